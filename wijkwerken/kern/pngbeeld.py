"""A drawn signature: a small PNG that a browser sent, made anew here from its pixels."""

import base64
import binascii
import io

from django.core.exceptions import ValidationError
from PIL import Image, UnidentifiedImageError

VOOR = "data:image/png;base64,"
HOOGSTENS = 200 * 1024  # bytes, as sent
BREED, HOOG = 2400, 1200  # pixels; a canvas of a tablet has half of that
UIT_BREED, UIT_HOOG = 900, 300
LICHT = 200  # of 255; a page without a darker stroke is empty
ONLEESBAAR = "De handtekening kwam niet goed door. Wis het vlak en teken opnieuw."


def beeld_lezen(tekst: str) -> bytes:
    """The bytes of a `data:` address with a PNG in it. Raises ValidationError for all else."""
    if not tekst.startswith(VOOR) or len(tekst) > HOOGSTENS * 4 // 3 + len(VOOR) + 4:
        raise ValidationError(ONLEESBAAR, code="beeld")
    try:
        inhoud = base64.b64decode(tekst.removeprefix(VOOR), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValidationError(ONLEESBAAR, code="beeld") from error
    return beeld_hertekenen(inhoud)


def beeld_hertekenen(inhoud: bytes) -> bytes:
    """The same strokes as a PNG of our own: nothing but pixels comes through.

    Raises ValidationError when it is no PNG, too big, or when nothing was drawn.
    """
    if len(inhoud) > HOOGSTENS:
        raise ValidationError(ONLEESBAAR, code="beeld")
    try:
        with Image.open(io.BytesIO(inhoud), formats=["PNG"]) as bron:
            # The size stands in the head: a bomb is refused before it is unpacked.
            if bron.width > BREED or bron.height > HOOG:
                raise ValidationError(ONLEESBAAR, code="beeld")
            pixels = bron.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ValidationError(ONLEESBAAR, code="beeld") from error
    vlak = Image.new("RGBA", pixels.size, "white")
    vlak.alpha_composite(pixels)
    grijs = vlak.convert("L")
    if not any(grijs.histogram()[:LICHT]):
        raise ValidationError("Er is niets getekend. Teken in het vlak.", code="leeg")
    grijs.thumbnail((UIT_BREED, UIT_HOOG))
    uit = io.BytesIO()
    grijs.save(uit, "PNG", optimize=True)
    return uit.getvalue()
