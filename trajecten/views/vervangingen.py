"""What an absence hits, and who takes over: the moments, the people, who was asked."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from trajecten.choices import Vraagantwoord
from trajecten.forms import vervangingen as forms
from trajecten.models import Afwezigheid, Traject, Vervanging, Vervangvraag, WijkWerker
from trajecten.services import vervangingen as services
from trajecten.services.matching import vervangers_van
from trajecten.views import matchrijen
from trajecten.views.hulp import InzageMixin, rij_uit_query
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BevestigView, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

NEE = Vraagantwoord.NEE
BESTE = 12  # how many candidates the page offers


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Somebody who could take the moment, what matching says, and the question if one was asked."""

    wijkwerker: WijkWerker
    rij: matchrijen.Rij
    vraag: Vervangvraag | None


class AfwezigheidDetailView(InzageMixin, ScopedDetailView):
    """One absence with exactly the moments that it hits."""

    handeling = Handeling.PLANNEN
    queryset = Afwezigheid.objects.select_related("wijkwerker")
    template_name = "trajecten/afwezigheid_detail.html"

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_titel(self):
        return f"Afwezig: {self.object.wijkwerker.volledige_naam}"

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            ("Wijk-werkers", reverse("wijkwerker_list")),
            (str(wijkwerker), wijkwerker.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs):
        rijen = (
            Vervanging.objects.zichtbaar_voor(self.request.user)
            .filter(afwezigheid=self.object)
            .select_related(
                "moment__inzet__aanvraag__gebruiker",
                "moment__inzet__aanvraag__activiteit",
                "nieuw_moment__traject__wijkwerker",
            )
        )
        open_ = set(rijen.open().values_list("pk", flat=True))
        rijen = list(rijen)
        namen = {r.nieuw_moment.traject.wijkwerker_id for r in rijen if r.nieuw_moment_id}
        inzage_loggen(self.request, namen, InzageWijze.LIJST)
        for rij in rijen:
            rij.te_regelen = rij.pk in open_
        return super().get_context_data(vervangingen=rijen, aantal_open=len(open_), **kwargs)


class _VanVervanging:
    handeling = Handeling.PLANNEN
    queryset = Vervanging.objects.select_related(
        "afwezigheid__wijkwerker",
        "moment__traject",
        "moment__inzet__aanvraag__gebruiker",
        "moment__inzet__aanvraag__activiteit",
        "moment__inzet__aanvraag__vestiging__gemeente",
    )
    met_instance = False

    def get_persoon(self):
        return self.object.afwezigheid.wijkwerker_id

    def get_kruimels(self):
        afwezigheid = self.object.afwezigheid
        wijkwerker = afwezigheid.wijkwerker
        return [
            (str(wijkwerker), wijkwerker.get_absolute_url()),
            ("Afwezigheid", afwezigheid.get_absolute_url()),
        ]

    def get_terug_url(self):
        return self.object.get_absolute_url()


class VervangingDetailView(_VanVervanging, InzageMixin, ScopedDetailView):
    """One moment: who could do it, who was asked, who takes it."""

    template_name = "trajecten/vervanging_detail.html"

    def get_titel(self):
        return f"Wie vervangt op {opmaak.datum_kort(self.object.moment.datum)}?"

    def get_context_data(self, **kwargs):
        rij, account = self.object, self.request.user
        open_ = Vervanging.objects.zichtbaar_voor(account).open()
        is_open = open_.filter(pk=rij.pk).exists()
        vragen = list(
            Vervangvraag.objects.zichtbaar_voor(account)
            .filter(vervanging=rij)
            .select_related("traject__wijkwerker", "door")
        )
        gevraagd = {vraag.traject_id: vraag for vraag in vragen}
        kandidaten = self._kandidaten(gevraagd) if is_open else []
        personen = {k.wijkwerker.pk for k in kandidaten}
        inzage_loggen(
            self.request, personen | {v.traject.wijkwerker_id for v in vragen}, InzageWijze.LIJST
        )
        context = {
            "moment": rij.moment,
            "aanvraag": rij.moment.inzet.aanvraag,
            "is_open": is_open,
            "vragen": vragen,
            "kandidaten": kandidaten,
            "anderen": open_.filter(
                afwezigheid=rij.afwezigheid_id, moment__inzet=rij.moment.inzet_id
            )
            .exclude(pk=rij.pk)
            .count(),
        }
        return super().get_context_data(**context | kwargs)

    def _kandidaten(self, gevraagd):
        """The best ones, each with the question that was asked; who said no comes last."""
        moment, aanvraag = self.object.moment, self.object.moment.inzet.aanvraag
        matching = vervangers_van(self.request.user, moment, vandaag=timezone.localdate())

        def zei_nee(oordeel):
            return oordeel.traject in gevraagd and gevraagd[oordeel.traject].antwoord == NEE

        beste = sorted(matching.oordelen, key=zei_nee)[:BESTE]
        trajecten = Traject.objects.select_related("wijkwerker__gemeente").in_bulk(
            [oordeel.traject for oordeel in beste]
        )
        return [
            Kandidaat(
                wijkwerker := trajecten[oordeel.traject].wijkwerker,
                matchrijen.rij_van_persoon(oordeel, wijkwerker, aanvraag),
                gevraagd.get(oordeel.traject),
            )
            for oordeel in beste
        ]


