from datetime import UTC, date, datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from tests.factories import (
    AanvraagFactory,
    EvaluatieFactory,
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    PrestatieFactory,
)
from trajecten import tasks
from trajecten.choices import EvaluatieBesluit, SignaalErnst
from trajecten.models import Signaal
from wijkwerken.berichten.models import Bericht


def opgevolgd(taak, dag):
    taak(dag)
    return list(Signaal.objects.open().values_list("melding", "ernst"))


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        ("2025-05-18", []),
        (
            "2025-05-19",
            [("Evaluatie nodig ten laatste op 30 juni 2025.", SignaalErnst.LET_OP)],
        ),
        (
            "2025-07-05",
            [
                (
                    "Evaluatie 5 dagen te laat: ze moest er zijn op 30 juni 2025.",
                    SignaalErnst.FOUT,
                )
            ],
        ),
    ],
    ids=["43 days before", "42 days before", "late"],
)
def test_an_evaluatie_is_signalled_from_42_days_before(traject, dag, verwacht):
    assert opgevolgd(tasks.herinner_evaluaties, dag) == verwacht


def test_a_finished_evaluatie_moves_the_next_one(traject):
    EvaluatieFactory(
        traject=traject,
        datum=date(2025, 5, 12),
        verslag_bemiddelaar="Gaat goed.",
        besluit=EvaluatieBesluit.VERDER,
        afgerond_op=datetime(2025, 5, 12, tzinfo=UTC),
    )

    assert opgevolgd(tasks.herinner_evaluaties, "2025-06-25") == []
    assert opgevolgd(tasks.herinner_evaluaties, "2025-11-01") == [
        ("Evaluatie nodig ten laatste op 12 november 2025.", SignaalErnst.LET_OP)
    ]


def test_reminders_go_once_per_moment_also_after_missed_days(traject):
    for dag in ["2025-05-19", "2025-05-19", "2025-05-20", "2025-06-28", "2025-07-08"]:
        tasks.herinner_evaluaties(dag)

    onderwerpen = list(
        Bericht.objects.order_by("aangemaakt_op").values_list("onderwerp", flat=True)
    )
    assert onderwerpen == [
        "Er komt een evaluatie aan",
        "Er komt een evaluatie aan",
        "Een evaluatie is te laat",
    ]
    assert {b.aan for b in Bericht.objects.all()} == {traject.bemiddelaar.email}
    assert not any(traject.wijkwerker.naam in b.tekst for b in Bericht.objects.all())


def test_the_end_of_a_traject_is_signalled(traject):
    assert opgevolgd(tasks.signaleer_trajecteinden, "2025-11-18") == []
    assert opgevolgd(tasks.signaleer_trajecteinden, "2025-12-10") == [
        (
            "Het traject eindigt op 31 december 2025; nog geen volgende stap vastgelegd.",
            SignaalErnst.LET_OP,
        )
    ]
    assert opgevolgd(tasks.signaleer_trajecteinden, "2026-01-02") == [
        (
            "Het traject eindigde op 31 december 2025: verleng of leg het einde vast.",
            SignaalErnst.FOUT,
        )
    ]


def test_the_overgangsmaatregel_lapses_after_twelve_months_without_work(traject):
    traject.heeft_overgangsmaatregel = True
    traject.voorzien_einde = None
    traject.save()
    PrestatieFactory(traject=traject, datum=date(2025, 3, 3))

    assert opgevolgd(tasks.signaleer_overgang_verval, "2026-01-01") == []
    [(melding, ernst)] = opgevolgd(tasks.signaleer_overgang_verval, "2026-02-01")
    assert melding.startswith("De overgangsmaatregel vervalt na 3 maart 2026")
    assert ernst == SignaalErnst.LET_OP
    [(melding, ernst)] = opgevolgd(tasks.signaleer_overgang_verval, "2026-03-04")
    assert melding.startswith("De overgangsmaatregel verviel op 3 maart 2026")
    assert ernst == SignaalErnst.FOUT


def test_an_overeenkomst_that_ends_is_signalled_unless_another_follows(regels):
    gebruiker = GebruikerFactory()
    GebruikersovereenkomstFactory(
        gebruiker=gebruiker, periode=DateRange(date(2024, 6, 1), date(2025, 6, 1))
    )
    AanvraagFactory(gebruiker=gebruiker)

    [(melding, _)] = opgevolgd(tasks.signaleer_overeenkomsten, "2025-05-20")
    assert melding == ("De gebruikersovereenkomst loopt tot 31 mei 2025: laat een nieuwe tekenen.")

    GebruikersovereenkomstFactory(
        gebruiker=gebruiker, periode=DateRange(date(2025, 6, 1), date(2026, 6, 1))
    )
    assert opgevolgd(tasks.signaleer_overeenkomsten, "2025-05-20") == []
