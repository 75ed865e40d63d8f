"""The columns of the rows behind a figure, for hours and for facts."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, UUIDField
from django.db.models.functions import Coalesce
from django.urls import reverse

from activiteiten.models import Activiteit
from gebruikers.models import Gebruiker
from rapportage.choices import FeitSoort
from rapportage.models import Chequeregel, Feit, Urenregel
from rapportage.rapporten.namen import LABELS
from trajecten.choices import AanmeldingStatus, Terugstuurgrond
from trajecten.models import Aanmelding
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.opmaak import MAANDEN_KORT, SMAL

# Where a fact is about one of these the row opens that, else the traject.
PAGINA = {
    FeitSoort.AANMELDING: "aanmelding_detail",
    FeitSoort.AANGEMELD: "aanmelding_detail",
    FeitSoort.BESLIST: "aanmelding_detail",
    FeitSoort.AANVRAAG: "aanvraag_detail",
    FeitSoort.WACHTEND: "aanvraag_detail",
    FeitSoort.VERKOCHT: "chequebestelling_detail",
}
VAN_AANMELDING = {FeitSoort.AANMELDING, FeitSoort.BESLIST}
AANMELDING = dict([*AanmeldingStatus.choices, *Terugstuurgrond.choices])


def _persoon(rij: Any) -> Any:
    return rij.traject.wijkwerker if rij.traject else ""


def _persoon_url(rij: Any) -> str:
    return rij.traject.wijkwerker.get_absolute_url() if rij.traject else ""


def _feit_url(feit: Feit) -> str:
    pagina = PAGINA.get(FeitSoort(feit.soort))
    if pagina:
        return reverse(pagina, args=[feit.sleutel])
    return feit.traject.get_absolute_url() if feit.traject else ""


def _feit_persoon(feit: Any) -> str:
    return ", ".join(filter(None, (feit.persoon_naam, feit.persoon_voornaam)))


def _feit_persoon_url(feit: Any) -> str:
    return _persoon_url(feit) or (_feit_url(feit) if feit.persoon_sleutel else "")


def _nummer(feit: Feit) -> str:
    return feit.nummer or feit.get_soort_display()


def _gebruiker_url(rij: Any) -> str:
    return reverse("gebruiker_detail", args=[rij.gebruiker_id]) if rij.gebruiker_id else ""


def _gebruiker(rij: Any) -> str:
    namen = filter(None, (rij.gebruiker_naam, rij.gebruiker_voornaam))
    return ", ".join(namen) or rij.gebruiker


def _cheque(rij: Chequeregel) -> str:
    return str(rij.cheque or "De maand is afgesloten")


def _cheque_url(rij: Chequeregel) -> str:
    return rij.cheque.get_absolute_url() if rij.cheque else ""


def _telt_in(rij: Any) -> str:
    """`okt. 2026`, on one line."""
    return f"{MAANDEN_KORT[rij.maand.month - 1]}{SMAL}{rij.maand.year}"


def _label(veld: str) -> Any:
    algemeen = {**LABELS["kenmerk"], **LABELS["waarde"]}

    def label(feit: Any) -> str:
        if veld == "kenmerk" and feit.soort == FeitSoort.ACTIVITEIT:
            return feit.activiteit_naam or feit.kenmerk
        # The same word says another thing of an aanmelding, as a reason not to begin.
        labels = AANMELDING if feit.soort in VAN_AANMELDING else algemeen
        waarde = getattr(feit, veld)
        return labels.get(waarde, waarde)

    return label


WAAR = (
    Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
    Kolom("maand", "Telt in", _telt_in, sorteer="maand"),
    Kolom("gesloten", "Uit afgesloten maand", soort="ja_nee", standaard=False),
)
PERSOON = Kolom(
    "wijkwerker",
    "Wijk-werker",
    _persoon,
    sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
    link=_persoon_url,
)
UREN = (
    Kolom("datum", "Datum", soort="datum", sorteer="datum"),
    PERSOON,
    Kolom(
        "gebruiker",
        "Gebruiker",
        _gebruiker,
        sorteer=("gebruiker_naam", "gebruiker_voornaam"),
        link=_gebruiker_url,
    ),
    Kolom("soort", "Soort gebruiker", soort="keuze", sorteer="soort", standaard=False),
    Kolom(
        "activiteit",
        "Activiteit",
        lambda rij: rij.activiteit_naam or rij.activiteit,
        sorteer="activiteit_naam",
    ),
    Kolom("hoofdactiviteit", "Hoofdactiviteit", sorteer="hoofdactiviteit", standaard=False),
    Kolom("afwijkend", "Afwijkend", soort="ja_nee", sorteer="afwijkend", standaard=False),
    Kolom("uren", "Uren", soort="uren", sorteer="uren"),
    Kolom("cheques", "Cheques", soort="getal", sorteer="cheques", standaard=False),
    *WAAR,
)
FEITEN = (
    Kolom("datum", "Datum", soort="datum", sorteer="datum"),
    Kolom("wat", "Wat", "soort", soort="keuze", sorteer="soort"),
    Kolom("nummer", "Nummer", _nummer, sorteer="nummer", link=_feit_url),
    Kolom(
        "wijkwerker",
        "Persoon",
        _feit_persoon,
        sorteer=("persoon_naam", "persoon_voornaam"),
        link=_feit_persoon_url,
    ),
    Kolom("kenmerk", "Kenmerk", _label("kenmerk"), sorteer="kenmerk"),
    Kolom("waarde", "Uitkomst", _label("waarde"), sorteer="waarde"),
    Kolom("telt", "Telt in de teller", soort="ja_nee", sorteer="telt"),
    Kolom("dagen", "Dagen", soort="getal", sorteer="dagen"),
    Kolom("dienst", "Toeleider", sorteer="dienst__naam", standaard=False),
    *WAAR,
)
CHEQUES = (
    Kolom("datum", "Datum", soort="datum", sorteer="datum"),
    Kolom("cheque", "Cheque", _cheque, sorteer="cheque__nummer", link=_cheque_url),
    Kolom("soort", "Beweging", soort="keuze", sorteer="soort"),
    Kolom("aantal", "Aantal", soort="getal", sorteer="aantal"),
    *WAAR,
)


def kolommen_van(model: type, *, met_gebruiker: bool) -> list[Kolom]:
    """The columns for rows of this model; a gebruiker only for who may know gebruikers."""
    if model is not Urenregel:
        return list(FEITEN if model is Feit else CHEQUES)
    return [kolom for kolom in UREN if met_gebruiker or kolom.naam != "gebruiker"]


def met_namen(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """With what the columns show, in one query."""
    rijen = rijen.select_related("gemeente", "dienst", "traject__wijkwerker")
    if rijen.model is Chequeregel:
        return rijen.select_related("cheque")
    if rijen.model is Feit:
        activiteit = Activiteit.objects.filter(code=OuterRef("kenmerk"))
        return _met_persoon(rijen.annotate(activiteit_naam=Subquery(activiteit.values("naam"))))
    gebruiker = Gebruiker.objects.filter(nummer=OuterRef("gebruiker"))
    activiteit = Activiteit.objects.filter(code=OuterRef("activiteit"))
    return rijen.annotate(
        gebruiker_id=Subquery(gebruiker.values("pk")),
        gebruiker_naam=Subquery(gebruiker.values("naam")),
        gebruiker_voornaam=Subquery(gebruiker.values("voornaam")),
        activiteit_naam=Subquery(activiteit.values("naam")),
    )


def _met_persoon(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Who a fact is about: the wijk-werker, and before a traject who was referred."""
    aanmelding = Aanmelding.objects.filter(pk=OuterRef("sleutel"))

    def eerst(veld: str, anders: str) -> Coalesce:
        return Coalesce(F(f"traject__{veld}"), Subquery(aanmelding.values(anders)))

    return rijen.annotate(
        persoon_naam=eerst("wijkwerker__naam", "naam"),
        persoon_voornaam=eerst("wijkwerker__voornaam", "voornaam"),
        # As the read log knows them: `Aanmelding.persoon_id`.
        persoon_sleutel=Coalesce(
            F("traject__wijkwerker_id"),
            Subquery(aanmelding.values("wijkwerker_id")),
            Subquery(aanmelding.values("pk")),
            output_field=UUIDField(),
        ),
    )
