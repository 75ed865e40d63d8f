"""Opening a closed month again: one coordinator asks, another one confirms."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques import afsluitpapier
from cheques.afsluitforms import HeropenenForm
from cheques.rules.momentopname import rijverschillen
from cheques.services.afsluiten import (
    heropening_bevestigen,
    heropening_intrekken,
    heropening_vragen,
)
from trajecten.models import Maandafsluiting
from trajecten.views.hulp import DaadView
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BereikMixin, BevestigView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

RIJEN = Maandafsluiting.objects.select_related("gemeente", "heropening_gevraagd_door")
DADEN = {"nieuw": "Kwam erbij", "weg": "Viel weg", "gewijzigd": "Gewijzigd"}


class OnderAfsluitingMixin:
    def get_kruimels(self):
        return [
            ("Maandafsluiting", reverse("maandafsluiting_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]


class HeropenenView(OnderAfsluitingMixin, BevestigView):
    handeling = Handeling.MAAND_HEROPENEN
    queryset = RIJEN
    form_class = HeropenenForm
    titel = "Heropening vragen"
    knop = "Heropening vragen"
    met_instance = False
    gevolg = (
        "Een andere coördinator bevestigt dit. Pas dan kunnen uren van deze maand weer wijzigen. "
        "Deze afsluiting blijft bewaard; daarna sluit u de maand opnieuw af."
    )
    succes_melding = "De heropening is gevraagd. Een andere coördinator bevestigt ze."

    def get_initial(self):
        return {"versie": self.object.versie}

    def get_vraag(self):
        return f"{self.object} heropenen?"

    def call_service(self, form):
        return heropening_vragen(
            door=self.request.user,
            afsluiting=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )


class HeropenenBevestigenView(DaadView):
    handeling = Handeling.MAAND_HEROPENEN
    queryset = RIJEN
    succes_melding = "De maand is heropend. Sluit ze opnieuw af als alles klopt."

    def doe(self):
        return heropening_bevestigen(
            door=self.request.user, afsluiting=self.object, nu=timezone.now()
        )


class HeropenenIntrekkenView(DaadView):
    handeling = Handeling.MAAND_HEROPENEN
    queryset = RIJEN
    succes_melding = "De vraag om te heropenen is ingetrokken. De maand blijft afgesloten."

    def doe(self):
        return heropening_intrekken(door=self.request.user, afsluiting=self.object)


class VerschilMixin(BereikMixin, SingleObjectMixin):
    """Two closings of one gemeente: `pk` is what it was, `ander` what it became."""

    handeling = Handeling.MAAND_BEKIJKEN
    queryset = RIJEN

    def lees(self):
        self.ander = get_object_or_404(
            self.get_queryset().filter(gemeente=self.object.gemeente), pk=self.kwargs["ander"]
        )
        self.was, self.nu = map(afsluitpapier.lees_inhoud, (self.object, self.ander))
        return rijverschillen(self.was, self.nu)


class VerschilView(OnderAfsluitingMixin, VerschilMixin, ScopedDetailView):
    template_name = "cheques/maandafsluiting_verschil.html"

    def get_titel(self):
        return "Verschil tussen twee afsluitingen"

    def get_context_data(self, **kwargs):
        verschillen = self.lees()
        return super().get_context_data(
            ander=self.ander,
            aantal=len(verschillen),
            cijfers=afsluitpapier.verschil_cijfers(self.was, self.nu),
            tabel=verschiltabel(verschillen) if verschillen else None,
            **kwargs,
        )


def verschiltabel(verschillen):
    """One line a row that differs; numbers of persons, never a name."""

    def van(naam, kant):
        return lambda v: (getattr(v, kant) or {}).get(naam)

    kolommen = [
        Kolom("wat", "Wat", pad=lambda v: DADEN[v.daad]),
        Kolom("rij", "Rij", pad=lambda v: afsluitpapier.RIJNAMEN[v.soort]),
        Kolom("datum", "Datum", pad=lambda v: opmaak.datum(afsluitpapier.dag(v.rij))),
        Kolom("wijkwerker", "Wijk-werker", pad=lambda v: v.rij["wijkwerker"]),
        Kolom("gebruiker", "Gebruiker", pad=lambda v: v.rij["gebruiker"]),
        Kolom("uren_was", "Uren was", pad=van("uren", "was"), soort="getal"),
        Kolom("uren_nu", "Uren nu", pad=van("uren", "is_"), soort="getal"),
        Kolom("cheques_was", "Cheques was", pad=van("cheques", "was"), soort="getal"),
        Kolom("cheques_nu", "Cheques nu", pad=van("cheques", "is_"), soort="getal"),
    ]
    return Tabel(kolommen, verschillen, bijschrift="De rijen die verschillen")


class VerschilCsvView(VerschilMixin, View):
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        self.object = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])
        inhoud = afsluitpapier.verschil_csv(self.lees())
        namen = "-naar-".join(map(afsluitpapier.bestandsnaam, (self.object, self.ander)))
        return HttpResponse(
            inhoud,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="verschil-{namen}.csv"'},
        )
