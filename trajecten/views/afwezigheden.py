"""Who is away: one list over all wijk-werkers, with what is still to be arranged."""

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone

from trajecten.afwezigfilters import AfwezigheidFilter
from trajecten.forms.vervangingen import AnnuleerBulkForm
from trajecten.models import Afwezigheid, Traject
from trajecten.services.vervangingen import vervangingen_annuleren
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Leeg
from wijkwerken.toegang.rechten import Handeling


def nog_te_regelen(rij):
    """How many planned moments it hits that nobody replaced or cancelled."""
    return rij.vervangingen.open().count()


def _annuleren(door, afwezigheid, versie, gegevens):
    aantal = vervangingen_annuleren(
        door=door,
        afwezigheid=afwezigheid,
        nu=timezone.now(),
        vandaag=timezone.localdate(),
        **gegevens,
    )
    if not aantal:
        raise RegelFout(None, Bezwaar("status", "Er is niets meer te regelen."))


ANNULEREN = Bulkactie(
    "annuleren",
    "Momenten annuleren",
    handeling=Handeling.PLANNEN,
    service=_annuleren,
    form_class=AnnuleerBulkForm,
    kolommen=(Kolom("te_regelen", "Nog te regelen", nog_te_regelen, soort="getal"),),
    icoon="calendar-x",
)


def uren_van(rij):
    """`9.00 tot 12.00 uur`, or the whole day."""
    if rij.begin is None:
        return "Hele dag"
    return f"{rij.begin:%H.%M} tot {opmaak.tijd(rij.einde)}"


class AfwezigheidListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.PLANNEN
    queryset = Afwezigheid.objects.select_related("wijkwerker")
    filterset_class = AfwezigheidFilter
    titel = "Afwezigheden"
    inleiding = "Wie niet kan komen, en wat daarvan nog te vervangen of te annuleren is."
    enkelvoud, meervoud = "afwezigheid", "afwezigheden"
    ordening = "van"
    bulkacties = (ANNULEREN,)
    leeg = Leeg(
        titel="Niemand is afwezig",
        tekst="Noteer een afwezigheid op de pagina van de wijk-werker.",
    )
    kolommen = (
        Kolom(
            "wijkwerker", "Wijk-werker", "wijkwerker__volledige_naam",
            sorteer=("wijkwerker__naam", "wijkwerker__voornaam"), link=True, uitleg="toelichting",
        ),
        Kolom("soort", "Reden", sorteer="soort", soort="keuze"),
        Kolom("van", "Vanaf", sorteer="van", soort="datum"),
        Kolom("tot", "Tot en met", sorteer="tot", soort="datum"),
        Kolom("uren", "Uren", uren_van),
        Kolom("te_regelen", "Nog te regelen", sorteer="te_regelen", soort="getal"),
        Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar"),
        Kolom("gemeld_op", "Gemeld op", sorteer="gemeld_op", soort="datum", standaard=False),
        Kolom("gemeld_door", "Gemeld door", standaard=False),
        Kolom("toelichting", "Toelichting", standaard=False),
        Kolom(
            "ingetrokken_op", "Ingetrokken op", sorteer="ingetrokken_op", soort="tijdstip",
            standaard=False,
        ),
        Kolom("ingetrokken_reden", "Waarom ingetrokken", standaard=False),
    )  # fmt: skip

    def get_kruimels(self):
        return [("Planning", reverse("planning"))]

    def get_queryset(self):
        lopend = Traject.objects.zichtbaar_voor(self.request.user).lopend()
        eigen = lopend.filter(wijkwerker=OuterRef("wijkwerker"))
        return (
            super()
            .get_queryset()
            .met_te_regelen()
            .annotate(bemiddelaar=Subquery(eigen.values("bemiddelaar__naam")[:1]))
        )

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id

    def get_standaard(self):
        standaard = {"wanneer": "lopend"}
        if Traject.objects.lopend().filter(bemiddelaar=self.request.user).exists():
            standaard["bemiddelaar"] = str(self.request.user.pk)
        return standaard
