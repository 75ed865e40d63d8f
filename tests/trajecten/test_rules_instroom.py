from dataclasses import replace

import pytest

from trajecten.rules.instroom import Instroomgegevens, toets_instroom, waarschuw_interim
from trajecten.rules.toeleider import gewone_dienst, toets_toeleider

GOED = Instroomgegevens(
    woont_in_vlaanderen=True,
    is_werkzoekende=True,
    heeft_leefloon=False,
    heeft_riziv_toelating=False,
    kan_halftijds_werken=False,
    sociale_economie_hoogst_haalbaar=False,
    ander_instrument_beter=False,
)


@pytest.mark.parametrize(
    "verschil",
    [
        {},
        {"is_werkzoekende": False, "heeft_leefloon": True},
        {"is_werkzoekende": False, "heeft_riziv_toelating": True},
        {"heeft_leefloon": True, "heeft_riziv_toelating": None},
    ],
    ids=["werkzoekende", "leefloon", "RIZIV", "one statuut is enough"],
)
def test_who_may_enter(verschil):
    assert toets_instroom(replace(GOED, **verschil)) == []


@pytest.mark.parametrize(
    ("verschil", "veld"),
    [
        ({"woont_in_vlaanderen": False}, "woont_in_vlaanderen"),
        ({"is_werkzoekende": False}, "statuut"),
        ({"kan_halftijds_werken": True}, "kan_halftijds_werken"),
        ({"sociale_economie_hoogst_haalbaar": True}, "sociale_economie_hoogst_haalbaar"),
        ({"ander_instrument_beter": True}, "ander_instrument_beter"),
        ({"woont_in_vlaanderen": None}, "woont_in_vlaanderen"),
        ({"is_werkzoekende": None}, "statuut"),
        ({"kan_halftijds_werken": None}, "kan_halftijds_werken"),
        ({"sociale_economie_hoogst_haalbaar": None}, "sociale_economie_hoogst_haalbaar"),
        ({"ander_instrument_beter": None}, "ander_instrument_beter"),
    ],
    ids=lambda waarde: str(waarde),
)
def test_who_may_not_enter(verschil, veld):
    [bezwaar] = toets_instroom(replace(GOED, **verschil))

    assert (bezwaar.code, bezwaar.veld) == ("niet_doelgroep", veld)
    onbekend = None in verschil.values()
    assert bezwaar.melding.endswith("Vul dit in.") is onbekend


def test_all_objections_come_at_once():
    gegevens = Instroomgegevens(
        woont_in_vlaanderen=False,
        is_werkzoekende=False,
        heeft_leefloon=False,
        heeft_riziv_toelating=False,
        kan_halftijds_werken=True,
        sociale_economie_hoogst_haalbaar=True,
        ander_instrument_beter=True,
    )

    assert len(toets_instroom(gegevens)) == 5


@pytest.mark.parametrize(("dagen", "aantal"), [(10, 0), (11, 1)], ids=["on", "over"])
def test_interim_is_a_warning(dagen, aantal):
    assert len(waarschuw_interim(dagen, hoogstens=10, venster=28)) == aantal


@pytest.mark.parametrize(
    ("inkomen", "soort_dienst", "reden", "codes"),
    [
        ("leefloon", "ocmw", "", []),
        ("leefloon", "vdab", "", ["toeleider_reden"]),
        ("leefloon", "vdab", "  ", ["toeleider_reden"]),
        ("leefloon", "vdab", "Partner wordt al door VDAB begeleid", []),
        ("uitkering", "vdab", "", []),
        ("geen", "vdab", "", []),
        ("uitkering", "ocmw", "", ["toeleider_reden"]),
        ("uitkering", "ocmw", "Budgetbegeleiding in hetzelfde gezin", []),
    ],
)
def test_any_dienst_may_refer_with_a_reason(inkomen, soort_dienst, reden, codes):
    bezwaren = toets_toeleider(inkomen=inkomen, soort_dienst=soort_dienst, reden=reden)

    assert [b.code for b in bezwaren] == codes
    assert bool(codes) <= (gewone_dienst(inkomen) != soort_dienst)
