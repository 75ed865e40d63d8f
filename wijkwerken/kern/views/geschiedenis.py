"""The change log of one row and what hangs under it, and the tabs that lead there."""

from dataclasses import dataclass

from django.urls import reverse

from wijkwerken.kern.geschiedenis import HOOGSTENS, geschiedenis
from wijkwerken.kern.views.formulieren import ScopedDetailView

OVERZICHT, WIJZIGINGEN = "Overzicht", "Wijzigingen"


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of a thing that has several pages."""

    naam: str
    url: str
    actief: bool
    aantal: int | None = None


def tabs_van(rij, actief=OVERZICHT):
    """Overview and change log, of a row with the address `<model>_geschiedenis`."""
    log = reverse(f"{rij._meta.model_name}_geschiedenis", args=[rij.pk])
    paginas = ((OVERZICHT, rij.get_absolute_url()), (WIJZIGINGEN, log))
    return [Tab(naam, url, naam == actief) for naam, url in paginas]


class GeschiedenisView(ScopedDetailView):
    """Who changed what: `get_sporen()` says in which rows."""

    template_name = "geschiedenis.html"

    def get_sporen(self):
        raise NotImplementedError

    def get_titel(self):
        return f"Wijzigingen: {self.object}"

    def get_tabs(self):
        return tabs_van(self.object, WIJZIGINGEN)

    def get_kruimels(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def get_context_data(self, **kwargs):
        rijen = geschiedenis(*self.get_sporen())
        context = {
            "wijzigingen": rijen,
            "hoogstens": HOOGSTENS if len(rijen) == HOOGSTENS else None,
            "tabs": self.get_tabs(),
        }
        return super().get_context_data(**context | kwargs)
