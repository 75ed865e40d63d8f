"""Forms of betaallijsten."""

from django import forms

from wijkwerken.kern.datums import maand_lezen, maandnaam, plus_maanden
from wijkwerken.kern.forms import SleutelMixin, VersieMixin

MAANDEN_TERUG = 12


class VergoedinglijstForm(SleutelMixin, forms.Form):
    """The month up to which hours are paid; `vandaag` says which months there are to choose."""

    def __init__(self, *args, vandaag, **kwargs):
        super().__init__(*args, **kwargs)
        deze = vandaag.replace(day=1)
        maanden = [plus_maanden(deze, -terug) for terug in range(MAANDEN_TERUG)]
        self.fields["maand"] = forms.TypedChoiceField(
            label="Uren tot en met",
            coerce=maand_lezen,
            choices=[(f"{maand:%Y-%m}", maandnaam(maand).capitalize()) for maand in maanden],
        )


class LijstdaadForm(VersieMixin, SleutelMixin, forms.Form):
    """An act on a list: nothing to fill in, but of the list that was seen."""


class BetaaldForm(LijstdaadForm):
    op = forms.DateField(
        label="Betaald op", help_text="De dag waarop de bank de betaling uitvoerde."
    )


class TerugstortingForm(SleutelMixin, forms.Form):
    op = forms.DateField(
        label="Teruggestort op", help_text="De dag op het rekeninguittreksel van de organisatie."
    )
    reden = forms.CharField(
        label="Reden",
        max_length=200,
        help_text="Wat de bank zegt, bijvoorbeeld: rekening afgesloten, of naam klopt niet.",
    )
