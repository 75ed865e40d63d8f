"""The import of cheques that gebruikers bought: a row is a purchase of consecutive numbers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q

from cheques.choices import ChequeVorm
from cheques.models import Cheque, Chequebestelling
from cheques.services.aankooplijst import aankoop_inlezen, aankoop_wissen
from gebruikers.models import Gebruiker
from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.perrij import PerRij
from wijkwerken.invoer.soorten import Gemaakt, Invoerregel, Uitslag
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


class ChequeInvoer(PerRij):
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

    def sleutel(self, waarden: Mapping[str, Any]) -> Any:
        return waarden.get("kenmerk") or waarden.get("eerste_nummer")

    def zoek(self, door: Account, regels: Sequence[Invoerregel]) -> dict[int, Any]:
        """The gebruiker of each row, and the purchase when it is there already."""
        waarden = [regel.waarden for regel in regels]
        nummers = {w["gebruikersnummer"] for w in waarden if "gebruikersnummer" in w}
        namen = {w["gebruiker"].partition(",")[0].strip() for w in waarden if "gebruiker" in w}
        per_naam: dict[str, list[Gebruiker]] = {}
        for rij in Gebruiker.objects.bewerkbaar_voor(door).filter(
            Q(nummer__in=nummers) | Q(naam__in=namen)
        ):
            for sleutel in {kolomnaam(rij.nummer), kolomnaam(str(rij))}:
                per_naam.setdefault(sleutel, []).append(rij)
        bestellingen = self._bestellingen(waarden)
        bekend: dict[int, Any] = {}
        for regel in regels:
            try:
                wie = _gebruiker(per_naam, regel.waarden)
            except ValidationError as error:
                bekend[regel.nummer] = error
                continue
            bekend[regel.nummer] = wie, bestellingen.get(self.sleutel(regel.waarden))
        return bekend

    def _bestellingen(self, waarden: Sequence[Mapping[str, Any]]) -> dict[str, Chequebestelling]:
        eerste = {w["eerste_nummer"] for w in waarden if "eerste_nummer" in w}
        gevonden = {
            cheque.nummer: cheque.bestelling
            for cheque in Cheque.objects.filter(nummer__in=eerste).select_related("bestelling")
        }
        kenmerken = {w["kenmerk"] for w in waarden if w.get("kenmerk")}
        met_kenmerk = Chequebestelling.objects.filter(kenmerk__in=kenmerken)
        return gevonden | {rij.kenmerk: rij for rij in met_kenmerk}

    def een(
        self, door: Account, regel: Invoerregel, bekend: Any, vandaag: date, *, proef: bool
    ) -> Uitslag:
        gebruiker, bestelling = bekend
        gegevens = {k: w for k, w in regel.waarden.items() if k in AANKOOP}
        if regel.bezwaren:  # the purchase cannot be read whole
            return Uitslag(regel.nummer, RijStaat.FOUT)
        gegevens["aantal"] = aantal = _aantal(regel.waarden)
        if bestelling is not None and _is(bestelling, gebruiker, aantal, regel.waarden):
            return Uitslag(regel.nummer, RijStaat.ONGEWIJZIGD)
        rij = aankoop_inlezen(door=door, gebruiker=gebruiker, vandaag=vandaag, **gegevens)
        return Uitslag(regel.nummer, RijStaat.NIEUW, gemaakt=[Gemaakt.van(rij)])

    def een_terug(self, door: Account, gemaakt: Gemaakt) -> None:
        bestelling = Chequebestelling.objects.bewerkbaar_voor(door).get(pk=gemaakt.pk)
        aankoop_wissen(door=door, bestelling=bestelling, versie=gemaakt.versie)


AANKOOP = ("eerste_nummer", "uitgegeven_op", "vorm", "kenmerk", "prijs")


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


def _is(
    bestelling: Chequebestelling, gebruiker: Gebruiker, aantal: int, waarden: Mapping[str, Any]
) -> bool:
    """Is the purchase that is there the one of the row?"""
    return (bestelling.gebruiker_id, bestelling.aantal, bestelling.uitgegeven_op) == (
        gebruiker.pk,
        aantal,
        waarden["uitgegeven_op"],
    )
