from django import forms

from trajecten.choices import AanmeldingStatus, HuishoudenOptie
from trajecten.models import Aanmelding
from wijkwerken.kern.forms import AccountMixin, VersieMixin


class PartnerField(forms.ModelChoiceField):
    """The aanmelding of the partner, by name and who refers."""

    def label_from_instance(self, obj):
        return f"{obj} ({obj.nummer}, {obj.dienst})"


class HuishoudenForm(AccountMixin, VersieMixin, forms.Form):
    optie = forms.ChoiceField(
        label="Wie leidt toe?", choices=HuishoudenOptie, widget=forms.RadioSelect
    )
    afgesproken_met = forms.CharField(
        max_length=120,
        help_text="Naam en dienst van de collega bij VDAB of OCMW, niet van de persoon zelf.",
    )
    afgesproken_op = forms.DateField()
    partner = PartnerField(
        Aanmelding.objects.none(),
        label="Aanmelding van de partner",
        required=False,
        empty_label="Nog niet aangemeld, of niet door ons",
        help_text="Alleen aanmeldingen die u zelf mag zien.",
    )

    def __init__(self, *args, aanmelding, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = (
            Aanmelding.objects.bewerkbaar_voor(self.account)
            .exclude(pk=aanmelding.pk)
            .exclude(status=AanmeldingStatus.AANVAARD)
            .select_related("dienst")
            .order_by("naam", "voornaam")
        )
