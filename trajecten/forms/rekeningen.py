from django import forms

from wijkwerken.kern.forms import VersieMixin


class RekeningForm(VersieMixin, forms.Form):
    iban = forms.CharField(
        label="Rekeningnummer (IBAN)",
        max_length=42,
        help_text="Zoals op de bankkaart: BE68 5390 0754 7034.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    houder = forms.CharField(
        label="Op naam van",
        max_length=70,
        required=False,
        help_text="Alleen invullen als de rekening van iemand anders is.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