class _MetTraject(_VanVervanging, ObjectFormulierView):
    """A page about one moment and one candidate, who stands in the address."""

    def bereid_voor(self):
        super().bereid_voor()
        self.traject = rij_uit_query(
            self.request,
            "traject",
            Traject.objects.bewerkbaar_voor(self.request.user)
            .lopend()
            .select_related("wijkwerker"),
        )

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_kruimels(self):
        rij = self.object
        return [*super().get_kruimels(), (str(rij), rij.get_absolute_url())]

    def get_context_data(self, **kwargs):
        personen = [self.object.afwezigheid.wijkwerker_id]
        if self.traject:
            personen.append(self.traject.wijkwerker_id)
        inzage_loggen(self.request, personen, InzageWijze.PAGINA)
        return super().get_context_data(**kwargs)


class VervangerVragenView(_MetTraject):
    form_class = forms.VraagForm
    titel = "Wie vroeg u?"
    inleiding = "Noteer ook wie niet kan en waarom: zo ziet iedereen wie al gevraagd is."
    succes_melding = "De vraag is genoteerd."

    def get_initial(self):
        vraag = self.object.vragen.filter(traject=self.traject).first() if self.traject else None
        if vraag is None:
            return {"traject": self.traject}
        return {
            "traject": self.traject,
            "wijze": vraag.wijze,
            "antwoord": vraag.antwoord,
            "reden": vraag.reden,
        }

    def call_service(self, form):
        services.vervanger_vragen(
            door=self.request.user,
            vervanging=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )


class VervangingBevestigenView(_MetTraject):
    form_class = forms.BevestigVervangerForm
    titel = "Vervanger bevestigen"
    knop = "Bevestigen"
    inleiding = (
        "Het moment wordt geannuleerd voor wie afwezig is en gepland voor de vervanger, "
        "of er verandert niets."
    )
    succes_melding = "De vervanger staat gepland."

    def get_initial(self):
        return {"traject": self.traject, "versie": self.object.versie}

    def call_service(self, form):
        services.vervanging_bevestigen(
            door=self.request.user,
            vervanging=self.object,
            nu=timezone.now(),
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_success_url(self):
        return self.object.afwezigheid.get_absolute_url()


class VervangingAnnulerenView(_VanVervanging, BevestigView):
    form_class = forms.AnnuleerForm
    titel = "Moment annuleren"
    knop = "Moment annuleren"
    gevaar = True
    vraag = "Vervangt niemand deze wijk-werker?"
    gevolg = "Het moment wordt geannuleerd; de uren komen vrij."
    succes_melding = "Het moment is geannuleerd."

    def get_initial(self):
        return {"reden": services.REDEN_AFWEZIG}

    def call_service(self, form):
        services.vervanging_annuleren(
            door=self.request.user,
            vervanging=self.object,
            nu=timezone.now(),
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_success_url(self):
        return self.object.afwezigheid.get_absolute_url()


class VervangingenAnnulerenView(BevestigView):
    """All open moments of one absence at once."""

    handeling = Handeling.PLANNEN
    queryset = Afwezigheid.objects.geldend().select_related("wijkwerker")
    form_class = forms.AnnuleerForm
    met_instance = False
    titel = "Alle momenten annuleren"
    knop = "Alles annuleren"
    gevaar = True
    vraag = "Vervangt niemand deze wijk-werker?"
    gevolg = "Alle momenten die nog te regelen zijn, worden geannuleerd; de uren komen vrij."
    succes_melding = "De momenten zijn geannuleerd."

    def get_initial(self):
        return {"reden": services.REDEN_AFWEZIG}

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            (str(wijkwerker), wijkwerker.get_absolute_url()),
            ("Afwezigheid", self.object.get_absolute_url()),
        ]

    def call_service(self, form):
        services.vervangingen_annuleren(
            door=self.request.user,
            afwezigheid=self.object,
            nu=timezone.now(),
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
