"""Euro as people and banks write it, to whole cents and back."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

GETAL = re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})(?:,[0-9]{1,2})?", re.ASCII)


def cent_van(tekst: str) -> int | None:
    """`7,50`, `€ 1.234,50` or `-20` as cents; None when it is not written so."""
    schoon = re.sub(r"\s|EUR|\u20ac", "", tekst)
    if not GETAL.fullmatch(schoon):
        return None
    return int(Decimal(schoon.replace(".", "").replace(",", ".")) * 100)


class EuroVeld(forms.CharField):
    """An amount above nothing, typed in euro; gives cents."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "In euro, zoals 7,50.")
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(max_length=20, **kwargs)

    def clean(self, value):
        tekst = super().clean(value)
        if tekst in self.empty_values:
            return None
        cent = cent_van(tekst)
        if cent is None or cent <= 0 or cent > 10**9:
            raise ValidationError("Vul een bedrag in euro in, zoals 7,50.")
        return cent

    def prepare_value(self, value):
        return f"{value // 100},{value % 100:02d}" if isinstance(value, int) else value
