from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.choices import EvaluatieSoort
from trajecten.documenten import evaluatie_document, toon_document
from trajecten.evaluatiezinnen import met_antwoorden, stiptheidzin
from trajecten.forms import evaluaties as forms
from trajecten.models import Evaluatie, Traject
from trajecten.services import evaluaties as services
from trajecten.services.evaluatiegegevens import gegevens_van
from trajecten.views import evaluatieblad
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern.views import BereikMixin, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.rechten import Handeling

MET_TRAJECT = Evaluatie.objects.select_related(
    "traject__wijkwerker",
    "traject__toeleider",
    "traject__bemiddelaar",
    "afgerond_door",
    "bemiddelaar_schreef_door",
    "toeleider_schreef_door",
)


def kruimels_van(traject):
    return [
        ("Evaluaties", reverse("evaluatie_list")),
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
        return kruimels_van(self.object.traject)

    def get_context_data(self, **kwargs):
        evaluatie, account = self.object, self.request.user
        gegevens = gegevens_van(evaluatie)
        in_opmaak = evaluatie.afgerond_op is None
        is_toeleider = account.rol == Rol.TOELEIDER
        binnen = account.mag(Handeling.DOSSIER_BEWERKEN)
        schrijft = in_opmaak and account.mag(Handeling.EVALUATIE_SCHRIJVEN)
        return super().get_context_data(**kwargs) | {
            "gegevens": gegevens,
            "stiptheid": stiptheidzin(gegevens),
            "terugkoppelingen": met_antwoorden(gegevens),
            "plaatsen": evaluatieblad.plaatsen_van(evaluatie, gegevens, timezone.now())
            if binnen and in_opmaak
            else None,
            "competenties": evaluatie.competenties.all(),
            "beurt": evaluatieblad.beurt_van(evaluatie, is_toeleider=is_toeleider),
            "vervolg": evaluatieblad.vervolg_van(evaluatie, timezone.localdate())
            if binnen
            else None,
            "in_opmaak": in_opmaak,
            "is_toeleider": is_toeleider,
            "binnen": binnen,
            "schrijf_url": reverse("evaluatie_schrijven", args=[evaluatie.pk]) if schrijft else "",
        }


class EvaluatiePdfView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT

    def get(self, request, *args, **kwargs):
        return toon_document(request, evaluatie_document(self.get_object()))


class EvaluatieBeginnenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.select_related("wijkwerker")
    form_class = forms.EvaluatieBeginForm
    titel = "Evaluatie beginnen"
    knop = "Beginnen"
    inleiding = "Bemiddelaar en toeleider schrijven daarna elk hun deel."
    succes_melding = "De evaluatie staat klaar."

    def get_kruimels(self):
        return kruimels_van(self.object)

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
        return [*kruimels_van(self.object.traject), *super().get_kruimels()]

    def get_initial(self):
        velden = {*services.velden_voor(self.request.user), "versie"} - {"competenties"}
        return {veld: getattr(self.object, veld) for veld in velden}

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.get_form_class() is forms.EvaluatieBemiddelaarForm:
            kwargs["competenties"] = self.object.competenties.all()
        return kwargs

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
        return [*kruimels_van(self.object.traject), *super().get_kruimels()]

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
