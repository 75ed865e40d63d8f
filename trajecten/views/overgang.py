"""The overgangsmaatregel and the months of before: what lifts or shortens the duration."""

from typing import Any

from django.utils import timezone

from trajecten.forms.termijnen import HerstelForm, MaandenForm, OvergangForm, VervalForm
from trajecten.rules.opvolgtermijnen import in_woorden
from trajecten.rules.termijnen import bereken
from trajecten.rules.verschil import verschillen
from trajecten.services import overgang as services
from trajecten.services.bijlagen import stukken_van
from trajecten.services.maandenbesluit import gebruikte_maanden_beslissen
from trajecten.services.termijnen import trajectfeiten
from trajecten.views.lijn import rijen_oud_nieuw
from trajecten.views.trajecten import TrajectDaad
from trajecten.views.voorbeeld import VoorbeeldMixin
from wijkwerken.kern.bezwaar import in_maanden
from wijkwerken.kern.datums import dagnaam
from wijkwerken.toegang.rechten import Handeling


class OvergangView(VoorbeeldMixin, TrajectDaad):
    form_class = OvergangForm
    titel = "Overgangsmaatregel vastleggen"
    inleiding = (
        "Voor wie op 30 september 2017 een PWA-overeenkomst had. De maximumduur valt dan weg; "
        "de uren per maand en per jaar blijven beperkt."
    )
    succes_melding = "De overgangsmaatregel is vastgelegd."

    def get_form_kwargs(self):
        stukken = stukken_van(self.object, self.request.user)
        return super().get_form_kwargs() | {"stukken": stukken}

    def doe(self, form):
        return self.daad(services.overgangsmaatregel_vastleggen, form, vandaag=timezone.localdate())


class OvergangVervallenView(TrajectDaad):
    """Note the lapse; the page shows beforehand what the ordinary duration gives."""

    form_class = VervalForm
    template_name = "trajecten/formulier_voorbeeld.html"
    titel = "Verval van de overgangsmaatregel"
    knop = "Verval vaststellen"
    succes_melding = "De overgangsmaatregel is vervallen. Nu geldt de gewone duur."

    def get_context_data(self, **kwargs):
        feiten = trajectfeiten(self.object, timezone.localdate())
        context: dict[str, Any] = {"gevaar": True}
        if (verval := feiten.verval) is not None and feiten.overgangsmaatregel:
            vervalt = verval.dag
            if feiten.vandaag > vervalt:
                na = bereken(services.na_verval(feiten, vervalt))
                anders = verschillen(bereken(feiten).termijnen, na.termijnen)
                context["voorbeeld"] = rijen_oud_nieuw(anders)
                context["inleiding"] = (
                    f"{in_woorden(verval)}. Tot en met {dagnaam(vervalt)} kon een prestatie de "
                    "overgangsmaatregel nog bewaren; die kwam er niet. Vanaf de dag "
                    "daarna telt de gewone duur. Wat na het nieuwe einde gepland staat, wordt "
                    "geannuleerd."
                )
            else:
                context["inleiding"] = (
                    f"De overgangsmaatregel geldt nog tot en met {dagnaam(vervalt)}. U kunt het "
                    "verval pas daarna vaststellen."
                )
        return super().get_context_data(**context | kwargs)

    def call_service(self, form):
        return self.daad(
            services.overgangsmaatregel_laten_vervallen, form, vandaag=timezone.localdate()
        )


class OvergangHerstellenView(VoorbeeldMixin, TrajectDaad):
    """Take back a lapse that was noted by mistake."""

    handeling = Handeling.OVERGANG_HERSTELLEN
    form_class = HerstelForm
    titel = "Verval van de overgangsmaatregel terugnemen"
    knop = "Terugnemen"
    inleiding = (
        "De overgangsmaatregel geldt dan weer, zonder einddatum. Wat door het verval geannuleerd "
        "werd, plant u zelf opnieuw."
    )
    succes_melding = "Het verval is teruggenomen. De overgangsmaatregel geldt weer."

    def doe(self, form):
        return self.daad(services.overgangsmaatregel_herstellen, form, vandaag=timezone.localdate())


class MaandenBesluitView(VoorbeeldMixin, TrajectDaad):
    handeling = Handeling.MAANDEN_BESLISSEN
    form_class = MaandenForm
    titel = "Maanden van vroeger"
    succes_melding = "Het besluit is bewaard."

    def get_context_data(self, **kwargs):
        feiten = trajectfeiten(self.object, timezone.localdate())
        inleiding = (
            f"Volgens de regel tellen er {in_maanden(feiten.gebruikt_volgens_regel)} van vroegere "
            "trajecten mee. U kunt anders beslissen, met een reden."
        )
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def get_initial(self):
        return super().get_initial() | {
            "maanden": self.object.maanden_besluit,
            "reden": self.object.maanden_besluit_reden,
        }

    def doe(self, form):
        return self.daad(gebruikte_maanden_beslissen, form, vandaag=timezone.localdate())
