from dataclasses import replace

import pytest

from trajecten.rules.instroom import Instroomgegevens, toets_instroom
from trajecten.rules.toeleider import gewone_dienst, toets_toeleider

GOED = Instroomgegevens(
    woont_in_vlaanderen=True,
    is_werkzoekende=True,
    heeft_leefloon=False,
    heeft_riziv_toelating=False,
    kan_halftijds=False,
    sociale_economie_hoogst=False,
    ander_instrument=False,
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
        ({"woont_in_vlaanderen": False}, "gemeente"),
        ({"is_werkzoekende": False}, "inkomen"),
        ({"kan_halftijds": True}, "kan_halftijds"),
        ({"sociale_economie_hoogst": True}, "sociale_economie_hoogst"),
        ({"ander_instrument": True}, "ander_instrument"),
        ({"woont_in_vlaanderen": None}, "gemeente"),
        ({"is_werkzoekende": None}, "inkomen"),
        ({"kan_halftijds": None}, "kan_halftijds"),
        ({"sociale_economie_hoogst": None}, "sociale_economie_hoogst"),
        ({"ander_instrument": None}, "ander_instrument"),
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
        kan_halftijds=True,
        sociale_economie_hoogst=True,
        ander_instrument=True,
    )

    assert len(toets_instroom(gegevens)) == 5


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
    woorden = "krijgt is het OCMW" if inkomen == "leefloon" else "geen leefloon krijgt is VDAB"
    assert all(woorden in b.melding for b in bezwaren)
    assert bool(codes) <= (gewone_dienst(inkomen) != soort_dienst)
