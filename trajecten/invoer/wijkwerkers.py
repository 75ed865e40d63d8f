"""The import of wijk-werkers: new ones registered, known ones changed where the list differs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from trajecten.choices import Inkomen
from trajecten.models import WijkWerker
from trajecten.services.wijkwerkers import wijkwerker_registreren, wijkwerker_wijzigen
from trajecten.services.wissen import wijkwerker_wissen
from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.perrij import PerRij
from wijkwerken.invoer.soorten import Gemaakt, Invoerregel, Uitslag, verschil
from wijkwerken.invoer.velden import (
    Veld,
    keuze,
    lees_datum,
    lees_ja_nee,
    nagekeken,
    persoonsnaam_splitsen,
    tekst,
)
from wijkwerken.kern import insz, opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import insz_nakijken, postcode_nakijken, telefoon_nakijken
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

INKOMENS = keuze(
    Inkomen.choices,
    ocmw="leefloon",
    rva="uitkering",
    werkloos="uitkering",
    geen="zonder",
    geen_uitkering="zonder",
    ziek="ziekte",
    mutualiteit="ziekte",
)
VELDEN = (
    Veld(
        "insz",
        "INSZ",
        nagekeken(insz_nakijken),
        ("rijksregisternummer", "rijksregisternr", "rrn", "nationaal nummer"),
    ),
    Veld(
        "nummer",
        "Nummer",
        tekst(12),
        ("dossiernummer", "nr", "nummer wijk werker"),
        uitleg="Van een wijk-werker die er al is. Laat het leeg voor een nieuwe.",
    ),
    Veld("naam", "Naam", tekst(120), ("familienaam", "achternaam", "wijk werker")),
    Veld("voornaam", "Voornaam", tekst(80)),
    Veld(
        "geboortedatum",
        "Geboortedatum",
        lees_datum,
        ("geboren", "geboren op", "geb datum", "geboortedag"),
    ),
    Veld("straat", "Straat", tekst(120), ("straatnaam",)),
    Veld("huisnummer", "Huisnummer", tekst(20), ("huisnummer en bus", "huisnr", "nr bus")),
    Veld("postcode", "Postcode", postcode_nakijken, ("postnummer", "pc")),
    Veld("plaats", "Plaats", tekst(80), ("gemeente", "woonplaats", "stad", "deelgemeente")),
    Veld(
        "telefoon",
        "Telefoon",
        nagekeken(telefoon_nakijken),
        ("telefoonnummer", "tel", "gsm", "gsm nummer", "mobiel"),
        toon=opmaak.telefoon,
    ),
    Veld("email", "E-mail", tekst(254), ("mail", "e mailadres", "mailadres")),
    Veld(
        "inkomen",
        "Leeft van",
        INKOMENS,
        ("inkomen", "uitkering", "statuut"),
        toon=lambda waarde: str(Inkomen(waarde).label) if waarde else "",
    ),
    Veld("rijbewijs", "Rijbewijs B", lees_ja_nee, ("rijbewijs", "heeft rijbewijs b")),
    Veld("opmerking", "Opmerking", tekst(2000), ("opmerkingen", "nota", "info")),
)
TE_WIJZIGEN = tuple(veld for veld in VELDEN if veld.naam not in {"insz", "nummer"})


class WijkWerkerInvoer(PerRij):
    """Known by the INSZ, else by the nummer. An INSZ that is kept does not change here."""

    naam = "wijk-werkers"
    titel = "Wijk-werkers"
    inleiding = (
        "Wie er al is, herkennen we aan het INSZ of het nummer. Een lege cel laat staan wat er "
        "staat. Een traject begint u daarna in het dossier."
    )
    handeling = Handeling.DOSSIER_BEWERKEN
    velden = VELDEN

    def kolommen_bezwaren(self, gekozen: set[str]) -> list[str]:
        if gekozen & {"insz", "nummer"}:
            return []
        return ["Kies minstens de kolom INSZ of Nummer: daaraan herkennen we een wijk-werker."]

    def sleutel(self, waarden: Mapping[str, Any]) -> Any:
        return waarden.get("insz") or waarden.get("nummer")

    def zoek(self, door: Account, regels: Sequence[Invoerregel]) -> dict[int, Any]:
        indexen = {
            regel.nummer: insz.index(regel.waarden["insz"])
            for regel in regels
            if "insz" in regel.waarden
        }
        nummers = {regel.waarden["nummer"] for regel in regels if "nummer" in regel.waarden}
        rijen = WijkWerker.objects.bewerkbaar_voor(door).filter(
            Q(insz_index__in=indexen.values()) | Q(nummer__in=nummers)
        )
        per_sleutel = {sleutel: rij for rij in rijen for sleutel in (rij.insz_index, rij.nummer)}
        bekend: dict[int, Any] = {}
        for regel in regels:
            nummer, index = regel.waarden.get("nummer"), indexen.get(regel.nummer)
            rij = per_sleutel.get(nummer or index)
            if nummer and rij is None:
                bekend[regel.nummer] = RegelFout("nummer", ONBEKEND)
            elif rij is not None and index and rij.insz_index != index:
                bekend[regel.nummer] = RegelFout("insz", VAN_EEN_ANDER)
            else:
                bekend[regel.nummer] = rij
        return bekend

    def een(
        self, door: Account, regel: Invoerregel, bekend: Any, vandaag: date, *, proef: bool
    ) -> Uitslag:
        waarden = persoonsnaam_splitsen(regel.waarden)
        if not {"straat", "postcode"} & set(waarden):
            waarden.pop("plaats", None)  # the name of a gemeente beside no address
        if bekend is None:
            rij = wijkwerker_registreren(door=door, vandaag=vandaag, gegevens=waarden)
            return Uitslag(regel.nummer, RijStaat.NIEUW, gemaakt=[Gemaakt.van(rij)])
        anders = verschil(bekend, waarden, TE_WIJZIGEN)
        if not anders.nieuw:
            return Uitslag(regel.nummer, RijStaat.ONGEWIJZIGD)
        if "postcode" in anders.nieuw and "plaats" not in anders.nieuw:
            anders.nieuw["plaats"], anders.oud["plaats"] = "", bekend.plaats  # follows from it
        rij = wijkwerker_wijzigen(
            door=door, wijkwerker=bekend, versie=bekend.versie, gegevens=anders.nieuw
        )
        oud = {
            naam: waarde.isoformat() if isinstance(waarde, date) else waarde
            for naam, waarde in anders.oud.items()
        }
        return Uitslag(
            regel.nummer,
            RijStaat.GEWIJZIGD,
            wijzigingen=anders.wijzigingen,
            gemaakt=[Gemaakt.van(rij, oud)],
        )

    def een_terug(self, door: Account, gemaakt: Gemaakt) -> None:
        rij = WijkWerker.objects.bewerkbaar_voor(door).get(pk=gemaakt.pk)
        if gemaakt.oud is None:
            wijkwerker_wissen(door=door, wijkwerker=rij, versie=gemaakt.versie)
            return
        oud = dict(gemaakt.oud)
        if "geboortedatum" in oud:
            oud["geboortedatum"] = date.fromisoformat(oud["geboortedatum"])
        wijkwerker_wijzigen(door=door, wijkwerker=rij, versie=gemaakt.versie, gegevens=oud)


ONBEKEND = Bezwaar(
    "nummer_onbekend",
    "Er is geen wijk-werker met dit nummer. Kijk het na, of laat het leeg voor een nieuwe.",
)
VAN_EEN_ANDER = Bezwaar(
    "insz_ander",
    "Dit INSZ is niet dat van de wijk-werker met dit nummer. Kijk beide na; een INSZ verbetert u "
    "in het dossier.",
)
