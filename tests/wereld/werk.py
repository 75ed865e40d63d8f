"""The work of the person: planned, done, replaced, corrected, closed."""

from datetime import UTC, date, datetime

from django.db import models

from tests.factories import BetwistingFactory, CorrectieFactory, MaandafsluitingFactory
from tests.wereld.kern import Kern
from trajecten.models import (
    Aanbod,
    Afwezigheid,
    Betwistingstap,
    Maandafsluiting,
    Maandblad,
    NietSamen,
    Overschrijding,
    Overtypregel,
    Planningsbericht,
    Planningslink,
    UrenElders,
    Vervanging,
    Vervangvraag,
)


def werk(kern: Kern) -> list[models.Model]:
    """What was planned, done, counted and disputed."""
    traject, aanvraag, inzet, moment = kern.traject, kern.aanvraag, kern.inzet, kern.moment
    prestatie, gemeente, bemiddelaar, merk = (
        kern.prestatie,
        kern.gemeente,
        kern.bemiddelaar,
        kern.merk,
    )
    betwisting = BetwistingFactory(prestatie=prestatie, behandelaar=bemiddelaar)
    vervanging = Vervanging.objects.create(
        moment=moment,
        afwezigheid=Afwezigheid.objects.create(
            wijkwerker=traject.wijkwerker,
            soort="ziek",
            van=moment.datum,
            tot=moment.datum,
            gemeld_op=moment.datum,
        ),
    )
    return [
        inzet,
        moment,
        prestatie,
        Overtypregel.objects.create(
            soort="trajecten",
            sleutel=str(traject.pk),
            wijkwerker=traject.wijkwerker,
            inhoud={"nummer": "x"},
            overgenomen_door=bemiddelaar,
            overgenomen_op=datetime(2025, 3, 3, tzinfo=UTC),
        ),
        Overschrijding.objects.create(
            traject=traject,
            inzet=inzet,
            datum=date(2025, 3, 4),
            uren=1,
            reden="x",
            vastgelegd_door=bemiddelaar,
        ),
        CorrectieFactory(prestatie=prestatie, door=bemiddelaar),
        MaandafsluitingFactory(gemeente=gemeente, maand=_open_maand(gemeente)),
        Maandblad.objects.create(
            traject=traject,
            maand=date(2025, 3, 1),
            stand="binnen",
            binnengebracht_op=date(2025, 4, 2),
        ),
        Aanbod.objects.create(
            aanvraag=aanvraag,
            traject=traject,
            gedaan_op=date(2025, 3, 3),
            gedaan_door=bemiddelaar,
            wijze="telefoon",
        ),
        NietSamen.objects.create(
            wijkwerker=traject.wijkwerker,
            gebruiker=aanvraag.gebruiker,
            gevraagd_door="gebruiker",
            reden="x",
            van=date(2025, 3, 3),
        ),
        UrenElders.objects.create(
            wijkwerker=traject.wijkwerker, maand=date(2025, 3, 1), uren=3, bron="x"
        ),
        vervanging.afwezigheid,
        vervanging,
        Vervangvraag.objects.create(
            vervanging=vervanging,
            traject=traject,
            wijze="telefoon",
            gevraagd_op=datetime(2025, 5, 5, tzinfo=UTC),
            door=bemiddelaar,
        ),
        Planningsbericht.objects.create(
            inzet=inzet,
            partij="wijkwerker",
            aanleiding="bevestigd",
            datum=date(2025, 3, 1),
            kanaal="brief",
        ),
        Planningslink.objects.create(wijkwerker=traject.wijkwerker, sleutel_hmac=merk * 9),
        betwisting,
        Betwistingstap.objects.create(
            betwisting=betwisting,
            soort="bezwaar",
            datum=date(2025, 3, 6),
            tekst="x",
            wie="x",
            door=bemiddelaar,
            naam="x.pdf",
            bestand="x",
            grootte=1,
        ),
    ]


def _open_maand(gemeente) -> date:
    """A second world in the same gemeente closes the month after that of the first."""
    return date(2024, 1 + Maandafsluiting.objects.filter(gemeente=gemeente).count(), 1)
