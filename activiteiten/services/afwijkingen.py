"""A request for an afwijkende activiteit until the council decides: the toetsing and the advice."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from activiteiten.choices import AfwijkingStatus, Criterium, GebruikerSoort
from activiteiten.models import (
    Activiteit,
    Advies,
    AfwijkendeActiviteit,
    Criteriumtoets,
)
from activiteiten.rules.afwijking import (
    toets_advies,
)
from activiteiten.services.afwijkingstap import (
    feiten_van,
    lees,
    mag,
    voor_de_raad,
    weiger,
    zet,
)
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

VELDEN = ("naam", "omschrijving", "soorten", "hoofdactiviteit")


@transaction.atomic
def afwijking_beginnen(
    *,
    door: Account,
    gemeente: Gemeente,
    soorten: list[str],
    omschrijving: str,
    vandaag: date,
    activiteit: Activiteit | None = None,
    hoofdactiviteit: Any = None,
    naam: str = "",
) -> AfwijkendeActiviteit:
    """A new request: for a new activiteit, or for one of the list for other soorten.

    With an `activiteit` its name and group are taken from the list.
    """
    mag(door, Handeling.ACTIVITEIT_BEWERKEN)
    if activiteit is not None:
        naam, hoofdactiviteit = activiteit.naam, activiteit.hoofdactiviteit
        al = [soort for soort in soorten if soort in activiteit.soorten]
        if al and not activiteit.afwijkend:
            raise ValidationError(
                {
                    "soorten": f"{activiteit.naam} staat al op de lijst voor "
                    f"{GebruikerSoort(al[0]).in_woorden}. Daarvoor volstaat een toelating."
                }
            )
    elif not naam.strip():
        raise ValidationError({"naam": "Kies een activiteit van de lijst, of geef een naam."})
    if hoofdactiviteit is None:
        raise ValidationError({"hoofdactiviteit": "Onder welke hoofdactiviteit hoort dit?"})
    rij = AfwijkendeActiviteit(
        gemeente=gemeente,
        activiteit=activiteit,
        hoofdactiviteit=hoofdactiviteit,
        naam=naam.strip(),
        omschrijving=omschrijving.strip(),
        soorten=soorten,
        behandelaar=door,
    )
    rij.nummer = volgend_nummer("afwijking", vandaag.year)
    bewaar(rij)
    Criteriumtoets.objects.bulk_create(
        Criteriumtoets(afwijking=rij, criterium=criterium) for criterium in Criterium
    )
    return rij


@transaction.atomic
def afwijking_wijzigen(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """Say it otherwise, as long as the council did not decide."""
    rij = lees(door, afwijking, versie)
    voor_de_raad(rij)
    velden = VELDEN if rij.is_nieuw else ("omschrijving",)
    for veld in velden:
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])
    bewaar(rij)
    return rij


@transaction.atomic
def criteria_toetsen(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    toetsen: Mapping[str, tuple[bool | None, str]],
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """Keep the toetsing: per criterium whether it holds, and the ground. May be half done."""
    rij = lees(door, afwijking, versie)
    voor_de_raad(rij)
    for criterium, (voldoet, grond) in toetsen.items():
        toets = rij.toetsen.get(criterium=criterium)
        toets.voldoet, toets.grond = voldoet, grond.strip()
        bewaar(toets)
    rij.save()  # its version moves along with its toetsing
    return rij


@transaction.atomic
def advies_vragen(
    *, door: Account, afwijking: AfwijkendeActiviteit, partner: str, gevraagd_op: date
) -> AfwijkendeActiviteit:
    """A social partner was asked what it thinks of the toetsing."""
    rij = lees(door, afwijking, None)
    weiger(toets_advies(feiten_van(rij)), "partner")
    advies = Advies(afwijking=rij, partner=partner.strip(), gevraagd_op=gevraagd_op)
    bewaar(advies, {"advies_een_per_partner": "partner"})
    return zet(rij, AfwijkingStatus.ADVIES_GEVRAAGD)


@transaction.atomic
def advies_noteren(
    *,
    door: Account,
    advies: Advies,
    uitkomst: str,
    ontvangen_op: date,
    toelichting: str = "",
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """What the partner answered, or that it gave no advice. With the last one the step ends."""
    rij = lees(door, advies.afwijking, None)
    voor_de_raad(rij)
    advies = vergrendel(Advies.objects.bewerkbaar_voor(door), pk=advies.pk)
    controleer_versie(advies, versie)
    if ontvangen_op < advies.gevraagd_op:
        raise ValidationError(
            {"ontvangen_op": f"Het advies is gevraagd op {dagnaam(advies.gevraagd_op)}."}
        )
    advies.uitkomst, advies.ontvangen_op = uitkomst, ontvangen_op
    advies.toelichting = toelichting.strip()
    bewaar(advies, {"advies_uitkomst_met_datum": "ontvangen_op"})
    wacht = rij.adviezen.filter(ontvangen_op=None).exists()
    klaar = AfwijkingStatus.ADVIES_GEVRAAGD if wacht else AfwijkingStatus.ADVIES_ONTVANGEN
    return zet(rij, klaar)
