"""Requests of a gebruiker: taken in only when the activity is permitted there and then."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from activiteiten.models import Activiteit
from activiteiten.rules.toelating import Toelatingsantwoord
from activiteiten.services import activiteit_toetsen
from activiteiten.services.vereisten import in_gebruik
from gebruikers.choices import AanvraagSoort, AanvraagStatus
from gebruikers.models import Aanvraag, Gebruiker, Vestiging
from gebruikers.rules.aanvraag import Aanvraaggegevens, toets_aanvraag
from gebruikers.rules.dagtijden import Dagtijd, dagtijden_bewaren, toets_dagtijden
from gebruikers.services.gebreken import uitsluiting_toetsen
from gebruikers.services.invullen import alle_fouten, mag_bewerken, vul
from gebruikers.services.overeenkomsten import gebruiker_sinds, overeenkomst_toetsen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.uren import blok_uren
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer

VELDEN = (
    "activiteit",
    "soort",
    "van",
    "tot",
    "weekdagen",
    "begin",
    "einde",
    "uren",
    "aantal",
    "omschrijving",
    "slaat_schoolvakanties_over",
    "toelichting_vereisten",
)


@transaction.atomic
def aanvraag_indienen(*, door: Account, vandaag: date, gegevens: Mapping[str, Any]) -> Aanvraag:
    """A new request for the vestiging of a gebruiker, with an overeenkomst and a permission.

    `gegevens` holds `vestiging` and the fields of the aanvraag; `gebruiker` may be left out,
    since the vestiging has one. `uren` follows from begin and einde when those are given.
    With `te_bespreken` it waits until somebody looked at it: `aanvraag_nakijken`.
    """
    mag_bewerken(door)
    vestiging = Vestiging.objects.bewerkbaar_voor(door).get(pk=gegevens["vestiging"].pk)
    gebruiker = _gebruiker_van(door, vestiging, gegevens.get("gebruiker"))
    aanvraag = Aanvraag(
        gebruiker=gebruiker,
        vestiging=vestiging,
        ontvangen_op=gegevens.get("ontvangen_op") or vandaag,
    )
    vul(aanvraag, gegevens, VELDEN)
    _dagtijden_zetten(aanvraag, gegevens)
    if gegevens.get("te_bespreken"):
        aanvraag.status = AanvraagStatus.ONTVANGEN
    _nakijken(aanvraag, vandaag)
    aanvraag.nummer = volgend_nummer("aanvraag", vandaag.year)
    bewaar(aanvraag)
    _vereisten_zetten(aanvraag, gegevens)
    return aanvraag


@transaction.atomic
def aanvraag_wijzigen(
    *,
    door: Account,
    aanvraag: Aanvraag,
    vandaag: date,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> Aanvraag:
    """Change a request that still runs; fields that are not given stay."""
    mag_bewerken(door)
    rij = vergrendel(Aanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    _loopt_nog(rij)
    if "vestiging" in gegevens:
        rij.vestiging = Vestiging.objects.bewerkbaar_voor(door).get(pk=gegevens["vestiging"].pk)
        _gebruiker_van(door, rij.vestiging, rij.gebruiker)
    vul(rij, gegevens, (*VELDEN, "ontvangen_op"))
    _dagtijden_zetten(rij, gegevens)
    _nakijken(rij, vandaag)
    bewaar(rij)
    _vereisten_zetten(rij, gegevens)
    return rij


@transaction.atomic
def aanvraag_nakijken(*, door: Account, aanvraag: Aanvraag, versie: int | None = None) -> Aanvraag:
    """It was talked through with the gebruiker: from now on somebody is looked for."""
    mag_bewerken(door)
    rij = vergrendel(Aanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    if rij.status != AanvraagStatus.ONTVANGEN:
        raise ValidationError("Deze aanvraag is al nagekeken.", code="niet_lopend")
    rij.status = AanvraagStatus.OPEN
    rij.save()
    return rij


@transaction.atomic
def aanvraag_wachtreden(
    *,
    door: Account,
    aanvraag: Aanvraag,
    wachtreden: str,
    wachtnota: str = "",
    versie: int | None = None,
) -> Aanvraag:
    """Why nobody was found yet; an empty reason takes the old one away."""
    mag_bewerken(door)
    rij = vergrendel(Aanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    if not rij.wacht:
        raise ValidationError("Voor deze aanvraag wordt niemand meer gezocht.", code="niet_lopend")
    rij.wachtreden, rij.wachtnota = wachtreden, wachtnota.strip()
    bewaar(rij)
    return rij


@transaction.atomic
def aanvraag_annuleren(*, door: Account, aanvraag: Aanvraag, versie: int | None = None) -> Aanvraag:
    """The gebruiker needs nobody any more, and nobody had begun."""
    return _status_zetten(door, aanvraag, AanvraagStatus.GEANNULEERD, versie)


@transaction.atomic
def aanvraag_afsluiten(*, door: Account, aanvraag: Aanvraag, versie: int | None = None) -> Aanvraag:
    """The work is done, or nobody is looked for any longer."""
    return _status_zetten(door, aanvraag, AanvraagStatus.AFGESLOTEN, versie)


def mag_dit_hier(activiteit: Activiteit, vestiging: Vestiging, datum: date) -> Toelatingsantwoord:
    """May the gebruiker of this vestiging order the activiteit there on a date?"""
    gebruiker = vestiging.gebruiker
    return activiteit_toetsen(
        activiteit,
        vestiging.gemeente,
        gebruiker.soort,
        datum,
        sinds_pwa=gebruiker.sinds_pwa,
        gebruiker_sinds=gebruiker_sinds(gebruiker),
    )


def aanvraag_toetsen(aanvraag: Aanvraag, datum: date) -> list[Bezwaar]:
    """What forbids work for this request on a date: no overeenkomst, an exclusion, or no
    permission there.
    """
    antwoord = mag_dit_hier(aanvraag.activiteit, aanvraag.vestiging, datum)
    gebruiker = aanvraag.gebruiker
    return [
        *antwoord.bezwaren,
        *overeenkomst_toetsen(gebruiker, datum),
        *uitsluiting_toetsen(gebruiker, datum),
    ]


def _nakijken(aanvraag: Aanvraag, vandaag: date) -> None:
    """Bad values first, all together; then what the rules say on the first day."""
    if aanvraag.soort == AanvraagSoort.EENMALIG and aanvraag.tot == aanvraag.van:
        aanvraag.tot = None
    if aanvraag.soort != AanvraagSoort.TERUGKEREND:
        aanvraag.weekdagen, aanvraag.slaat_schoolvakanties_over = [], False
    _uren_uit_dagtijden(aanvraag)
    if aanvraag.begin and aanvraag.einde and aanvraag.begin < aanvraag.einde:
        aanvraag.uren = blok_uren(aanvraag.begin, aanvraag.einde)
    alle_fouten(
        lambda: _zinnig(aanvraag),
        lambda: _uren_bekend(aanvraag),
        lambda: _niet_in_toekomst(aanvraag, vandaag),
        lambda: aanvraag.full_clean(
            exclude=["nummer", "uren"] if aanvraag.uren is None else ["nummer"],
            validate_constraints=False,
        ),
    )
    if bezwaren := aanvraag_toetsen(aanvraag, aanvraag.van):
        raise RegelFout("activiteit", *map(_op_zijn_plaats, bezwaren))


def _dagtijden_zetten(aanvraag: Aanvraag, gegevens: Mapping[str, Any]) -> None:
    """The given rows in the form that is kept; of work that is not weekly nothing is left."""
    if "dagtijden" in gegevens:
        rijen = gegevens["dagtijden"] or []
        aanvraag.dagtijden = dagtijden_bewaren(
            Dagtijd(int(rij["weekdag"]), rij["begin"], rij["einde"]) for rij in rijen
        )


def _op_zijn_plaats(bezwaar: Bezwaar) -> Bezwaar:
    """An overeenkomst or exclusion is the gebruiker's affair, not that of the activiteit."""
    van_gebruiker = bezwaar.code in {"geen_overeenkomst", "gebruiker_uitgesloten"}
    return replace(bezwaar, veld="vestiging") if van_gebruiker else bezwaar


