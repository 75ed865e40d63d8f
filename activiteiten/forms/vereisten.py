"""Forms about what is asked of who does the work."""

from django import forms
from django.db.models import Q

from activiteiten.choices import VereisteSoort
from activiteiten.models import Vereiste
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin


class NieuweVereisteForm(SleutelMixin, forms.Form):
    naam = forms.CharField(label="Vereiste", max_length=120)
    soort = forms.ChoiceField(label="Soort", choices=VereisteSoort)
    vervalt = forms.BooleanField(
        label="Vervalt",
        required=False,
        help_text="Een bewijs hiervan is geldig tot een datum, en die wordt gevraagd.",
    )
    uitleg = forms.CharField(label="Uitleg", max_length=300, required=False)
    uitleg.breed = True


class VereisteForm(VersieMixin, NieuweVereisteForm):
    actief = forms.BooleanField(
        label="In gebruik",
        required=False,
        help_text="Zonder vinkje kan men ze niet meer kiezen. Wat er al staat, blijft.",
    )


class VereistenField(forms.ModelMultipleChoiceField):
    """Tick boxes."""

    widget = forms.CheckboxSelectMultiple(attrs={"data-rij": ""})
    breed = True

    def __init__(self, queryset=None, **kwargs):
        leeg = Vereiste.objects.none()
        super().__init__(leeg if queryset is None else queryset, required=False, **kwargs)

    def zet_keuzes(self, account, gekozen=()):
        """What is in use, and what was chosen before."""
        rijen = Vereiste.objects.zichtbaar_voor(account)
        self.queryset = rijen.filter(Q(actief=True) | Q(pk__in=gekozen))


class ActiviteitVereistForm(VersieMixin, AccountMixin, forms.Form):
    vereisten = VereistenField(label="Wie dit doet, heeft")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vereisten"].zet_keuzes(self.account, self.initial.get("vereisten", ()))
