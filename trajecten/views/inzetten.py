"""Who does an aanvraag: choosing a wijk-werker, the inzet itself, and how it ends."""

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Aanvraag
from trajecten.choices import InzetStatus, MomentStatus
from trajecten.forms.inzetten import InzetBeeindigForm, InzetForm
from trajecten.forms.prestaties import RedenForm
from trajecten.models import GeplandMoment, Inzet, Planningsbericht, Traject
from trajecten.services.aanbiedingen import aanbiedingen_van, aanbod_plannen
from trajecten.services.dagtoets import toets_gebruiker
from trajecten.services.feiten import feiten_lezen
from trajecten.services.inzetten import (
    inzet_annuleren,
    inzet_beeindigen,
    inzet_bevestigen,
)
from trajecten.services.matching import kandidaten_van, namen_van
from trajecten.services.momenten import voorstel_maken, zoals_gepland
from trajecten.services.uren import urenruimte
from trajecten.views import matchrijen
from trajecten.views.hulp import (
    AccountFormMixin,
    DaadView,
    InzageMixin,
    NaastAfspraakMixin,
    rij_uit_query,
)
from wijkwerken.kern.views import FormulierView, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

_ANDERS = ("uren", "weekdag")  # how a plan may differ from what was asked


class InzetDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.select_related(
        "traject__wijkwerker",
        "aanvraag__gebruiker",
        "aanvraag__activiteit",
        "aanvraag__vestiging__gemeente",
        "doorgezet_door",
    ).prefetch_related(
        Prefetch(
            "momenten",
            GeplandMoment.objects.select_related("prestatie", "doorgezet_door").order_by(
                "datum", "begin", "pk"
            ),
        ),
        "prestaties",
        "overschrijdingen",
        "terugkoppelingen",
    )
    template_name = "trajecten/inzet_detail.html"

    def get_titel(self):
        inzet = self.object
        return f"{inzet.traject.wijkwerker.volledige_naam} bij {inzet.aanvraag.gebruiker}"

    def get_kruimels(self):
        return [("Planning", reverse("planning"))]

    def get_context_data(self, **kwargs):
        inzet, vandaag = self.object, timezone.localdate()
        wijkwerker = inzet.traject.wijkwerker
        ruimte = urenruimte(wijkwerker, vandaag, vandaag)
        momenten = list(inzet.momenten.all())
        return super().get_context_data(
            vandaag=vandaag,
            loopt=inzet.status in {InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD},
            te_bevestigen=inzet.status == InzetStatus.VOORGESTELD,
            te_registreren=[
                m for m in momenten if m.status == MomentStatus.GEPLAND and m.datum <= vandaag
            ],
            komend=[m for m in momenten if m.status == MomentStatus.GEPLAND and m.datum > vandaag],
            voorbij=[m for m in momenten if m.status == MomentStatus.GEANNULEERD],
            prestaties=inzet.prestaties.all(),
            overschrijdingen=inzet.overschrijdingen.all(),
            terugkoppelingen=inzet.terugkoppelingen.all(),
            planningsberichten=Planningsbericht.objects.over(inzet)[:6],
            maand=ruimte.maanden[0],
            jaar=ruimte.jaren[0],
            **kwargs,
        )


