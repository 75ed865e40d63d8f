"""The refusals that page, API, import and admin all show with the same code and sentence."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from wijkwerken.kern.bezwaar import Bezwaar


class RegelFout(ValidationError):
    """A rule refuses the act: 409 in the API, an error at its field in a form."""

    def __init__(self, field: str | None, *bezwaren: Bezwaar):
        per_veld: dict[str, list[ValidationError]] = {}
        for bezwaar in bezwaren:
            veld = bezwaar.veld or field or NON_FIELD_ERRORS
            per_veld.setdefault(veld, []).append(ValidationError(bezwaar.melding, bezwaar.code))
        super().__init__(per_veld)
        self.bezwaren = bezwaren


def bezwaren_van(fout: ValidationError) -> list[Bezwaar]:
    """What a service refused, each with its field, code and sentence."""
    bezwaren = []
    for veld, fouten in fout.update_error_dict({}).items():
        for een in fouten:
            for melding in een.messages:
                plaats = None if veld == NON_FIELD_ERRORS else veld
                bezwaren.append(Bezwaar(een.code or "ongeldig", melding, veld=plaats))
    return bezwaren


class Waarschuwing(RegelFout):
    """Nothing refuses the act, but who asks for it must say that it was seen: `bevestigd`."""

    def __init__(self, *bezwaren: Bezwaar) -> None:
        super().__init__("bevestigd", *bezwaren)


class Bezet(RegelFout):
    """Someone else holds the lock for longer than we wait."""

    def __init__(self) -> None:
        super().__init__(
            None,
            Bezwaar(
                "bezet",
                "Iemand anders is op dit moment met dezelfde gegevens bezig. "
                "Probeer het over enkele seconden opnieuw.",
            ),
        )


class VerouderdeVersie(ValidationError):
    """The row was changed since the reader opened it: 412 in the API."""

    def __init__(self) -> None:
        super().__init__(
            "Iemand anders heeft deze gegevens intussen gewijzigd. Uw wijziging is niet bewaard. "
            "Bekijk wat er nu staat en probeer opnieuw.",
            code="verouderd",
        )


def controleer_versie(rij, versie: int | None) -> None:
    """Refuse when `versie`, what the reader saw, is no longer the version of the row.

    None means that the caller has not read the row first, as with an act on a sub-resource.
    """
    if versie is not None and rij.versie != versie:
        raise VerouderdeVersie
