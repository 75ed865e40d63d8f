"""What a group of figures is called on paper."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit
from gebruikers.choices import AanvraagStatus
from rapportage.cijfers import GEEN
from trajecten.choices import Doorstroom, EindeReden, Situatie
from wijkwerken.kern.datums import maand_lezen, maandnaam
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.models import Account, Toeleidingsdienst

STANDEN = {"gewoon": "Gewoon traject", "overgang": "Overgangsmaatregel", "geschorst": "Geschorst"}
# Above the first column of a table that is grouped by it.
KOPPEN = {
    "gemeente": "Gemeente",
    "maand": "Maand",
    "soort": "Soort gebruiker",
    "activiteit": "Activiteit",
    "hoofdactiviteit": "Hoofdactiviteit",
    "activiteit_soort": "Activiteit en gebruiker",
    "na_activiteit": "Activiteit",
    "dienst": "Toeleider",
    "dienstsoort": "Soort toeleider",
    "bemiddelaar": "Bemiddelaar",
    "kenmerk": "Kenmerk",
    "waarde": "Volgende stap",
    "afwijkend": "Lijst",
}
LABELS: Mapping[str, Mapping[Any, str]] = {
    "afwijkend": {False: "Op de Vlaamse lijst", True: "Afwijkend"},
    "soort": dict(GebruikerSoort.choices),
    "dienstsoort": dict(DienstSoort.choices),
    "kenmerk": {**STANDEN, **dict(EindeReden.choices), **dict(GebruikerSoort.choices)},
    "waarde": {
        **dict(Situatie.choices), **dict(AanvraagStatus.choices), **dict(Doorstroom.choices),
    },
}  # fmt: skip


def groepsnamen(per: str, sleutels: Iterable[Any]) -> dict[Any, str]:
    """The name of each value of `per`; one query for what has a table of its own, else none."""
    sleutels = list(sleutels)
    echt = [sleutel for sleutel in sleutels if sleutel != GEEN]
    if per == "maand":
        namen = {maand: maandnaam(maand).capitalize() for maand in echt}
    elif per in {"activiteit", "na_activiteit"}:
        namen = dict(Activiteit.objects.filter(code__in=echt).values_list("code", "naam"))
    elif per == "activiteit_soort":
        namen = _activiteit_en_soort(echt)
    elif per == "dienst":
        namen = dict(Toeleidingsdienst.objects.filter(pk__in=echt).values_list("pk", "naam"))
    elif per == "bemiddelaar":
        namen = dict(Account.objects.filter(pk__in=echt).values_list("pk", "naam"))
    else:
        namen = dict(LABELS.get(per, {}))
    return {sleutel: namen.get(sleutel) or str(sleutel) or "Niet bekend" for sleutel in sleutels}


def groepsnaam(per: str, tekst: str) -> str:
    """The name of one group, from its key as an address writes it."""
    if per == "maand":
        return maandnaam(maand_lezen(tekst[:7]))
    sleutel: Any = {"true": True, "false": False}.get(tekst, tekst)
    if per in {"dienst", "bemiddelaar"} and tekst:
        sleutel = UUID(tekst)
    return groepsnamen(per, [sleutel])[sleutel]


def _activiteit_en_soort(sleutels: Iterable[str]) -> dict[str, str]:
    paren = {sleutel: sleutel.rpartition("|")[::2] for sleutel in sleutels}
    codes = [code for code, _ in paren.values()]
    namen = dict(Activiteit.objects.filter(code__in=codes).values_list("code", "naam"))
    soorten = LABELS["soort"]
    return {
        sleutel: f"{namen.get(code, code)}: {soorten.get(soort, soort)}"
        for sleutel, (code, soort) in paren.items()
    }
