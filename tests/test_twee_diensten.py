"""Two diensten beside each other in one gemeente: neither finds a trace of the other's people.

Not only no name: every page, list, count, export, PDF and API answer of one dienst stays letter
for letter what it was before the other dienst had anybody.
"""

import re

import pytest

from tests.test_kanarie import antwoorden, paden, tekst_van, uitgepakt
from tests.wereld import MERK, maak_wereld
from trajecten.models import WijkWerker
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst

ANDER_MERK = "wqj"
# That the other dienst exists is no secret; the schema is a second's work and holds no rows.
ZONDER_RIJEN = re.compile("toeleidingsdiensten|/schema/")
# What differs between two answers to the same question: tokens, the clock of the file, and the
# minute at which a dashboard was counted.
WISSELEND = re.compile(
    rb'csrfmiddlewaretoken" value="[^"]*|csrf-token[^>]*|nonce="[^"]*|nonce-[^\']*'
    rb"|X-Request-ID: \S+|[0-9a-f]{32}(?=\")|name=\"sleutel\" value=\"[^\"]*"
    rb"|Stand van \d+/\d+/\d+ \d+\.\d\d"
)


@pytest.fixture
def eerste(regels, pdf_als_tekst, vlugge_sessies):
    return maak_wereld()


def tweede_bij(eerste):
    """The other dienst's people in the same gemeente; all can see that the dienst is there."""
    gemeenten = list(Gemeente.objects.values_list("pk", flat=True))
    wereld = maak_wereld(
        ANDER_MERK,
        gemeente=eerste.gemeente,
        activiteit=eerste.rijen["gebruikers.Aanvraag"].activiteit,
    )
    nieuwe = Gemeente.objects.exclude(pk__in=gemeenten)
    Toeleidingsdienst.objects.filter(gemeente__in=nieuwe).update(gemeente=eerste.gemeente)
    nieuwe.delete()
    return wereld


def inhoud_van(antwoord) -> bytes:
    inhoud = uitgepakt(antwoord, zonder="docProps/")  # there it says when it was made
    return WISSELEND.sub(b"", inhoud)


def adressen_van(wereld) -> list[str]:
    """What is asked before and after."""
    return [pad for pad in paden(wereld) if not ZONDER_RIJEN.search(pad)]


def alles(client, te_vragen) -> dict[str, tuple[int, bytes]]:
    """What each of these answers."""
    return {
        pad: (antwoord.status_code, inhoud_van(antwoord))
        for pad, antwoord in antwoorden(client, te_vragen)
    }


def vraag(client, woord) -> bytes:
    """The search box is a POST."""
    return inhoud_van(client.post("/zoeken/", {"q": woord})).replace(woord.encode(), b"")


@pytest.mark.parametrize("vreemd", [False, True], ids=["first dienst", "second dienst"])
def test_a_toeleider_meets_no_marker_of_the_other_dienst(client, eerste, vreemd):
    tweede = tweede_bij(eerste)
    eigen, ander = (tweede, eerste) if vreemd else (eerste, tweede)
    client.force_login(eigen.toeleider)

    plekken, in_ander = set(), {}
    te_vragen = dict.fromkeys([*paden(eigen), *paden(ander)])  # the lists are the same for both
    for pad, antwoord in antwoorden(client, te_vragen):
        tekst = tekst_van(antwoord)
        plekken.update(eigen.in_tekst(tekst))
        if gevonden := ander.in_tekst(tekst):
            in_ander[pad] = gevonden

    assert "trajecten.WijkWerker.naam" in plekken
    assert "trajecten.Aanmelding.motivering" in plekken
    # The lists are among the addresses: there its own people stand, and only those.
    assert len(te_vragen) > 100
    assert in_ander == {}


def test_nothing_that_a_toeleider_reads_changes_when_another_dienst_refers_people(client, eerste):
    client.force_login(eerste.toeleider)
    te_vragen = adressen_van(eerste)
    voor = alles(client, te_vragen)
    zoek_voor = vraag(client, MERK), vraag(client, ANDER_MERK)

    tweede_bij(eerste)

    na = alles(client, te_vragen)
    assert len(voor) > 100
    assert [pad for pad in voor if voor[pad] != na[pad]] == []
    assert (vraag(client, MERK), vraag(client, ANDER_MERK)) == zoek_voor


def test_the_comparison_does_see_one_person_more(client, eerste, monkeypatch):
    """The twin: with a scope that forgets the dienst, pages and counts change."""
    onder = ("/wijk-werkers/", "/api/v1/wijk-werkers/")
    client.force_login(eerste.toeleider)
    monkeypatch.setattr(
        type(WijkWerker.objects.all()), "zichtbaar_voor", lambda rijen, account: rijen.all()
    )
    te_vragen = [pad for pad in paden(eerste) if pad.startswith(onder)]
    voor = alles(client, te_vragen)

    tweede_bij(eerste)

    na = alles(client, te_vragen)
    anders = [pad for pad in voor if voor[pad] != na[pad]]
    for begin in onder:
        assert any(pad.startswith(begin) for pad in anders)


def test_what_the_search_compares_is_what_a_reader_gets(client, eerste):
    client.force_login(eerste.bemiddelaar)

    assert MERK in tekst_van(client.post("/zoeken/", {"q": MERK}))
