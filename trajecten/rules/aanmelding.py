"""What an aanmelding needs before it can be sent.

Pure Python: no Django, no database, no clock. A concept needs a first name only; the rest is
asked at once, when it is sent.
"""

from collections.abc import Mapping
from typing import Any

from wijkwerken.kern.bezwaar import Bezwaar

NODIG = {
    "voornaam": "Vul de voornaam in.",
    "naam": "Vul de naam in.",
    "geboortedatum": "Vul de geboortedatum in.",
    "insz": "Vul het rijksregisternummer in.",
    "straat": "Vul de straat in.",
    "huisnummer": "Vul het huisnummer in.",
    "postcode": "Vul de postcode in.",
    "inkomen": "Kies waarvan deze persoon leeft.",
    "motivering": "Schrijf in een of twee zinnen waarom deze persoon een trage opstap nodig heeft.",
}


def toets_ingevuld(waarden: Mapping[str, Any]) -> list[Bezwaar]:
    """Which of the fields of `NODIG` are still empty? Blanks do not count as an answer."""
    return [
        Bezwaar("onvolledig", melding, veld=veld)
        for veld, melding in NODIG.items()
        if not str(waarden.get(veld) or "").strip()
    ]
