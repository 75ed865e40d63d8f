from django import forms

from wijkwerken.kern.forms import BevestigForm


class SignaalAfhandelenForm(BevestigForm):
    """What was done about it."""

    opmerking = forms.CharField(
        label="Wat hebt u gedaan?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: gebeld, evaluatie gepland op 3 december.",
        error_messages={"required": "Schrijf in een paar woorden wat u deed."},
    )
