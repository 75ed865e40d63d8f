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
        raise ValidationError(
            {
                "postcode": ValidationError(
                    f"Postcode {postcode} ligt niet in het Vlaams Gewest. Kijk de postcode na.",
                    code="postcode",
                )
            }
        )
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


def is_vlaamse_postcode(postcode: str) -> bool:
    """Does this postcode lie in the Vlaams Gewest?"""
    return Postcode.objects.filter(postcode=postcode).exists()
