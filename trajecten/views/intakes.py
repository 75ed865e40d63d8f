"""The intake of an aanmelding: planned, written down, and what came of it."""

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import agenda_document, toon_document, uitnodiging_document
from trajecten.forms.intakes import IntakeForm, IntakeverslagForm, NietVerschenenForm, RedenForm
from trajecten.models import Aanmelding, Intake, Intakeverslag
from trajecten.services import intake as services
from trajecten.services import intakeverslag
from trajecten.services.zitdagen import vrije_plekken
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.opmaak import tijdstip
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.rechten import Handeling

AANMELDINGEN = ("Aanmeldingen", reverse_lazy("aanmelding_list"))
MET_ALLES = Intake.objects.select_related(
    "aanmelding__dienst", "aanmelding__gemeente", "bemiddelaar", "zitdag__gemeente"
)


class IntakePlannenView(ObjectFormulierView):
    """Plan the intake of an aanmelding, or move the one that is planned."""

    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = Aanmelding.objects.select_related("gemeente")
    form_class = IntakeForm
    knop = "Plannen"
    succes_melding = "De intake is gepland. De toeleider ziet wanneer en waar."

    def bereid_voor(self):
        super().bereid_voor()
        self.gepland = Intake.objects.gepland().filter(aanmelding=self.object).first()

    def get_titel(self):
        return "Intake verplaatsen" if self.gepland else "Intake plannen"

    def get_context_data(self, **kwargs):
        inleiding = ""
        if self.gepland:
            nu = tijdstip(timezone.localtime(self.gepland.begin))
            inleiding = f"Nu gepland op {nu}, {self.gepland.plaats or 'zonder plaats'}."
        return super().get_context_data(**kwargs | {"inleiding": inleiding})

    def get_kruimels(self):
        return [AANMELDINGEN, *super().get_kruimels()]

    def get_initial(self):
        return {"versie": self.object.versie}

    def get_form_kwargs(self):
        plekken = vrije_plekken(
            account=self.request.user, gemeente=self.object.gemeente, nu=timezone.now()
        )
        return super().get_form_kwargs() | {"plekken": plekken}

    def call_service(self, form):
        try:
            return services.intake_plannen(
                door=self.request.user, aanmelding=self.object, **form.cleaned_data
            )
        except RegelFout as fout:
            if form.cleaned_data.get("zitdag"):  # it was chosen in the one list
                raise RegelFout("plek", *fout.bezwaren) from fout
            raise

    def get_success_url(self):
        return self.object.get_absolute_url()


class IntakeDetailView(InzageMixin, ScopedDetailView):
    """When, where and what came of it; inside also the report."""

    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = MET_ALLES
    template_name = "trajecten/intake_detail.html"

    def get_persoon(self):
        return self.object.aanmelding.persoon_id

    def get_kruimels(self):
        aanmelding = self.object.aanmelding
        return [AANMELDINGEN, (str(aanmelding), aanmelding.get_absolute_url())]

    def get_context_data(self, **kwargs):
        account, intake = self.request.user, self.object
        binnen = account.mag(Handeling.AANMELDING_BEOORDELEN)
        verslagen = Intakeverslag.objects.zichtbaar_voor(account).select_related("door")
        verslag = verslagen.filter(intake=intake).first()
        beslist, begonnen = not intake.aanmelding.is_open, intake.begin <= timezone.now()
        return super().get_context_data(**kwargs) | {
            "binnen": binnen,
            "verslag": verslag,
            "dagen": ", ".join(
                naam
                for dag, naam in IntakeverslagForm.base_fields["dagen"].choices
                if verslag and dag in verslag.dagen
            ),
            "begonnen": begonnen,
            "schrijft": binnen
            and begonnen
            and not beslist
            and intake.status in {"gepland", "gehouden"}
            and not (verslag and verslag.is_afgerond),
            "stap": verslag.advies if verslag and verslag.is_afgerond and not beslist else "",
        }


