from django import forms
from django.core.exceptions import ValidationError

from trajecten.choices import BijlageSoort
from wijkwerken.kern.forms import AccountMixin, SleutelMixin
from wijkwerken.kern.tekenforms import AANVAARD, BijlageVeld

HOOGSTENS_TEGELIJK = 10


class BestandenWidget(forms.ClearableFileInput):
    """The browser's own control, which also takes files that are dropped on it."""

    allow_multiple_selected = True


class BijlagenVeld(BijlageVeld):
    """Several files at once; gives a list."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Bestanden")
        kwargs.setdefault(
            "help_text",
            f"Kies of sleep tot {HOOGSTENS_TEGELIJK} bestanden hierheen: PDF, foto (JPG of PNG) of "
            "Word-document, tot 10 MB per bestand.",
        )
        kwargs.setdefault("widget", BestandenWidget(attrs={"accept": AANVAARD}))
        super().__init__(**kwargs)

    def clean(self, data, initial=None):
        lijst = data if isinstance(data, list | tuple) else [data]
        if len(lijst) > HOOGSTENS_TEGELIJK:
            raise ValidationError(f"Kies hoogstens {HOOGSTENS_TEGELIJK} bestanden tegelijk.")
        return [super(BijlagenVeld, self).clean(een, initial) for een in lijst or [None]]


class BijlageForm(SleutelMixin, AccountMixin, forms.Form):
    """What a toeleider brings is always shared; `deelbaar` is False for a file of the person."""

    bestand = BijlagenVeld()
    soort = forms.ChoiceField(choices=BijlageSoort.choices, initial=BijlageSoort.ANDERE)
    omschrijving = forms.CharField(max_length=200, required=False)
    gedeeld = forms.BooleanField(label="De toeleider mag dit zien", required=False)

    def __init__(self, *args, deelbaar, **kwargs):
        super().__init__(*args, **kwargs)
        if not deelbaar or self.account.dienst_id:
            del self.fields["gedeeld"]
