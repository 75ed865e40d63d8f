from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from activiteiten.cel import cel_van
from activiteiten.services.alternatieven import alternatief_voor
from gebruikers.choices import LOPENDE_STATUSSEN, AanvraagStatus
from gebruikers.filters import AanvraagFilter
from gebruikers.forms.aanvragen import MagForm
from gebruikers.models import Aanvraag
from gebruikers.services import (
    aanvraag_afsluiten,
    aanvraag_annuleren,
    aanvraag_nakijken,
    mag_dit_hier,
    overeenkomst_toetsen,
)
from gebruikers.services.inschrijvingsgelden import inschrijving_toetsen
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    Knop,
    Leeg,
    ScopedDetailView,
    ToegangMixin,
    tabs_van,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


def _afsluiten(door, aanvraag, versie, gegevens):
    return aanvraag_afsluiten(door=door, aanvraag=aanvraag, versie=versie)


AFSLUITEN = Bulkactie(
    "afsluiten",
    "Afsluiten",
    handeling=Handeling.GEBRUIKER_BEWERKEN,
    service=_afsluiten,
    kolommen=(Kolom("status", "Status", soort="keuze"),),
    icoon="archive",
)


def _nakijken(door, aanvraag, versie, gegevens):
    return aanvraag_nakijken(door=door, aanvraag=aanvraag, versie=versie)


NAKIJKEN = Bulkactie(
    "nakijken",
    "Nagekeken",
    handeling=Handeling.GEBRUIKER_BEWERKEN,
    service=_nakijken,
    kolommen=(Kolom("status", "Status", soort="keuze"),),
    icoon="list-checks",
)
LOPEND = set(LOPENDE_STATUSSEN)


class AanvraagListView(FilterListView):
    """Requests; the open ones first come to who looks for a match."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Aanvraag.objects.select_related(
        "activiteit", "gebruiker", "vestiging__gemeente"
    ).prefetch_related("vereisten", "activiteit__vereisten")
    filterset_class = AanvraagFilter
    titel = "Aanvragen"
    ordening = "ontvangen"
    bulkacties = (AFSLUITEN, NAKIJKEN)
    enkelvoud, meervoud = "aanvraag", "aanvragen"

    def bereid_voor(self):
        self.vandaag = timezone.localdate()

    def get_queryset(self):
        return super().get_queryset().met_aantal_inzetten()

    def get_standaard(self):
        return {"status": AanvraagStatus.OPEN}

    def get_kolommen(self):
        return [
            Kolom(
                "activiteit", "Activiteit", pad="activiteit__naam", sorteer="activiteit__naam",
                link=True, uitleg="nummer",
            ),
            Kolom(
                "gebruiker", "Gebruiker", pad=lambda rij: str(rij.gebruiker),
                sorteer=("gebruiker__naam", "gebruiker__voornaam"),
                link=lambda rij: rij.gebruiker.get_absolute_url(),
            ),
            Kolom(
                "gemeente", "Gemeente", pad="vestiging__gemeente__naam",
                sorteer="vestiging__gemeente__naam",
            ),
            Kolom("wanneer", "Wanneer", pad="wanneer", sorteer="van", uitleg="uur"),
            Kolom("uren", "Uren per keer", sorteer="uren", soort="getal"),
            Kolom("bezet", "Ingevuld", pad=lambda rij: f"{rij.bezet} van {rij.aantal}"),
            Kolom("status", "Status", sorteer="status", soort="status"),
            Kolom(
                "ontvangen", "Ontvangen", pad="ontvangen_op", sorteer="ontvangen_op",
                soort="datum", uitleg=lambda rij: leeftijd(rij, self.vandaag),
            ),
            Kolom("nummer", "Nummer", in_tabel=False),
            Kolom("vanaf", "Vanaf", pad="van", soort="datum", in_tabel=False),
            Kolom("tot", "Tot en met", soort="datum", in_tabel=False),
            Kolom("adres", "Adres", pad="vestiging__adres", in_tabel=False),
            Kolom("soort", "Hoe vaak", soort="keuze", sorteer="soort", standaard=False),
            Kolom(
                "soort_gebruiker", "Soort gebruiker", pad="gebruiker__soort", soort="keuze",
                sorteer="gebruiker__soort", standaard=False,
            ),
            Kolom(
                "vereisten", "Vereisten",
                pad=lambda rij: ", ".join(map(str, rij.alle_vereisten)), standaard=False,
            ),
        ]  # fmt: skip

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN):
            return []
        return [
            Knop("Wachtlijst", reverse("aanvraag_wachtlijst")),
            Knop("Nieuwe aanvraag", reverse("aanvraag_nieuw"), hoofd=True),
        ]

    def get_leeg(self):
        return Leeg(
            "Nog geen aanvragen",
            "Een aanvraag is werk dat een gebruiker wil laten doen.",
            reverse("aanvraag_nieuw"),
            "Nieuwe aanvraag",
        )


def leeftijd(aanvraag, vandaag):
    """How long an open aanvraag waits already."""
    if not aanvraag.wacht:
        return ""
    dagen = (vandaag - aanvraag.ontvangen_op).days
    if dagen < 1:
        return "vandaag"
    return "1 dag open" if dagen == 1 else f"{dagen} dagen open"


class AanvraagDetailView(ScopedDetailView):
    """What is asked, and who does it."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Aanvraag.objects.select_related(
        "activiteit__hoofdactiviteit", "gebruiker", "vestiging__gemeente"
    )
    template_name = "gebruikers/aanvraag_detail.html"

    def get_titel(self):
        return str(self.object.activiteit)

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list"))]

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        # The inzetten hang under the aanvraag, but their app stands above this one.
        inzetten = list(
            self.object.inzetten.zichtbaar_voor(account)
            .select_related("traject__wijkwerker")
            .order_by("van", "pk")
        )
        inzage_loggen(
            self.request, [rij.traject.wijkwerker_id for rij in inzetten], InzageWijze.PAGINA
        )
        lopend = self.object.status in LOPEND
        dag = max(vandaag, self.object.van)
        antwoord = (
            mag_dit_hier(self.object.activiteit, self.object.vestiging, dag) if lopend else None
        )
        return super().get_context_data(
            inzetten=Tabel(INZETTEN, inzetten, bijschrift="Wie doet het"),
            leeftijd=leeftijd(self.object, vandaag),
            antwoord=antwoord,
            alternatieven=_alternatieven(
                antwoord, self.object.activiteit, self.object.vestiging, dag
            ),
            zonder_overeenkomst=overeenkomst_toetsen(self.object.gebruiker, dag) if lopend else [],
            onbetaald=inschrijving_toetsen(self.object.gebruiker, vandaag) if lopend else [],
            lopend=lopend,
            nog_nodig=max(0, self.object.aantal - sum(rij.status in BEZET for rij in inzetten)),
            tabs=tabs_van(self.object),
            mag_bewerken=lopend and account.mag(Handeling.GEBRUIKER_BEWERKEN),
            mag_plannen=lopend and account.mag(Handeling.PLANNEN),
            **kwargs,
        )


