"""Is this gebruiker known already? A warning with who looks the same; it never blocks."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from gebruikers.models import Gebruiker
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import telefoon_nakijken
from wijkwerken.kern.exceptions import Waarschuwing
from wijkwerken.toegang.models import Account

HOOGSTENS = 10


class LijktOp(Waarschuwing):
    """Who looks the same; the page shows each with a link, the API with its id."""

    def __init__(self, rijen: list[Gebruiker]) -> None:
        super().__init__(
            *(
                Bezwaar(
                    "lijkt_op",
                    f"Dit lijkt op {rij} ({rij.nummer}), die al ingeschreven is. Bevestig dat het "
                    "om iemand anders gaat.",
                    getallen={"gebruiker": str(rij.pk)},
                )
                for rij in rijen
            )
        )
        self.rijen = rijen


def gelijken_van(door: Account, gegevens: Mapping[str, Any]) -> list[Gebruiker]:
    """Gebruikers with a similar name in the same postcode, or the same phone or e-mail.

    `gegevens` as they were typed; at most ten, with their vestigingen. Two queries.
    """
    try:
        telefoon = telefoon_nakijken(gegevens["telefoon"]) if gegevens.get("telefoon") else ""
    except ValidationError:  # said at its field
        telefoon = ""
    velden = {
        veld: str(gegevens.get(veld) or "").strip()
        for veld in ("naam", "voornaam", "postcode", "email")
    }
    rijen = Gebruiker.objects.bewerkbaar_voor(door).lijkt_op(telefoon=telefoon, **velden)
    return list(rijen.prefetch_related("vestigingen")[:HOOGSTENS])


def waarschuw_gelijken(door: Account, gegevens: Mapping[str, Any]) -> None:
    """Raises LijktOp when there is anybody who may be the same."""
    if rijen := gelijken_van(door, gegevens):
        raise LijktOp(rijen)
