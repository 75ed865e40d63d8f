from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from gebruikers.models import Bankbestand, Ontvangst
from gebruikers.rules.inschrijvingsgeld import Uitslag
from gebruikers.services.bankbestanden import (
    bankbestand_bekijken,
    bankbestand_terugdraaien,
    bankbestand_verwerken,
    suggesties,
)
from gebruikers.services.ontvangsten import (
    ontvangst_afwijzen,
    ontvangst_koppelen,
    ontvangst_loskoppelen,
    ontvangst_schrappen,
)
from tests.factories import InschrijvingsgeldFactory, OntvangstFactory
from tests.gebruikers.bankhulp import coda_bestand, csv_bestand, csv_rij
from wijkwerken.kern.exceptions import RegelFout

NU = datetime(2026, 2, 4, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def verwerken(door, inhoud, **anders):
    return bankbestand_verwerken(door=door, inhoud=inhoud, nu=NU, **anders)


def uitslagen(door, inhoud):
    return [rij.uitslag for rij in bankbestand_bekijken(door=door, inhoud=inhoud).regels]


def stand(geld):
    geld.refresh_from_db()
    return geld.stand


def test_every_payment_gets_its_place_and_looking_keeps_nothing(bemiddelaar):
    een, twee, drie, vier = (InschrijvingsgeldFactory() for _ in range(4))
    vier.stand, vier.voldaan_op = "kwijtgescholden", date(2026, 1, 9)
    vier.kwijt_reden, vier.kwijt_door = "gestopt", bemiddelaar
    vier.save()
    fout = twee.mededeling[:-1] + str((int(twee.mededeling[-1]) + 1) % 10)
    inhoud = csv_bestand(
        csv_rij(wat=een.mededeling_tekst),
        csv_rij(wat=een.mededeling_tekst),
        csv_rij(wat=twee.mededeling_tekst, bedrag="5,00"),
        csv_rij(wat=drie.mededeling_tekst, bedrag="10,00"),
        csv_rij(wat=vier.mededeling_tekst),
        csv_rij(wat=f"+++{fout}+++"),
        csv_rij(wat="+++000/0000/00101+++"),
        csv_rij(wat="lidgeld"),
        csv_rij(bedrag="-3,00"),
    )

    plan = bankbestand_bekijken(door=bemiddelaar, inhoud=inhoud)

    assert [rij.uitslag for rij in plan.regels] == [
        Uitslag.PRECIES,
        Uitslag.DUBBEL,
        Uitslag.TE_WEINIG,
        Uitslag.TE_VEEL,
        Uitslag.KWIJTGESCHOLDEN,
        Uitslag.FOUT,
        Uitslag.ONBEKEND,
        Uitslag.ZONDER,
    ]
    assert twee.mededeling_tekst in plan.regels[5].zin
    assert not Ontvangst.objects.exists()

    bestand = verwerken(bemiddelaar, inhoud, gezien=plan.stempel)

    assert (bestand.aantal, bestand.ontvangsten.te_bekijken().count()) == (8, 3)
    assert [stand(geld) for geld in (een, twee, drie, vier)] == [
        "betaald",
        "open",
        "betaald",
        "kwijtgescholden",
    ]
    assert een.voldaan_op == date(2026, 2, 3)


def test_the_same_movements_are_never_taken_in_twice(bemiddelaar):
    een, twee = InschrijvingsgeldFactory(), InschrijvingsgeldFactory()
    kort = csv_bestand(csv_rij(wat=een.mededeling_tekst))
    lang = csv_bestand(csv_rij(wat=een.mededeling_tekst), csv_rij(wat=twee.mededeling_tekst))
    coda = coda_bestand((750, een.mededeling), (750, twee.mededeling))

    verwerken(bemiddelaar, kort)
    with pytest.raises(RegelFout, match="al ingelezen op"):
        verwerken(bemiddelaar, kort)
    assert uitslagen(bemiddelaar, lang) == [Uitslag.AL_INGELEZEN, Uitslag.PRECIES]
    # The other kind of file names its payments differently.
    assert uitslagen(bemiddelaar, coda) == [Uitslag.AL_INGELEZEN, Uitslag.PRECIES]
    verwerken(bemiddelaar, coda)
    with pytest.raises(RegelFout, match="nog niet ingelezen"):
        verwerken(bemiddelaar, lang)

    assert Ontvangst.objects.count() == 2
    assert {stand(een), stand(twee)} == {"betaald"}


def test_a_file_with_a_wrong_row_is_refused_whole_with_every_row(bemiddelaar):
    geld = InschrijvingsgeldFactory()
    inhoud = csv_bestand(
        csv_rij(wat=geld.mededeling_tekst), csv_rij(datum="morgen"), csv_rij(munt="USD")
    )

    with pytest.raises(ValidationError) as fout:
        verwerken(bemiddelaar, inhoud)

    assert [zin.split(":")[0] for zin in fout.value.message_dict["bestand"]] == ["rij 3", "rij 4"]
    assert stand(geld) == "open"


def test_a_file_of_another_account_is_refused(bemiddelaar, settings):
    settings.ORGANISATIE_IBAN = "BE54000000009797"

    plan = bankbestand_bekijken(door=bemiddelaar, inhoud=csv_bestand(csv_rij()))

    assert "BE54 0000 0000 9797" in plan.fouten[0].melding


def test_what_was_shown_is_what_is_done(bemiddelaar):
    geld = InschrijvingsgeldFactory()
    inhoud = csv_bestand(csv_rij(wat=geld.mededeling_tekst))
    gezien = bankbestand_bekijken(door=bemiddelaar, inhoud=inhoud).stempel
    verwerken(bemiddelaar, csv_bestand(csv_rij(wat=geld.mededeling_tekst, datum="02/02/2026")))

    with pytest.raises(RegelFout, match="Kijk de lijst na"):
        verwerken(bemiddelaar, inhoud, gezien=gezien)


def test_a_file_is_undone_whole_and_may_come_again(bemiddelaar):
    een, twee = InschrijvingsgeldFactory(), InschrijvingsgeldFactory()
    inhoud = csv_bestand(csv_rij(wat=een.mededeling_tekst), csv_rij(wat="lidgeld"))
    bestand = verwerken(bemiddelaar, inhoud)
    los = bestand.ontvangsten.te_bekijken().get()
    ontvangst_koppelen(door=bemiddelaar, ontvangst=los, inschrijvingsgeld=twee)
    assert {stand(een), stand(twee)} == {"betaald"}

    bestand = bankbestand_terugdraaien(door=bemiddelaar, bestand=bestand, nu=NU)

    assert {stand(een), stand(twee)} == {"open"}
    assert not Ontvangst.objects.exists()
    with pytest.raises(RegelFout, match="al teruggedraaid"):
        bankbestand_terugdraaien(door=bemiddelaar, bestand=bestand, nu=NU)
    verwerken(bemiddelaar, inhoud)
    assert Bankbestand.objects.count() == 2


def test_a_payment_is_moved_by_hand_and_a_strangers_name_is_wiped(bemiddelaar):
    een, twee = InschrijvingsgeldFactory(), InschrijvingsgeldFactory()
    rij = OntvangstFactory()

    def koppelen(geld):
        return ontvangst_koppelen(door=bemiddelaar, ontvangst=rij, inschrijvingsgeld=geld)

    koppelen(een)
    assert (stand(een), stand(twee)) == ("betaald", "open")
    rij = koppelen(twee)
    assert (stand(een), stand(twee)) == ("open", "betaald")
    with pytest.raises(RegelFout):
        ontvangst_schrappen(door=bemiddelaar, ontvangst=rij)
    with pytest.raises(RegelFout):
        ontvangst_afwijzen(door=bemiddelaar, ontvangst=rij)
    rij = ontvangst_loskoppelen(door=bemiddelaar, ontvangst=rij)
    assert stand(twee) == "open"
    rij = ontvangst_afwijzen(door=bemiddelaar, ontvangst=rij)
    assert (rij.tegenpartij, rij.tegenrekening, rij.omschrijving) == ("", "", "")


def test_who_paid_from_this_account_before_and_a_nearly_right_number_are_offered(bemiddelaar):
    nu, vorig = InschrijvingsgeldFactory(), InschrijvingsgeldFactory(jaar=2025)
    nieuw = InschrijvingsgeldFactory(gebruiker=vorig.gebruiker)
    OntvangstFactory(bestemming="inschrijvingsgeld", inschrijvingsgeld=vorig)
    fout = nu.mededeling[:-1] + str((int(nu.mededeling[-1]) + 1) % 10)

    gevonden = suggesties(OntvangstFactory(omschrijving=f"+++{fout}+++"))

    assert set(gevonden) == {nu, nieuw, vorig}


def test_looking_asks_the_same_few_queries_for_any_number_of_rows(
    bemiddelaar, django_assert_num_queries
):
    gelden = [InschrijvingsgeldFactory() for _ in range(12)]

    for aantal in (2, 12):
        rijen = [csv_rij(wat=geld.mededeling_tekst) for geld in gelden[:aantal]]
        with django_assert_num_queries(4):
            bankbestand_bekijken(door=bemiddelaar, inhoud=csv_bestand(*rijen))