def _alternatieven(antwoord, activiteit, vestiging, dag):
    """What the gebruiker may ask there instead; nothing when it may be done."""
    if antwoord is None or antwoord.mag:
        return []
    return alternatief_voor(activiteit, vestiging.gemeente, vestiging.gebruiker.soort, dag)


BEZET = {"voorgesteld", "bevestigd"}
INZETTEN = [
    Kolom(
        "wijkwerker", "Wijk-werker", pad="traject__wijkwerker__volledige_naam", link=True,
        uitleg="opmerking",
    ),
    Kolom("van", "Vanaf", soort="datum"),
    Kolom("tot", "Tot en met", soort="datum"),
    Kolom("status", "Status", soort="status"),
]  # fmt: skip


class AanvraagMagView(ToegangMixin, TemplateView):
    """The answer to "Mag dit hier?" while an aanvraag is being filled in; a fragment."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    template_name = "gebruikers/_mag.html"

    def get_context_data(self, **kwargs):
        form = MagForm(self.request.GET, account=self.request.user)
        if not form.is_valid():  # not everything is chosen yet: nothing to say
            return super().get_context_data(**kwargs)
        vestiging, dag = form.cleaned_data["vestiging"], form.cleaned_data["van"]
        activiteit = form.cleaned_data["activiteit"]
        antwoord = mag_dit_hier(activiteit, vestiging, dag)
        cel = cel_van(self.request.user, activiteit, vestiging.gemeente, vestiging.gebruiker.soort)
        return super().get_context_data(
            antwoord=antwoord,
            cel=cel,
            rij=cel.rij_van(antwoord),
            activiteit=activiteit,
            gebruiker=vestiging.gebruiker,
            alternatieven=_alternatieven(antwoord, activiteit, vestiging, dag),
            zonder_overeenkomst=overeenkomst_toetsen(vestiging.gebruiker, dag),
            **kwargs,
        )


class StapView(BevestigView):
    """An act on one aanvraag that is asked once more."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Aanvraag.objects.select_related("activiteit", "gebruiker")

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list")), *super().get_kruimels()]


class AanvraagNakijkenView(StapView):
    titel = "Aanvraag nagekeken"
    knop = "Nagekeken"
    vraag = "Is alles met de gebruiker besproken?"
    gevolg = "De aanvraag komt open: vanaf nu wordt iemand gezocht."
    succes_melding = "De aanvraag is open."

    def call_service(self, form):
        return aanvraag_nakijken(door=self.request.user, aanvraag=self.object)


class AanvraagAnnulerenView(StapView):
    titel = "Aanvraag annuleren"
    knop = "Aanvraag annuleren"
    gevolg = "Niemand wordt nog gezocht. De aanvraag blijft te zien, maar ligt vast."
    gevaar = True
    succes_melding = "De aanvraag is geannuleerd."

    def get_vraag(self):
        return f"Heeft {self.object.gebruiker} niemand meer nodig?"

    def call_service(self, form):
        return aanvraag_annuleren(door=self.request.user, aanvraag=self.object)


class AanvraagAfsluitenView(StapView):
    titel = "Aanvraag afsluiten"
    knop = "Aanvraag afsluiten"
    vraag = "Is het werk gedaan, of zoekt u niet langer?"
    gevolg = "De aanvraag blijft te zien, maar ligt vast."
    succes_melding = "De aanvraag is afgesloten."

    def call_service(self, form):
        return aanvraag_afsluiten(door=self.request.user, aanvraag=self.object)
