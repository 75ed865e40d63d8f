"""The world as it is read: its rows, and the markers in them."""

from dataclasses import dataclass, field

import pgtrigger
from django.db import models

from wijkwerken.kern.privacy import Privacy, privacyklasse

GEHEIM = {Privacy.PERSOONLIJK, Privacy.GEVOELIG}
VAST = (
    "gebruikers.Gebrekestap:vast",
    "trajecten.Betwistingstap:vast",
    "trajecten.Correctie:alleen_toevoegen",
    "trajecten.Maandafsluiting:vast",
)
MERK = "zqx"


@dataclass
class Wereld:
    """The rows by model label, and the markers by where they stand."""

    rijen: dict[str, models.Model]
    toeleider: object
    gemeente: object
    bemiddelaar: object
    merk: str = MERK
    merken: dict[str, str] = field(default_factory=dict)

    def in_tekst(self, tekst: str) -> list[str]:
        """Where the markers in this text come from."""
        return sorted({plek for merk, plek in self.merken.items() if merk in tekst})


def merk_rij(wereld: Wereld, rij: models.Model) -> None:
    """A marker of its own in every field that tells something about someone."""
    waarden = {}
    for veld in rij._meta.concrete_fields:
        tekst = isinstance(veld, models.CharField | models.TextField)
        if not tekst or veld.choices or privacyklasse(type(rij), veld.name) not in GEHEIM:
            continue
        if veld.max_length is not None and veld.max_length < 12:
            continue
        merk = f"{wereld.merk}{len(wereld.merken):03d}kanarie"
        if isinstance(veld, models.EmailField):
            waarden[veld.name] = f"{merk}@voorbeeld.test"
        else:
            waarden[veld.name] = merk
        wereld.merken[merk] = f"{rij._meta.label}.{veld.name}"
    if waarden:
        with pgtrigger.ignore(*VAST):
            type(rij)._base_manager.filter(pk=rij.pk).update(**waarden)
