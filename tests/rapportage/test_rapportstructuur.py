"""A report is blocks of figures, the same for page, file and API."""

from datetime import date
from types import SimpleNamespace

import pytest

from rapportage.cijfers import CIJFERS, Waarde, maandvraag
from rapportage.rapporten import (
    RAPPORTEN,
    Blok,
    Cel,
    GevuldBlok,
    Rij,
    invullen,
    periode_van,
    waardetekst,
)
from rapportage.rapporten.grafieken import grafiek_van
from rapportage.rapporten.invullen import blok_vullen
from rapportage.rapporten.tabellen import blad, paginatabel
from rapportage.rapporten.teksten import vorige_naam
from tests.factories import AccountFactory, GemeenteFactory, InzetFactory, PrestatieFactory
from wijkwerken.kern.grafieken import teken

VANDAAG = date(2025, 5, 20)


@pytest.mark.parametrize(
    ("code", "van", "tot", "naam"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("2025-K4", date(2025, 10, 1), date(2025, 12, 31), "4e kwartaal 2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "februari 2024"),
    ],
)
def test_the_period_of_an_address(code, van, tot, naam):
    periode = periode_van(code)

    assert (periode.van, periode.tot, periode.naam) == (van, tot, naam)


@pytest.mark.parametrize("code", ["", "25", "2025-13", "2025-K5", "2017", "2025-3", "9999"])
def test_what_is_no_period(code):
    assert periode_van(code) is None


def test_every_block_groups_by_what_its_figures_know():
    for rapport in RAPPORTEN.values():
        for blok in rapport.blokken:
            for cijfer in blok.cijfers:
                assert blok.per is None or blok.per in cijfer.per, (rapport.code, blok.titel)
            assert blok.grafiek in {"", *blok.codes}
    assert CIJFERS


@pytest.mark.django_db
def test_few_people_are_hidden_for_a_gemeente_and_not_inside(regels, bemiddelaar):
    halle = GemeenteFactory(nis="23027", naam="Halle")
    inzet = InzetFactory(traject__gemeente=halle)
    PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 3))
    gemeente = AccountFactory(als_gemeente=True, gemeente=halle)

    def uren(account):
        vraag = maandvraag(account, date(2025, 3, 1), vandaag=VANDAAG)
        ingevuld = invullen(RAPPORTEN["gemeente"], vraag)
        assert ingevuld.voorlopig
        blok = ingevuld.blokken[1]
        return [rij.cellen[1].waarde.verborgen for rij in (blok.totaal, *blok.rijen)]

    assert uren(bemiddelaar) == [False, False]
    assert uren(gemeente) == [True, True]


def test_months_have_short_names_under_their_bars():
    """Pure: what a filled block gives the chart, without a database."""
    uren = CIJFERS["uren"]
    maanden = [date(2025, maand, 1) for maand in range(1, 13)]
    rijen = tuple(
        Rij(m, f"{m:%m} 2025", (Cel(uren, Waarde(m.month)),), voorlopig=m.month > 10)
        for m in maanden
    )
    blok = Blok("Uren per maand", ("uren",), per="maand", grafiek="uren")
    gevuld = GevuldBlok(blok, Rij(None, "Samen", rijen[0].cellen), rijen)
    grafiek = grafiek_van(gevuld, "2025", "2024")

    assert grafiek.korte_labels[:4] == ["jan.", "feb.", "maart", "apr."]
    assert grafiek.labels[0] == "01 2025"
    hoogtes = {merk.vormen[1].attributen["height"] for merk in teken(grafiek).merken}
    assert len(hoogtes) == 12  # they stand
    assert grafiek.tabel[-1][1][0].tekst == "12 (voorlopig)"
    stand = [rij[-1] for rij in blad(gevuld, "2025", "2024").rijen]
    assert stand == [*["definitief"] * 10, "voorlopig", "voorlopig", None]
    tabel = paginatabel(gevuld, "2025", "2024")
    assert [rij["cellen"][0]["uitleg"] for rij in tabel.rijen][9:] == [
        "", "Voorlopig", "Voorlopig", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("toen", "reeksen"),
    [(None, ["2025"]), (Waarde(0), ["2025"]), (Waarde(3), ["2025", "2024"]),
     (Waarde(3, verborgen=True), ["2025", "2024"])],
)  # fmt: skip
def test_a_chart_has_no_bars_for_a_year_without_anything(toen, reeksen):
    cel = Cel(CIJFERS["uren"], Waarde(7), toen)
    rijen = (Rij("Halle", "Halle", (cel,)), Rij("Beersel", "Beersel", (cel,)))
    blok = Blok("Uren per gemeente", ("uren",), per="gemeente", grafiek="uren")
    grafiek = grafiek_van(GevuldBlok(blok, rijen[0], rijen), "2025", "2024")

    assert [reeks.naam for reeks in grafiek.reeksen] == reeksen


