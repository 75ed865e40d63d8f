"""Why every date of a traject is that date, and what would become of it."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from trajecten.forms.termijnen import WatAlsForm
from trajecten.models import Traject
from trajecten.services.termijnen import termijnen, wat_als_vraag
from trajecten.views.hulp import InzageMixin
from trajecten.views.lijn import rijen_oud_nieuw, trajectlijn, uitleg_van, zichtbaar
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class _VanTraject(InzageMixin, ScopedDetailView):
    queryset = Traject.objects.select_related("wijkwerker", "bemiddelaar", "gemeente", "toeleider")

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_kruimels(self):
        traject = self.object
        return [
            ("Trajecten", reverse("traject_list")),
            (str(traject.wijkwerker), traject.wijkwerker.get_absolute_url()),
            (f"traject {traject.nummer}", traject.get_absolute_url()),
        ]


class TermijnenView(_VanTraject):
    """The line, and under it each date with its rule, the version of it, and the inputs."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    template_name = "trajecten/termijnen.html"
    titel = "Waarom deze datums?"

    def get_context_data(self, **kwargs):
        traject, account, vandaag = self.object, self.request.user, timezone.localdate()
        klok = zichtbaar(termijnen(traject=traject, vandaag=vandaag), account)
        return super().get_context_data(**kwargs) | {
            "traject": traject,
            "lijn": trajectlijn(traject, klok, account, vandaag),
            "uitleg": uitleg_van(traject, klok.termijnen),
            "binnen": account.mag(Handeling.DOSSIER_BEWERKEN),
        }


class WatAlsView(_VanTraject):
    """Try something on the line; the address holds the question and nothing is saved."""

    handeling = Handeling.DOSSIER_BEWERKEN
    template_name = "trajecten/wat_als.html"
    titel = "Wat als?"
    inleiding = "Probeer een schorsing, een verlenging, een andere start of een evaluatie."

    def get_context_data(self, **kwargs):
        traject, account, vandaag = self.object, self.request.user, timezone.localdate()
        form = WatAlsForm(self.request.GET or None)
        context = {"traject": traject, "form": form}
        if form.is_valid():
            vraag = {naam: waarde for naam, waarde in form.cleaned_data.items() if waarde}
            try:
                antwoord = wat_als_vraag(traject=traject, vandaag=vandaag, **vraag)
            except ValidationError as error:
                zet_fouten(form, error)
            else:
                context |= {
                    "antwoord": antwoord,
                    "oud": trajectlijn(traject, antwoord.oud, account, vandaag, "Tijdlijn nu"),
                    "nieuw": trajectlijn(
                        traject, antwoord.nieuw, account, vandaag, "Tijdlijn wat als"
                    ),
                    "rijen": rijen_oud_nieuw(antwoord.verschillen),
                }
        if "antwoord" not in context:
            klok = termijnen(traject=traject, vandaag=vandaag)
            context["oud"] = trajectlijn(traject, klok, account, vandaag, "Tijdlijn nu")
        return super().get_context_data(**kwargs) | context
