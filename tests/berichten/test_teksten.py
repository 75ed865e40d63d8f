"""Every mail in plain Dutch: short sentences, one thing to do, one signature, no secrets."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

SJABLONEN = sorted(
    pad.stem
    for map_ in settings.TEMPLATES[0]["DIRS"]
    for pad in (Path(map_) / "berichten").glob("*.txt")
    if pad.stem not in {"basis", "_slot"}
)
# Without a name and without a page: it goes to the person itself.
AAN_PERSOON = {
    "intake_afgezegd",
    "intake_uitnodiging",
    "planning",
    "registratie_geweigerd",
    "registratie_ontvangen",
}
DAG = date(2025, 3, 10)
CONTEXT = {
    "aanhef": "An Bemiddelaar",
    "organisatie": "Zennevallei",
    "url": "https://voorbeeld.test/pagina/",
    "uiterlijk": DAG,
    "einde": DAG,
    "datum": DAG,
    "begin": datetime(2025, 3, 10, 9, 30, tzinfo=UTC),
    "plaats": "Sociaal Huis, Halle",
    "dagen": 8,
    "maand": 3,
    "bemiddelaar": "Bo Bemiddelaar",
    "activiteit": "Gras maaien",
    "gemeente": "Halle",
    "momenten": [{"datum": DAG, "begin": None, "uren": 2}],
    "reden": "U woont buiten ons werkingsgebied.",
}
LANGSTE_ZIN = 20  # words; B1 asks for short sentences
AMBTELIJK = re.compile(
    r"\b(gelieve|teneinde|desgevallend|dienen te|conform|inzake|betreffende|middels|derhalve|"
    r"bijgevolg|m\.b\.t\.|i\.v\.m\.|d\.w\.z\.|o\.b\.v\.)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("sjabloon", SJABLONEN)
@pytest.mark.parametrize(
    "anders", [{}, {"te_laat": True, "voorbij": True}], ids=["op tijd", "laat"]
)
def test_a_mail_is_plain_dutch(sjabloon, anders):
    tekst = render_to_string(f"berichten/{sjabloon}.txt", CONTEXT | anders)

    naam = "" if sjabloon in AAN_PERSOON else " An Bemiddelaar"
    assert tekst.startswith(f"Dag{naam},\n")
    assert tekst.rstrip().endswith("Antwoord niet op dit adres: niemand leest het.")
    assert (CONTEXT["url"] in tekst) != (sjabloon in AAN_PERSOON)
    zinnen = [zin for zin in re.split(r"[.?!:]\s|\n\n", tekst) if zin.strip()]
    lang = [zin for zin in zinnen if len(zin.split()) > LANGSTE_ZIN]
    assert lang == []
    assert AMBTELIJK.findall(tekst) == []


def test_there_are_mails_to_read():
    assert len(SJABLONEN) >= 8
