"""Of whom, and of which inzet, a row of a list speaks: a few queries for any number of rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, Value
from django.db.models.functions import Concat, Lower

from trajecten.choices import InzetStatus
from trajecten.models import GeplandMoment, Inzet, Prestatie, WijkWerker
from wijkwerken.kern import insz, opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.inlezen import kolomnaam
from wijkwerken.toegang.models import Account

WIE = ("insz", "nummer", "wijkwerker")  # in the order in which they count


def wie(waarden: Mapping[str, Any]) -> tuple[str, str] | None:
    """By what the row names its person: the surest of what it gives."""
    for veld in WIE:
        if waarden.get(veld):
            waarde = waarden[veld]
            return veld, _naam(waarde) if veld == "wijkwerker" else waarde
    return None


class Personen:
    """The wijk-werkers that the rows name, as far as the account may change them."""

    def __init__(self, door: Account, rijen: Iterable[Mapping[str, Any]]) -> None:
        gevraagd: dict[str, set[str]] = defaultdict(set)
        for waarden in rijen:
            if gevonden := wie(waarden):
                gevraagd[gevonden[0]].add(gevonden[1])
        indexen = {insz.index(cijfers): cijfers for cijfers in gevraagd["insz"]}
        waar = Q(insz_index__in=indexen) | Q(nummer__in=gevraagd["nummer"])
        bron = WijkWerker.objects.bewerkbaar_voor(door)
        if gevraagd["wijkwerker"]:
            bron = bron.alias(
                achter=Lower(Concat("naam", Value(" "), "voornaam")),
                voor=Lower(Concat("voornaam", Value(" "), "naam")),
            )
            namen = gevraagd["wijkwerker"]
            waar |= Q(achter__in=namen) | Q(voor__in=namen)
        self._gevonden: dict[tuple[str, str], list[WijkWerker]] = defaultdict(list)
        for persoon in bron.filter(waar):
            sleutels = {
                ("insz", indexen.get(persoon.insz_index, "")),
                ("nummer", persoon.nummer),
                ("wijkwerker", _naam(f"{persoon.naam} {persoon.voornaam}")),
                ("wijkwerker", _naam(f"{persoon.voornaam} {persoon.naam}")),
            }
            for sleutel in sleutels:
                self._gevonden[sleutel].append(persoon)

    def van(self, waarden: Mapping[str, Any]) -> WijkWerker:
        """Of whom the row speaks. Raises RegelFout when that is nobody, or not certain."""
        sleutel = wie(waarden)
        if sleutel is None:
            melding = "Vul het INSZ, het nummer of de naam van de wijk-werker in."
            raise RegelFout(None, Bezwaar("wijkwerker_ontbreekt", melding))
        gevonden = self._gevonden.get(sleutel, [])
        if not gevonden:
            raise RegelFout(sleutel[0], Bezwaar("wijkwerker_onbekend", ONBEKEND[sleutel[0]]))
        if len(gevonden) > 1:
            raise RegelFout(sleutel[0], Bezwaar("wijkwerker_meer", MEER))
        return gevonden[0]


ONBEKEND = {
    "insz": "Er is geen wijk-werker met dit INSZ. Kijk het nummer na, of schrijf hem eerst in.",
    "nummer": "Er is geen wijk-werker met dit nummer. Kijk het na; het is zoals 2026-0143.",
    "wijkwerker": "Er is geen wijk-werker met deze naam. Schrijf ze zoals in het dossier, of zet "
    "het INSZ of het nummer in de lijst.",
}
MEER = (
    "Er is meer dan één wijk-werker met deze naam. Zet het INSZ of het nummer in de lijst om te "
    "zeggen wie het is."
)


class Werk:
    """The inzetten of these persons, with what is planned and done on these days."""

    def __init__(self, door: Account, personen: Iterable[UUID], dagen: Iterable[date]) -> None:
        self.per_persoon: dict[UUID, list[Inzet]] = defaultdict(list)
        for inzet in (
            Inzet.objects.bewerkbaar_voor(door)
            .filter(traject__wijkwerker__in=set(personen))
            .exclude(status=InzetStatus.GEANNULEERD)
            .select_related("traject", "aanvraag__gebruiker", "aanvraag__activiteit")
            .order_by("van", "pk")
        ):
            self.per_persoon[inzet.traject.wijkwerker_id].append(inzet)
        inzetten = [inzet.pk for rij in self.per_persoon.values() for inzet in rij]
        dagen = set(dagen)
        self.gedaan: dict[tuple[UUID, date], list[Prestatie]] = defaultdict(list)
        for prestatie in Prestatie.objects.filter(inzet__in=inzetten, datum__in=dagen).order_by(
            "begin", "pk"
        ):
            self.gedaan[prestatie.inzet_id, prestatie.datum].append(prestatie)
        gepland = GeplandMoment.objects.gereserveerd().filter(inzet__in=inzetten, datum__in=dagen)
        self.gepland = set(gepland.values_list("inzet", "datum"))

    def inzet(self, persoon: WijkWerker, waarden: Mapping[str, Any]) -> Inzet:
        """The one inzet that the row can be of. Raises RegelFout with what to do otherwise."""
        alle = self.per_persoon.get(persoon.pk, [])
        past = [inzet for inzet in alle if _past(inzet, waarden)]
        if not past:
            raise self._geen(alle, waarden)
        datum = waarden["datum"]
        # Of one day outside it the rules themselves say what is wrong.
        past = [inzet for inzet in past if _omvat(inzet, datum)] or past[-1:]
        for soort in (
            [i for i in past if any(_zelfde(p, waarden) for p in self.gedaan[i.pk, datum])],
            [i for i in past if (i.pk, datum) in self.gepland],
        ):
            past = soort if len(soort) == 1 else past
        if len(past) > 1:
            veld = "activiteit" if waarden.get("gebruiker") else "gebruiker"
            raise RegelFout(veld, _meer(past))
        return past[0]

    def bestaand(self, inzet: Inzet, waarden: Mapping[str, Any]) -> Prestatie | None:
        """The prestatie that the row speaks of; each is given once."""
        rijen = self.gedaan[inzet.pk, waarden["datum"]]
        begin, uren = waarden.get("begin"), waarden.get("uren")
        keuzes = (
            [p for p in rijen if _zelfde(p, waarden)],
            [p for p in rijen if begin and p.begin == begin],
            # Hours that were written down without times, or a list that has none.
            [p for p in rijen if p.begin is None and (begin is None or uren in (None, p.uren))],
        )
        gevonden = next((keuze[0] for keuze in keuzes if keuze), None)
        if gevonden is not None:
            rijen.remove(gevonden)
        return gevonden

    @staticmethod
    def _geen(alle: Sequence[Inzet], waarden: Mapping[str, Any]) -> RegelFout:
        bij_gebruiker = [i for i in alle if _past(i, {**waarden, "activiteit": None})]
        if not alle:
            melding = "Deze wijk-werker heeft geen inzet. Maak eerst een inzet bij een aanvraag."
            return RegelFout(None, Bezwaar("inzet_geen", melding))
        if bij_gebruiker:
            namen = ", ".join(sorted({i.aanvraag.activiteit.naam for i in bij_gebruiker}))
            melding = f"Bij deze gebruiker doet deze wijk-werker: {namen}. Kies een daarvan."
            return RegelFout("activiteit", Bezwaar("inzet_geen", melding))
        veld = "gebruikersnummer" if waarden.get("gebruikersnummer") else "gebruiker"
        melding = (
            "Deze wijk-werker heeft geen inzet bij deze gebruiker. Kijk de gebruiker na, of maak "
            "eerst de inzet."
        )
        return RegelFout(veld, Bezwaar("inzet_geen", melding))


def _naam(tekst: str) -> str:
    return " ".join(tekst.replace(",", " ").lower().split())


def _omvat(inzet: Inzet, datum: date) -> bool:
    return inzet.van <= datum and (inzet.tot is None or datum <= inzet.tot)


def _past(inzet: Inzet, waarden: Mapping[str, Any]) -> bool:
    """Is the inzet of the gebruiker and the activity that the row names?"""
    gebruiker = inzet.aanvraag.gebruiker
    nummer, naam = waarden.get("gebruikersnummer"), waarden.get("gebruiker")
    if nummer and gebruiker.nummer != nummer:
        return False
    if naam and kolomnaam(naam) not in {
        kolomnaam(str(gebruiker)),
        kolomnaam(f"{gebruiker.voornaam} {gebruiker.naam}"),
        kolomnaam(gebruiker.nummer),
    }:
        return False
    activiteit = waarden.get("activiteit")
    return not activiteit or kolomnaam(activiteit) == kolomnaam(inzet.aanvraag.activiteit.naam)


def _zelfde(prestatie: Prestatie, waarden: Mapping[str, Any]) -> bool:
    """Does the row say what stands there? A list without times knows only how many hours."""
    begin, einde, uren = (waarden.get(veld) for veld in ("begin", "einde", "uren"))
    if begin is None and einde is None:
        return prestatie.uren == uren
    return (prestatie.begin, prestatie.einde) == (begin, einde)


def _meer(inzetten: Sequence[Inzet]) -> Bezwaar:
    namen = "; ".join(
        f"{inzet.aanvraag.gebruiker}, {inzet.aanvraag.activiteit.naam}, vanaf "
        f"{opmaak.datum(inzet.van)}"
        for inzet in inzetten[:4]
    )
    melding = f"Dit kan meer dan één inzet zijn: {namen}. Zet erbij welke gebruiker en activiteit."
    return Bezwaar("inzet_meer", melding)
