"""The end of a traject, the next step, and the questions that follow."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.choices import EvaluatieSoort
from trajecten.filters import OpvolgingFilter
from trajecten.forms import doorstroom as forms
from trajecten.models import Opvolging, Traject
from trajecten.rules.doorstroom import DAGEN_VOORAF
from trajecten.services import doorstroom as services
from trajecten.services.trajecten import REDEN_EINDE, traject_beeindigen
from trajecten.views.bulkacties import NIET_BEREIKT
from trajecten.views.hulp import InzageMixin, LijstInzageMixin
from trajecten.views.trajecten import TrajectDaad
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, Leeg, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Opvolging na het einde", reverse_lazy("opvolging_list"))


class TrajectBeeindigenView(TrajectDaad):
    queryset = Traject.objects.select_related("wijkwerker", "volgende_stap")
    form_class = forms.EindeForm
    template_name = "trajecten/traject_beeindigen.html"
    titel = "Traject beëindigen"
    knop = "Traject beëindigen"
    inleiding = (
        "Wat na de laatste dag gepland staat, wordt geannuleerd. De uren die gepresteerd zijn, "
        "blijven staan. Na het einde vragen we nog een jaar lang hoe het gaat."
    )

    def get_initial(self):
        """The day of the evaluatie one comes from, and the next step that was prepared."""
        begin = super().get_initial() | {"einde": self.request.GET.get("einde")}
        plan = getattr(self.object, "volgende_stap", None)
        if plan is None:
            return begin
        return begin | {
            "doorstroom": plan.stap,
            "doorstroom_toelichting": plan.toelichting,
            "organisatie": plan.organisatie,
            "stap_vanaf": plan.vanaf,
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "gevaar": True,
            "openstaand": self.openstaand(),
        }

    def openstaand(self):
        """What this traject still waits for, each with the page where it is solved."""
        traject, vandaag = self.object, timezone.localdate()
        zinnen = []
        if not traject.evaluaties.afgerond().filter(soort=EvaluatieSoort.EIND).exists():
            url = reverse("traject_evaluatie", args=[traject.pk])
            zinnen.append(("De eindevaluatie is nog niet afgerond.", url))
        gepland = traject.momenten.gereserveerd().filter(datum__gte=vandaag).count()
        if gepland:
            wat = "Er staat nog 1 moment" if gepland == 1 else f"Er staan nog {gepland} momenten"
            url = reverse("planning", query={"wijkwerker": traject.wijkwerker_id})
            zinnen.append((f"{wat} gepland.", url))
        onbetaald = traject.prestaties.onbetaald().count()
        if onbetaald:
            wat = "1 prestatie heeft" if onbetaald == 1 else f"{onbetaald} prestaties hebben"
            url = reverse("prestatie_list", query={"dossier": traject.wijkwerker_id})
            zinnen.append((f"{wat} nog geen cheque.", url))
        return zinnen

    def call_service(self, form):
        return self.daad(traject_beeindigen, form, vandaag=timezone.localdate())

    def get_succes_melding(self):
        aantal = self.resultaat.momenten.filter(status="geannuleerd", reden=REDEN_EINDE).count()
        wat = {0: "Er stond niets meer gepland", 1: "Eén gepland moment is geannuleerd"}
        return (
            "Het traject is beëindigd. "
            f"{wat.get(aantal, f'{aantal} geplande momenten zijn geannuleerd')}."
        )


class _StapView(TrajectDaad):
    """Also for the toeleider, who reads the traject and prepares this one thing in it."""

    handeling = Handeling.DOORSTROOM_OPVOLGEN
    bereik = "zichtbaar_voor"

    def get_queryset(self):
        return super().get_queryset().lopend().select_related("volgende_stap")


class VolgendeStapView(InzageMixin, _StapView):
    form_class = forms.StapForm
    titel = "Volgende stap voorbereiden"
    inleiding = (
        "Wat volgt er na wijk-werken? Bemiddelaar en toeleider kunnen dit allebei invullen. "
        "Verandert het plan, pas het dan aan."
    )
    succes_melding = "De volgende stap is bewaard."

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_initial(self):
        plan = getattr(self.object, "volgende_stap", None)
        namen = forms.StapForm.base_fields
        return (
            {naam: getattr(plan, naam) for naam in namen} | {"versie": plan.versie} if plan else {}
        )

    def get_actueel(self):
        return getattr(Traject.objects.get(pk=self.object.pk), "volgende_stap", None)

    def call_service(self, form):
        return self.daad(services.volgende_stap_voorbereiden, form)


class VolgendeStapSchrappenView(InzageMixin, _StapView, BevestigView):
    titel = "Volgende stap schrappen"
    knop = "Schrappen"
    vraag = "Gaat deze volgende stap niet door?"
    gevolg = "Dan is er niets meer voorbereid, en komt dit traject weer op Vandaag."
    succes_melding = "De volgende stap is geschrapt."

    def get_persoon(self):
        return self.object.wijkwerker_id

    def call_service(self, form):
        services.volgende_stap_schrappen(door=self.request.user, traject=self.object)


class OpvolgingListView(LijstInzageMixin, FilterListView):
    """Who is asked how it goes, after the end of a traject."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Opvolging.objects.select_related(
        "traject__wijkwerker", "traject__gemeente", "traject__toeleider", "traject__bemiddelaar"
    )
    filterset_class = OpvolgingFilter
    titel = "Opvolging na het einde"
    enkelvoud, meervoud = "opvolging", "opvolgingen"
    bulkacties = (NIET_BEREIKT,)
    ordening = "uiterlijk"
    leeg = Leeg(
        titel="Nog geen opvolgingen",
        tekst="Ze komen vanzelf bij het einde van een traject.",
    )

    inleiding = (
        "Hoe gaat het 3, 6, 9 en 12 maanden na het einde van een traject? U ziet eerst wat nu "
        f"gevraagd wordt: vanaf {DAGEN_VOORAF} dagen vóór de datum."
    )

    def get_kruimels(self):
        return [("Trajecten", reverse("traject_list"))]

    def get_kolommen(self):
        account = self.request.user
        return [
            Kolom(
                "wijkwerker", "Wijk-werker", "traject__wijkwerker__volledige_naam",
                sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
                link=True, uitleg="traject__nummer",
            ),
            Kolom("maand", "Na maanden", sorteer="maand", soort="getal"),
            Kolom("uiterlijk", "Uiterlijk", sorteer="uiterlijk", soort="datum"),
            Kolom("stand", "Stand", lambda rij: rij.stand_voor(account)),
            Kolom("sinds", "Sinds", sorteer="sinds", soort="datum"),
            Kolom("bron", "Bron", soort="keuze", in_tabel=False),
            Kolom(
                "ingevuld_op", "Ingevuld op", sorteer="ingevuld_op", soort="tijdstip",
                in_tabel=False,
            ),
            Kolom("gemeente", "Gemeente", "traject__gemeente", sorteer="traject__gemeente__naam"),
            Kolom(
                "toeleider", "Toeleider", "traject__toeleider",
                sorteer="traject__toeleider__naam",
            ),
            Kolom(
                "bemiddelaar", "Bemiddelaar", "traject__bemiddelaar",
                sorteer="traject__bemiddelaar__naam",
            ),
            Kolom("einde", "Einde van het traject", "traject__einde", sorteer="traject__einde",
                  soort="datum", in_tabel=False),
            Kolom(
                "doorstroom", "Stap bij het einde", "traject__doorstroom", soort="keuze",
                in_tabel=False,
            ),
        ]  # fmt: skip

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id

    def get_standaard(self):
        account = self.request.user
        standaard = {"stand": "nu"}
        if Opvolging.objects.filter(traject__bemiddelaar=account).exists():
            standaard["bemiddelaar"] = str(account.pk)
        return standaard


