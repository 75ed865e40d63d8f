"""The import of gebruikers: new ones are taken in, known ones changed where the list differs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q

from gebruikers.choices import GebruikerSoort
from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.gebruikers import ADRES, gebruiker_inschrijven, gebruiker_wijzigen
from gebruikers.services.gelijken import LijktOp
from gebruikers.services.vestigingen import vestiging_wijzigen
from gebruikers.services.wissen import gebruiker_wissen, vestiging_wissen
from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.perrij import PerRij
from wijkwerken.invoer.soorten import Gemaakt, Invoerregel, Uitslag, verschil
from wijkwerken.invoer.velden import (
    Veld,
    keuze,
    lees_ja_nee,
    nagekeken,
    persoonsnaam_splitsen,
    tekst,
)
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import (
    ondernemingsnummer_nakijken,
    ondernemingsnummer_opmaak,
    postcode_nakijken,
    telefoon_nakijken,
)
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.inlezen import kolomnaam
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

SOORTEN = keuze(
    GebruikerSoort.choices,
    particulier="persoon",
    gezin="persoon",
    privepersoon="persoon",
    gemeente="lokaal_bestuur",
    ocmw="lokaal_bestuur",
    school="onderwijs",
    vzw="vereniging",
    landbouwer="landbouw",
    tuinbouw="landbouw",
)
VELDEN = (
    Veld(
        "nummer",
        "Nummer",
        tekst(12),
        ("gebruikersnummer", "klantnummer", "nr"),
        uitleg="Van een gebruiker die er al is. Laat het leeg voor een nieuwe.",
    ),
    Veld(
        "soort",
        "Soort",
        SOORTEN,
        ("type", "soort gebruiker", "categorie"),
        toon=lambda waarde: str(GebruikerSoort(waarde).label),
    ),
    Veld("naam", "Naam", tekst(200), ("familienaam", "achternaam", "gebruiker", "organisatie")),
    Veld("voornaam", "Voornaam", tekst(80)),
    Veld(
        "ondernemingsnummer",
        "Ondernemingsnummer",
        nagekeken(ondernemingsnummer_nakijken),
        ("kbo", "kbo nummer", "btw nummer", "btw", "ondernemingsnr"),
        toon=lambda waarde: ondernemingsnummer_opmaak(waarde) if waarde else "",
    ),
    Veld("contactpersoon", "Contactpersoon", tekst(120), ("contact",)),
    Veld(
        "telefoon",
        "Telefoon",
        nagekeken(telefoon_nakijken),
        ("telefoonnummer", "tel", "gsm", "gsm nummer", "mobiel"),
        toon=opmaak.telefoon,
    ),
    Veld("email", "E-mail", tekst(254), ("email", "mail", "e mailadres", "mailadres")),
    Veld("straat", "Straat", tekst(120), ("straatnaam",)),
    Veld("huisnummer", "Huisnummer", tekst(20), ("huisnummer en bus", "huisnr", "nr bus")),
    Veld("postcode", "Postcode", postcode_nakijken, ("postnummer", "pc")),
    Veld("plaats", "Plaats", tekst(80), ("gemeente", "woonplaats", "stad", "deelgemeente")),
    Veld("sinds_pwa", "Al sinds PWA", lees_ja_nee, ("sinds pwa", "pwa")),
    Veld("opmerking", "Opmerking", tekst(2000), ("opmerkingen", "nota", "info")),
    Veld(
        "bevestigd",
        "Is iemand anders",
        lees_ja_nee,
        ("iemand anders", "bevestigd"),
        uitleg="Ja, als een nieuwe gebruiker op een andere lijkt en toch iemand anders is.",
    ),
)
EIGEN = ("soort", "naam", "voornaam", "ondernemingsnummer", "contactpersoon", "telefoon", "email",
         "sinds_pwa", "opmerking")  # fmt: skip


class GebruikerInvoer(PerRij):
    """Known by its nummer, its ondernemingsnummer, or a person's name and address."""

    naam = "gebruikers"
    titel = "Gebruikers"
    inleiding = (
        "Nieuwe gebruikers komen erbij met hun adres als eerste vestiging. Wie er al is, "
        "herkennen we aan het nummer, het ondernemingsnummer, of de naam en het adres. "
        "Een lege cel laat staan wat er staat."
    )
    handeling = Handeling.GEBRUIKER_BEWERKEN
    velden = VELDEN

    def kolommen_bezwaren(self, gekozen: set[str]) -> list[str]:
        if gekozen & {"nummer", "ondernemingsnummer", "naam"}:
            return []
        return ["Kies minstens de kolom Naam, Nummer of Ondernemingsnummer."]

    def sleutel(self, waarden: Mapping[str, Any]) -> Any:
        return (
            waarden.get("nummer")
            or waarden.get("ondernemingsnummer")
            or (_wie(waarden, waarden) if waarden.get("naam") else None)
        )

    def zoek(self, door: Account, regels: Sequence[Invoerregel]) -> dict[int, Any]:
        waarden = [regel.waarden for regel in regels]
        waar = (
            Q(nummer__in=_alle(waarden, "nummer"))
            | Q(ondernemingsnummer__in=_alle(waarden, "ondernemingsnummer"))
            | Q(soort=GebruikerSoort.PERSOON, naam__in=_alle(waarden, "naam"))
        )
        per_sleutel: dict[Any, list[Gebruiker]] = {}
        vestigingen = Prefetch("vestigingen", Vestiging.objects.order_by("aangemaakt_op"))
        rijen = Gebruiker.objects.bewerkbaar_voor(door).filter(waar).prefetch_related(vestigingen)
        for rij in rijen:
            sleutels = {rij.nummer, rij.ondernemingsnummer}
            if rij.is_persoon:
                sleutels |= {_wie(vars(rij), vars(plek)) for plek in rij.vestigingen.all()}
            for sleutel in sleutels - {""}:
                per_sleutel.setdefault(sleutel, []).append(rij)
        bekend: dict[int, Any] = {}
        for regel in regels:
            gevonden = per_sleutel.get(self.sleutel(regel.waarden), [])
            if len(gevonden) > 1:
                bekend[regel.nummer] = RegelFout("naam", _meer_dan_een(gevonden))
            elif gevonden:
                bekend[regel.nummer] = gevonden[0]
            elif regel.waarden.get("nummer"):
                bekend[regel.nummer] = RegelFout("nummer", ONBEKEND)
        return bekend

    def een(
        self, door: Account, regel: Invoerregel, bekend: Any, vandaag: date, *, proef: bool
    ) -> Uitslag:
        gegevens = regel.waarden
        if bekend is None or bekend.is_persoon:
            gegevens = persoonsnaam_splitsen(gegevens)
        if not {"straat", "postcode"} & set(gegevens):
            gegevens = {naam: w for naam, w in gegevens.items() if naam != "plaats"}
        if bekend is not None:
            return self._wijzig(door, regel.nummer, gegevens, bekend)
        gegevens = dict(gegevens)
        # Who looks the same was shown when it was judged; rows of one list do not warn each other.
        bevestigd = gegevens.pop("bevestigd", False) or not proef
        try:
            gebruiker = gebruiker_inschrijven(
                door=door, vandaag=vandaag, gegevens=gegevens, bevestigd=bevestigd
            )
        except LijktOp as error:
            raise RegelFout(
                "bevestigd",
                *(replace(b, melding=f"{b.melding} {ZET_JA}") for b in error.bezwaren),
            ) from error
        vestiging = gebruiker.vestigingen.get()
        gemaakt = [Gemaakt.van(gebruiker), Gemaakt.van(vestiging)]
        return Uitslag(regel.nummer, RijStaat.NIEUW, gemaakt=gemaakt)

    def _wijzig(
        self, door: Account, nummer: int, waarden: Mapping[str, Any], gebruiker: Gebruiker
    ) -> Uitslag:
        uitslag = Uitslag(nummer, RijStaat.ONGEWIJZIGD)
        eigen = verschil(gebruiker, waarden, map(self.veld, EIGEN))
        if eigen.nieuw:
            na = gebruiker_wijzigen(
                door=door, gebruiker=gebruiker, gegevens=eigen.nieuw, versie=gebruiker.versie
            )
            uitslag.gemaakt.append(Gemaakt.van(na, eigen.oud))
        plek = _vestiging_van(gebruiker, waarden)
        if plek is not None:
            adres = verschil(plek, waarden, map(self.veld, ADRES))
            if "postcode" in adres.nieuw and "plaats" not in adres.nieuw:
                adres.nieuw["plaats"], adres.oud["plaats"] = "", plek.plaats  # follows from it
            if adres.nieuw:
                na_plek = vestiging_wijzigen(
                    door=door, vestiging=plek, gegevens=adres.nieuw, versie=plek.versie
                )
                uitslag.gemaakt.append(Gemaakt.van(na_plek, adres.oud))
            eigen.wijzigingen += adres.wijzigingen
        if uitslag.gemaakt:
            uitslag.staat, uitslag.wijzigingen = RijStaat.GEWIJZIGD, eigen.wijzigingen
        return uitslag

    def een_terug(self, door: Account, gemaakt: Gemaakt) -> None:
        if gemaakt.model == Vestiging._meta.label:
            vestiging = Vestiging.objects.bewerkbaar_voor(door).get(pk=gemaakt.pk)
            if gemaakt.oud is None:
                vestiging_wissen(door=door, vestiging=vestiging, versie=gemaakt.versie)
            else:
                vestiging_wijzigen(
                    door=door, vestiging=vestiging, gegevens=gemaakt.oud, versie=gemaakt.versie
                )
            return
        gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gemaakt.pk)
        if gemaakt.oud is None:
            gebruiker_wissen(door=door, gebruiker=gebruiker, versie=gemaakt.versie)
        else:
            gebruiker_wijzigen(
                door=door, gebruiker=gebruiker, gegevens=gemaakt.oud, versie=gemaakt.versie
            )


