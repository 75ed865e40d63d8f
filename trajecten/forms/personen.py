from django import forms

from trajecten.choices import Inkomen
from wijkwerken.kern.forms import AccountMixin, VersieMixin
from wijkwerken.toegang.models import Gemeente

PERSOON_GROEP = [
    "voornaam",
    "naam",
    "geboortedatum",
    "insz",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
    "gemeente",
    "telefoon",
    "email",
    "rijbewijs",
]


class PersoonForm(AccountMixin, VersieMixin, forms.Form):
    """A person. With `insz_masker` the number is known, and an empty field keeps it."""

    voornaam = forms.CharField(max_length=80)
    naam = forms.CharField(max_length=120)
    geboortedatum = forms.DateField()
    insz = forms.CharField(
        label="Rijksregisternummer",
        max_length=20,
        help_text="11 cijfers, zoals op de identiteitskaart: 85.07.30-033.28.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    straat = forms.CharField(max_length=120)
    huisnummer = forms.CharField(label="Huisnummer en bus", max_length=20)
    postcode = forms.CharField(
        max_length=4, widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6})
    )
    plaats = forms.CharField(
        max_length=80, required=False, help_text="Leeg is de naam van de gemeente."
    )
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        required=False,
        empty_label="Volgt uit de postcode",
        help_text="Kies alleen als een postcode bij twee gemeenten hoort.",
    )
    telefoon = forms.CharField(
        max_length=25, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    email = forms.EmailField(label="E-mail", required=False)
    inkomen = forms.ChoiceField(label="Leeft van", choices=Inkomen, widget=forms.RadioSelect)
    rijbewijs = forms.BooleanField(label="Heeft rijbewijs B", required=False)

    def __init__(self, *args, insz_masker="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.filter(geldig_tot=None)
        if insz_masker:
            self.fields["insz"].required = False
            self.fields["insz"].help_text = f"Leeg laten om {insz_masker} te behouden."


class WijkWerkerForm(PersoonForm):
    opmerking = forms.CharField(
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Alleen wat nodig is om te bemiddelen. De toeleider ziet dit niet.",
    )

    groepen = [
        ("Persoon", PERSOON_GROEP),
        ("Inkomen", ["inkomen"]),
        ("Opmerking", ["opmerking"]),
    ]


class UrenEldersForm(forms.Form):
    maand = forms.DateField(
        help_text="Een dag in die maand is genoeg, bijvoorbeeld 01/11/2026.",
    )
    uren = forms.IntegerField(min_value=0, max_value=200)
    bron = forms.CharField(
        max_length=200, help_text="Van wie u het weet, bijvoorbeeld: mail van die organisatie."
    )
