"""Addresses of pages that another app answers, with their filters in the query string."""

from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse


def pad_naar(naam: str, *args: object, **filters: object) -> str:
    """The path of a page by its name; empty when this installation has no such page."""
    try:
        pad = reverse(naam, args=[arg for arg in args if arg is not None])
    except NoReverseMatch:
        return ""
    gekozen = {sleutel: waarde for sleutel, waarde in filters.items() if waarde not in (None, "")}
    return f"{pad}?{urlencode(gekozen)}" if gekozen else pad


def pad_van(rij) -> str:
    """The own page of a row; empty when there is none."""
    try:
        return rij.get_absolute_url()
    except NoReverseMatch:
        return ""
