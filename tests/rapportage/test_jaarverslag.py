"""The jaarverslag: words and figures of a year on paper, the same again once it is closed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from cheques.services.afsluiten import maand_afsluiten
from rapportage.cijfers import Waarde, maandvraag, verberg_rooster
from rapportage.documenten import (
    alineas,
    jaarverslag_context,
    jaarverslag_pdf,
    rapport_pdf,
)
from rapportage.models import Jaarverslagtekst
from rapportage.rapporten import RAPPORTEN, invullen, periode_van
from rapportage.rapporten.jaarverslag import (
    JAARVERSLAG,
    PER_GEMEENTE,
    jaarverslag_invullen,
)
from rapportage.tabelbestanden import jaarverslag_bladen
from tests.factories import (
    AccountFactory,
    CorrectieFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
)
from tests.papier import boom, struikelstenen
from trajecten.models import Traject

VANDAAG = date(2026, 2, 1)
P2025 = periode_van("2025")


def test_paragraphs_are_parted_by_a_blank_line():
    assert alineas("een\r\ntwee\r\n \r\n\r\ndrie\n") == ["een\ntwee", "drie"]
    assert alineas(" \n\n") == []


def test_a_hidden_number_cannot_be_reckoned_from_the_totals_of_its_row_and_column():
    """Rows are gemeenten, columns months; 3 persons in one of them."""
    rooster = [[Waarde(n, personen=n) for n in rij] for rij in ([3, 9, 8], [7, 20, 30], [10, 6, 9])]
    verborgen = [[w.verborgen for w in rij] for rij in verberg_rooster(rooster)]
    assert verborgen[0][0]
    for lijn in (*verborgen, *zip(*verborgen, strict=True)):
        assert sum(lijn) != 1
    heel = [[Waarde(9, personen=9)] * 2] * 2
    assert verberg_rooster(heel) == heel


def test_its_blocks_group_by_what_their_figures_know():
    for blok in (*JAARVERSLAG.blokken, PER_GEMEENTE):
        assert all(blok.per is None or blok.per in cijfer.per for cijfer in blok.cijfers), blok
        assert blok.grafiek in {"", *blok.codes}


@pytest.mark.django_db
def test_the_coordinator_writes_and_nobody_writes_over_another(client, coordinator, bemiddelaar):
    adres = reverse("jaarverslag_tekst", args=[2025])
    client.force_login(bemiddelaar)
    assert client.get(adres).status_code == 403
    client.force_login(coordinator)
    assert client.post(adres, {"tekst": "Eerst.", "versie": 0}).status_code == 302
    assert "Iemand anders" in client.post(adres, {"tekst": "Ook.", "versie": 0}).text
    assert client.post(adres, {"tekst": "Dan.\n\nEn dan.", "versie": 1}).status_code == 302
    insz = client.post(adres, {"tekst": "Voor 85.07.30-033.28", "versie": 2})
    assert "rijksregisternummer" in insz.text
    tekst = Jaarverslagtekst.objects.get()
    assert tekst.tekst == "Dan.\r\n\r\nEn dan." or tekst.tekst == "Dan.\n\nEn dan."
    pagina = client.get(tekst.get_absolute_url())
    assert "<p>En dan.</p>" in pagina.text
    versies = client.get(reverse("jaarverslagtekst_geschiedenis", args=[tekst.pk]))
    assert "Eerst." in versies.text


@pytest.fixture
def jaar(regels, coordinator):
    """Halle in 2025: two people worked, one of them is corrected when all months are closed."""
    halle = GemeenteFactory(nis="23027", naam="Halle")
    for maand, uren in ((3, 4), (6, 7)):
        inzet = InzetFactory(traject__gemeente=halle, traject__start=date(2025, 1, 2))
        prestatie = PrestatieFactory(
            inzet=inzet, traject=inzet.traject, datum=date(2025, maand, 3), uren=uren, begin=None,
            einde=None,
        )  # fmt: skip
    for maand in range(1, 13):
        maand_afsluiten(
            door=coordinator, gemeente=halle, maand=date(2025, maand, 1), toelichting="Later",
            vandaag=VANDAAG, nu=datetime(2026, 2, 1, 8, tzinfo=UTC),
        )  # fmt: skip
    return prestatie


def _halle(bladen):
    """Of each month of Halle: may its number change, and that of the year before?"""
    [blad] = [blad for blad in bladen if blad.rij.naam == "Halle"]
    return [(rij.voorlopig, rij.eerder_voorlopig) for rij in blad.maanden.rijen]


@pytest.mark.django_db
def test_a_closed_year_is_the_same_again_after_a_correction(jaar, coordinator):
    def cijfers(jaar, vandaag=VANDAAG):
        verslag = jaarverslag_invullen(coordinator, jaar, vandaag=vandaag)
        return verslag.ingevuld.blokken, verslag.gemeenten, verslag.ingevuld.voorlopig

    toen, toen_2026 = cijfers(2025), cijfers(2026)
    assert toen[0][0].totaal.cellen[1].waarde.getal == 11
    assert "Halle" in [blad.rij.naam for blad in toen[1]]
    assert not toen[2]
    CorrectieFactory(prestatie=jaar, uren=2, boekmaand=date(2026, 1, 1))
    Traject.objects.update(bemiddelaar=AccountFactory())
    assert cijfers(2025, date(2026, 3, 1)) == toen
    # The running month may change, and since the correction January as well; nothing is closed.
    halle = {naam: _halle(bladen) for naam, bladen in (("2025", toen[1]), ("toen", toen_2026[1]))}
    assert halle == {"2025": [(False, False)] * 12, "toen": [(False, False), (True, False)]}
    assert _halle(cijfers(2026)[1]) == [(True, False), (True, False)]
    assert cijfers(2026) != toen_2026  # there it is counted


@pytest.mark.django_db
def test_its_tables_have_every_gemeente_and_month(jaar, coordinator):
    verslag = jaarverslag_invullen(coordinator, 2025, vandaag=VANDAAG)
    bladen = jaarverslag_bladen(verslag, P2025)
    assert len({blad.code for blad in bladen}) == len(bladen) == len(JAARVERSLAG.blokken) + 3
    gemeenten, maanden = bladen[-3:-1]
    namen = [blad.rij.naam for blad in verslag.gemeenten]
    assert [rij[0] for rij in gemeenten.rijen] == namen
    assert [rij[:2] for rij in maanden.rijen[:13:12]] == [
        (namen[0], "Januari 2025"), (namen[0], "Samen"),
    ]  # fmt: skip
    assert len(maanden.rijen) == 13 * len(namen)


@pytest.mark.django_db
def test_it_is_drawn_with_words_and_definitions(jaar, coordinator):
    Jaarverslagtekst.objects.create(jaar=2025, tekst="Een goed jaar.")
    verslag = jaarverslag_invullen(coordinator, 2025, vandaag=VANDAAG)
    html = render_to_string("pdf/jaarverslag.html", jaarverslag_context(verslag, P2025))
    for stuk in (
        "Een goed jaar.",
        "<h3>Halle</h3>",
        "<span>2025</span>",
        "Wat de cijfers betekenen",
    ):
        assert stuk in html
    assert "minder dan vijf" in html
    assert "<dd>11</dd>" not in html  # of two people
    assert struikelstenen(jaarverslag_pdf(verslag, P2025)) == []


@pytest.mark.django_db
def test_a_report_on_paper_reads_well_with_its_charts_and_tables(jaar, coordinator):
    """The first blocks: key figures, and a table of five figures with a chart."""
    rapport = replace(RAPPORTEN["gemeente"], blokken=RAPPORTEN["gemeente"].blokken[:3])
    vraag = maandvraag(coordinator, date(2025, 1, 1), vandaag=VANDAAG, aantal=12)
    ingevuld = invullen(rapport, vraag)
    _, gemeente, maand = ingevuld.blokken
    assert [rij.naam for rij in gemeente.getoond] == ["Halle"]
    assert [rij.naam for rij in maand.getoond] == ["Maart 2025", "Juni 2025", "Samen"]
    pdf = rapport_pdf(ingevuld, P2025)
    tags = boom(pdf)
    assert struikelstenen(pdf) == []
    assert [soort for soort, _ in tags if soort[0] == "H"] == ["H1", "H2", "H2", "H2", "H2"]
    # One gemeente has nothing to compare, and no total of its own.
    [figuur] = [element for soort, element in tags if soort == "Figure"]
    assert "Uren per maand: gepresteerde uren" in figuur
    # A chart with a table of all its numbers under it has no second one.
    assert [soort for soort, _ in tags].count("Table") == 3
