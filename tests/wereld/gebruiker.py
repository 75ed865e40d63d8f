"""Who ordered the work."""

from datetime import UTC, date, datetime

from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange

from gebruikers.models import Gebrekestap, Gebruikershandtekening, Gebruikersnotitie
from tests.factories import (
    GebrekeFactory,
    GebruikersovereenkomstFactory,
    InschrijvingsgeldFactory,
    OntvangstFactory,
    RegistratieFactory,
    UitsluitingFactory,
)
from tests.wereld.kern import Kern


def gebruiker(kern: Kern) -> list[models.Model]:
    """Who ordered the work, what he signed and paid, and what went wrong."""
    aanvraag, gemeente, bemiddelaar = kern.aanvraag, kern.gemeente, kern.bemiddelaar
    ontvangst = OntvangstFactory(bestand__door=bemiddelaar)
    gebreke = GebrekeFactory(
        gebruiker=aanvraag.gebruiker, aanvraag=aanvraag, behandelaar=bemiddelaar
    )
    return [
        aanvraag,
        aanvraag.gebruiker,
        aanvraag.vestiging,
        aanvraag.gebruiker.overeenkomsten.first()
        or GebruikersovereenkomstFactory(gebruiker=aanvraag.gebruiker),
        Gebruikershandtekening.objects.create(
            overeenkomst=GebruikersovereenkomstFactory(
                gebruiker=aanvraag.gebruiker,
                periode=DateRange(date(2028, 1, 1), date(2029, 1, 1)),
                getekend_op=None,
            ),
            partij="gebruiker",
            naam="x",
            account=bemiddelaar,
            getekend_op=date(2025, 1, 2),
            wijze="naam",
            sha256="0" * 64,
        ),
        RegistratieFactory(
            gemeente=gemeente,
            status="geweigerd",
            reden="x",
            afgehandeld_op=datetime(2025, 3, 4, tzinfo=UTC),
            door=bemiddelaar,
        ),
        Gebruikersnotitie.objects.create(
            gebruiker=aanvraag.gebruiker,
            datum=date(2025, 3, 3),
            tekst="x",
            door=bemiddelaar,
            ingetrokken_op=datetime(2025, 3, 4, tzinfo=UTC),
            ingetrokken_reden="x",
        ),
        ontvangst.bestand,
        InschrijvingsgeldFactory(
            gebruiker=aanvraag.gebruiker,
            stand="kwijtgescholden",
            voldaan_op=date(2026, 2, 3),
            kwijt_reden="x",
            kwijt_door=bemiddelaar,
        ),
        ontvangst,
        gebreke,
        Gebrekestap.objects.create(
            gebreke=gebreke,
            soort="antwoord",
            datum=date(2025, 2, 10),
            tekst="x",
            wie="x",
            door=bemiddelaar,
            naam="x.pdf",
            bestand="x",
            grootte=1,
        ),
        UitsluitingFactory(gebreke=gebreke),
    ]
