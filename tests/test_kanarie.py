"""Canary crawl (betrouwbaarheid.md, A2): who may not see a person meets none of its markers.

It walks whatever addresses the project has, pages and API alike, with the real ids of the
person's rows, so a page that is added later is crawled without a word here.
"""

import io
import re
import zipfile

import pytest
from django.core.cache import cache

from tests.conftest import eenmaal
from tests.factories import AccountFactory
from tests.veiligheidsnet import AFWEZIG, adressen
from tests.wereld import MERK, maak_wereld, modellen_zonder_rij

OVERSLAAN = re.compile(r"logout|admin:jsi18n|mfa_|account_")
VRAGEN = ("", "?export=csv", "?export=xlsx", f"?q={MERK}", f"?zoek={MERK}", "?leeg=1")
# What a list of the API does not know it refuses unread (test_lezen).
VRAGEN_API = ("", f"?zoek={MERK}")


@pytest.fixture(scope="module")
def een_wereld(django_db_setup, django_db_blocker):
    with eenmaal(django_db_blocker, maak_wereld) as gemaakt:
        yield gemaakt


@pytest.fixture
def wereld(een_wereld, db, pdf_als_tekst, vlugge_sessies):
    return een_wereld


def uitgepakt(antwoord, zonder="") -> bytes:
    """What came back; of a spreadsheet every part, except those whose name begins so."""
    inhoud = antwoord.getvalue() if antwoord.streaming else antwoord.content
    if inhoud[:2] != b"PK":
        return inhoud
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
        namen = [naam for naam in bestand.namelist() if not zonder or not naam.startswith(zonder)]
        return b" ".join(bestand.read(naam) for naam in namen)


def tekst_van(antwoord) -> str:
    """What a reader gets, also out of a spreadsheet."""
    inhoud = uitgepakt(antwoord)
    koppen = " ".join(f"{naam}: {waarde}" for naam, waarde in antwoord.items())
    return koppen + inhoud.decode(errors="replace")


def ids_voor(adres, wereld):
    """The rows that an address with one parameter could be about.

    An id is a UUID, so the row of another model cannot be found there: an address that says its
    model gets a row of that model, of the world or else (a gemeente, an activiteit, a rule) one
    that is there. Which rows a code or a link in the address reveals is for its own tests.
    """
    rijen = wereld.rijen
    if adres.model is not None:
        rij = rijen.get(adres.model._meta.label) or adres.model._base_manager.first()
        return [rij.pk] if rij else []
    if adres.naam.startswith("admin:"):
        label = adres.naam.removeprefix("admin:").rsplit("_", 1)[0].replace("_", ".", 1)
        return [rij.pk for naam, rij in rijen.items() if naam.lower() == label]
    return [rij.pk for rij in rijen.values()] if adres.parameters == ["pk"] else []


def paden(wereld):
    for adres in adressen():
        if OVERSLAAN.search(adres.naam):
            continue
        if not adres.parameters:
            lijst = hasattr(adres.view, "queryset") or adres.naam in {"zoeken", "vandaag"}
            admin = adres.naam.endswith("_changelist")
            vragen = VRAGEN if lijst else VRAGEN[3:4] if admin else VRAGEN[:1]
            vragen = VRAGEN_API if lijst and adres.is_api else vragen
            yield from (adres.pad() + vraag for vraag in vragen)
            continue
        for pk in ids_voor(adres, wereld) or [AFWEZIG]:
            yield adres.pad(**dict.fromkeys(adres.parameters, pk))


def antwoorden(client, te_vragen):
    """Each of these with what it answers; the rate limit would hide what lies behind it."""
    for pad in te_vragen:
        cache.clear()
        antwoord = client.get(pad)
        assert antwoord.status_code < 500, pad
        assert antwoord.status_code != 429, pad
        yield pad, antwoord


def kruip(client, wereld):
    """Every address that shows a marker, with the field that it came from."""
    gelezen, gevonden = 0, {}
    for pad, antwoord in antwoorden(client, paden(wereld)):
        gelezen += 1
        if plekken := wereld.in_tekst(tekst_van(antwoord)):
            gevonden[pad] = plekken
    return gelezen, gevonden


def test_the_world_knows_every_model_of_a_person(wereld):
    assert modellen_zonder_rij(wereld) == []


@pytest.mark.parametrize("cast", ["toeleider of another dienst", "gemeente", "beheer"])
def test_who_may_not_see_a_person_meets_no_marker(client, wereld, cast):
    account = {
        "toeleider of another dienst": lambda: AccountFactory(als_toeleider=True),
        "gemeente": lambda: AccountFactory(als_gemeente=True, gemeente=wereld.gemeente),
        "beheer": lambda: AccountFactory(als_beheer=True),
    }[cast]()
    client.force_login(account)

    gelezen, gevonden = kruip(client, wereld)

    assert gelezen > 50
    assert gevonden == {}


def test_the_crawl_does_find_markers_for_who_may_see_them(client, wereld):
    """The twin: the same crawl as a bemiddelaar meets the person everywhere."""
    client.force_login(wereld.bemiddelaar)

    _, gevonden = kruip(client, wereld)

    plekken = {plek for alle in gevonden.values() for plek in alle}
    assert "trajecten.WijkWerker.naam" in plekken
    assert "trajecten.WijkWerker.insz" not in plekken  # masked for who may see the person too
