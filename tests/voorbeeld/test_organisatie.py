"""The years of work around the small organisation: exact, paid for, closed, and no signaal."""

import random
from dataclasses import astuple
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from django.core.management import call_command

from cheques.models import Cheque
from cheques.services.controle import alles_controleren, open_signalen
from rapportage.cijfers import CIJFERS, bereken, maandvraag
from trajecten.models import Maandafsluiting, Prestatie
from wijkwerken.voorbeeld import activiteiten, afsluitingen
from wijkwerken.voorbeeld.jaarplan import Omvang, blokken, verdeel, wekelijks
from wijkwerken.voorbeeld.waas import Waas
from wijkwerken.voorbeeld.wereld import GEMEENTEN, wereld_maken

VANDAAG = date(2026, 3, 25)
EERDER = Omvang(wijkwerkers=15, gebruikers=24, opdrachten=32, uren=760)
DOEL = Omvang(wijkwerkers=24, gebruikers=34, opdrachten=41, uren=1_123)


@pytest.mark.django_db
def test_the_last_full_years_count_what_was_asked_and_are_paid_and_closed():
    call_command("referentiedata", werkingsgebied=",".join(GEMEENTEN.values()), verbosity=0)
    wereld = wereld_maken(vandaag=VANDAAG, zaad=7, wachtwoord="een-lang-wachtwoord", meld=len)
    activiteiten.jarenlang(wereld, sinds=date(2024, 1, 1))
    Waas(wereld, [EERDER, DOEL]).laden()
    cijfers = [CIJFERS[code] for code in ("actief", "gebruikers", "opdrachten", "uren")]
    vragen = [
        maandvraag(wereld.coordinator, date(jaar, 1, 1), vandaag=VANDAAG, aantal=12)
        for jaar in (2024, 2025)
    ]

    afsluitingen.laden(wereld, date(2026, 1, 1))

    for vraag, doel in zip(vragen, (EERDER, DOEL), strict=True):
        jaar = bereken(cijfers, vraag)
        assert tuple(jaar[cijfer.code][None].getal for cijfer in cijfers) == astuple(doel)
        assert bereken([CIJFERS["afwijkend"]], vraag)["afwijkend"][None].getal > 0
    assert bereken([CIJFERS["nooit_geplaatst"]], vragen[1])["nooit_geplaatst"][None].getal > 0
    assert not Prestatie.objects.filter(datum__year__lt=2026).onbetaald().exists()
    assert set(Cheque.objects.values_list("stand", flat=True)) == {
        "ontvangen", "gekoppeld", "uitbetaald",
    }  # fmt: skip
    maanden = set(Maandafsluiting.objects.gesloten().values_list("maand", flat=True))
    assert {date(jaar, maand, 1) for jaar in (2024, 2025) for maand in range(1, 13)} <= maanden
    bevonden = alles_controleren(vandaag=VANDAAG)
    assert open_signalen() == []
    assert not any(regel.fout for regel in bevonden)


def test_hours_are_divided_to_the_last_one_and_never_beyond_what_fits():
    toeval = random.Random(3)
    for _ in range(200):
        ruimte = [3 * toeval.randint(1, 20) for _ in range(toeval.randint(1, 30))]
        totaal = toeval.randint(len(ruimte), sum(ruimte))
        delen = verdeel(totaal, ruimte, toeval)
        assert sum(delen) == totaal
        assert all(1 <= deel <= plek for deel, plek in zip(delen, ruimte, strict=True))
    with pytest.raises(ValueError, match="does not fit"):
        verdeel(10, [3, 3, 3], toeval)


def test_blocks_stand_on_different_weeks_and_end_with_what_is_left():
    dagen = wekelijks(date(2025, 1, 1), date(2025, 3, 31), 4, {date(2025, 1, 10)})
    gedaan = list(blokken(dagen, time(8, 30), 11))

    assert {dag.weekday() for dag in dagen} == {4}
    assert date(2025, 1, 10) not in dagen
    assert [blok.uren for blok in gedaan] == [3, 3, 3, 2]
    assert gedaan[-1].einde == time(10, 30)
    assert all(b.dag - a.dag >= timedelta(7) for a, b in pairwise(gedaan))
