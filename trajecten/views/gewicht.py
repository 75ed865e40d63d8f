"""How much an activiteit weighs: a tab of its page, made here because hours stand above it."""

from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Activiteit
from activiteiten.views.activiteiten import activiteit_tabs
from trajecten.services.gewicht import gewicht_van, per_gemeente
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

PER_GEMEENTE = [
    Kolom("naam", "Gemeente"),
    Kolom("nu", "Dit jaar", soort="uren"),
    Kolom("vorig", "Vorig jaar", soort="uren"),
]


class ActiviteitGebruikView(ScopedDetailView):
    """Hours, people and gebruikers, this year against the last until the same day."""

    handeling = Handeling.AFWIJKING_BEKIJKEN
    queryset = Activiteit.objects.select_related("hoofdactiviteit")
    template_name = "trajecten/activiteit_gebruik.html"

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_context_data(self, **kwargs):
        account = self.request.user
        gewichten = gewicht_van(self.object, account, timezone.localdate())
        gemeenten = per_gemeente(self.object, account, gewichten)
        return super().get_context_data(
            tabel=Tabel(self.kolommen(), gewichten, bijschrift="Gebruik per jaar"),
            verschil=_verschil(*(een.uren for een in gewichten)),
            gemeenten=Tabel(PER_GEMEENTE, gemeenten, bijschrift="Uren per gemeente"),
            tabs=activiteit_tabs(self.object, account, "Gebruik"),
            **kwargs,
        )

    def kolommen(self):
        """The years as rows; the hours open the prestaties, for who may see those."""
        mag = self.request.user.mag(Handeling.PRESTATIE_BEKIJKEN)
        link = self.prestaties_url if mag else False
        return [
            Kolom("jaar", "Jaar", pad=lambda rij: str(rij.van.year)),
            Kolom("tot", "Tot en met", soort="datum"),
            Kolom("uren", "Uren", soort="uren", link=link),
            Kolom("wijkwerkers", "Wijk-werkers", soort="getal", link=link),
            Kolom("gebruikers", "Gebruikers", soort="getal", link=link),
        ]

    def prestaties_url(self, rij):
        """The prestaties that the hours of this year count; empty when there are none."""
        if not rij.uren:
            return ""
        vraag = {
            "activiteit": self.object.pk,
            "van": opmaak.datum(rij.van),
            "tot": opmaak.datum(rij.tot),
        }
        return reverse("prestatie_list", query=vraag)


def _verschil(nu, vorig) -> str:
    """How much more or less than last year, in words."""
    if not vorig:
        return "Vorig jaar is dit nog niet gedaan." if nu else "Nog niet gedaan."
    procent = round((nu - vorig) * 100 / vorig)
    if procent == 0:
        return "Even veel uren als vorig jaar."
    return f"{abs(procent)} % {'meer' if procent > 0 else 'minder'} uren dan vorig jaar."
