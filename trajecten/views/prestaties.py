"""Hours done: the list, registering with a live meter, correcting and striking out."""

from collections.abc import Sequence

from django.db.models import Sum
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.generic.base import View

from trajecten.choices import BetwistingStand, MomentStatus
from trajecten.forms.prestaties import PrestatieCorrectieForm, PrestatieForm, RedenForm
from trajecten.models import Betwisting, Correctie, GeplandMoment, Inzet, Prestatie
from trajecten.prestatiefilters import PrestatieFilter
from trajecten.querysets import UREN_NU
from trajecten.rules.afsprakenblad import waarschuw_afspraak
from trajecten.rules.uren import blok_uren
from trajecten.services.afspraken import afgesproken_uren
from trajecten.services.bewijzen import ontbrekend_bij
from trajecten.services.boekmaanden import afsluiting_van
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)
from trajecten.services.uren import urenruimte
from trajecten.views.hulp import (
    AccountFormMixin,
    InzageMixin,
    LijstInzageMixin,
    NaastAfspraakMixin,
    rij_uit_query,
)
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
    ToegangMixin,
)
from wijkwerken.toegang.rechten import Handeling

LIMIET_CODES = {"maandlimiet", "jaarlimiet"}
MET_NAMEN = (
    "traject__wijkwerker",
    "inzet__aanvraag__gebruiker",
    "inzet__aanvraag__activiteit",
    "inzet__aanvraag__vestiging__gemeente",
)

BETWISTINGEN = [
    Kolom("nummer", "Betwisting", link=True),
    Kolom("datum", "Werk van", soort="datum"),
    Kolom("uren", "Betwist", soort="uren"),
    Kolom("reden", "Reden", soort="keuze"),
    Kolom("stand", "Stand", pad="uitkomst", soort="status"),
]


def _gecorrigeerd(rij):
    return f"eerst {opmaak.uren(rij.uren)}" if rij.gecorrigeerd else ""


class PrestatieListView(LijstInzageMixin, FilterListView):
    """Hours done; this month for who comes in without a filter."""

    handeling = Handeling.PRESTATIE_BEKIJKEN
    queryset = Prestatie.objects.select_related(
        *MET_NAMEN, "traject__bemiddelaar", "traject__toeleider"
    )
    filterset_class = PrestatieFilter
    titel = "Prestaties"
    enkelvoud, meervoud = "prestatie", "prestaties"
    ordening = "-datum"
    kolommen = (
        Kolom("datum", "Datum", sorteer=("datum", "begin"), soort="datum", link=True),
        Kolom("begin", "Begin"),
        Kolom("einde", "Einde"),
        Kolom(
            "wijkwerker",
            "Wijk-werker",
            pad="traject__wijkwerker__volledige_naam",
            sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
        ),
        Kolom(
            "gebruiker",
            "Gebruiker",
            pad="inzet__aanvraag__gebruiker",
            sorteer=("inzet__aanvraag__gebruiker__naam",),
        ),
        Kolom("activiteit", "Activiteit", pad="inzet__aanvraag__activiteit__naam"),
        Kolom("gemeente", "Gemeente", pad="inzet__aanvraag__vestiging__gemeente__naam"),
        Kolom("uren", "Uren", pad="uren_nu", sorteer="uren", soort="uren", uitleg=_gecorrigeerd),
        Kolom("zonder_cheque", "Zonder cheque", soort="uren"),
        Kolom(
            "boekmaand",
            "Geboekt in",
            pad=lambda rij: opmaak.maand_jaar(rij.boekmaand),
            sorteer=("boekmaand", "datum"),
            standaard=False,
        ),
        Kolom(
            "bemiddelaar",
            "Bemiddelaar",
            pad="traject__bemiddelaar",
            sorteer=("traject__bemiddelaar__naam", "datum"),
            standaard=False,
        ),
        Kolom(
            "toeleider",
            "Toeleider",
            pad="traject__toeleider",
            sorteer=("traject__toeleider__naam", "datum"),
            standaard=False,
        ),
        Kolom(
            "geregistreerd",
            "Geregistreerd",
            pad="aangemaakt_op",
            sorteer="aangemaakt_op",
            soort="tijdstip",
            standaard=False,
        ),
    )
    leeg = Leeg("Nog geen prestaties", "Registreer de uren die een wijk-werker gewerkt heeft.")

    def get_standaard(self):
        return {"maand": f"{timezone.localdate():%m/%Y}"}

    def get_kolommen(self):
        if self.request.user.mag(Handeling.GEBRUIKER_BEKIJKEN):
            return list(self.kolommen)
        return [kolom for kolom in self.kolommen if kolom.naam != "gebruiker"]

    def get_knoppen(self):
        account, knoppen = self.request.user, []
        if account.mag(Handeling.GEBRUIKER_BEKIJKEN):
            knoppen.append(Knop("Betwiste uren", reverse("betwisting_list")))
        if account.mag(Handeling.DOSSIER_BEWERKEN):
            knoppen.append(Knop("Overtypelijst", reverse("overtypelijst")))
        if account.mag(Handeling.OVERSCHRIJDING_BESLISSEN):
            knoppen.append(Knop("Boven de limiet", reverse("overschrijding_list")))
        if account.mag(Handeling.PRESTATIE_SCHRIJVEN):
            knoppen.append(Knop("Importeren", f"{reverse('invoer_nieuw')}?soort=prestaties"))
            knoppen.append(Knop("Uren registreren", reverse("prestatie_nieuw"), hoofd=True))
        return knoppen

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        sommen = self.object_list.order_by().aggregate(
            uren=Sum(UREN_NU, default=0), cheques=Sum("cheques", default=0)
        )
        context = super().get_context_data(**kwargs)
        # In the text that htmx refreshes with the list, so that the sums follow the filter.
        tekst = f"{context['totaal_tekst']}, {opmaak.uren(sommen['uren'])}"
        if zonder := sommen["uren"] - sommen["cheques"]:
            tekst += f", waarvan {opmaak.uren(zonder)} zonder cheque"
        return context | {"totaal_tekst": tekst}


class PrestatieDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.PRESTATIE_BEKIJKEN
    queryset = Prestatie.objects.select_related(*MET_NAMEN, "moment", "doorgezet_door")
    template_name = "trajecten/prestatie_detail.html"

    def get_titel(self):
        return f"Prestatie van {self.object.traject.wijkwerker.volledige_naam}"

    def get_kruimels(self):
        return [("Prestaties", reverse("prestatie_list"))]

    def get_context_data(self, **kwargs):
        prestatie = self.object
        wijkwerker = prestatie.traject.wijkwerker
        account = self.request.user
        ruimte = urenruimte(wijkwerker, prestatie.datum, prestatie.datum)
        binnen = account.mag(Handeling.DOSSIER_BEWERKEN)
        betwistingen = list(Betwisting.objects.zichtbaar_voor(account).filter(prestatie=prestatie))
        betwist = any(rij.stand == BetwistingStand.OPEN for rij in betwistingen)
        afsluiting = afsluiting_van(prestatie) if binnen else None
        return super().get_context_data(
            mag_schrijven=account.mag(Handeling.PRESTATIE_SCHRIJVEN),
            afsluiting=afsluiting,
            correcties=Correctie.objects.zichtbaar_voor(account)
            .filter(prestatie=prestatie)
            .select_related("door"),
            ontbreekt=ontbrekend_bij(prestatie) if binnen else [],
            mag_gebruiker=account.mag(Handeling.GEBRUIKER_BEKIJKEN),
            betwist=betwist,
            betwistingen=Tabel(BETWISTINGEN, betwistingen, bijschrift="Betwiste uren"),
            nieuw_url=""
            if betwist or not account.mag(Handeling.PRESTATIE_SCHRIJVEN)
            else reverse("betwisting_nieuw", args=[prestatie.pk]),
            maand=ruimte.maanden[0],
            jaar=ruimte.jaren[0],
            **kwargs,
        )


