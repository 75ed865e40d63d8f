"""Every number opens its rows, for who may see them."""

from datetime import date

import pytest
from django.utils.html import escape

from rapportage.cijfers import CIJFERS, bereken, maandvraag, rijen_url
from tests.factories import AccountFactory, GemeenteFactory, InzetFactory, PrestatieFactory
from trajecten.choices import Doorstroom, EindeReden, TrajectStatus
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
MAART, VANDAAG = date(2025, 3, 1), date(2025, 5, 20)


@pytest.fixture
def inzetten(regels):
    halle, beersel = (GemeenteFactory(naam=naam) for naam in ("Halle", "Beersel"))
    inzetten = [InzetFactory(traject__gemeente=gemeente) for gemeente in (halle, halle, beersel)]
    for inzet, uren in zip(inzetten, (4, 5, 2), strict=True):
        PrestatieFactory(
            inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 4), uren=uren, begin=None,
            einde=None,
        )  # fmt: skip
    return inzetten


def rijen(client, url):
    antwoord = client.get(url)
    assert antwoord.status_code == 200, url
    return list(antwoord.context["page_obj"].object_list)


def test_every_number_and_every_group_opens_its_rows(client, bemiddelaar, inzetten):
    client.force_login(bemiddelaar)
    vraag = maandvraag(bemiddelaar, MAART, vandaag=VANDAAG)
    for code in ("uren", "lopend"):
        for per in CIJFERS[code].per:
            antwoord = bereken([CIJFERS[code]], vraag, per=per)[code]
            for groep in set(antwoord) - {None}:
                gevonden = CIJFERS[code].rijen(vraag, per=per, groep=groep)
                geteld = sum(rij.uren for rij in gevonden) if code == "uren" else len(gevonden)
                assert geteld == antwoord[groep].getal, (code, per, groep)
    alles = bereken(list(CIJFERS.values()), vraag)
    for code, cijfer in CIJFERS.items():
        assert cijfer.rijen(vraag).exists() or not alles[code][None].getal, code
    # The page is the same for each of them: hours of one group, and facts.
    [een] = rijen(client, rijen_url(CIJFERS["uren"], vraag, "gemeente", "Beersel"))
    assert een.uren == 2
    assert len(rijen(client, rijen_url(CIJFERS["lopend"], vraag))) == 3


def test_what_came_of_an_activiteit_opens_its_trajecten(client, bemiddelaar, inzetten):
    """Both of Halle ended; the first did two activiteiten, and counts once in the whole."""
    eerste, tweede, _ = inzetten
    ander = InzetFactory(traject=eerste.traject)
    PrestatieFactory(inzet=ander, traject=ander.traject, datum=date(2025, 3, 6))
    for inzet, stap in ((eerste, Doorstroom.JOB), (tweede, Doorstroom.GEEN)):
        Traject.objects.filter(pk=inzet.traject_id).update(
            status=TrajectStatus.BEEINDIGD, einde=date(2025, 3, 20), doorstroom=stap,
            einde_reden=EindeReden.DOORSTROOM,
        )  # fmt: skip
    cijfer, vraag = (
        CIJFERS["doorstroom_activiteit"],
        maandvraag(bemiddelaar, MAART, vandaag=VANDAAG),
    )
    activiteit, andere = eerste.aanvraag.activiteit, ander.aanvraag.activiteit
    geteld = bereken([cijfer], vraag, per="na_activiteit")[cijfer.code]

    assert (geteld[None].getal, geteld[None].noemer) == (1, 2)
    assert (geteld[andere.code].getal, geteld[andere.code].noemer) == (1, 1)
    client.force_login(bemiddelaar)
    antwoord = client.get(rijen_url(cijfer, vraag, "na_activiteit", activiteit.code))
    assert {rij.nummer for rij in antwoord.context["page_obj"].object_list} >= {
        eerste.traject.nummer
    }
    assert escape(activiteit.naam) in antwoord.content.decode().split("<tbody")[1]


def test_who_may_see_no_dossier_opens_no_row(client, inzetten):
    gemeente = AccountFactory(als_gemeente=True, gemeente=inzetten[0].traject.gemeente)
    toeleider = AccountFactory(als_toeleider=True, dienst=inzetten[0].traject.toeleider)
    vraag = maandvraag(gemeente, MAART, vandaag=VANDAAG)
    binnen = rijen_url(CIJFERS["uren"], maandvraag(toeleider, MAART, vandaag=VANDAAG))

    assert rijen_url(CIJFERS["uren"], vraag) is None
    client.force_login(gemeente)
    assert client.get(binnen).status_code == 403
    client.force_login(toeleider)
    [rij] = rijen(client, binnen)
    assert rij.traject == inzetten[0].traject
    gebruiker = inzetten[0].aanvraag.gebruiker
    assert gebruiker.nummer not in client.get(binnen).content.decode()


def test_a_gemeente_reads_what_every_figure_means_without_a_way_to_rows(client, inzetten):
    client.force_login(AccountFactory(als_gemeente=True, gemeente=inzetten[0].traject.gemeente))
    tekst = client.get("/rapporten/cijfers/").content.decode()

    assert all(str(escape(cijfer.definitie)) in tekst for cijfer in CIJFERS.values())
    assert "/rijen/" not in tekst


@pytest.mark.parametrize(
    "staart", ["bestaat_niet/rijen/", "uren/rijen/?per=wijkwerker&groep=1",
               "uren/rijen/?per=maand&groep=x", "uren/rijen/?per=dienst&groep=x"],
)  # fmt: skip
def test_what_is_no_figure_or_group_is_not_found(client, bemiddelaar, staart):
    client.force_login(bemiddelaar)

    assert client.get(f"/rapporten/cijfers/{staart}").status_code == 404