def test_what_is_new_or_gone_stands_beside_nothing():
    """Pure: the whole is 40 now and was 10; what is gone weighs 0 of 40, and 0 opens no rows."""
    antwoorden = {
        2025: {"gewicht": {None: Waarde(40, 40), False: Waarde(40, 40)},
               "uren": {None: Waarde(40), False: Waarde(40)}},
        2024: {"gewicht": {None: Waarde(10, 10), True: Waarde(10, 10)},
               "uren": {None: Waarde(10), True: Waarde(10)}},
    }  # fmt: skip
    vraag = maandvraag(SimpleNamespace(mag=lambda _: True), date(2025, 3, 1), vandaag=VANDAAG)
    gevuld = blok_vullen(
        Blok("Lijst", ("gewicht", "uren"), per="afwijkend"), vraag, verbergen=False,
        reken=lambda cijfers, vraag, per: antwoorden[vraag.van.year],
    )  # fmt: skip
    weg, gebleven = gevuld.rijen

    assert (weg.naam, gebleven.naam) == ("Afwijkend", "Op de Vlaamse lijst")
    assert [cel.waarde for cel in weg.cellen] == [Waarde(0, 40), Waarde(0)]
    assert [cel.eerder for cel in gebleven.cellen] == [Waarde(0, 10), Waarde(0)]
    assert [bool(cel.url) for cel in (*weg.cellen, *gebleven.cellen)] == [True, False, True, True]


def test_a_year_that_runs_stands_beside_the_same_months():
    periode = periode_van("2025")
    vraag = maandvraag(None, periode.van, vandaag=VANDAAG, aantal=12)

    assert (vraag.jaar_eerder().van, vraag.jaar_eerder().tot) == (
        date(2024, 1, 1),
        date(2024, 5, 31),
    )
    assert vorige_naam(periode, vraag) == "2024 tot en met mei"
    voorbij = maandvraag(None, periode.van, vandaag=date(2026, 1, 3), aantal=12)
    assert (voorbij.jaar_eerder().tot, vorige_naam(periode, voorbij)) == (
        date(2024, 12, 31),
        "2024",
    )


@pytest.mark.parametrize(
    ("code", "waarde", "tekst"),
    [
        ("uren", Waarde(1234), "1.234"),
        ("afwijkend", Waarde(12, 40), "12 van 40 (30\u00a0%)"),
        ("afwijkend", Waarde(0, 0), "\u2013"),
        ("afwijkend", Waarde(3, 40, 2, verborgen=True), "niet getoond"),
        ("zoektijd", Waarde(50, 4), "12,5"),
        ("verschuiving", Waarde(-10, 40), "van 40 naar 30 (\u221225\u00a0%)"),
        ("verschuiving", Waarde(10, 0), "van 0 naar 10"),
    ],
)
def test_a_number_as_people_read_it(code, waarde, tekst):
    assert waardetekst(CIJFERS[code], waarde) == tekst
