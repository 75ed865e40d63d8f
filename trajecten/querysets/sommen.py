"""Sums and counts over a subquery."""

from django.db.models import (
    Count,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce


def som(rijen, wat):
    """The sum of an expression over the rows that a subquery finds; 0 when it finds none."""
    samen = rijen.order_by().annotate(een=Value(1)).values("een").annotate(som=Sum(wat))
    return Coalesce(Subquery(samen.values("som")), 0)


def aantal(rijen):
    """How many rows a subquery finds."""
    # One group, whatever the rows are: without it each row would be a group of its own.
    samen = (
        rijen.order_by()
        .annotate(een=Value(1))
        .values("een")
        .annotate(aantal=Count("pk", distinct=True))
    )
    return Coalesce(Subquery(samen.values("aantal")), 0)
