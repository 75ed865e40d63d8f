"""What every size of demo data begins with: gemeenten, diensten, accounts and permissions."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from activiteiten.models import Activiteit
from activiteiten.services import lijst_overnemen, toelating_intrekken
from trajecten.choices import SignaalSoort
from wijkwerken.kern.models import Nummer
from wijkwerken.toegang.choices import DienstSoort, Rol
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst

GEMEENTEN = {"halle": "23027", "beersel": "23003", "dilbeek": "23016", "leeuw": "23077"}
SINDS = date(2018, 1, 1)
# Who logs in: rol, name, and of which dienst or gemeente.
ACCOUNTS = {
    "beheer": (Rol.BEHEER, "Bo Beheer"),
    "coordinator": (Rol.COORDINATOR, "Katrien Coördinator"),
    "bemiddelaar": (Rol.BEMIDDELAAR, "An Bemiddelaar"),
    "ocmw-halle": (Rol.TOELEIDER, "Sofie Toeleider", "OCMW Halle"),
    "ocmw-beersel": (Rol.TOELEIDER, "Dirk Toeleider", "OCMW Beersel"),
    "vdab": (Rol.TOELEIDER, "Nadia Toeleider", "VDAB Halle-Vilvoorde"),
    "gemeente-halle": (Rol.GEMEENTE, "Luc Gemeente", "halle"),
    # For four eyes and for somebody else's caseload; not among those that are announced.
    "coordinator2": (Rol.COORDINATOR, "Wim Coördinator"),
    "collega": (Rol.BEMIDDELAAR, "Piet Bemiddelaar"),
}


@dataclass(frozen=True, slots=True)
class Gepland:
    """A case that was planted: `controle` must find it, and nothing else."""

    soort: SignaalSoort
    nummer: str
    uitleg: str


@dataclass(slots=True)
class Wereld:
    """The day that it is, who acts, and what was planted so far."""

    vandaag: date
    toeval: random.Random
    meld: Callable[[str], None]
    gemeenten: dict[str, Gemeente] = field(default_factory=dict)
    diensten: dict[str, Toeleidingsdienst] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    activiteiten: dict[str, Activiteit] = field(default_factory=dict)
    gepland: list[Gepland] = field(default_factory=list)
    zaad: int = 0
    geschiedenis: int = 180  # days of work to make; tests make less
    volgnummer: int = 0
    chequenummer: int = 700_000_000

    @property
    def coordinator(self) -> Account:
        return self.accounts["coordinator"]

    @property
    def bemiddelaar(self) -> Account:
        return self.accounts["bemiddelaar"]

    def dagen(self, aantal: int) -> date:
        """So many days from today; negative is before."""
        return self.vandaag + timedelta(days=aantal)

    def plant(self, soort: SignaalSoort, rij: Nummer, uitleg: str) -> None:
        """Remember what the checks must find."""
        self.gepland.append(Gepland(soort, rij.nummer, uitleg))


def tijdstip(dag: date, uur: int = 9, minuut: int = 12) -> datetime:
    """An hour of that day in Brussels."""
    return timezone.make_aware(datetime.combine(dag, time(uur, minuut)))


def wereld_maken(
    *,
    vandaag: date,
    zaad: int,
    wachtwoord: str,
    meld: Callable[[str], None],
    geschiedenis: int = 180,
) -> Wereld:
    """Diensten, accounts and what each gemeente permits. Needs the reference data."""
    toeval = random.Random(zaad)  # noqa: S311 - invented people, no secret
    wereld = Wereld(vandaag=vandaag, toeval=toeval, meld=meld, zaad=zaad, geschiedenis=geschiedenis)
    nissen = {nis: sleutel for sleutel, nis in GEMEENTEN.items()}
    for gemeente in Gemeente.objects.filter(nis__in=nissen):
        wereld.gemeenten[nissen[gemeente.nis]] = gemeente
    wereld.activiteiten = {rij.code: rij for rij in Activiteit.objects.all()}
    for gemeente in wereld.gemeenten.values():
        naam = f"OCMW {gemeente.naam}"
        wereld.diensten[naam] = Toeleidingsdienst.objects.create(
            naam=naam,
            soort=DienstSoort.OCMW,
            gemeente=gemeente,
            email=f"{naam.lower().replace(' ', '-')}@voorbeeld.test",
        )
    wereld.diensten["VDAB Halle-Vilvoorde"] = Toeleidingsdienst.objects.create(
        naam="VDAB Halle-Vilvoorde", soort=DienstSoort.VDAB, email="vdab@voorbeeld.test"
    )
    _accounts(wereld, wachtwoord)
    _toelatingen(wereld)
    return wereld


def _accounts(wereld: Wereld, wachtwoord: str) -> None:
    geheim = make_password(wachtwoord)  # slow on purpose, so once
    for sleutel, (rol, naam, *waar) in ACCOUNTS.items():
        velden: dict[str, object] = {}
        if rol == Rol.TOELEIDER:
            velden["dienst"] = wereld.diensten[waar[0]]
        elif rol == Rol.GEMEENTE:
            velden["gemeente"] = wereld.gemeenten[waar[0]]
        account = Account.objects.create_user(
            f"{sleutel}@voorbeeld.test", naam=naam, rol=rol, **velden
        )
        account.password = geheim
        account.save()
        wereld.accounts[sleutel] = account


def _toelatingen(wereld: Wereld) -> None:
    """Every gemeente took over the whole list; Dilbeek and Beersel dropped one thing later."""
    for gemeente in wereld.gemeenten.values():
        lijst_overnemen(
            door=wereld.coordinator,
            gemeente=gemeente,
            van=SINDS,
            bron="Gemeenteraad, december 2017",
        )
    for sleutel, code in (("dilbeek", "PREV-05"), ("beersel", "HUIS-04")):
        for toelating in wereld.activiteiten[code].toelatingen.filter(
            gemeente=wereld.gemeenten[sleutel]
        ):
            toelating_intrekken(
                door=wereld.coordinator, toelating=toelating, vanaf=date(wereld.vandaag.year, 1, 1)
            )
