"""Forms about accounts: text to values; what is allowed is said by the services."""

from django import forms

from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst, Weergave


class RolForm(AccountMixin, forms.Form):
    """Who someone is and what he may do."""

    naam = forms.CharField(label="Naam", max_length=120)
    rol = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), *Rol.choices])
    dienst = forms.ModelChoiceField(
        label="Toeleidingsdienst",
        queryset=Toeleidingsdienst.objects.none(),
        required=False,
        empty_label="Geen",
        help_text="Alleen voor een toeleider.",
    )
    gemeente = forms.ModelChoiceField(
        label="Gemeente",
        queryset=Gemeente.objects.none(),
        required=False,
        empty_label="Geen",
        help_text="Alleen voor een account van een gemeente.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        diensten = Toeleidingsdienst.objects.zichtbaar_voor(self.account)
        self.fields["dienst"].queryset = diensten.filter(actief=True)
        gemeenten = Gemeente.objects.zichtbaar_voor(self.account)
        self.fields["gemeente"].queryset = gemeenten.in_werkingsgebied()


class UitnodigingForm(SleutelMixin, RolForm):
    email = forms.EmailField(label="E-mailadres")

    field_order = ["email", "naam", "rol", "dienst", "gemeente"]


class AccountForm(VersieMixin, RolForm):
    """An existing account; `instance` gives the values and the version."""

    def __init__(self, *args, instance: Account, **kwargs):
        self.instance = instance
        begin = {
            "naam": instance.naam,
            "rol": instance.rol,
            "dienst": instance.dienst_id,
            "gemeente": instance.gemeente_id,
        }
        super().__init__(*args, initial=begin | (kwargs.pop("initial", None) or {}), **kwargs)
        # What the account has stays a choice, also when it is closed or outside the area by now.
        for naam, rij in (("dienst", instance.dienst), ("gemeente", instance.gemeente)):
            veld = self.fields[naam]
            if rij is not None:
                veld.queryset = veld.queryset | type(rij).objects.filter(pk=rij.pk)


class WachtwoordForm(forms.Form):
    """The first password of who was invited."""

    wachtwoord = forms.CharField(
        label="Wachtwoord",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Minstens 12 tekens. Een zin van enkele woorden is makkelijk te onthouden.",
    )
    nogmaals = forms.CharField(
        label="Wachtwoord, nog eens",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self):
        schoon = super().clean()
        if schoon.get("wachtwoord") and schoon.get("wachtwoord") != schoon.get("nogmaals"):
            self.add_error("nogmaals", "De twee wachtwoorden zijn niet gelijk.")
        return schoon


class WeergaveWijzigenForm(VersieMixin, forms.ModelForm):
    class Meta:
        model = Weergave
        fields = ["naam", "gedeeld"]
        labels = {"gedeeld": "Delen met mijn collega's"}
        help_texts = {"naam": "Zet er geen naam van een persoon in."}


class LettertoetsenForm(forms.Form):
    lettertoetsen = forms.BooleanField(
        label="Sneltoetsen met één letter",
        required=False,
        help_text="Zoals j en k in een lijst, g voor het menu en / om te zoeken. Zet ze uit als "
        "u met uw stem typt of soms een toets te veel raakt. Ctrl K en Ctrl Enter blijven werken.",
    )
