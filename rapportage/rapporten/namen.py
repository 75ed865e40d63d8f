"""What a group of figures is called on paper."""

from collections.abc import Iterable, Mapping
from typing import Any

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit
from gebruikers.choices import AanvraagStatus
from trajecten.choices import Doorstroom, EindeReden, Situatie
from wijkwerken.kern.datums import maandnaam
from wijkwerken.toegang.choices import DienstSoort

STANDEN = {"gewoon": "Gewoon traject", "overgang": "Overgangsmaatregel", "geschorst": "Geschorst"}
LABELS: Mapping[str, Mapping[str, str]] = {
    "soort": dict(GebruikerSoort.choices),
    "dienstsoort": dict(DienstSoort.choices),
    "kenmerk": {**STANDEN, **dict(EindeReden.choices), **dict(GebruikerSoort.choices)},
    "waarde": {
        **dict(Situatie.choices), **dict(AanvraagStatus.choices), **dict(Doorstroom.choices),
    },
}  # fmt: skip


def groepsnamen(per: str, sleutels: Iterable[Any]) -> dict[Any, str]:
    """The name of each value of `per`; one query for activiteiten, none for the rest."""
    sleutels = list(sleutels)
    if per == "maand":
        return {maand: maandnaam(maand).capitalize() for maand in sleutels}
    if per == "activiteit":
        namen = dict(Activiteit.objects.filter(code__in=sleutels).values_list("code", "naam"))
        return {code: namen.get(code, code) for code in sleutels}
    labels = LABELS.get(per, {})
    return {sleutel: labels.get(sleutel, str(sleutel)) for sleutel in sleutels}
