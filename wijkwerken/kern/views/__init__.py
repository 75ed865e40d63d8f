"""View bases: who may come in, which rows, lists, forms."""

from wijkwerken.kern.views.eersttonen import EerstTonenMixin
from wijkwerken.kern.views.formulieren import (
    BevestigTekstMixin,
    BevestigView,
    FormulierView,
    ObjectFormulierView,
    PaginaMixin,
    ScopedDetailView,
    ServiceFormMixin,
)
from wijkwerken.kern.views.geschiedenis import GeschiedenisView, Tab, tabs_van
from wijkwerken.kern.views.lijsten import FilterListView, Knop, Leeg
from wijkwerken.kern.views.toegang import BereikMixin, ToegangMixin

__all__ = [
    "BereikMixin",
    "BevestigTekstMixin",
    "BevestigView",
    "EerstTonenMixin",
    "FilterListView",
    "FormulierView",
    "GeschiedenisView",
    "Knop",
    "Leeg",
    "ObjectFormulierView",
    "PaginaMixin",
    "ScopedDetailView",
    "ServiceFormMixin",
    "Tab",
    "ToegangMixin",
    "tabs_van",
]
