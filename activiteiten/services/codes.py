"""Codes for the words of a vocabulary: made of the name, to read and to refer to."""

from django.db.models import Model
from django.utils.text import slugify

HOOGSTENS = 20


def vrije_code(model: type[Model], naam: str) -> str:
    """A code such as `OP-TIJD-KOMEN`; a number behind it when it is taken."""
    stam = slugify(naam).upper()[:HOOGSTENS].strip("-") or "TERM"
    bezet = set(
        model._base_manager.filter(code__startswith=stam[:16]).values_list("code", flat=True)
    )
    code, nummer = stam, 1
    while code in bezet:
        nummer += 1
        code = f"{stam[:16]}-{nummer}"
    return code
