from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.choices import EvaluatieSoort, TrajectStatus
from trajecten.evaluatiedag import met_evaluatiedag_op
from trajecten.filters import TrajectFilter
from trajecten.forms import trajecten as forms
from trajecten.models import Traject, WijkWerker
from trajecten.rules.evaluaties import is_te_laat
from trajecten.services import trajecten as services
from trajecten.services.overeenkomsten import gedekt
from trajecten.services.termijnen import termijnen
from trajecten.views import dossier
from trajecten.views.bulkacties import OVERDRAGEN
from trajecten.views.hulp import InzageMixin, LijstInzageMixin
from trajecten.views.opvolgkaart import opvolgkaart
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Knop, Leeg, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Trajecten", reverse_lazy("traject_list"))


class TrajectListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Traject.objects.select_related("wijkwerker", "gemeente", "toeleider", "bemiddelaar")
    filterset_class = TrajectFilter
    titel = "Trajecten"
    enkelvoud, meervoud = "traject", "trajecten"
    ordening = "einde"
    bulkacties = (OVERDRAGEN,)
    leeg = Leeg(titel="Nog geen trajecten", tekst="Een traject start uit een aanmelding.")

    def get_queryset(self):
        self.vandaag = timezone.localdate()
        return met_evaluatiedag_op(super().get_queryset(), self.vandaag)

    def get_kolommen(self):
        return [
            Kolom(
                "wijkwerker", "Wijk-werker", "wijkwerker__volledige_naam",
                sorteer=("wijkwerker__naam", "wijkwerker__voornaam"), link=True, uitleg="nummer",
            ),
            Kolom("status", "Status", sorteer="status", soort="status"),
            Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
            Kolom("toeleider", "Toeleider", sorteer="toeleider__naam"),
            Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar__naam"),
            Kolom("start", "Start", sorteer="start", soort="datum"),
            Kolom(
                "einde", "Einde", lambda rij: rij.einde or rij.voorzien_einde or "geen",
                sorteer="voorzien_einde", soort="datum", uitleg=self.einde_uitleg,
            ),
            Kolom(
                "evaluatie", "Evaluatie uiterlijk", self.evaluatiedag,
                soort="datum", uitleg=self.evaluatie_uitleg, uitleg_mis=True,
            ),
            Kolom(
                "laatste_evaluatie", "Laatste evaluatie", sorteer="laatste_evaluatie",
                soort="datum", standaard=False,
            ),
            Kolom(
                "overeenkomst", "Overeenkomst getekend", "overeenkomst_getekend_op",
                sorteer="overeenkomst_getekend_op", soort="datum", standaard=False,
            ),
            Kolom(
                "begeleider", "Trajectbegeleider", "trajectbegeleider",
                sorteer="trajectbegeleider", standaard=False,
            ),
            Kolom("doorstroom", "Volgende stap", soort="keuze", standaard=False),
            Kolom(
                "telefoon", "Telefoon", lambda rij: opmaak.telefoon(rij.wijkwerker.telefoon),
                standaard=False,
            ),
        ]  # fmt: skip

    def evaluatiedag(self, rij):
        return rij.uiterlijk if rij.is_lopend else None

    def evaluatie_uitleg(self, rij):
        dag = self.evaluatiedag(rij)
        return "te laat" if dag and is_te_laat(dag, self.vandaag) else ""

    def einde_uitleg(self, rij):
        if rij.heeft_overgangsmaatregel:
            return "overgangsmaatregel"
        over = rij.is_lopend and rij.voorzien_einde < self.vandaag
        return "termijn voorbij" if over else ""

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id

    def get_knoppen(self):
        knoppen = [Knop("Als lijnen", reverse("traject_lijnen"))]
        if self.request.user.mag(Handeling.DOSSIER_BEWERKEN):
            knoppen.append(Knop("Overeenkomsten", reverse("wijkwerkovereenkomst_list")))
        if self.request.user.mag(Handeling.CASELOAD_BEKIJKEN):
            knoppen.append(Knop("Caseloads", reverse("caseload_list")))
        knoppen.append(Knop("Opvolging na het einde", reverse("opvolging_list")))
        return knoppen

    def get_standaard(self):
        account = self.request.user
        standaard = {"status": TrajectStatus.LOPEND.value}
        if Traject.objects.lopend().filter(bemiddelaar=account).exists():
            standaard["bemiddelaar"] = str(account.pk)
        return standaard


class TrajectDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Traject.objects.select_related(
        "wijkwerker__gemeente", "gemeente", "toeleider", "bemiddelaar", "aanmelding",
        "overgangsbewijs__bijlage", "volgende_stap",
    ).prefetch_related("evaluaties", "schorsingen__bijlage", "afsprakenbladen")  # fmt: skip
    template_name = "trajecten/traject_detail.html"

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_titel(self):
        return str(self.object.wijkwerker)

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            ("Wijk-werkers", reverse("wijkwerker_list")),
            (str(wijkwerker), wijkwerker.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs):
        traject, account = self.object, self.request.user
        context = dossier.dossier(traject.wijkwerker, traject, account, timezone.localdate())
        context["tabs"] = dossier.tabs(traject.wijkwerker, account, "Traject", traject)
        context["overeenkomsten"] = list(traject.overeenkomsten.all())
        context["overeenkomst_nodig"] = not context["overeenkomsten"] or not gedekt(
            context["overeenkomsten"][0], traject
        )
        context["bewijs"] = getattr(traject, "overgangsbewijs", None)
        context["herstelt_overgang"] = account.mag(Handeling.OVERGANG_HERSTELLEN)
        context["beslist_maanden"] = traject.is_lopend and account.mag(Handeling.MAANDEN_BESLISSEN)
        context["opvolgingen"] = opvolgkaart(traject, account, timezone.localdate())
        context["mag_opvolgen"] = account.mag(Handeling.DOORSTROOM_OPVOLGEN)
        context["bijlagen"] = traject.bijlagen.all().zichtbaar_voor(account)
        context["eind_ontbreekt"] = not traject.is_lopend and not any(
            rij.soort == EvaluatieSoort.EIND for rij in traject.evaluaties.all()
        )
        return super().get_context_data(**context | kwargs)


class TrajectDaad(ObjectFormulierView):
    """A form about a lopend traject."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.select_related("wijkwerker")

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            LIJST,
            (str(wijkwerker), wijkwerker.get_absolute_url()),
            (f"traject {self.object.nummer}", self.object.get_absolute_url()),
        ]

    def get_initial(self):
        return {"versie": self.object.versie}

    def daad(self, service, form, **meer):
        return service(door=self.request.user, traject=self.object, **form.cleaned_data, **meer)


class TrajectVerlengenView(TrajectDaad):
    form_class = forms.VerlengForm
    titel = "Traject verlengen"
    knop = "Verlengen"
    succes_melding = "Het traject is verlengd."

    def get_initial(self):
        klok = termijnen(traject=self.object, vandaag=timezone.localdate())
        return super().get_initial() | {"tot": klok.uiterste_einde}

    def get_context_data(self, **kwargs):
        klok = termijnen(traject=self.object, vandaag=timezone.localdate())
        context = super().get_context_data(**kwargs)
        if klok.uiterste_einde and klok.voorzien_einde:
            context["inleiding"] = (
                f"De termijn loopt tot en met {dagnaam(klok.voorzien_einde)}. "
                f"Verlengen kan tot en met {dagnaam(klok.uiterste_einde)}."
            )
        return context

    def call_service(self, form):
        return self.daad(services.traject_verlengen, form, vandaag=timezone.localdate())


class TrajectStartenView(ObjectFormulierView):
    """A traject for a known person without an aanmelding: who came before this program."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()
    form_class = forms.StartForm
    titel = "Traject starten"
    knop = "Traject starten"
    inleiding = "Alleen als er geen aanmelding is. De eerste termijn begint op de start."
    succes_melding = "Het traject is gestart."

    def get_kruimels(self):
        return [("Wijk-werkers", reverse("wijkwerker_list")), *super().get_kruimels()]

    def get_initial(self):
        return {
            "start": timezone.localdate(),
            "gemeente": self.object.gemeente_id,
            "bemiddelaar": self.request.user.pk,
        }

    def get_form_kwargs(self):
        beslist = self.request.user.mag(Handeling.MAANDEN_BESLISSEN)
        return super().get_form_kwargs() | {"beslist": beslist}

    def call_service(self, form):
        return services.traject_starten(
            door=self.request.user,
            wijkwerker=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