ZET_JA = "Zet daarvoor ja in een kolom Is iemand anders."
ONBEKEND = Bezwaar(
    "nummer_onbekend",
    "Er is geen gebruiker met dit nummer. Kijk het na, of laat het leeg voor een nieuwe gebruiker.",
)


def _meer_dan_een(rijen: Sequence[Gebruiker]) -> Bezwaar:
    nummers = ", ".join(sorted(rij.nummer for rij in rijen))
    melding = f"Dit kan meer dan één gebruiker zijn: {nummers}. Zet het juiste nummer in de lijst."
    return Bezwaar("meer_dan_een", melding)


def _alle(waarden: Sequence[Mapping[str, Any]], veld: str) -> set[str]:
    return {rij[veld] for rij in waarden if rij.get(veld)}


def _wie(persoon: Mapping[str, Any], adres: Mapping[str, Any]) -> tuple[str, ...]:
    """A person by name and address, whatever the capitals and accents."""
    delen = [persoon.get(veld) for veld in ("naam", "voornaam")]
    delen += [adres.get(veld) for veld in ("straat", "huisnummer", "postcode")]
    return tuple(kolomnaam(str(deel or "")) for deel in delen)


def _vestiging_van(gebruiker: Gebruiker, waarden: Mapping[str, Any]) -> Vestiging | None:
    """The place of work whose address stands in the list; None when no address is given.

    Raises ValidationError when there are several and none of them is it.
    """
    gegeven = {veld: waarden[veld] for veld in ADRES if veld in waarden}
    plekken = list(gebruiker.vestigingen.all())
    if not gegeven or not plekken:
        return None
    if len(plekken) == 1:
        return plekken[0]
    for plek in plekken:
        if all(getattr(plek, veld) == waarde for veld, waarde in gegeven.items()):
            return plek
    raise ValidationError(
        {
            next(iter(gegeven)): "Deze gebruiker heeft meer dan één vestiging. Wijzig het adres op "
            "de pagina van de gebruiker, en laat het hier leeg."
        }
    )
