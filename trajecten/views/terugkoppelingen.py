"""The three questions to a gebruiker: asking, typing in, and the page behind the link."""

from allauth.core import ratelimit
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import Document, toon_document
from trajecten.forms.evaluaties import (
    TerugkoppelingForm,
    TerugkoppelingNoteerForm,
    TerugkoppelingVraagForm,
)
from trajecten.models import Inzet, Terugkoppeling
from trajecten.pdf import terugkoppeling_pdf
from trajecten.services import terugkoppelingen as services
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.views import BereikMixin, BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

MET_PLEK = Inzet.objects.select_related(
    "traject__wijkwerker",
    "aanvraag__gebruiker",
    "aanvraag__vestiging",
    "aanvraag__activiteit",
)


class TerugkoppelingNoterenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_PLEK
    form_class = TerugkoppelingNoteerForm
    titel = "Terugkoppeling noteren"
    inleiding = "Schrijf over wat op het papier staat, of wat de gebruiker zei."
    succes_melding = "De terugkoppeling is bewaard. Ze staat klaar in de evaluatie."

    def get_initial(self):
        return {"datum": timezone.localdate()}

    def call_service(self, form):
        services.terugkoppeling_noteren(
            door=self.request.user, inzet=self.object, nu=timezone.now(), **form.cleaned_data
        )
        return self.object


class TerugkoppelingVragenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_PLEK
    form_class = TerugkoppelingVraagForm
    titel = "Terugkoppeling vragen"
    inleiding = (
        "De gebruiker krijgt een mail met een link naar drie korte vragen. De link werkt één "
        f"keer, {services.GELDIG.days} dagen lang."
    )
    knop = "Mail sturen"
    succes_melding = "De mail vertrekt binnen enkele minuten."

    def get_initial(self):
        return {"aan": services.adres_van(self.object)}

    def call_service(self, form):
        services.terugkoppeling_vragen(
            door=self.request.user, inzet=self.object, nu=timezone.now(), **form.cleaned_data
        )
        return self.object


class TerugkoppelingIntrekkenView(BevestigView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Terugkoppeling.objects.select_related(
        "inzet__traject__wijkwerker", "inzet__aanvraag__gebruiker"
    )
    titel = "Vraag intrekken"
    knop = "Intrekken"
    vraag = "Wilt u de vraag aan deze gebruiker intrekken?"
    gevolg = "De link in de mail werkt meteen niet meer. U kunt het daarna opnieuw vragen."
    succes_melding = "De vraag is ingetrokken."

    def get_kruimels(self):
        return [(str(self.object.inzet), self.object.inzet.get_absolute_url())]

    def call_service(self, form):
        services.terugkoppeling_intrekken(
            door=self.request.user, terugkoppeling=self.object, nu=timezone.now()
        )


class TerugkoppelingPdfView(BereikMixin, SingleObjectMixin, View):
    """The same questions on one page, to bring along."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_PLEK

    def get(self, request, *args, **kwargs):
        inzet = self.get_object()
        pdf = terugkoppeling_pdf(
            inzet=inzet, form=TerugkoppelingForm(), organisatie=settings.ORGANISATIE_NAAM
        )
        naam = f"drie-vragen-{inzet.traject.nummer}.pdf"
        return toon_document(request, Document(pdf, naam, [inzet.traject.wijkwerker_id]))


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class TerugkoppelingLinkView(FormView):
    """Open to who holds the link: a gebruiker has no account, so it declares no handeling.

    Of the dossier it shows a first name and the activity, so that one knows whom it is about.
    """

    form_class = TerugkoppelingForm
    template_name = "trajecten/terugkoppeling_link.html"

    def dispatch(self, request, *args, **kwargs):
        geweigerd = ratelimit.consume_or_429(request, action="terugkoppeling", limit_get=True)
        if geweigerd:
            return geweigerd
        try:
            self.vraag = services.terugkoppeling_van_link(link=kwargs["link"], nu=timezone.now())
        except services.LinkOngeldig as error:
            return self.ongeldig(error)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "voornaam": self.vraag.traject.wijkwerker.voornaam,
            "activiteit": self.vraag.inzet.aanvraag.activiteit,
        }

    def form_valid(self, form):
        try:
            services.terugkoppeling_beantwoorden(
                link=self.kwargs["link"], nu=timezone.now(), **form.cleaned_data
            )
        except services.LinkOngeldig as error:
            return self.ongeldig(error)
        except ValidationError as error:
            zet_fouten(form, error)
            return self.form_invalid(form)
        return self.render_to_response({"bedankt": True})

    def ongeldig(self, error):
        return self.render_to_response({"ongeldig": error.messages[0]}, status=404)
