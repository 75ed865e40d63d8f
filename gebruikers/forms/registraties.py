"""The public registration, in two steps, and what somebody inside does with it."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from activiteiten.models import Hoofdactiviteit
from gebruikers.choices import GebruikerSoort
from gebruikers.forms.gebruikers import AdresForm, ContactForm, GebruikerInschrijvenForm, _tekst
from gebruikers.models import Gebruiker
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin

ZOUT = "registratie"
MINSTENS = timedelta(seconds=4)  # nobody fills this page in faster
HOOGSTENS = timedelta(hours=12)


class RegistratieBeginForm(forms.Form):
    """Who, and where: so the page knows what may be asked there."""

    soort = forms.ChoiceField(
        label="Wie bent u?", choices=GebruikerSoort, widget=forms.RadioSelect, initial="persoon"
    )
    postcode = _tekst(
        "Postcode waar het werk is", 10, verplicht=True, inputmode="numeric",
        autocomplete="postal-code",
    )  # fmt: skip
    soort.breed = True


class RegistratieForm(AdresForm, ContactForm):
    """All that is asked. `website` is for programs only: a person does not see it."""

    naam = _tekst("Naam", 200, verplicht=True)
    voornaam = _tekst("Voornaam", 80, autocomplete="given-name")
    ondernemingsnummer = _tekst(
        "Ondernemingsnummer",
        30,
        help_text="Zoals 0207.495.470. Een feitelijke vereniging heeft er geen.",
    )
    hoofdactiviteiten = forms.ModelMultipleChoiceField(
        label="Soort werk",
        queryset=Hoofdactiviteit.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Wat in uw gemeente kan.",
    )
    werk = forms.CharField(
        label="Welk werk vraagt u?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf niets over de gezondheid van mensen.",
    )
    wanneer = _tekst("Wanneer?", 200, help_text="Zoals: elke dinsdagochtend, of één keer in mei.")
    akkoord = forms.BooleanField(
        label="Wijk-werken mag deze gegevens gebruiken om mij te antwoorden",
        error_messages={"required": "Vink dit aan, anders kunnen we u niet antwoorden."},
    )
    website = forms.CharField(label="Laat dit veld leeg", required=False, max_length=200)
    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    sinds = forms.CharField(widget=forms.HiddenInput, required=False, max_length=100)

    groepen = [
        ("Wie", ["naam", "voornaam", "ondernemingsnummer"]),
        ("Hoe we u bereiken", ["contactpersoon", "telefoon", "email"]),
        ("Waar het werk is", ["straat", "huisnummer", "postcode", "plaats"]),
        ("Het werk", ["hoofdactiviteiten", "werk", "wanneer"]),
        ("Uw gegevens", ["akkoord", "website"]),
    ]

    def __init__(self, *args, soort, hoofdactiviteiten, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["hoofdactiviteiten"].queryset = hoofdactiviteiten
        if soort == GebruikerSoort.PERSOON:
            del self.fields["ondernemingsnummer"], self.fields["contactpersoon"]
            self.fields["naam"].label = "Familienaam"
            self.fields["voornaam"].required = True
        else:
            del self.fields["voornaam"]
            self.fields["naam"].label = "Naam van de organisatie"
        self.fields["website"].widget.attrs |= {"tabindex": "-1", "autocomplete": "off"}
        self.fields["website"].lokval = True

    @property
    def is_programma(self) -> bool:
        """Something filled in what nobody sees."""
        return bool(self.cleaned_data.get("website"))

    def clean(self):
        """Too fast is a program, and a page of yesterday has lost its place: send it again."""
        super().clean()
        stempel, sinds = TimestampSigner(salt=ZOUT), self.cleaned_data.get("sinds", "")
        try:
            stempel.unsign(sinds, max_age=HOOGSTENS)
        except SignatureExpired:
            raise ValidationError(
                "Deze bladzijde stond lang open. Kijk alles na en verstuur ze opnieuw."
            ) from None
        except BadSignature:
            raise ValidationError("Er ging iets mis. Verstuur het formulier opnieuw.") from None
        try:
            stempel.unsign(sinds, max_age=MINSTENS)
        except SignatureExpired:
            return self.cleaned_data
        raise ValidationError("Dat ging erg snel. Kijk alles na en verstuur ze opnieuw.")


def nieuwe_stempel() -> str:
    """When the page was shown, so that nobody can pretend another time."""
    return TimestampSigner(salt=ZOUT).sign("pagina")


class OvernemenForm(VersieMixin, GebruikerInschrijvenForm):
    """The entry of a gebruiker, filled in with what was registered."""


class KoppelenForm(VersieMixin, SleutelMixin, AccountMixin, forms.Form):
    """To whom in the register it belongs."""

    gebruiker = forms.ModelChoiceField(label="Gebruiker", queryset=Gebruiker.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = Gebruiker.objects.bewerkbaar_voor(
            self.account
        ).order_by("naam", "voornaam")


class WeigerenForm(VersieMixin, SleutelMixin, forms.Form):
    reden = forms.CharField(
        label="Waarom",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Zo staat het in de mail. Schrijf aan wie zich registreerde, met u.",
    )
