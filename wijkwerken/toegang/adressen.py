"""Is this an address in the Vlaams Gewest, and in which gemeente?"""

from django.core.exceptions import ValidationError

from wijkwerken.kern.controles import postcode_nakijken
from wijkwerken.toegang.models import Gemeente, Postcode


def gemeente_nakijken(postcode: str, gemeente: Gemeente | None = None) -> Gemeente:
    """The gemeente of a postcode; the one given must be one of its gemeenten.

    Raises ValidationError at `postcode` or `gemeente`.
    """
    try:
        postcode = postcode_nakijken(postcode)
    except ValidationError as error:
        raise ValidationError({"postcode": error}) from error
    gevonden = list(Gemeente.objects.filter(postcodes__postcode=postcode).distinct())
    if not gevonden:
        raise ValidationError({"postcode": _niet_in_vlaanderen(postcode)})
    namen = " of ".join(str(rij) for rij in gevonden)
    if gemeente is None:
        if len(gevonden) > 1:
            raise ValidationError(
                {
                    "gemeente": ValidationError(
                        f"Postcode {postcode} hoort bij {namen}. Kies de gemeente.",
                        code="gemeente",
                    )
                }
            )
        return gevonden[0]
    if gemeente not in gevonden:
        raise ValidationError(
            {
                "postcode": ValidationError(
                    f"Postcode {postcode} hoort bij {namen}, niet bij {gemeente}. "
                    "Kijk de postcode en de gemeente na.",
                    code="postcode",
                )
            }
        )
    return gemeente


def _niet_in_vlaanderen(postcode: str) -> ValidationError:
    """Brussel, Wallonië, or no postcode at all: bpost gave each region its own ranges."""
    getal = int(postcode)
    if 1000 <= getal <= 1299:
        waar = "in het Brussels Hoofdstedelijk Gewest"
    elif 1300 <= getal <= 1499 or 4000 <= getal <= 7999:
        waar = "in het Waals Gewest"
    else:
        return ValidationError(
            f"Postcode {postcode} bestaat niet in het Vlaams Gewest. Kijk de postcode na.",
            code="postcode",
        )
    return ValidationError(
        f"Postcode {postcode} ligt {waar}, niet in het Vlaams Gewest. Wijk-werken kan alleen op "
        "een adres in het Vlaams Gewest.",
        code="buiten_vlaanderen",
    )


def is_vlaamse_postcode(postcode: str) -> bool:
    """Does this postcode lie in the Vlaams Gewest?"""
    return Postcode.objects.filter(postcode=postcode).exists()
