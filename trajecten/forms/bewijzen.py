"""Forms about what a wijk-werker has: licences, languages, attesten."""

from django import forms

from activiteiten.models import Vereiste
from trajecten.forms.termijnen import StukkenMixin, bijlageveld
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin


class _BewijsForm(StukkenMixin, forms.Form):
    van = forms.DateField(label="Geldig vanaf", required=False, help_text="Leeg: altijd al.")
    tot = forms.DateField(
        label="Geldig tot en met", required=False, help_text="Leeg: het vervalt niet."
    )
    gezien = forms.BooleanField(
        label="Ik heb het papier gezien",
        required=False,
        help_text="Uw naam en de dag van vandaag staan er dan bij.",
    )
    bijlage = bijlageveld()
    opmerking = forms.CharField(label="Opmerking", max_length=200, required=False)
    opmerking.breed = True


class BewijsForm(SleutelMixin, AccountMixin, _BewijsForm):
    vereiste = forms.ModelChoiceField(
        Vereiste.objects.none(), label="Wat heeft deze persoon?", empty_label="Kies…"
    )
    vereiste.breed = True
    field_order = ("vereiste",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vereiste"].queryset = Vereiste.objects.zichtbaar_voor(self.account).filter(
            actief=True
        )


class BewijsWijzigenForm(VersieMixin, _BewijsForm):
    pass