def _vereisten_zetten(aanvraag: Aanvraag, gegevens: Mapping[str, Any]) -> None:
    """What this gebruiker asks besides what the activiteit asks of everybody."""
    if "vereisten" not in gegevens:
        return
    gekozen = list(gegevens["vereisten"])
    in_gebruik(gekozen, al_gevraagd=aanvraag.vereisten.all())
    aanvraag.vereisten.set(set(gekozen) - set(aanvraag.activiteit.vereisten.all()))


def _uren_uit_dagtijden(aanvraag: Aanvraag) -> None:
    """When every chosen day has hours of its own, the longest says how many one time takes."""
    tijden = [tijd for tijd in aanvraag.tijden_per_dag if tijd.begin < tijd.einde]
    dagen = {tijd.weekdag for tijd in tijden}
    if (
        aanvraag.begin is None
        and aanvraag.uren is None
        and dagen >= set(aanvraag.weekdagen or [-1])
    ):
        aanvraag.uren = max(blok_uren(tijd.begin, tijd.einde) for tijd in tijden)


def _zinnig(aanvraag: Aanvraag) -> None:
    if aanvraag.van is None:  # full_clean says that it is missing
        return
    bezwaren = toets_aanvraag(
        Aanvraaggegevens(
            soort=aanvraag.soort,
            van=aanvraag.van,
            tot=aanvraag.tot,
            weekdagen=aanvraag.weekdagen or (),
            begin=aanvraag.begin,
            einde=aanvraag.einde,
            aantal=1 if aanvraag.aantal is None else aanvraag.aantal,
        )
    )
    bezwaren += toets_dagtijden(
        aanvraag.tijden_per_dag,
        aanvraag.weekdagen or (),
        wekelijks=aanvraag.soort == AanvraagSoort.TERUGKEREND,
    )
    if bezwaren:
        fouten: dict[str, list[str]] = {}
        for bezwaar in bezwaren:
            fouten.setdefault(bezwaar.veld or "__all__", []).append(bezwaar.melding)
        raise ValidationError(fouten)


