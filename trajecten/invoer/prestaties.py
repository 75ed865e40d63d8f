"""The import of prestaties: through the service that saves many hours at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError

from trajecten.invoer.zoeken import Personen, Werk, wie
from trajecten.models import Prestatie, WijkWerker
from trajecten.services.reekswaarden import GELIJK, NIEUW, Urenregel
from trajecten.services.urenreeks import uren_bewaren
from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.services.rijen import fout
from wijkwerken.invoer.soorten import (
    Gemaakt,
    Invoerregel,
    Invoersoort,
    Uitslag,
    Wijziging,
)
from wijkwerken.invoer.velden import Veld, in_woorden, lees_datum, lees_tijd, lees_uren, tekst
from wijkwerken.invoer.velden import nagekeken as nummer_nagekeken
from wijkwerken.kern.controles import insz_nakijken
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

PER_GROEP = 400  # rows that are judged together: their persons are locked as long as that takes
TE_VERGELIJKEN = ("datum", "begin", "einde", "uren", "opmerking")
REDEN = "Ingelezen uit een lijst"
REDEN_TERUG = "Invoer ongedaan gemaakt"
VELDEN = (
    Veld(
        "insz",
        "INSZ",
        nummer_nagekeken(insz_nakijken),
        ("rijksregisternummer", "rijksregisternr", "rrn", "insz nummer", "nationaal nummer"),
    ),
    Veld("nummer", "Nummer wijk-werker", tekst(12), ("nummer", "dossiernummer", "nr")),
    Veld(
        "wijkwerker",
        "Wijk-werker",
        tekst(200),
        ("naam", "naam wijk werker", "werknemer", "pwa er"),
        uitleg="Naam en voornaam, zoals in het dossier.",
    ),
    Veld("gebruikersnummer", "Nummer gebruiker", tekst(12), ("klantnummer",)),
    Veld("gebruiker", "Gebruiker", tekst(200), ("klant", "naam gebruiker", "bij wie")),
    Veld("activiteit", "Activiteit", tekst(200), ("taak", "opdracht", "werk")),
    Veld(
        "datum",
        "Datum",
        lees_datum,
        ("dag", "datum prestatie", "gewerkt op", "prestatiedatum"),
        verplicht=True,
    ),
    Veld("begin", "Begin", lees_tijd, ("van", "beginuur", "start", "startuur", "vanaf")),
    Veld("einde", "Einde", lees_tijd, ("tot", "einduur", "eind", "stop")),
    Veld("uren", "Uren", lees_uren, ("aantal uren", "begonnen uren", "aantal", "gewerkte uren")),
    Veld("opmerking", "Opmerking", tekst(300), ("opmerkingen", "nota")),
)


class PrestatieInvoer(Invoersoort):
    """Hours done, of a person at the inzet that the row names or that can only be the one."""

    naam = "prestaties"
    titel = "Prestaties"
    inleiding = (
        "De wijk-werker herkennen we aan het INSZ, het nummer of de naam; de inzet aan de "
        "gebruiker, de activiteit en de dag. Uren die er al staan, komen niet dubbel."
    )
    handeling = Handeling.PRESTATIE_SCHRIJVEN
    velden = VELDEN
    taak_na = "trajecten.tasks.controleer_urenlimieten"
    dubbel = (
        "Rij {rij} is dezelfde. Laat er één van de twee staan; is het een tweede blok op die dag, "
        "zet dan bij beide het begin en het einde."
    )

    def kolommen_bezwaren(self, gekozen: set[str]) -> list[str]:
        zinnen = []
        if not gekozen & {"insz", "nummer", "wijkwerker"}:
            zinnen.append("Kies minstens de kolom INSZ, Nummer wijk-werker of Wijk-werker.")
        if "uren" not in gekozen and not {"begin", "einde"} <= gekozen:
            zinnen.append("Kies de kolom Uren, of Begin en Einde.")
        return zinnen

    def sleutel(self, waarden: Mapping[str, Any]) -> Any:
        if wie(waarden) is None or "datum" not in waarden:
            return None
        waar = (waarden.get(v) for v in ("gebruikersnummer", "gebruiker", "activiteit", "begin"))
        return (wie(waarden), waarden["datum"], *waar)

    def groepen(
        self, door: Account, regels: Sequence[Invoerregel]
    ) -> Iterable[Sequence[Invoerregel]]:
        """Whole persons together: limits are per person, whatever the order of the list."""
        personen = Personen(door, (regel.waarden for regel in regels))
        per_persoon: dict[Any, list[Invoerregel]] = defaultdict(list)
        for regel in regels:
            try:
                per_persoon[personen.van(regel.waarden).pk].append(regel)
            except ValidationError:
                per_persoon[None].append(regel)
        groep: list[Invoerregel] = []
        for samen in per_persoon.values():
            if groep and len(groep) + len(samen) > PER_GROEP:
                yield groep
                groep = []
            groep += samen
        if groep:
            yield groep

    def verwerk(
        self, door: Account, regels: Sequence[Invoerregel], vandaag: date, *, proef: bool
    ) -> list[Uitslag]:
        uitslagen = {regel.nummer: Uitslag(regel.nummer, RijStaat.NIEUW) for regel in regels}
        te_doen, bestaand = self._koppel(door, regels, uitslagen)
        reeks = uren_bewaren(door=door, regels=te_doen, vandaag=vandaag)
        for uit in reeks.uitslagen:
            uitslag = uitslagen[int(uit.sleutel)]
            if not uit.lukt:
                uitslag.staat, uitslag.bezwaren = RijStaat.FOUT, uit.bezwaren
                continue
            if uit.daad == GELIJK or uit.prestatie is None:
                uitslag.staat = RijStaat.ONGEWIJZIGD
                continue
            oud = None
            if uit.daad != NIEUW:
                oud = bestaand[uitslag.nummer]
                uitslag.staat = RijStaat.GEWIJZIGD
                uitslag.wijzigingen = _wijzigingen(oud, uit.prestatie)
            # The versions are read below, all at once.
            uitslag.gemaakt = [Gemaakt.van(uit.prestatie, oud and _voor_json(oud))]
        _versies(uitslagen.values())
        return list(uitslagen.values())

    def _koppel(
        self, door: Account, regels: Sequence[Invoerregel], uitslagen: dict[int, Uitslag]
    ) -> tuple[list[Urenregel], dict[int, dict[str, Any]]]:
        """Of every row its inzet and, when it is there already, its prestatie as it was."""
        personen = Personen(door, (regel.waarden for regel in regels))
        van: dict[int, WijkWerker] = {}
        for regel in regels:
            try:
                van[regel.nummer] = personen.van(regel.waarden)
            except ValidationError as error:
                uitslagen[regel.nummer] = fout(self, regel, error)
        dagen = {regel.waarden["datum"] for regel in regels if "datum" in regel.waarden}
        werk = Werk(door, (persoon.pk for persoon in van.values()), dagen)
        te_doen, bestaand = [], {}
        for regel in regels:
            waarden, persoon = regel.waarden, van.get(regel.nummer)
            if persoon is None or "datum" not in waarden:
                continue
            try:
                inzet = werk.inzet(persoon, waarden)
            except ValidationError as error:
                uitslagen[regel.nummer] = fout(self, regel, error)
                continue
            if regel.bezwaren:
                continue  # judged by what can be read; its hours cannot
            er_is = werk.bestaand(inzet, waarden)
            if er_is is not None:
                bestaand[regel.nummer] = {veld: getattr(er_is, veld) for veld in TE_VERGELIJKEN}
            te_doen.append(_urenregel(regel, inzet.pk, er_is))
        return te_doen, bestaand

    def terug(self, door: Account, rijen: Sequence[Sequence[Gemaakt]], vandaag: date) -> list[str]:
        """What is new is struck out first, so that what was there finds its room again."""
        alle = [deel for rij in rijen for deel in rij]
        bekend = Prestatie.objects.bewerkbaar_voor(door).in_bulk([deel.pk for deel in alle])
        rijen_nu = {str(pk): rij for pk, rij in bekend.items()}
        regels = [
            _terugregel(deel, rijen_nu[deel.pk])
            for deel in sorted(alle, key=lambda deel: deel.oud is not None)
            if deel.pk in rijen_nu
        ]
        reeks = uren_bewaren(door=door, regels=regels, vandaag=vandaag)
        waarom = {uit.sleutel: " ".join(b.melding for b in uit.bezwaren) for uit in reeks.uitslagen}
        return [" ".join(filter(None, (waarom.get(d.pk, WEG) for d in rij))) for rij in rijen]


WEG = "Deze prestatie is er niet meer."


def _urenregel(regel: Invoerregel, inzet: Any, er_is: Prestatie | None) -> Urenregel:
    waarden = regel.waarden
    begin, einde, uren = (waarden.get(veld) for veld in ("begin", "einde", "uren"))
    if er_is is not None and begin is None and einde is None and uren in (None, er_is.uren):
        begin, einde, uren = er_is.begin, er_is.einde, None if er_is.begin else er_is.uren
    return Urenregel(
        sleutel=str(regel.nummer),
        inzet=inzet,
        datum=waarden["datum"],
        begin=begin,
        einde=einde,
        uren=uren,
        prestatie=er_is.pk if er_is else None,
        versie=er_is.versie if er_is else None,
        reden=REDEN if er_is else "",
        opmerking=waarden.get("opmerking"),
    )


def _terugregel(deel: Gemaakt, prestatie: Prestatie) -> Urenregel:
    oud = deel.oud
    if oud is None:
        return Urenregel(
            sleutel=deel.pk,
            inzet=prestatie.inzet_id,
            datum=prestatie.datum,
            prestatie=prestatie.pk,
            versie=deel.versie,
            schrappen=True,
            reden=REDEN_TERUG,
        )
    return Urenregel(
        sleutel=deel.pk,
        inzet=prestatie.inzet_id,
        datum=date.fromisoformat(oud["datum"]),
        begin=oud["begin"] and time.fromisoformat(oud["begin"]),
        einde=oud["einde"] and time.fromisoformat(oud["einde"]),
        uren=oud["uren"],
        opmerking=oud["opmerking"],
        prestatie=prestatie.pk,
        versie=deel.versie,
        reden=REDEN_TERUG,
    )


def _wijzigingen(oud: Mapping[str, Any], nieuw: Prestatie) -> list[Wijziging]:
    return [
        Wijziging(veld, in_woorden(oud[veld]), in_woorden(getattr(nieuw, veld)))
        for veld in TE_VERGELIJKEN
        if oud[veld] != getattr(nieuw, veld)
    ]


def _versies(uitslagen: Iterable[Uitslag]) -> None:
    """What was written together has its version in the database only."""
    met = [uitslag for uitslag in uitslagen if uitslag.gemaakt]
    sleutels = [uitslag.gemaakt[0].pk for uitslag in met]
    versies = dict(Prestatie.objects.filter(pk__in=sleutels).values_list("pk", "versie"))
    per_sleutel = {str(pk): versie for pk, versie in versies.items()}
    for uitslag in met:
        een = uitslag.gemaakt[0]
        uitslag.gemaakt = [Gemaakt(een.model, een.pk, per_sleutel[een.pk], een.oud)]


def _voor_json(oud: Mapping[str, Any]) -> dict[str, Any]:
    return {
        veld: waarde.isoformat() if isinstance(waarde, date | time) else waarde
        for veld, waarde in oud.items()
    }
