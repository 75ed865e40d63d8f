"""Every figure has one definition and one query, and that of a closed month stays as it was."""

from datetime import UTC, date, datetime

import pytest

from cheques.services.afsluiten import (
    heropening_bevestigen,
    heropening_vragen,
    maand_afsluiten,
)
from gebruikers.choices import GebruikerSoort
from gebruikers.models import Gebruiker
from rapportage.cijfers import CIJFERS, Waarde, bereken, maandvraag, verberg
from rapportage.models import Feit
from tests.factories import (
    AccountFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
)
from trajecten.choices import Doorstroom, EindeReden, TrajectStatus
from trajecten.models import Traject

MAART = date(2025, 3, 1)
VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)
ALLE = list(CIJFERS.values())


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True)


@pytest.fixture
def wereld(regels):
    """Halle: two people, a school and a household, one who left. Beersel: one person."""
    halle = GemeenteFactory(nis="23027", naam="Halle")
    eerste = InzetFactory(traject__gemeente=halle)
    tweede = InzetFactory(traject__gemeente=halle, aanvraag__gebruiker__als_school=True)
    derde = InzetFactory(traject__gemeente=GemeenteFactory(nis="23003", naam="Beersel"))
    for inzet, dag, uren in ((eerste, 3, 4), (eerste, 31, 3), (tweede, 4, 5), (derde, 5, 2)):
        PrestatieFactory(
            inzet=inzet, traject=inzet.traject, datum=date(2025, 3, dag), uren=uren, begin=None,
            einde=None,
        )  # fmt: skip
    Traject.objects.filter(pk=tweede.traject_id).update(
        status=TrajectStatus.BEEINDIGD,
        einde=date(2025, 3, 20),
        einde_reden=EindeReden.DOORSTROOM,
        doorstroom=Doorstroom.JOB,
    )
    return halle


def maart(account, **deel):
    return maandvraag(account, MAART, vandaag=VANDAAG, **deel)


def sluit(gemeente, door):
    return maand_afsluiten(
        door=door, gemeente=gemeente, maand=MAART, toelichting="Later", vandaag=VANDAAG, nu=NU
    )


def test_the_figures_of_a_month(wereld, coordinator):
    alles = bereken(ALLE, maart(coordinator), per="gemeente")

    assert alles["uren"] == {
        None: Waarde(14, personen=3),
        "Beersel": Waarde(2, personen=1),
        "Halle": Waarde(12, personen=2),
    }
    assert alles["gebruikers"][None].getal == 3
    assert alles["uitstroom"] == {
        None: Waarde(1, personen=1),
        "Halle": Waarde(1, personen=1),
    }
    assert alles["doorstroom_0"][None].procent == 100
    assert alles["lopend"][None].getal == 2


def test_a_month_says_the_same_closed_or_open(wereld, coordinator):
    vraag = maart(coordinator)
    for per in ("gemeente", "maand"):
        cijfers = [cijfer for cijfer in ALLE if per in cijfer.per]
        open_ = bereken(cijfers, vraag, per=per)
        assert any(waarde.getal for rij in open_.values() for waarde in rij.values())
        if per == "gemeente":
            sluit(wereld, coordinator)
        assert bereken(cijfers, vraag, per=per) == open_


def test_what_changes_later_leaves_a_closed_month_alone(wereld, coordinator):
    afsluiting = sluit(wereld, coordinator)
    vraag = maart(coordinator, gemeente=wereld.pk)
    toen = bereken(ALLE, vraag)

    Gebruiker.objects.exclude(soort=GebruikerSoort.PERSOON).update(soort=GebruikerSoort.LANDBOUW)
    Traject.objects.filter(gemeente=wereld, einde=None).update(
        status=TrajectStatus.BEEINDIGD,
        einde=date(2025, 3, 31),
        einde_reden=EindeReden.GEZONDHEID,
        doorstroom=Doorstroom.GEEN,
    )

    assert bereken(ALLE, vraag) == toen
    # The same question without the closing answers with what is known now.
    heropening_vragen(door=coordinator, afsluiting=afsluiting, reden="Fout", nu=NU)
    heropening_bevestigen(door=AccountFactory(als_coordinator=True), afsluiting=afsluiting, nu=NU)
    assert bereken(ALLE, vraag)["uitstroom"][None].getal == 2


def test_a_gemeente_counts_its_own_and_opens_nothing(wereld, coordinator):
    vraag = maart(AccountFactory(als_gemeente=True, gemeente=wereld))

    assert bereken([CIJFERS["uren"]], vraag, per="gemeente")["uren"] == {
        None: Waarde(12, personen=2),
        "Halle": Waarde(12, personen=2),
    }


def test_every_figure_has_a_sentence_and_its_rows(wereld, coordinator):
    vraag = maart(coordinator)
    for cijfer in ALLE:
        assert cijfer.definitie.endswith(".")
        rijen = cijfer.rijen(vraag)
        if cijfer.noemer is not None and rijen.model is Feit:
            assert rijen.count() >= bereken([cijfer], vraag)[cijfer.code][None].getal


def test_a_share_stands_for_as_few_persons_as_its_smallest_part(wereld, coordinator):
    """One of two ended trajecten had a next step: nobody reads that one from outside."""
    InzetFactory(traject__gemeente=wereld)
    Traject.objects.filter(einde=None).update(
        status=TrajectStatus.BEEINDIGD,
        einde=date(2025, 3, 31),
        einde_reden=EindeReden.GEZONDHEID,
        doorstroom=Doorstroom.GEEN,
    )

    waarde = bereken([CIJFERS["doorstroom_0"]], maart(coordinator))["doorstroom_0"][None]

    assert (waarde.getal, waarde.noemer, waarde.personen) == (1, 4, 1)


def test_few_persons_hide_and_never_alone():
    rij = [Waarde(1, personen=1), Waarde(40, personen=9), Waarde(7, personen=6), Waarde(0)]

    assert [waarde.verborgen for waarde in verberg(rij)] == [True, False, True, False]
    veel = [Waarde(9, personen=5), Waarde(0, personen=0)]
    assert verberg(veel) == veel
