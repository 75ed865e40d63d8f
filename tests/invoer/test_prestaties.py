"""The import of prestaties: whose, at which inzet, and back again."""

from datetime import date, time

import pytest
from django.urls import reverse

from tests.factories import GeplandMomentFactory, InzetFactory, PrestatieFactory, TrajectFactory
from tests.invoer.conftest import bezwaren, staten
from tests.invoer.hulp import als_lijst, tabellen
from trajecten.models import GeplandMoment, Prestatie
from trajecten.services.prestaties import prestatie_corrigeren
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.tasks import verwerk_invoer
from wijkwerken.kern.controles import insz_opmaak

pytestmark = pytest.mark.usefixtures("regels")
KOPPEN = ["Rijksregisternummer", "Klant", "Dag", "Van", "Tot", "Aantal uren"]
MAART = "10/03/2025"


@pytest.fixture
def inzet(traject):
    return InzetFactory(traject=traject)


def wie(inzet):
    return insz_opmaak(inzet.traject.wijkwerker.insz)


def bij(inzet):
    return str(inzet.aanvraag.gebruiker)


def test_what_is_new_changed_and_there_already_and_all_of_it_back(invoerder, inzet, bemiddelaar):
    ander = InzetFactory(traject=TrajectFactory())
    gelijk = PrestatieFactory(inzet=inzet, traject=inzet.traject, uren=4)
    anders = PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 5), uren=2)
    GeplandMomentFactory(inzet=inzet)  # 10 March
    lijst = als_lijst(
        KOPPEN,
        [
            (wie(inzet), bij(inzet), "3/03/2025", "", "", "4"),
            (wie(inzet), bij(inzet), "5-03-2025", "9:00", "11:30", ""),
            (wie(inzet), bij(inzet), MAART, "8u30", "12u30", ""),
            (wie(ander), "", MAART, "", "", "3"),
        ],
    )
    voordien = tabellen()

    invoer = invoerder.bekijk("prestaties", lijst)
    assert staten(invoer) == ["ongewijzigd", "gewijzigd", "nieuw", "nieuw"], bezwaren(invoer)
    assert tabellen() == voordien
    assert [(w["veld"], w["van"], w["naar"]) for w in invoer.rijen.get(nummer=3).wijzigingen] == [
        ("begin", "", "9:00"),
        ("einde", "", "11:30"),
        ("uren", "2", "3"),
    ]

    gedaan = invoerder.lees_in(invoer)
    assert gedaan.fase == "gedaan", gedaan.melding
    anders.refresh_from_db()
    assert (anders.begin, anders.uren) == (time(9), 3)
    assert GeplandMoment.objects.get().prestatie.begin == time(8, 30)
    assert Prestatie.objects.totaal() == 4 + 3 + 4 + 3
    assert staten(invoerder.bekijk("prestaties", lijst)) == ["ongewijzigd"] * 4

    # Somebody corrects one of them: that one stays, and is named.
    laatste = Prestatie.objects.get(inzet=ander)
    prestatie_corrigeren(
        door=bemiddelaar, prestatie=laatste, vandaag=date(2025, 6, 30), reden="x", uren=2
    )
    terug = invoerder.draai_terug(gedaan)
    assert terug.fase == "ongedaan"
    assert [bool(rij.blijft) for rij in terug.rijen.all()] == [False, False, False, True]
    assert Prestatie.objects.count() == 3
    laatste.delete()
    assert tabellen() == voordien
    assert gelijk.uren == 4


def test_after_an_import_the_limits_are_counted_anew(invoerder, inzet, monkeypatch):
    gevraagd = []
    monkeypatch.setattr("wijkwerken.invoer.tasks.current_app.send_task", gevraagd.append)
    invoer = invoerder.bekijk("prestaties", als_lijst(KOPPEN, [(wie(inzet), "", MAART, "", "", 8)]))
    verwerk_invoer(str(invoer.pk))
    assert gevraagd == []  # only looked at
    invoer_bevestigen(door=invoerder.door, invoer=invoer, gezien=invoer.stempel)
    verwerk_invoer()  # by beat, when the message got lost
    verwerk_invoer()
    assert gevraagd == ["trajecten.tasks.controleer_urenlimieten"]


def test_what_was_shown_is_what_is_done_or_nothing(invoerder, inzet):
    """Somebody else fills the month between the look and the work."""
    lijst = als_lijst(KOPPEN, [(wie(inzet), "", f"{dag}/03/2025", "", "", 8) for dag in (10, 11)])
    invoer = invoerder.bekijk("prestaties", lijst)
    assert staten(invoer) == ["nieuw", "nieuw"]
    for dag in (12, 13):
        PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, dag), uren=24)

    opnieuw = invoerder.lees_in(invoer)

    assert opnieuw.fase == "nagekeken"
    assert "Intussen veranderde er iets" in opnieuw.melding
    assert staten(opnieuw) == ["nieuw", "fout"]
    assert Prestatie.objects.totaal() == 48


def test_the_export_of_the_list_comes_back_unchanged(client, invoerder, inzet):
    PrestatieFactory(
        inzet=inzet,
        traject=inzet.traject,
        datum=date(2025, 3, 4),
        begin=time(9),
        einde=time(12),
        uren=3,
    )
    PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 5), uren=2)
    client.force_login(invoerder.door)
    for soort in ("csv", "xlsx"):
        vraag = {"maand": "03/2025", "export": soort}
        inhoud = client.get(reverse("prestatie_list"), vraag).content
        assert staten(invoerder.bekijk("prestaties", inhoud)) == ["ongewijzigd"] * 2


def test_judging_takes_the_same_queries_for_any_number_of_rows(
    invoerder, inzet, django_assert_max_num_queries
):
    def lijst(aantal):
        dagen = [(wie(inzet), "", f"{dag}/0{maand}/2025", "", "", 1) for maand in (2, 3, 4)
                 for dag in range(1, 21)]  # fmt: skip
        return als_lijst(KOPPEN, dagen[:aantal])

    aantallen = []
    for aantal in (3, 60):
        with django_assert_max_num_queries(200) as gevraagd:
            invoer = invoerder.bekijk("prestaties", lijst(aantal))
        assert staten(invoer) == ["nieuw"] * aantal
        aantallen.append(len(gevraagd))
    assert aantallen[1] <= aantallen[0]
