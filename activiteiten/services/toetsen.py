"""Mag dit hier? The rule asked with what the database knows."""

from collections.abc import Iterable
from datetime import date

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit, Toelating
from activiteiten.rules.toelating import (
    Geldigheid,
    Lijstpunt,
    Toelatingsantwoord,
    Toelatingsvraag,
    toelating,
)
from wijkwerken.toegang.models import Gemeente


def activiteit_toetsen(
    activiteit: Activiteit,
    gemeente: Gemeente,
    soort: str,
    datum: date,
    *,
    sinds_pwa: bool = False,
    gebruiker_sinds: date | None = None,
) -> Toelatingsantwoord:
    """May this soort gebruiker order this activiteit there and then? One query.

    `sinds_pwa` and `gebruiker_sinds` (first day of its first overeenkomst) say what is known
    of the gebruiker; without them what is kept for existing ones is answered as reserved.
    """
    rijen = Toelating._base_manager.filter(activiteit=activiteit, gemeente=gemeente, soort=soort)
    punt = Lijstpunt(
        activiteit.naam,
        activiteit.soorten,
        activiteit.actief,
        activiteit.enkel_overgang,
        activiteit.afwijkend,
    )
    return antwoord_uit_feiten(
        punt,
        gemeente.naam,
        soort,
        datum,
        [geldigheid(rij) for rij in rijen],
        sinds_pwa=sinds_pwa,
        gebruiker_sinds=gebruiker_sinds,
    )


def antwoord_uit_feiten(
    activiteit: Lijstpunt,
    gemeente: str,
    soort: str,
    datum: date,
    in_gemeente: Iterable[Geldigheid],
    *,
    sinds_pwa: bool = False,
    gebruiker_sinds: date | None = None,
) -> Toelatingsantwoord:
    """The same answer from what was fetched before: without a query."""
    return toelating(
        Toelatingsvraag(
            activiteit=activiteit.naam,
            soort=GebruikerSoort(soort).in_woorden,
            gemeente=gemeente,
            datum=datum,
            op_lijst=activiteit.voor(soort),
            in_gemeente=in_gemeente if activiteit.actief else (),
            enkel_overgang=activiteit.enkel_overgang,
            sinds_pwa=sinds_pwa,
            gebruiker_sinds=gebruiker_sinds,
        )
    )


def geldigheid(rij: Toelating) -> Geldigheid:
    """The row as the rule reads it."""
    return Geldigheid(
        rij.geldig.lower,
        rij.laatste_dag,
        rij.bron,
        afwijking=rij.afwijking_id is not None,
        enkel_bestaand=rij.enkel_bestaand,
        sleutel=str(rij.pk),
    )