class InzetNieuwView(NaastAfspraakMixin, AccountFormMixin, FormulierView):
    """Choose a wijk-werker for an aanvraag, look at what it comes down to, and save.

    Everybody is judged on the page; with `traject` in the address the plan stands above.
    The button Voorbeeld shows the plan again without saving.
    """

    handeling = Handeling.PLANNEN
    form_class = InzetForm
    template_name = "trajecten/inzet_kandidaten.html"
    knop = "Inzet bewaren"
    succes_melding = "De inzet is gepland. Bevestig ze als beide partijen akkoord gaan."

    def bereid_voor(self):
        account = self.request.user
        aanvragen = Aanvraag.objects.bewerkbaar_voor(account).select_related(
            "gebruiker", "activiteit__hoofdactiviteit", "vestiging__gemeente"
        )
        self.aanvraag = aanvragen.filter(pk=self.kwargs["pk"]).first()
        if self.aanvraag is None:
            raise Http404
        self.traject = rij_uit_query(
            self.request,
            "traject",
            Traject.objects.bewerkbaar_voor(account).lopend().select_related("wijkwerker"),
        )

    def get_titel(self):
        if self.traject:
            return f"{self.traject.wijkwerker.volledige_naam} inzetten"
        return "Kies een wijk-werker"

    def get_kruimels(self):
        return [(str(self.aanvraag), self.aanvraag.get_absolute_url())]

    def get_terug_url(self):
        if self.traject:
            return reverse("inzet_nieuw", args=[self.aanvraag.pk])
        return self.aanvraag.get_absolute_url()

    def get_van(self):
        return max(self.aanvraag.van, timezone.localdate())

    def get_initial(self):
        return {
            "traject": self.traject,
            "van": self.request.GET.get("van") or self.get_van(),
            "tot": self.request.GET.get("tot") or self.aanvraag.tot,
            "uren": self.request.GET.get("uren"),
            "weekdag": self.request.GET.get("weekdag"),
        }

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"aanvraag": self.aanvraag}

    def form_valid(self, form):
        if "voorbeeld" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def call_service(self, form):
        inzet = aanbod_plannen(
            door=self.request.user,
            aanvraag=self.aanvraag,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
        if "meteen" in self.request.POST:
            inzet = inzet_bevestigen(
                door=self.request.user, inzet=inzet, vandaag=timezone.localdate()
            )
        return inzet

    def get_succes_melding(self):
        if "meteen" in self.request.POST:
            return "De inzet is gepland en bevestigd."
        return self.succes_melding

    def get_context_data(self, **kwargs):
        if self.traject is None and self.request.method == "GET":
            kwargs["form"] = None
        context = super().get_context_data(**kwargs)
        if self.is_fragment:
            return context | self.get_voorstel(context["form"])
        return context | self.get_keuze() | self.get_voorstel(context["form"])

    def get_template_names(self):
        return ["trajecten/_voorstel.html"] if self.is_fragment else [self.template_name]

    @property
    def is_fragment(self):
        """Does the page ask for the preview alone, because a day in the form changed?"""
        return bool(self.traject) and self.request.headers.get("HX-Target") == "voorbeeld"

    def get_keuze(self):
        """Everyone with a running traject, judged, after the filters of the address."""
        account, vraag = self.request.user, self.request.GET
        van, zoek, wie = self.get_van(), vraag.get("zoek", "").strip(), vraag.get("wie", "")
        gemeenten = list(Gemeente.objects.zichtbaar_voor(account).bestaand_op(van))
        gemeente = next((g for g in gemeenten if str(g.pk) == vraag.get("gemeente")), None)
        matching = kandidaten_van(
            account,
            self.aanvraag,
            van,
            vandaag=timezone.localdate(),
            gemeente=gemeente,
            zoek=zoek,
            alleen_eigen=wie == "mijn",
        )
        getoond = matchrijen.te_tonen(matching, vraag)
        namen = namen_van([o for deel in getoond for o in deel.oordelen])
        inzage_loggen(self.request, list(namen), InzageWijze.LIJST)
        groepen = [
            deel.met_rijen(
                lambda o: matchrijen.rij_van_persoon(o, namen[o.wijkwerker], self.aanvraag)
            )
            for deel in getoond
        ]
        return {
            "van": van,
            "zoek": zoek,
            "wie": wie,
            "gemeente": gemeente.pk if gemeente else None,
            "gemeenten": gemeenten,
            "bezwaren": toets_gebruiker(feiten_lezen(self.aanvraag.pk, [van]), [van], veld="van"),
            "waarschuwingen": [] if self.traject else matching.waarschuwingen,
            "groepen": groepen,
            "valt_af": matchrijen.valt_af(matching),
            "aanbiedingen": aanbiedingen_van(account, self.aanvraag),
        }

    def get_voorstel(self, form):
        """The plan of who was chosen; nothing as long as nobody was."""
        context = {"aanvraag": self.aanvraag, "traject": self.traject}
        if form is None:
            return context
        traject, van, tot, anders = self._gekozen(form)
        voorstel = self._voorstel(traject, van, tot, anders) if traject and van else None
        if traject:
            inzage_loggen(self.request, [traject.wijkwerker_id], InzageWijze.PAGINA)
        return context | {
            "traject": traject,
            "voorstel_url": reverse("inzet_nieuw", args=[self.aanvraag.pk]),
            "voorstel": voorstel,
            "ruimte": self._ruimte(traject, voorstel) if voorstel else None,
            "past_url": self._past_url(traject, voorstel, anders) if voorstel else "",
        }

    def _voorstel(self, traject, van, tot, anders):
        """The preview; none when the hours or the weekday are not those of the aanvraag."""
        try:
            zo = zoals_gepland(self.aanvraag, **anders)
        except ValidationError:
            return None
        return voorstel_maken(zo, traject, van, tot, vandaag=timezone.localdate())

    def _gekozen(self, form):
        """What the preview is of: the form as sent, or as it opens."""
        if form.is_bound:
            form.is_valid()
            waarden = form.cleaned_data
        else:
            velden = form.fields
            waarden = {
                naam: _als_waarde(velden[naam], form.initial[naam])
                for naam in ("van", "tot", *_ANDERS)
                if naam in velden
            }
            waarden |= {"traject": self.traject, "van": waarden["van"] or self.get_van()}
        tot = waarden.get("tot")
        if tot and waarden.get("van") and tot < waarden["van"]:
            tot = None
        anders = {naam: waarden[naam] for naam in _ANDERS if waarden.get(naam)}
        return waarden.get("traject"), waarden.get("van"), tot, anders

    def _ruimte(self, traject, voorstel):
        laatste = voorstel.momenten[-1].datum if voorstel.momenten else voorstel.van
        return urenruimte(
            traject.wijkwerker, voorstel.van, laatste, [m.als_uren for m in voorstel.momenten]
        )

    def _past_url(self, traject, voorstel, anders):
        """The same page with the last day on which it does fit."""
        if voorstel.past is None or voorstel.past.tot is None:
            return ""
        query = {
            "traject": traject.pk,
            "van": f"{voorstel.van:%d/%m/%Y}",
            "tot": f"{voorstel.past.tot:%d/%m/%Y}",
            **matchrijen.als_query(**anders),
        }
        return reverse("inzet_nieuw", args=[self.aanvraag.pk], query=query)


class InzetBevestigenView(DaadView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.all()
    succes_melding = "De inzet is bevestigd."

    def doe(self):
        inzet_bevestigen(door=self.request.user, inzet=self.object, vandaag=timezone.localdate())


class InzetBeeindigenView(ObjectFormulierView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.select_related("traject__wijkwerker", "aanvraag__gebruiker")
    form_class = InzetBeeindigForm
    template_name = "basis_bevestig.html"
    titel = "Inzet beëindigen"
    knop = "Beëindigen"
    succes_melding = "De inzet is beëindigd. Latere momenten zijn geannuleerd."
    extra_context = {
        "vraag": "Stopt deze inzet?",
        "gevolg": "Geplande momenten na de laatste dag worden geannuleerd; hun uren komen vrij.",
    }

    def get_initial(self):
        return {"tot": timezone.localdate()}

    def call_service(self, form):
        return inzet_beeindigen(
            door=self.request.user,
            inzet=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class InzetAnnulerenView(ObjectFormulierView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.select_related("traject__wijkwerker", "aanvraag__gebruiker")
    form_class = RedenForm
    template_name = "basis_bevestig.html"
    titel = "Inzet annuleren"
    knop = "Inzet annuleren"
    succes_melding = "De inzet is geannuleerd. De geplande uren zijn weer vrij."
    extra_context = {
        "gevaar": True,
        "vraag": "Gaat deze inzet niet door?",
        "gevolg": "Alle geplande momenten worden geannuleerd en de aanvraag komt weer open.",
    }

    def call_service(self, form):
        return inzet_annuleren(
            door=self.request.user,
            inzet=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


def _als_waarde(veld, waarde):
    """What the address says, as the field would read it; None when it cannot be read."""
    try:
        return veld.clean(waarde) if waarde else None
    except ValidationError:
        return None
