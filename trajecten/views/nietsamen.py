"""That a wijk-werker does not work for a gebruiker: noting and ending it."""

from django.urls import reverse
from django.utils import timezone

from trajecten.forms.aanbiedingen import NietSamenEindeForm, NietSamenForm
from trajecten.models import NietSamen, WijkWerker
from trajecten.services import aanbiedingen as services
from trajecten.views.hulp import AccountFormMixin
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class NietSamenNieuwView(AccountFormMixin, ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()
    form_class = NietSamenForm
    titel = "Niet meer samen"
    inleiding = (
        "Deze wijk-werker wordt dan niet meer voorgesteld en niet meer gepland bij deze gebruiker. "
        "Wat al gepland staat, blijft staan tot u het annuleert."
    )
    succes_melding = "Het is genoteerd."

    def get_kruimels(self):
        return [("Wijk-werkers", reverse("wijkwerker_list")), *super().get_kruimels()]

    def get_initial(self):
        return {"van": timezone.localdate(), "gebruiker": self.request.GET.get("gebruiker")}

    def call_service(self, form):
        return services.niet_samen_noteren(
            door=self.request.user, wijkwerker=self.object, **form.cleaned_data
        )


class NietSamenBeeindigenView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = NietSamen.objects.select_related("wijkwerker", "gebruiker")
    form_class = NietSamenEindeForm
    titel = "Weer samen"
    inleiding = "Vanaf de dag na deze mogen ze weer samen."
    knop = "Bewaren"
    met_instance = False

    def get_kruimels(self):
        persoon = self.object.wijkwerker
        lijst = ("Wijk-werkers", reverse("wijkwerker_list"))
        return [lijst, (str(persoon), persoon.get_absolute_url())]

    def get_initial(self):
        return {"tot": self.object.tot or timezone.localdate(), "versie": self.object.versie}

    def call_service(self, form):
        return services.niet_samen_beeindigen(
            door=self.request.user, niet_samen=self.object, **form.cleaned_data
        )
