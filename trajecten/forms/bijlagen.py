from django import forms
from django.core.exceptions import ValidationError

from trajecten.choices import BijlageSoort
from wijkwerken.kern.bestanden import SOORTEN, bestand_nakijken
from wijkwerken.kern.forms import AccountMixin, SleutelMixin

AANVAARD = ",".join(soort.uitgang for soort in SOORTEN)


class BijlageVeld(forms.FileField):
    """A file of a kind that may be kept; its bytes decide."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Bestand")
        kwargs.setdefault("help_text", "PDF, foto (JPG of PNG) of Word-document, tot 10 MB.")
        kwargs.setdefault("widget", forms.ClearableFileInput(attrs={"accept": AANVAARD}))
        super().__init__(**kwargs)

    def clean(self, data, initial=None):
        bestand = super().clean(data, initial)
        if bestand and bestand is not initial:
            bestand_nakijken(bestand)
        return bestand


class BijlageForm(SleutelMixin, AccountMixin, forms.Form):
    """What a toeleider brings is always shared; `deelbaar` is False for a file of the person."""

    bestand = BijlageVeld()
    soort = forms.ChoiceField(choices=BijlageSoort.choices, initial=BijlageSoort.ANDERE)
    omschrijving = forms.CharField(max_length=200, required=False)
    gedeeld = forms.BooleanField(label="De toeleider mag dit zien", required=False)

    def __init__(self, *args, deelbaar, **kwargs):
        super().__init__(*args, **kwargs)
        if not deelbaar or self.account.dienst_id:
            del self.fields["gedeeld"]

    def clean_bestand(self):
        bestand = self.cleaned_data["bestand"]
        if len(bestand.name) > 255:
            raise ValidationError("De naam van dit bestand is te lang. Maak hem korter.")
        return bestand
