"""Forms of closing a month and of opening it again."""

from django import forms

from wijkwerken.kern.forms import BevestigForm, SleutelMixin, VersieMixin


class AfsluitenForm(SleutelMixin, forms.Form):
    toelichting = forms.CharField(
        label="Waarom sluit u af terwijl er punten openstaan?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Alleen nodig als er nog iets openstaat. Het staat op de afsluiting.",
    )


class SamenAfsluitenForm(AfsluitenForm):
    """Which gemeenten and months: the choices are those that can be closed now."""

    maanden = forms.MultipleChoiceField(
        label="Wat sluit u af?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één maand."},
    )
    field_order = ("maanden", "toelichting")

    def __init__(self, *args, keuzes, **kwargs):
        super().__init__(*args, **kwargs)
        veld = self.fields["maanden"]
        if isinstance(veld, forms.MultipleChoiceField):
            veld.choices = keuzes
        self.fields["maanden"].initial = [sleutel for sleutel, _ in keuzes]


class HeropenenForm(VersieMixin, BevestigForm):
    reden = forms.CharField(
        label="Waarom moet deze maand weer open?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De tweede coördinator leest dit. Noem geen namen.",
    )
