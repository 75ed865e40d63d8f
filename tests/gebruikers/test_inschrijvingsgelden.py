from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from gebruikers.models import Inschrijvingsgeld
from gebruikers.services.inschrijvingsgelden import (
    betaling_herinneren,
    betaling_vragen,
    geld_van_link,
    inschrijving_toetsen,
    inschrijvingsgeld_kwijtschelden,
    inschrijvingsgeld_maken,
    inschrijvingsgelden_maken,
    kwijtschelding_intrekken,
)
from gebruikers.services.ontvangsten import ontvangst_noteren, ontvangst_schrappen
from tests.factories import (
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    InschrijvingsgeldFactory,
)
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.controles import mededeling_nakijken
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

VANDAAG = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def met_regels(regels):
    """The dated numbers."""


def maken(door, gebruiker, jaar=2026):
    return inschrijvingsgeld_maken(door=door, gebruiker=gebruiker, jaar=jaar)


def test_everybody_with_a_signed_overeenkomst_in_the_year_once_and_in_few_queries(
    bemiddelaar, django_assert_max_num_queries
):
    for _ in range(3):
        GebruikerFactory(met_overeenkomst=True)
    school = GebruikerFactory(als_school=True, met_overeenkomst=True)
    GebruikerFactory(met_overeenkomst=True, actief=False)
    GebruikerFactory()
    GebruikersovereenkomstFactory(getekend_op=None)
    GebruikersovereenkomstFactory(periode=DateRange(date(2025, 1, 1), date(2026, 1, 1)))
    Regel.objects.filter(code="inschrijvingsgeld").update(
        waarde={"persoon": 750, "onderwijs": 0, "vereniging": 750}
    )

    with django_assert_max_num_queries(12):
        assert inschrijvingsgelden_maken(door=bemiddelaar, jaar=2026) == 3
    assert inschrijvingsgelden_maken(door=bemiddelaar, jaar=2026) == 0
    codes = set(Inschrijvingsgeld.objects.values_list("mededeling", flat=True))
    assert {mededeling_nakijken(code) for code in codes} == codes
    assert len(codes) == 3
    with pytest.raises(RegelFout, match="niets te betalen"):
        maken(bemiddelaar, school)


def test_the_amount_is_that_of_the_first_day_under_the_overeenkomst(bemiddelaar):
    Regel.objects.create(
        code="inschrijvingsgeld", geldig_van=date(2026, 7, 1), waarde={"persoon": 900}, bron="raad"
    )
    laat = GebruikersovereenkomstFactory(periode=DateRange(date(2026, 8, 1), date(2027, 8, 1)))

    assert maken(bemiddelaar, laat.gebruiker).bedrag == 900
    assert maken(bemiddelaar, GebruikerFactory(met_overeenkomst=True)).bedrag == 750


def test_one_a_year_and_only_under_an_overeenkomst(bemiddelaar):
    gebruiker = GebruikerFactory(met_overeenkomst=True)
    maken(bemiddelaar, gebruiker)

    with pytest.raises(RegelFout, match="al een inschrijvingsgeld"):
        maken(bemiddelaar, gebruiker)
    with pytest.raises(RegelFout) as fout:
        maken(bemiddelaar, gebruiker, jaar=2030)
    assert fout.value.bezwaren[0].code == "geen_overeenkomst"


def test_asking_sends_one_mail_that_names_nobody_with_a_link_that_opens(bemiddelaar):
    gebruiker = GebruikerFactory(met_overeenkomst=True, email="g@voorbeeld.test", naam="Vermeulen")
    geld = InschrijvingsgeldFactory(gebruiker=gebruiker)

    geld = betaling_vragen(door=bemiddelaar, inschrijvingsgeld=geld, vandaag=VANDAAG)

    bericht = Bericht.objects.get()
    assert geld.vervalt_op == date(2026, 4, 1)
    assert geld.mededeling_tekst in bericht.tekst
    assert "Vermeulen" not in bericht.tekst + bericht.onderwerp + bericht.sleutel
    assert geld_van_link(bericht.pad.split("/")[2]) == geld
    assert geld_van_link(bericht.pad.split("/")[2] + "x") is None
    with pytest.raises(RegelFout, match="al gevraagd"):
        betaling_vragen(door=bemiddelaar, inschrijvingsgeld=geld, vandaag=VANDAAG)


