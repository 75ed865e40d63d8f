"""When one gets which mail."""

from django.urls import reverse, reverse_lazy

from wijkwerken.berichten.forms import VoorkeurenForm
from wijkwerken.berichten.voorkeuren import voorkeuren_kiezen
from wijkwerken.kern.views import FormulierView
from wijkwerken.toegang.rechten import Handeling

UITLEG = (
    "Kies voor elke soort wanneer u een mail krijgt (verplicht). Het dagoverzicht komt elke "
    "werkdag om 7 uur. Tussen 19 en 7 uur, in het weekend en op feestdagen sturen we niets. "
    "Mails over uw account en wachtwoord komen altijd meteen."
)
GEEN_MAILS = "U krijgt alleen mails over uw account."


class VoorkeurenView(FormulierView):
    """The own choices only: there is no address for those of another account."""

    handeling = Handeling.EIGEN_ACCOUNT
    titel = "Mijn mails"
    template_name = "berichten/voorkeuren.html"
    form_class = VoorkeurenForm
    succes_melding = "Uw keuze is bewaard. Ze geldt voor nieuwe mails."
    success_url = terug_url = reverse_lazy("instellingen")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"inleiding": UITLEG if context["form"].fields else GEEN_MAILS}

    def call_service(self, form):
        voorkeuren_kiezen(door=self.request.user, keuzes=form.cleaned_data)
