from django import forms

from trajecten.choices import BijlageSoort
from wijkwerken.kern.bestanden import SOORTEN
from wijkwerken.kern.forms import AccountMixin, SleutelMixin

AANVAARD = ",".join(soort.uitgang for soort in SOORTEN)


class BijlageVeld(forms.FileField):
    """A file to bring; the service judges it by its bytes."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Bestand")
        kwargs.setdefault("help_text", "PDF, foto (JPG of PNG) of Word-document, tot 10 MB.")
        kwargs.setdefault("widget", forms.ClearableFileInput(attrs={"accept": AANVAARD}))
        super().__init__(**kwargs)


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
