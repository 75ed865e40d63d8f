from django import forms

from trajecten.forms.prestaties import TijdenVelden
from trajecten.models import Traject
from wijkwerken.kern.forms import AccountMixin, BevestigdMixin, SleutelMixin, VersieMixin


class InzetForm(BevestigdMixin, SleutelMixin, AccountMixin, forms.Form):
    """Who, from when, until when; the moments follow from the aanvraag."""

    traject = forms.ModelChoiceField(Traject.objects.none(), widget=forms.HiddenInput)
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(
        label="Tot en met",
        required=False,
        help_text="Leeg: zo lang als de aanvraag, het traject en de overeenkomst lopen.",
    )
    opmerking = forms.CharField(label="Opmerking", max_length=300, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["traject"].queryset = (
            Traject.objects.bewerkbaar_voor(self.account).lopend().select_related("wijkwerker")
        )


class InzetBeeindigForm(forms.Form):
    tot = forms.DateField(label="Laatste dag")


class MomentForm(BevestigdMixin, SleutelMixin, TijdenVelden):
    """One more moment; another day brings the hours that were asked on it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["datum"].widget.attrs |= {
            "hx-get": "",
            "hx-trigger": "change consume",
            "hx-target": "#momentblad",
            "hx-select": "#momentblad",
            "hx-swap": "outerHTML",
        }


class MomentVerplaatsForm(BevestigdMixin, VersieMixin, TijdenVelden):
    """Another day or hour."""