class PrestatieNieuwView(NaastAfspraakMixin, AccountFormMixin, FormulierView):
    """Register hours, from a planned moment, from an inzet, or from nothing."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    form_class = PrestatieForm
    template_name = "trajecten/prestatie_form.html"
    titel = "Uren registreren"
    inleiding = "Uren die echt gewerkt zijn. De meter toont wat er nog vrij is."
    knop = "Uren registreren"
    succes_melding = "De uren zijn geregistreerd."
    geweigerd: Sequence[Bezwaar] = ()

    def bereid_voor(self):
        account = self.request.user
        self.moment = rij_uit_query(
            self.request,
            "moment",
            GeplandMoment.objects.bewerkbaar_voor(account).select_related("inzet"),
        )
        inzetten = Inzet.objects.bewerkbaar_voor(account)
        self.inzet = self.moment.inzet if self.moment else None
        self.inzet = self.inzet or rij_uit_query(self.request, "inzet", inzetten)

    def get_kruimels(self):
        return [("Prestaties", reverse("prestatie_list"))]

    def get_terug_url(self):
        return reverse("inzet_detail", args=[self.inzet.pk]) if self.inzet else reverse("planning")

    def get_initial(self):
        begin = {"inzet": self.inzet, "datum": timezone.localdate()}
        if self.moment and self.moment.status == MomentStatus.GEPLAND:
            moment = self.moment
            begin |= {"moment": moment, "datum": moment.datum}
            begin |= {"begin": moment.begin, "einde": moment.einde}
            begin["uren"] = None if moment.begin else moment.uren
        return begin

    def call_service(self, form):
        try:
            return prestatie_registreren(
                door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
            )
        except RegelFout as fout:
            self.geweigerd = [b for b in fout.bezwaren if b.code in LIMIET_CODES]
            if any(b.code == "maand_afgesloten" for b in fout.bezwaren):
                form.vraag_laat()
            raise

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        return context | {
            "meter": meter_van(form, self.request.user),
            "meter_url": reverse("prestatie_meter"),
            "boven_limiet": self._boven_limiet(form),
        }

    def _boven_limiet(self, form):
        """What cannot be registered, and where a coordinator writes it down."""
        if not self.geweigerd:
            return None
        totaal = max(int(b.getallen["nieuw"]) for b in self.geweigerd)
        vrij = min(int(b.getallen["vrij"]) for b in self.geweigerd)
        query = {
            "inzet": form.cleaned_data["inzet"].pk,
            "datum": form.cleaned_data["datum"].isoformat(),
            "uren": totaal - vrij,
        }
        mag = self.request.user.mag(Handeling.OVERSCHRIJDING_BESLISSEN)
        return {
            "vrij": vrij,
            "rest": totaal - vrij,
            "url": reverse("overschrijding_nieuw", query=query) if mag else "",
        }


class PrestatieMeterView(ToegangMixin, View):
    """The meter alone, for htmx while the form is filled in."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN

    def get(self, request):
        form = PrestatieForm(request.GET, account=request.user)
        meter = meter_van(form, request.user)
        if meter is None:
            return HttpResponse("")
        return render(request, "trajecten/_urenmeter.html", {"meter": meter})


class PrestatieCorrigerenView(NaastAfspraakMixin, ObjectFormulierView):
    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Prestatie.objects.select_related("traject__wijkwerker")
    form_class = PrestatieCorrectieForm
    titel = "Prestatie corrigeren"
    succes_melding = "De prestatie is gecorrigeerd."

    def get_initial(self):
        velden = ("datum", "begin", "einde", "uren", "stiptheid", "opmerking", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def call_service(self, form):
        return prestatie_corrigeren(
            door=self.request.user,
            prestatie=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class PrestatieSchrappenView(ObjectFormulierView):
    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Prestatie.objects.select_related("traject__wijkwerker")
    form_class = RedenForm
    template_name = "basis_bevestig.html"
    titel = "Prestatie schrappen"
    knop = "Schrappen"
    succes_melding = "De prestatie is geschrapt. In de geschiedenis blijft ze staan."
    extra_context = {
        "gevaar": True,
        "vraag": "Zijn deze uren niet gewerkt?",
        "gevolg": "De uren tellen niet meer mee. Een gepland moment komt weer vrij.",
    }

    def call_service(self, form):
        prestatie_schrappen(door=self.request.user, prestatie=self.object, **form.cleaned_data)

    def get_success_url(self):
        return reverse("inzet_detail", args=[self.object.inzet_id])


def meter_van(form, account):
    """How full month and year are with what the form holds now; None without a wijk-werker."""
    if form.is_bound:
        form.is_valid()
        waarden = form.cleaned_data
    else:
        waarden = form.initial
    inzet, datum = waarden.get("inzet"), waarden.get("datum")
    if not inzet or not datum:
        return None
    begin, einde = waarden.get("begin"), waarden.get("einde")
    if begin and einde and einde > begin:
        nieuw = blok_uren(begin, einde)
    else:
        nieuw = waarden.get("uren") or 0
    wijkwerker = inzet.traject.wijkwerker
    ruimte = urenruimte(wijkwerker, datum, datum)
    maand, jaar = ruimte.maanden[0], ruimte.jaren[0]
    afgesproken = afgesproken_uren(inzet.traject, datum)
    return {
        "wijkwerker": wijkwerker,
        "maand": maand,
        "jaar": jaar,
        "nieuw": nieuw,
        "afgesproken": afgesproken,
        # Only told: hours that were done are written down whatever was agreed.
        "waarschuwingen": waarschuw_afspraak(afgesproken, maand.gedaan + nieuw, datum),
        # Work done does not wait for plans, so the plan is not in what is still free here.
        "vrij": max(0, min(s.limiet - s.gedaan for s in (maand, jaar))),
    }