def test_who_paid_a_part_is_asked_for_the_rest(bemiddelaar):
    geld = InschrijvingsgeldFactory(
        gebruiker=GebruikerFactory(met_overeenkomst=True, email="g@voorbeeld.test")
    )
    noteren(bemiddelaar, geld, 500)

    betaling_vragen(door=bemiddelaar, inschrijvingsgeld=geld, vandaag=VANDAAG)

    tekst = Bericht.objects.get().tekst.replace("\u202f", " ").replace("\xa0", " ")
    assert "Bedrag: € 2,50" in tekst


def test_who_has_no_address_gets_no_mail(bemiddelaar):
    betaling_vragen(door=bemiddelaar, inschrijvingsgeld=InschrijvingsgeldFactory(), vandaag=VANDAAG)

    assert not Bericht.objects.exists()


def test_nothing_is_asked_without_an_account_to_pay_on(bemiddelaar, settings):
    settings.ORGANISATIE_IBAN = ""

    with pytest.raises(RegelFout) as fout:
        betaling_vragen(
            door=bemiddelaar, inschrijvingsgeld=InschrijvingsgeldFactory(), vandaag=VANDAAG
        )
    assert fout.value.bezwaren[0].code == "geen_rekening"


def test_a_reminder_waits_for_the_term_and_gives_a_new_one(bemiddelaar):
    geld = InschrijvingsgeldFactory(gevraagd_op=date(2026, 1, 5), vervalt_op=date(2026, 2, 4))

    with pytest.raises(RegelFout, match="nog tijd"):
        betaling_herinneren(door=bemiddelaar, inschrijvingsgeld=geld, vandaag=date(2026, 2, 4))
    geld = betaling_herinneren(door=bemiddelaar, inschrijvingsgeld=geld, vandaag=VANDAAG)

    assert (geld.herinneringen, geld.vervalt_op) == (1, date(2026, 4, 1))
    assert inschrijving_toetsen(geld.gebruiker, date(2026, 4, 1)) == []
    [bezwaar] = inschrijving_toetsen(geld.gebruiker, date(2026, 4, 2))
    assert bezwaar.code == "inschrijving_onbetaald"


def test_remitting_needs_a_reason_keeps_who_and_can_be_taken_back(bemiddelaar):
    geld = InschrijvingsgeldFactory()

    with pytest.raises(ValidationError, match="Schrijf waarom"):
        inschrijvingsgeld_kwijtschelden(
            door=bemiddelaar, inschrijvingsgeld=geld, reden=" ", vandaag=VANDAAG
        )
    geld = inschrijvingsgeld_kwijtschelden(
        door=bemiddelaar, inschrijvingsgeld=geld, reden="gestopt", vandaag=VANDAAG
    )
    assert (geld.stand, geld.kwijt_door, geld.voldaan_op) == (
        "kwijtgescholden",
        bemiddelaar,
        VANDAAG,
    )
    geld = kwijtschelding_intrekken(door=bemiddelaar, inschrijvingsgeld=geld)
    assert (geld.stand, geld.kwijt_door, geld.kwijt_reden) == ("open", None, "")
    with pytest.raises(RegelFout):
        kwijtschelding_intrekken(door=bemiddelaar, inschrijvingsgeld=geld)


def noteren(door, geld, bedrag, wijze="kas", datum=VANDAAG):
    return ontvangst_noteren(
        door=door,
        inschrijvingsgeld=geld,
        wijze=wijze,
        bedrag=bedrag,
        datum=datum,
        vandaag=VANDAAG,
    )


def test_what_is_paid_at_the_desk_counts_and_what_is_paid_back_counts_against_it(bemiddelaar):
    geld = InschrijvingsgeldFactory()

    def stand():
        geld.refresh_from_db()
        return geld.stand, geld.voldaan_op

    noteren(bemiddelaar, geld, 500, datum=date(2026, 2, 1))
    assert stand() == ("open", None)
    rest = noteren(bemiddelaar, geld, 300)
    assert stand() == ("betaald", VANDAAG)
    noteren(bemiddelaar, geld, 50, wijze="terug")
    assert stand() == ("betaald", VANDAAG)
    ontvangst_schrappen(door=bemiddelaar, ontvangst=rest)
    assert stand() == ("open", None)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"bedrag": 0}, "bedrag"),
        ({"bedrag": 1, "datum": date(2026, 3, 3)}, "datum"),
        ({"bedrag": 1, "wijze": "bank"}, "wijze"),
    ],
)
def test_a_payment_that_cannot_be_is_refused_at_its_field(bemiddelaar, anders, veld):
    with pytest.raises(ValidationError) as fout:
        noteren(bemiddelaar, InschrijvingsgeldFactory(), **anders)
    assert list(fout.value.message_dict) == [veld]
