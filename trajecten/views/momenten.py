"""One planned moment: adding, moving, cancelling."""

from django.utils import timezone

from trajecten.forms.inzetten import MomentForm, MomentVerplaatsForm
from trajecten.forms.prestaties import MomentAnnuleerForm
from trajecten.models import GeplandMoment, Inzet
from trajecten.services.inzetten import moment_annuleren, moment_plannen, moment_verplaatsen
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class MomentNieuwView(ObjectFormulierView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.select_related(
        "traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit"
    )
    form_class = MomentForm
    titel = "Moment plannen"
    knop = "Plannen"
    succes_melding = "Het moment is gepland."

    def get_initial(self):
        aanvraag = self.object.aanvraag
        uren = None if aanvraag.begin else aanvraag.uren
        return {"begin": aanvraag.begin, "einde": aanvraag.einde, "uren": uren}

    def call_service(self, form):
        moment_plannen(door=self.request.user, inzet=self.object, **form.cleaned_data)
        return self.object


class MomentMixin:
    """A page about a moment goes back to its inzet."""

    queryset = GeplandMoment.objects.select_related(
        "inzet__traject__wijkwerker", "inzet__aanvraag__gebruiker"
    )

    def get_kruimels(self):
        inzet = self.object.inzet
        return [(str(inzet), inzet.get_absolute_url())]

    def get_terug_url(self):
        return self.object.inzet.get_absolute_url()

    def get_success_url(self):
        return self.object.inzet.get_absolute_url()


class MomentVerplaatsenView(MomentMixin, ObjectFormulierView):
    handeling = Handeling.PLANNEN
    form_class = MomentVerplaatsForm
    titel = "Moment verplaatsen"
    knop = "Verplaatsen"
    succes_melding = "Het moment is verplaatst."

    def get_initial(self):
        velden = ("datum", "begin", "einde", "uren", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def call_service(self, form):
        return moment_verplaatsen(
            door=self.request.user,
            moment=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class MomentAnnulerenView(MomentMixin, ObjectFormulierView):
    handeling = Handeling.PLANNEN
    form_class = MomentAnnuleerForm
    template_name = "basis_bevestig.html"
    titel = "Moment annuleren"
    knop = "Moment annuleren"
    succes_melding = "Het moment is geannuleerd. De uren zijn weer vrij."
    extra_context = {"gevaar": True, "vraag": "Gaat dit moment niet door?"}

    def call_service(self, form):
        return moment_annuleren(
            door=self.request.user,
            moment=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
