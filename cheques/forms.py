"""Forms of cheques: they turn text into values, and judge nothing."""

from django import forms

from cheques.choices import ChequeVorm
from cheques.rules.nummers import nummers_lezen
from gebruikers.models import Gebruiker
from wijkwerken.kern.forms import AccountMixin, SleutelMixin


class NummersField(forms.CharField):
    """Cheque numbers, one by one or as ranges; gives a list of numbers."""

    widget = forms.Textarea(attrs={"rows": 5, "inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value):
        nummers, bezwaren = nummers_lezen(super().to_python(value) or "")
        if bezwaren:
            raise forms.ValidationError([b.melding for b in bezwaren])
        return nummers


class ChequebestellingForm(SleutelMixin, AccountMixin, forms.Form):
    gebruiker = forms.ModelChoiceField(
        Gebruiker.objects.none(), label="Gebruiker", empty_label="Kies een gebruiker"
    )
    vorm = forms.ChoiceField(label="Vorm", choices=ChequeVorm, initial=ChequeVorm.PAPIER)
    eerste_nummer = forms.CharField(
        label="Eerste nummer",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="De cheques zijn doorlopend genummerd.",
    )
    aantal = forms.IntegerField(label="Aantal cheques", min_value=1, max_value=2000, initial=10)
    uitgegeven_op = forms.DateField(
        label="Uitgegeven op", help_text="Deze dag bepaalt de prijs en de vervaldag."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = Gebruiker.objects.bewerkbaar_voor(self.account).actief()


class NummersForm(SleutelMixin, forms.Form):
    """Numbers only: hand in, deliver, pay out."""

    nummers = NummersField(
        label="Chequenummers",
        help_text="Eén per lijn, of een reeks zoals 7000001-7000010. Scannen kan ook.",
    )


class NummersMetRedenForm(NummersForm):
    """Numbers with the reason why: refused, lost, refunded."""

    reden = forms.CharField(label="Reden", max_length=300)


class ChequeCorrigerenForm(SleutelMixin, forms.Form):
    reden = forms.CharField(
        label="Reden", max_length=300, help_text="Bijvoorbeeld: verkeerde prestatie gekozen."
    )
