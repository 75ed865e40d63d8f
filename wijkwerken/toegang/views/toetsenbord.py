"""Which keys an account wants."""

from django.urls import reverse, reverse_lazy

from wijkwerken.kern.views import FormulierView
from wijkwerken.toegang.forms import LettertoetsenForm
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.toetsenbord import lettertoetsen_kiezen


class ToetsenbordView(FormulierView):
    """One's own only: there is no address for another account."""

    handeling = Handeling.EIGEN_ACCOUNT
    titel = "Mijn toetsenbord"
    form_class = LettertoetsenForm
    knop = "Bewaren"
    succes_melding = "Uw keuze is bewaard."
    success_url = terug_url = reverse_lazy("instellingen")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_initial(self):
        return {"lettertoetsen": self.request.user.lettertoetsen}

    def call_service(self, form):
        lettertoetsen_kiezen(door=self.request.user, aan=form.cleaned_data["lettertoetsen"])