def _uren_bekend(aanvraag: Aanvraag) -> None:
    if aanvraag.uren is None and not (aanvraag.begin and aanvraag.einde):
        raise ValidationError(
            {"uren": "Hoe lang duurt het? Vul het begin en het einde in, of het aantal uren."}
        )
    if aanvraag.uren is not None and not 1 <= aanvraag.uren <= 24:
        raise ValidationError({"uren": "Eén keer duurt 1 tot 24 uur. Kijk het aantal na."})


def _niet_in_toekomst(aanvraag: Aanvraag, vandaag: date) -> None:
    if aanvraag.ontvangen_op and aanvraag.ontvangen_op > vandaag:
        raise ValidationError(
            {"ontvangen_op": "Een aanvraag kan niet in de toekomst ontvangen zijn."}
        )


def _gebruiker_van(door: Account, vestiging: Vestiging, gevraagd: Gebruiker | None) -> Gebruiker:
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=vestiging.gebruiker_id)
    if gevraagd is not None and gevraagd.pk != gebruiker.pk:
        raise ValidationError(
            {"vestiging": "Deze vestiging is van een andere gebruiker. Kies er een van deze."}
        )
    if not gebruiker.actief or not vestiging.actief:
        raise ValidationError(
            {
                "vestiging": "Deze gebruiker of vestiging is niet meer actief. "
                "Maak ze eerst weer actief."
            }
        )
    return gebruiker


def _loopt_nog(aanvraag: Aanvraag) -> None:
    if aanvraag.status in {AanvraagStatus.AFGESLOTEN, AanvraagStatus.GEANNULEERD}:
        woord = aanvraag.get_status_display().lower()
        raise ValidationError(
            f"Deze aanvraag is {woord} en ligt vast. Maak een nieuwe aanvraag.",
            code="niet_lopend",
        )


def _status_zetten(
    door: Account, aanvraag: Aanvraag, status: AanvraagStatus, versie: int | None
) -> Aanvraag:
    mag_bewerken(door)
    rij = vergrendel(Aanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    _loopt_nog(rij)
    rij.status = status
    rij.save()
    return rij