class IntakeUitnodigingPdfView(BereikMixin, SingleObjectMixin, View):
    """The letter to the person; also the dienst may print it for its own people."""

    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = MET_ALLES

    def get(self, request, *args, **kwargs):
        document = uitnodiging_document(self.get_object(), vandaag=timezone.localdate())
        return toon_document(request, document)


class IntakeAgendaView(BereikMixin, SingleObjectMixin, View):
    """The appointment for a calendar. A calendar is shared easily, so it holds no name."""

    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = MET_ALLES

    def get(self, request, *args, **kwargs):
        document = agenda_document(self.get_object(), wijze=InzageWijze.PAGINA)
        return toon_document(request, document)


class _Intake(ObjectFormulierView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = MET_ALLES

    def get_kruimels(self):
        return [AANMELDINGEN, *super().get_kruimels()]

    def get_initial(self):
        return {"versie": self.object.versie}

    def get_success_url(self):
        return self.object.aanmelding.get_absolute_url()


class IntakeAnnulerenView(_Intake, BevestigView):
    form_class = RedenForm
    titel = "Intake annuleren"
    knop = "Intake annuleren"
    gevaar = True
    gevolg = "De plaats komt vrij. De toeleider krijgt een bericht."
    succes_melding = "De intake is geannuleerd. Ze staat op Vandaag om opnieuw te plannen."

    def get_vraag(self):
        return f"Gaat de intake van {self.object.aanmelding} niet door?"

    def call_service(self, form):
        return services.intake_annuleren(
            door=self.request.user, intake=self.object, **form.cleaned_data
        )


class IntakeNietVerschenenView(_Intake):
    form_class = NietVerschenenForm
    titel = "Niet verschenen"
    inleiding = "De intake is daarna opnieuw te plannen. De toeleider krijgt een bericht."
    succes_melding = "Genoteerd. De intake staat op Vandaag om opnieuw te plannen."

    def call_service(self, form):
        return services.intake_niet_verschenen(
            door=self.request.user, intake=self.object, nu=timezone.now(), **form.cleaned_data
        )


class IntakeverslagSchrijvenView(InzageMixin, _Intake):
    """Two buttons: keep the draft, or round it off at once."""

    queryset = MET_ALLES.select_related("aanmelding__dienst", "verslag")
    form_class = IntakeverslagForm
    template_name = "trajecten/intakeverslag_form.html"
    titel = "Intakeverslag"

    def get_persoon(self):
        return self.object.aanmelding.persoon_id

    def bereid_voor(self):
        super().bereid_voor()
        self.verslag = getattr(self.object, "verslag", None)

    def get(self, request, *args, **kwargs):
        if self.verslag is not None and self.verslag.is_afgerond:
            return redirect(self.get_success_url())
        return super().get(request, *args, **kwargs)

    def get_actueel(self):
        return Intakeverslag.objects.filter(intake=self.object).first()

    def get_initial(self):
        if self.verslag is None:
            aanmelding = self.object.aanmelding
            return {"gehouden_op": self.object.dag, "rijbewijs": aanmelding.rijbewijs}
        velden = (*intakeverslag.VERSLAG_VELDEN, "versie")
        return {veld: getattr(self.verslag, veld) for veld in velden}

    @transaction.atomic  # what cannot be rounded off is not kept either: the form still has it
    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        versie = gegevens.pop("versie")
        wie = {"door": self.request.user, "intake": self.object, "nu": timezone.now()}
        verslag = intakeverslag.verslag_schrijven(versie=versie, gegevens=gegevens, **wie)
        if "afronden" in self.request.POST:
            intakeverslag.verslag_afronden(**wie)
        return verslag

    def get_succes_melding(self):
        if "afronden" in self.request.POST:
            return "Het verslag is afgerond. De toeleider leest de conclusie."
        return "Het verslag is bewaard als concept."

    def get_success_url(self):
        return reverse("intake_detail", args=[self.object.pk])
