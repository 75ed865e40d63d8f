"""Filters that lists share: search in words, yes or no, from and up to a day."""

from datetime import date
from functools import reduce
from operator import and_, or_

import django_filters
from django import forms
from django.db.models import Q

from wijkwerken.kern import opmaak


def is_bewaarbaar(filter_) -> bool:
    """May a saved view keep what stands in this filter?

    Not what somebody types: that is a name more often than not, and names do not belong in a
    view that colleagues open. A filter says so itself with `bewaarbaar`.
    """
    vrij = issubclass(filter_.field_class, forms.CharField)
    return getattr(filter_, "bewaarbaar", not vrij)


def filtertekst(veld, waarde) -> str:
    """The value of one filter in words; empty when it filters nothing."""
    if waarde in (None, "", [], ()):
        return ""
    if isinstance(waarde, slice):
        van, tot = (filtertekst(veld, einde) for einde in (waarde.start, waarde.stop))
        van, tot = van and f"vanaf {van}", tot and f"tot en met {tot}"
        return " ".join(deel for deel in (van, tot) if deel)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return opmaak.datum(waarde)
    if hasattr(waarde, "pk"):
        return str(waarde)
    if not isinstance(waarde, str) and hasattr(waarde, "__iter__"):
        return ", ".join(filtertekst(veld, deel) for deel in waarde)
    keuzes = getattr(veld.field, "choices", None)
    if keuzes is not None and not hasattr(veld.field, "queryset"):
        plat = {str(k): label for k, label in keuzes if not isinstance(label, list | tuple)}
        return str(plat.get(str(waarde), waarde))
    return str(waarde)


class ZoekFilter(django_filters.CharFilter):
    """Every word must stand in one of the `velden`: `el amrani halle` finds him in Halle."""

    def __init__(self, *args, velden, label="Zoeken", **kwargs):
        self.velden = velden
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "search"}))
        super().__init__(*args, label=label, **kwargs)

    @property
    def field(self):
        veld = super().field
        veld.zoekveld = True  # the template gives it more room
        return veld

    def filter(self, qs, value):
        return elk_woord(qs, self.velden, value or "")


def elk_woord(qs, velden, tekst):
    """Rows in which every word of the text stands in one of these fields; all without a word."""
    woorden = tekst.split()
    if not woorden:
        return qs
    per_woord = (
        reduce(or_, (Q(**{f"{veld}__icontains": woord}) for veld in velden)) for woord in woorden
    )
    return qs.filter(reduce(and_, per_woord))


class KeuzeFilter(django_filters.ChoiceFilter):
    """One of some choices; no choice shows all."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("empty_label", "Alle")
        super().__init__(*args, **kwargs)


class RijFilter(django_filters.ModelChoiceFilter):
    """One row of another model; give a queryset, or a function of the request that scopes it.

    `bewaarbaar=False` when the row is a person, whom no saved view may name.
    """

    def __init__(self, *args, bewaarbaar=True, **kwargs):
        self.bewaarbaar = bewaarbaar
        kwargs.setdefault("empty_label", "Alle")
        super().__init__(*args, **kwargs)


class JaNeeFilter(django_filters.ChoiceFilter):
    """Yes, no, or both."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("empty_label", "Alle")
        kwargs["choices"] = [("ja", "Ja"), ("nee", "Nee")]
        super().__init__(*args, **kwargs)

    def filter(self, qs, value):
        return super().filter(qs, {"ja": True, "nee": False}.get(value))


class VanafFilter(django_filters.DateFilter):
    """On or after a day."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, lookup_expr=kwargs.pop("lookup_expr", "gte"), **kwargs)


class TotFilter(django_filters.DateFilter):
    """Up to and including a day."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, lookup_expr=kwargs.pop("lookup_expr", "lte"), **kwargs)
