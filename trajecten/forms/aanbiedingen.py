"""Forms about offers, and about who does not work for whom."""

from django import forms

from gebruikers.models import Gebruiker
from trajecten.choices import AanbodAntwoord, AanbodReden, AanbodWijze, Kant
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin


class AanbodForm(SleutelMixin, forms.Form):
    wijze = forms.ChoiceField(label="Hoe vroeg u het?", choices=AanbodWijze.choices[:-1])
    gedaan_op = forms.DateField(label="Aangeboden op")
    nota = forms.CharField(label="Toelichting", max_length=300, required=False)


class AntwoordForm(VersieMixin, forms.Form):
    antwoord = forms.ChoiceField(
        label="Antwoord", choices=[("", "Kies…"), *AanbodAntwoord.choices[1:]]
    )
    beantwoord_op = forms.DateField(label="Antwoord op")
    geweigerd_door = forms.ChoiceField(
        label="Geweigerd door",
        choices=[("", "Niet geweigerd"), *Kant.choices],
        required=False,
        help_text="Bij nee.",
    )
    reden = forms.ChoiceField(
        label="Reden",
        choices=[("", "Geen"), *AanbodReden.choices],
        required=False,
        help_text="Bij nee. Schrijf niets over gezondheid: dat hebt u hier niet nodig.",
    )
    nota = forms.CharField(label="Toelichting", max_length=300, required=False)


class NietSamenForm(SleutelMixin, AccountMixin, forms.Form):
    gebruiker = forms.ModelChoiceField(Gebruiker.objects.none(), empty_label="Kies…")
    gevraagd_door = forms.ChoiceField(label="Wie vroeg dit?", choices=Kant.choices)
    reden = forms.CharField(
        max_length=300, help_text="Feitelijk en kort. Alleen uw organisatie ziet dit."
    )
    reden.breed = True
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(label="Tot en met", required=False, help_text="Leeg: voorlopig altijd.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = Gebruiker.objects.bewerkbaar_voor(self.account)


class NietSamenEindeForm(VersieMixin, forms.Form):
    tot = forms.DateField(label="Tot en met")
