"""Who finds what in the reports: page, file, PDF and API, and the same with the guard removed."""

import html
from datetime import date

import pytest

from rapportage.models import Rapportbestand
from rapportage.querysets import FeitQuerySet
from rapportage.rapporten import RAPPORTEN
from rapportage.tasks import maak_rapportbestanden
from tests.factories import (
    AccountFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
    ToeleidingsdienstFactory,
)
from tests.test_kanarie import tekst_van
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account

MAART = "periode=2025-03"


@pytest.fixture
def papier(db, pdf_als_tekst, vlugge_sessies):
    """PDFs as words."""


# -- the part of another -------------------------------------------------------------------
@pytest.fixture
def twee(regels):
    """Work of Halle, referred by OCMW Halle; work of Beersel by OCMW Beersel."""
    plekken = {}
    for naam in ("Halle", "Beersel"):
        gemeente = GemeenteFactory(naam=naam)
        dienst = ToeleidingsdienstFactory(naam=f"OCMW {naam}", gemeente=gemeente)
        for _ in range(5):
            inzet = InzetFactory(traject__gemeente=gemeente, traject__toeleider=dienst)
            PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 3))
        plekken[naam] = {"gemeente": gemeente, "dienst": dienst}
    return plekken


def deel_van_beersel(client, code, deel, ander):
    """The report of Halle, asked for the gemeente or dienst of Beersel: what each answer says."""
    vraag = f"{MAART}&{deel}={ander.pk}"
    uit = {
        soort: tekst_van(client.get(f"/rapporten/{code}/?{vraag}&export={soort}"))
        for soort in ("", "csv", "xlsx", "open")
    }
    uit["tabel"] = tekst_van(
        client.get(
            f"/rapporten/{code}/?{vraag}&export=csv&tabel={RAPPORTEN[code].blokken[1].titel}"
        )
    )
    uit["api"] = tekst_van(client.get(f"/api/v1/rapporten/uren/?{MAART}&per={deel}"))
    client.post(f"/rapporten/{code}/bestand/?{vraag}", {"vorm": "pdf"})
    maak_rapportbestanden()
    bestand = Rapportbestand.objects.latest("aangemaakt_op")
    uit["pdf"] = tekst_van(client.get(f"/rapporten/bestanden/{bestand.pk}/bijlage/"))
    return {soort: ander.naam in html.unescape(tekst) for soort, tekst in uit.items()}


@pytest.mark.parametrize("deel", ["gemeente", "dienst"])
@pytest.mark.parametrize("bewaakt", [True, False], ids=["guarded", "guard removed"])
def test_the_part_of_another_is_not_there(client, twee, papier, monkeypatch, deel, bewaakt):
    """Without the scope of the rows, the name of the other stands in what holds a table."""
    eigen, ander = (twee[naam][deel] for naam in ("Halle", "Beersel"))
    rol = Rol.GEMEENTE if deel == "gemeente" else Rol.TOELEIDER
    client.force_login(AccountFactory(rol=rol, **{deel: eigen}))
    if not bewaakt:
        monkeypatch.setattr(FeitQuerySet, "telbaar_voor", lambda rijen, account: rijen.all())

    ziet = deel_van_beersel(client, deel if deel == "gemeente" else "toeleider", deel, ander)

    if bewaakt:
        assert not any(ziet.values()), ziet
    else:
        assert all(ziet[soort] for soort in ("", "xlsx", "tabel", "api", "pdf")), ziet


# -- what is not for this rol --------------------------------------------------------------
DICHT = [
    *(
        ("als_gemeente", pad)
        for code in ("vdab", "partners", "toeleider", "caseload")
        for pad in (
            f"/rapporten/{code}/", f"/rapporten/{code}/?export=xlsx", f"/rapporten/{code}/bestand/",
            f"/api/v1/rapporten/{code}/",
        )
    ),
    *(("als_toeleider", f"/rapporten/{code}/") for code in ("gemeente", "vdab", "caseload")),
    *(
        (wie, pad)
        for wie in ("als_gemeente", "als_toeleider")
        for pad in (
            "/rapporten/planning/", "/rapporten/planning/nieuw/", "/rapporten/nieuwsbrief/",
            "/rapporten/jaarverslag/2025/", "/rapporten/jaarverslag/2025/bestand/",
            "/rapporten/jaarverslag/2025/tekst/",
        )
    ),
    ("als_gemeente", "/rapporten/cijfers/uren/rijen/"),
]  # fmt: skip


def test_what_is_not_for_this_rol_is_closed_and_opens_without_the_guard(
    client, regels, vlugge_sessies, monkeypatch
):
    accounts = {wie: AccountFactory(**{wie: True}) for wie in ("als_gemeente", "als_toeleider")}

    def antwoorden():
        for wie, pad in DICHT:
            client.force_login(accounts[wie])
            yield wie, pad, client.get(pad).status_code

    assert [een for een in antwoorden() if een[2] not in {403, 404}] == []
    monkeypatch.setattr(Account, "mag", lambda account, handeling: True)
    for waar in ("rapportage.views.rapporten", "rapportage.api.views"):
        monkeypatch.setattr(f"{waar}.mag_rapport", lambda account, rapport: True)
    assert [een for een in antwoorden() if een[2] != 200] == []


# -- as many queries for more rows ---------------------------------------------------------
@pytest.mark.parametrize(
    "pad",
    [
        "/rapporten/cijfers/uren/rijen/?van=2025-03&tot=2025-03",
        "/rapporten/cijfers/lopend/rijen/?van=2025-03&tot=2025-03",
        "/rapporten/cijfers/",
        f"/rapporten/gemeente/?{MAART}",
        f"/rapporten/caseload/?{MAART}",
    ],
)
def test_a_page_asks_as_many_queries_for_more_rows(
    client, regels, bemiddelaar, django_assert_max_num_queries, pad
):
    def werk(aantal):
        for _ in range(aantal):
            inzet = InzetFactory()
            PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 3))

    client.force_login(bemiddelaar)
    werk(1)
    client.get(pad)
    with django_assert_max_num_queries(60) as eerst:
        assert client.get(pad).status_code == 200
    werk(3)
    with django_assert_max_num_queries(len(eerst)):
        client.get(pad)