class OpvolgingView(InzageMixin, ObjectFormulierView):
    """Answer one question, or correct the answer."""

    handeling = Handeling.DOORSTROOM_OPVOLGEN
    queryset = Opvolging.objects.select_related("traject__wijkwerker", "ingevuld_door")
    form_class = forms.OpvolgingForm
    template_name = "trajecten/opvolging.html"
    succes_melding = "De opvolging is bewaard."
    success_url = terug_url = reverse_lazy("opvolging_list")

    def get_titel(self):
        return f"Hoe gaat het na {self.object.maand} maanden?"

    def get_kruimels(self):
        traject = self.object.traject
        return [LIJST, (str(traject.wijkwerker), traject.get_absolute_url())]

    def get_initial(self):
        rij = self.object
        velden = ("situatie", "sinds", "bron", "opmerking", "versie")
        return {veld: getattr(rij, veld) for veld in velden}

    def get_context_data(self, **kwargs):
        account, traject = self.request.user, self.object.traject
        invulbaar = bool(self.object.ingevuld_op) or self.object.is_open_voor(account)
        return super().get_context_data(**kwargs) | {
            "inleiding": f"{traject.wijkwerker}, einde op {opmaak.datum(traject.einde)}.",
            "rij": self.object,
            "stand": self.object.stand_voor(account),
            "invulbaar": invulbaar,
            "binnen": account.is_binnen,
        }

    def get_success_url(self):
        return self.object.traject.get_absolute_url()

    def get_terug_url(self):
        return self.object.traject.get_absolute_url()

    def call_service(self, form):
        return services.opvolging_invullen(
            door=self.request.user,
            opvolging=self.object,
            nu=timezone.now(),
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
