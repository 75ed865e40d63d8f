from django.db.models import Prefetch
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.choices import BijlageSoort
from trajecten.documenten import afsprakenblad_document, toon_document
from trajecten.forms.afsprakenbladen import AfsprakenbladForm
from trajecten.models import Afsprakenblad, Handtekening, Traject
from trajecten.services import afsprakenblad as services
from trajecten.services.bladinhoud import inhoud_van
from trajecten.services.bladtoets import ontbrekend
from trajecten.views.handtekeningen import OndertekenenView, PapierView, handtekeningen_van
from trajecten.views.hulp import DaadView, InzageMixin
from wijkwerken.kern.views import BereikMixin, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

MET_TRAJECT = Afsprakenblad.objects.select_related(
    "traject__wijkwerker", "traject__toeleider", "traject__bemiddelaar", "aanmelding"
)


def kruimels_van(blad):
    if blad.traject is None:
        return [(str(blad.aanmelding), blad.aanmelding.get_absolute_url())]
    traject = blad.traject
    return [
        (str(traject.wijkwerker), traject.wijkwerker.get_absolute_url()),
        (f"traject {traject.nummer}", traject.get_absolute_url()),
    ]


class AfsprakenbladDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT
    template_name = "trajecten/afsprakenblad_detail.html"

    def get_persoon(self):
        blad = self.object
        return blad.traject.wijkwerker_id if blad.traject else blad.aanmelding_id

    def get_titel(self):
        return f"Afsprakenblad, versie {self.object.volgnummer}"

    def get_kruimels(self):
        return kruimels_van(self.object)

    def get_context_data(self, **kwargs):
        account, blad = self.request.user, self.object
        binnen = account.mag(Handeling.DOSSIER_BEWERKEN)
        return super().get_context_data(**kwargs) | {
            "binnen": binnen,
            "blad": blad,
            "inhoud": inhoud_van(blad),
            "versies": self.get_versies(),
            **handtekeningen_van(blad, account),
            "ontbrekend": [] if blad.is_getekend else ontbrekend(blad),
            "mag_bewerken": not blad.is_getekend
            and blad.traject is not None
            and account.mag(Handeling.AANMELDING_SCHRIJVEN),
        }

    def get_versies(self):
        """All versions of this traject, the newest first, with who signed them."""
        if self.object.traject_id is None:
            return []
        versies = Afsprakenblad.objects.zichtbaar_voor(self.request.user)
        tekenaars = Prefetch("handtekeningen", Handtekening.objects.geldig(), "tekenaars")
        return (
            versies.filter(traject=self.object.traject_id)
            .order_by("-volgnummer")
            .prefetch_related(tekenaars)
        )


class AfsprakenbladVerschillenView(InzageMixin, ScopedDetailView):
    """What this version changed: per item the old words and the new ones."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT.filter(traject__isnull=False)
    template_name = "trajecten/afsprakenblad_verschillen.html"

    def get_titel(self):
        return f"Wat veranderde in versie {self.object.volgnummer}"

    def get_kruimels(self):
        blad = self.object
        return [*kruimels_van(blad), (f"versie {blad.volgnummer}", blad.get_absolute_url())]

    def get_context_data(self, **kwargs):
        vorige = services.vorige_versie(self.object)
        rijen = services.verschillen_met(self.object, vorige) if vorige else []
        return super().get_context_data(**kwargs) | {
            "vorige": vorige,
            "anders": [rij for rij in rijen if rij.is_anders],
            "gelijk": [rij.onderdeel for rij in rijen if rij.nieuw and not rij.is_anders],
        }


class AfsprakenbladBewerkenView(ObjectFormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = MET_TRAJECT.filter(traject__isnull=False)
    form_class = AfsprakenbladForm
    titel = "Afsprakenblad bewerken"

    def get_kruimels(self):
        return kruimels_van(self.object)

    def get_initial(self):
        return inhoud_van(self.object) | {"versie": self.object.versie}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.object.handtekeningen.geldig().exists():
            context["inleiding"] = (
                "Er is al getekend. Als u de tekst verandert, vervallen die handtekeningen en "
                "vragen we ze opnieuw."
            )
        return context

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return services.afsprakenblad_bewerken(
            door=self.request.user,
            afsprakenblad=self.object,
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )


class AfsprakenbladOndertekenenView(OndertekenenView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = MET_TRAJECT.filter(traject__isnull=False)

    def get_kruimels(self):
        blad = self.object
        return [*kruimels_van(blad), (f"versie {blad.volgnummer}", blad.get_absolute_url())]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "blad": self.object,
            "inhoud": inhoud_van(self.object),
        }


class AfsprakenbladPapierView(PapierView):
    queryset = MET_TRAJECT.filter(traject__isnull=False)
    titel = "Afsprakenblad op papier getekend"
    bijlagesoort = BijlageSoort.AFSPRAKENBLAD

    def get_kruimels(self):
        return kruimels_van(self.object)


class AfsprakenbladHerzienView(DaadView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.all()
    succes_melding = "Er is een nieuw concept, met wat in de vorige versie stond."

    def doe(self):
        return services.afsprakenblad_herzien(door=self.request.user, traject=self.object)


class AfsprakenbladPdfView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT.filter(traject__isnull=False)

    def get(self, request, *args, **kwargs):
        return toon_document(request, afsprakenblad_document(self.get_object()))
