"""Money that came in: the list of what has no place yet, and giving it one by hand."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from gebruikers.bank import mededeling_zoeken
from gebruikers.choices import Bestemming, Ontvangstwijze
from gebruikers.filters import OntvangstFilter
from gebruikers.forms.geld import OntvangstKoppelForm
from gebruikers.models import Ontvangst
from gebruikers.services.bankbestanden import suggesties
from gebruikers.services.ontvangsten import (
    ontvangst_afwijzen,
    ontvangst_koppelen,
    ontvangst_loskoppelen,
    ontvangst_schrappen,
)
from wijkwerken.kern.controles import mededeling_opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling

KOLOMMEN = (
    Kolom("datum", "Datum", soort="datum", sorteer="datum", link=True),
    Kolom("bedrag", "Bedrag", soort="bedrag", sorteer="bedrag"),
    Kolom("tegenpartij", "Betaald door"),
    Kolom("mededeling", "Mededeling", pad="mededeling_tekst"),
    Kolom("bestemming", "Bestemming", soort="status", sorteer="bestemming"),
    Kolom(
        "voor",
        "Voor",
        pad=lambda rij: rij.inschrijvingsgeld and str(rij.inschrijvingsgeld.gebruiker),
        link=lambda rij: rij.inschrijvingsgeld_id and rij.inschrijvingsgeld.get_absolute_url(),
    ),
)
MET_GELD = Ontvangst.objects.select_related("inschrijvingsgeld__gebruiker", "bestand")


class OntvangstListView(FilterListView):
    """What has no place yet; with other filters all that came in."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = MET_GELD
    filterset_class = OntvangstFilter
    titel = "Ontvangsten"
    enkelvoud, meervoud = "ontvangst", "ontvangsten"
    ordening = "-datum"
    leeg = Leeg("Nog geen ontvangsten", "Lees een bankbestand in, of noteer een betaling.")
    leeg_gefilterd = Leeg("Niets te doen", "Met deze filters is er geen betaling.")
    kolommen = (
        *KOLOMMEN,
        Kolom("wijze", "Hoe", soort="keuze", standaard=False),
        Kolom("tegenrekening", "Rekening", standaard=False),
    )

    def get_standaard(self):
        return {"bestemming": Bestemming.TE_BEKIJKEN}

    def get_kruimels(self):
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            ("Inschrijvingsgelden", reverse("inschrijvingsgeld_list")),
        ]


class OntvangstMixin:
    queryset = MET_GELD

    def get_kruimels(self):
        return [
            ("Inschrijvingsgelden", reverse("inschrijvingsgeld_list")),
            ("Ontvangsten", reverse("ontvangst_list")),
            *self.eigen_kruimel(),
        ]

    def eigen_kruimel(self):
        return [(str(self.object), self.object.get_absolute_url())]


class OntvangstDetailView(OntvangstMixin, ScopedDetailView):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "gebruikers/ontvangst_detail.html"

    def eigen_kruimel(self):
        return []

    def get_context_data(self, **kwargs):
        rij = self.object
        mag = self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN)
        bank = rij.wijze == Ontvangstwijze.BANK
        _, fout = mededeling_zoeken(rij.omschrijving)
        te_bekijken = rij.bestemming == Bestemming.TE_BEKIJKEN
        return super().get_context_data(**kwargs) | {
            "ontvangst": rij,
            "foute_mededeling": fout and mededeling_opmaak(fout),
            "suggesties": suggesties(rij) if te_bekijken and mag else [],
            "mag_koppelen": mag and te_bekijken,
            "mag_los": mag and bank and not te_bekijken,
            "mag_schrappen": mag and not bank,
        }


class KoppelenView(OntvangstMixin, ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = OntvangstKoppelForm
    titel = "Betaling koppelen"
    knop = "Koppelen"
    succes_melding = "De betaling telt nu voor deze gebruiker."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "vanaf_jaar": timezone.localdate().year - 1,
        }

    def get_initial(self):
        return {
            "inschrijvingsgeld": self.request.GET.get("inschrijvingsgeld"),
            "versie": self.object.versie,
        }

    def call_service(self, form):
        rij = ontvangst_koppelen(door=self.request.user, ontvangst=self.object, **form.cleaned_data)
        return rij.inschrijvingsgeld


class LoskoppelenView(OntvangstMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Betaling losmaken"
    knop = "Losmaken"
    vraag = "Wilt u deze betaling losmaken?"
    gevolg = "Ze staat daarna weer bij wat u bekijkt. Wat ermee betaald was, staat weer open."
    succes_melding = "De betaling is los."

    def call_service(self, form):
        return ontvangst_loskoppelen(door=self.request.user, ontvangst=self.object)


class AfwijzenView(OntvangstMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Hoort hier niet"
    knop = "Hoort hier niet"
    vraag = "Is dit geen inschrijvingsgeld?"
    gevolg = "We wissen wie betaalde en wat die schreef: dat hebben we niet nodig."
    success_url = reverse_lazy("ontvangst_list")
    succes_melding = "De betaling is van de lijst."

    def call_service(self, form):
        ontvangst_afwijzen(door=self.request.user, ontvangst=self.object)

    def get_success_url(self):
        return str(self.success_url)


class SchrappenView(OntvangstMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Betaling schrappen"
    knop = "Schrappen"
    gevaar = True
    vraag = "Wilt u deze betaling schrappen?"
    gevolg = "Alleen voor wat verkeerd genoteerd is. De wijzigingen bewaren dat ze er stond."
    succes_melding = "De betaling is geschrapt."

    def call_service(self, form):
        return ontvangst_schrappen(door=self.request.user, ontvangst=self.object)
