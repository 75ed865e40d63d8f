from django.utils import timezone

from trajecten.choices import EvaluatieSoort
from trajecten.forms import trajecten as forms
from trajecten.models import Evaluatie, Traject
from trajecten.services import evaluaties as services
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern.views import ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

MET_TRAJECT = Evaluatie.objects.select_related(
    "traject__wijkwerker", "traject__toeleider", "traject__bemiddelaar", "afgerond_door"
)


def kruimels_van(evaluatie):
    traject = evaluatie.traject
    return [
        (str(traject.wijkwerker), traject.wijkwerker.get_absolute_url()),
        (f"traject {traject.nummer}", traject.get_absolute_url()),
    ]


class EvaluatieDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT
    template_name = "trajecten/evaluatie_detail.html"

    def get_titel(self):
        return f"Evaluatie van {self.object.datum:%d/%m/%Y}"

    def get_kruimels(self):
        return kruimels_van(self.object)

    def get_context_data(self, **kwargs):
        evaluatie, account = self.object, self.request.user
        van, tot = services.periode_van(evaluatie)
        in_opmaak = evaluatie.afgerond_op is None
        return super().get_context_data(**kwargs) | {
            "van": van,
            "tot": tot,
            "uren": services.uren_in_periode(evaluatie) if in_opmaak else evaluatie.uren,
            "in_opmaak": in_opmaak,
            "binnen": account.mag(Handeling.DOSSIER_BEWERKEN),
            "schrijft": in_opmaak and account.mag(Handeling.EVALUATIE_SCHRIJVEN),
        }


class EvaluatieBeginnenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.select_related("wijkwerker")
    form_class = forms.EvaluatieBeginForm
    titel = "Evaluatie beginnen"
    knop = "Beginnen"
    inleiding = "Bemiddelaar en toeleider schrijven daarna elk hun deel."
    succes_melding = "De evaluatie staat klaar."

    def get_initial(self):
        soort = EvaluatieSoort.TUSSENTIJDS if self.object.is_lopend else EvaluatieSoort.EIND
        return {"datum": timezone.localdate(), "soort": soort}

    def call_service(self, form):
        return services.evaluatie_beginnen(
            door=self.request.user, traject=self.object, **form.cleaned_data
        )


class EvaluatieSchrijvenView(ObjectFormulierView):
    """Each side gets the form of its own part."""

    handeling = Handeling.EVALUATIE_SCHRIJVEN
    queryset = MET_TRAJECT
    titel = "Evaluatie schrijven"

    def get_form_class(self):
        if services.velden_voor(self.request.user) == services.VELDEN_TOELEIDER:
            return forms.EvaluatieToeleiderForm
        return forms.EvaluatieBemiddelaarForm

    def get_kruimels(self):
        return [*kruimels_van(self.object), *super().get_kruimels()]

    def get_initial(self):
        velden = (*services.velden_voor(self.request.user), "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def call_service(self, form):
        return services.evaluatie_schrijven(
            door=self.request.user, evaluatie=self.object, nu=timezone.now(), **form.cleaned_data
        )


class EvaluatieAfrondenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_TRAJECT
    form_class = forms.AfrondForm
    titel = "Evaluatie afronden"
    knop = "Afronden"
    inleiding = "Na het afronden verandert deze evaluatie niet meer."
    succes_melding = "De evaluatie is afgerond."

    def get_kruimels(self):
        return [*kruimels_van(self.object), *super().get_kruimels()]

    def get_initial(self):
        rij = self.object
        return {
            "versie": rij.versie,
            "besluit": rij.besluit,
            "volgende_stap": rij.volgende_stap,
        }

    def call_service(self, form):
        return services.evaluatie_afronden(
            door=self.request.user, evaluatie=self.object, nu=timezone.now(), **form.cleaned_data
        )
