"""The mixed household of an aanmelding: what was agreed, and the partner."""

from django.utils import timezone

from trajecten.forms.huishoudens import HuishoudenForm
from trajecten.models import Aanmelding
from trajecten.services.huishoudens import huishouden_loskoppelen, huishouden_noteren
from trajecten.views.concept import LIJST
from trajecten.views.hulp import AccountFormMixin, DaadView
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class HuishoudenView(AccountFormMixin, ObjectFormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.select_related("huishouden")
    form_class = HuishoudenForm
    titel = "Gemengd gezin"
    inleiding = (
        "Krijgt de ene partner een leefloon en de andere niet? Dan spreken OCMW en VDAB af wie "
        "toeleidt. Beide diensten zien deze afspraak, en elk alleen zijn eigen aanmelding."
    )
    succes_melding = "De afspraak is bewaard."

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"aanmelding": self.object}

    def get_initial(self):
        huishouden = self.object.huishouden
        if huishouden is None:
            return {}
        partner = huishouden.aanmeldingen.exclude(pk=self.object.pk)
        return {
            "optie": huishouden.optie,
            "afgesproken_met": huishouden.afgesproken_met,
            "afgesproken_op": huishouden.afgesproken_op,
            "partner": partner.zichtbaar_voor(self.request.user).first(),
            "versie": huishouden.versie,
        }

    def get_actueel(self):
        return self.get_object().huishouden

    def get_success_url(self):
        return self.object.get_absolute_url()

    def call_service(self, form):
        return huishouden_noteren(
            door=self.request.user,
            aanmelding=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class HuishoudenLoskoppelenView(DaadView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.all()
    succes_melding = "De aanmelding is losgemaakt van het gezin."

    def doe(self):
        return huishouden_loskoppelen(door=self.request.user, aanmelding=self.object)
