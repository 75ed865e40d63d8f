"""The dossier of the person: intake, papers, evaluations, what comes after."""

from datetime import date

from django.db import models

from tests.factories import (
    AfsprakenbladFactory,
    BijlageFactory,
    EvaluatieFactory,
    IntakeFactory,
    NotitieFactory,
    OverdrachtFactory,
    SchorsingFactory,
    SignaalFactory,
    TerugkoppelingFactory,
    VereisteFactory,
)
from tests.wereld.kern import Kern
from trajecten.models import (
    Berichtkeuze,
    Beschikbaarheid,
    Bewijs,
    Competentie,
    EvaluatieCompetentie,
    Handtekening,
    Intakeverslag,
    Opvolging,
    Overgangsbewijs,
    Rekening,
    Urenstap,
    VolgendeStap,
    Voorkeursactiviteit,
    Wachtnotitie,
    Wijkwerkovereenkomst,
)


def dossier(kern: Kern) -> list[models.Model]:
    """What hangs under a traject and its wijk-werker."""
    traject, aanmelding, aanvraag = kern.traject, kern.aanmelding, kern.aanvraag
    inzet, bemiddelaar, merk = kern.inzet, kern.bemiddelaar, kern.merk
    intake = IntakeFactory(aanmelding=aanmelding, zitdag__gemeente=kern.gemeente)
    blad = AfsprakenbladFactory(traject=traject)
    evaluatie = EvaluatieFactory(traject=traject)
    return [
        traject,
        traject.wijkwerker,
        aanmelding,
        intake,
        intake.zitdag,
        Intakeverslag.objects.create(
            intake=intake, gehouden_op=date(2025, 3, 6), door=bemiddelaar, beperkingen="x"
        ),
        Wachtnotitie.objects.create(aanmelding=aanmelding, reden="geen_vervoer"),
        aanmelding.huishouden,
        blad,
        Competentie.objects.create(afsprakenblad=blad, soort="verworven", omschrijving="x"),
        Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=1, uren=20),
        Voorkeursactiviteit.objects.create(afsprakenblad=blad, activiteit=aanvraag.activiteit),
        Wijkwerkovereenkomst.objects.create(
            traject=traject, nummer=f"2025-{merk}", van=traject.start, tot=traject.voorzien_einde
        ),
        Handtekening.objects.create(
            afsprakenblad=blad,
            partij="organisatie",
            naam="x",
            account=bemiddelaar,
            getekend_op=date(2025, 1, 2),
            wijze="oud",
            reden="x",
            sha256="0" * 64,
        ),
        evaluatie,
        EvaluatieCompetentie.objects.create(
            evaluatie=evaluatie, soort="te_verwerven", omschrijving="x"
        ),
        TerugkoppelingFactory(traject=traject, inzet=inzet),
        SchorsingFactory(traject=traject),
        BijlageFactory(traject=traject, gedeeld=True, door=bemiddelaar),
        NotitieFactory(traject=traject, door=bemiddelaar),
        OverdrachtFactory(traject=traject, van=bemiddelaar),
        Bewijs.objects.create(
            wijkwerker=traject.wijkwerker, vereiste=VereisteFactory(code="EHBO"), opmerking="x"
        ),
        Overgangsbewijs.objects.create(
            traject=traject,
            pwa_van=date(2016, 1, 1),
            kenmerk="x",
            nagekeken_door=bemiddelaar,
            nagekeken_op=date(2025, 1, 1),
            hersteld_op=date(2025, 1, 2),
            hersteld_door=bemiddelaar,
            hersteld_reden="x",
        ),
        Beschikbaarheid.objects.create(
            wijkwerker=traject.wijkwerker,
            van=date(2025, 1, 1),
            blokken=[{"dag": 0, "begin": "09:00", "einde": "12:00"}],
        ),
        Berichtkeuze.objects.create(wijkwerker=traject.wijkwerker, kanaal="brief"),
        SignaalFactory(traject=traject),
        VolgendeStap.objects.create(traject=traject, stap="job", organisatie="x"),
        Opvolging.objects.create(
            traject=traject,
            maand=3,
            uiterlijk=date(2025, 9, 30),
            gesloten_op=date(2025, 9, 1),
            gesloten_reden="x",
            andere_dienst=True,
        ),
        Rekening.objects.create(wijkwerker=traject.wijkwerker, iban="x"),
    ]
