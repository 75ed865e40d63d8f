"""The import of cheques that gebruikers bought: a row is a purchase of consecutive numbers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q

from cheques.choices import ChequeVorm
from cheques.models import Chequebestelling
from cheques.rules.aankoop import Aankoop
from cheques.services.aankoop import aankopen_bewaren, bestelling_terugdraaien
from gebruikers.models import Gebruiker
from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.perrij import TerugPerRij
from wijkwerken.invoer.services.rijen import fout
from wijkwerken.invoer.soorten import Gemaakt, Invoerregel, Uitslag, in_stukken
from wijkwerken.invoer.velden import (
    Veld,
    keuze,
    lees_bedrag,
    lees_cijfers,
    lees_datum,
    lees_getal,
    tekst,
)
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.inlezen import kolomnaam
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

PER_GROEP = 1000  # purchases that are judged together
VORMEN = keuze(ChequeVorm.choices, op_papier="papier", digitaal="elektronisch")
VELDEN = (
    Veld("gebruikersnummer", "Nummer gebruiker", tekst(12), ("klantnummer", "gebruikersnr")),
    Veld("gebruiker", "Gebruiker", tekst(200), ("klant", "naam", "naam gebruiker", "besteller")),
    Veld(
        "eerste_nummer",
        "Eerste nummer",
        lees_cijfers,
        ("van nummer", "eerste cheque", "vanaf", "nummer", "chequenummer", "van"),
        verplicht=True,
    ),
    Veld(
        "laatste_nummer",
        "Laatste nummer",
        lees_cijfers,
        ("tot nummer", "laatste cheque", "tot en met", "tot"),
    ),
    Veld("aantal", "Aantal", lees_getal, ("aantal cheques", "stuks")),
    Veld(
        "uitgegeven_op",
        "Uitgegeven op",
        lees_datum,
        ("uitgiftedatum", "datum", "aankoopdatum", "datum uitgifte", "besteldatum"),
        verplicht=True,
    ),
    Veld("vorm", "Vorm", VORMEN, ("soort", "type")),
    Veld("prijs", "Prijs per cheque", lees_bedrag, ("prijs", "eenheidsprijs", "waarde")),
    Veld(
        "kenmerk",
        "Kenmerk van de uitgever",
        tekst(40),
        ("kenmerk", "bestelnummer", "referentie", "ordernummer"),
    ),
)
ZONDER_WIE = Bezwaar(
    "gebruiker_ontbreekt", "Vul het nummer of de naam van de gebruiker in.", veld="gebruiker"
)


class ChequeInvoer(TerugPerRij):
    """A purchase is known by the kenmerk of the issuer, else by its numbers."""

    naam = "cheques"
    titel = "Aankopen van cheques"
    inleiding = (
        "Eén rij per aankoop, met het eerste nummer en het laatste of het aantal. Prijs en "
        "vervaldag volgen uit de dag van uitgifte."
    )
    handeling = Handeling.CHEQUE_SCHRIJVEN
    velden = VELDEN

    def kolommen_bezwaren(self, gekozen: set[str]) -> list[str]:
        zinnen = []
        if not gekozen & {"gebruikersnummer", "gebruiker"}:
            zinnen.append("Kies de kolom Nummer gebruiker of Gebruiker.")
        if not gekozen & {"aantal", "laatste_nummer"}:
            zinnen.append("Kies de kolom Aantal of Laatste nummer.")
        return zinnen

    def groepen(
        self, door: Account, regels: Sequence[Invoerregel]
    ) -> Iterable[Sequence[Invoerregel]]:
        """Together, because two purchases may name the same number."""
        return in_stukken(regels, PER_GROEP)

    def verwerk(
        self, door: Account, regels: Sequence[Invoerregel], vandaag: date, *, proef: bool
    ) -> list[Uitslag]:
        per_naam = _gebruikers(door, [regel.waarden for regel in regels])
        uitslagen: dict[int, Uitslag] = {}
        aankopen = []
        for regel in regels:
            try:
                gebruiker = _gebruiker(per_naam, regel.waarden)
                if not regel.bezwaren:
                    aankopen.append(_aankoop(regel, gebruiker))
            except ValidationError as error:
                uitslagen[regel.nummer] = fout(self, regel, error)
            else:
                uitslagen[regel.nummer] = Uitslag(regel.nummer, RijStaat.NIEUW)
        for uit in aankopen_bewaren(door=door, aankopen=aankopen, vandaag=vandaag):
            uitslag = uitslagen[uit.sleutel]
            if uit.bezwaren:
                uitslag.staat, uitslag.bezwaren = RijStaat.FOUT, uit.bezwaren
            elif uit.gelijk:
                uitslag.staat = RijStaat.ONGEWIJZIGD
            elif uit.bestelling is not None:
                uitslag.gemaakt = [Gemaakt.van(uit.bestelling)]
        return list(uitslagen.values())

    def een_terug(self, door: Account, gemaakt: Gemaakt) -> None:
        bestelling = Chequebestelling.objects.bewerkbaar_voor(door).get(pk=gemaakt.pk)
        bestelling_terugdraaien(door=door, bestelling=bestelling, versie=gemaakt.versie)


def _gebruikers(door: Account, waarden: Sequence[Mapping[str, Any]]) -> dict[str, list[Gebruiker]]:
    """Those that the rows can mean, by nummer and by name."""
    nummers = {w["gebruikersnummer"] for w in waarden if "gebruikersnummer" in w}
    namen = {w["gebruiker"].partition(",")[0].strip() for w in waarden if "gebruiker" in w}
    per_naam: dict[str, list[Gebruiker]] = {}
    for rij in Gebruiker.objects.bewerkbaar_voor(door).filter(
        Q(nummer__in=nummers) | Q(naam__in=namen)
    ):
        for sleutel in {kolomnaam(rij.nummer), kolomnaam(str(rij))}:
            per_naam.setdefault(sleutel, []).append(rij)
    return per_naam


def _gebruiker(per_naam: Mapping[str, list[Gebruiker]], waarden: Mapping[str, Any]) -> Gebruiker:
    veld = "gebruikersnummer" if waarden.get("gebruikersnummer") else "gebruiker"
    if not waarden.get(veld):
        raise RegelFout(None, ZONDER_WIE)
    gevonden = per_naam.get(kolomnaam(waarden[veld]), [])
    if not gevonden:
        melding = "Er is geen gebruiker met dit nummer of deze naam. Kijk het na."
        raise RegelFout(veld, Bezwaar("gebruiker_onbekend", melding))
    if len(gevonden) > 1:
        melding = "Er is meer dan één gebruiker met deze naam. Zet het nummer in de lijst."
        raise RegelFout(veld, Bezwaar("meer_dan_een", melding))
    return gevonden[0]


def _aankoop(regel: Invoerregel, gebruiker: Gebruiker) -> Aankoop:
    waarden = regel.waarden
    return Aankoop(
        sleutel=regel.nummer,
        gebruiker=gebruiker.pk,
        eerste_nummer=waarden["eerste_nummer"],
        aantal=_aantal(waarden),
        uitgegeven_op=waarden["uitgegeven_op"],
        vorm=ChequeVorm(waarden.get("vorm", ChequeVorm.PAPIER)),
        kenmerk=waarden.get("kenmerk", ""),
        prijs=waarden.get("prijs"),
    )


def _aantal(waarden: Mapping[str, Any]) -> int:
    """How many numbers: as given, or from the first to the last."""
    eerste, laatste, aantal = (
        waarden.get(veld) for veld in ("eerste_nummer", "laatste_nummer", "aantal")
    )
    geteld = int(laatste) - int(eerste) + 1 if eerste and laatste else None
    if geteld is not None and aantal not in (None, geteld):
        melding = (
            f"Van het eerste tot het laatste nummer zijn het er {geteld}, en hier staat {aantal}. "
            "Verbeter een van de drie."
        )
        raise ValidationError({"aantal": ValidationError(melding, code="aantal")})
    gekozen = aantal if geteld is None else geteld
    if gekozen is None:
        raise ValidationError({"aantal": "Vul het aantal of het laatste nummer in."})
    return gekozen
