"""Forms of an evaluatie, and of what a gebruiker says for it."""

from django import forms

from activiteiten.choices import Niveau
from trajecten.choices import EvaluatieBesluit, EvaluatieSoort, Oordeel, TerugkoppelingWijze
from wijkwerken.kern.forms import SleutelMixin, VersieMixin

LEEG = [("", "Kies")]


class EvaluatieBeginForm(SleutelMixin, forms.Form):
    soort = forms.ChoiceField(choices=EvaluatieSoort)
    datum = forms.DateField(help_text="De dag van het gesprek.")


def _verslag(label):
    return forms.CharField(
        label=label, required=False, max_length=8000, widget=forms.Textarea(attrs={"rows": 7})
    )


class EvaluatieBemiddelaarForm(VersieMixin, forms.Form):
    soort = forms.ChoiceField(choices=EvaluatieSoort)
    datum = forms.DateField()
    verslag_bemiddelaar = _verslag("Verslag van de bemiddelaar")
    besluit = forms.ChoiceField(choices=[*LEEG, *EvaluatieBesluit.choices], required=False)
    volgende_stap = forms.CharField(max_length=300, required=False)

    def __init__(self, *args, competenties=(), **kwargs):
        """A level and a line for each competence of the afsprakenblad."""
        super().__init__(*args, **kwargs)
        self.competenties = list(competenties)
        self.groepen = [("Gesprek", ["soort", "datum", "verslag_bemiddelaar"])]
        for rij in self.competenties:
            toen = rij.get_niveau_toen_display()
            self.fields[f"niveau_{rij.pk}"] = forms.ChoiceField(
                label="Niveau nu",
                choices=[("", "Nog niet bekeken"), *Niveau.choices],
                required=False,
                initial=rij.niveau_nu,
                help_text=f"Toen: {toen.lower()}" if toen else "Toen is er niets genoteerd.",
            )
            self.fields[f"waarom_{rij.pk}"] = forms.CharField(
                label="Waaraan ziet u dat?", max_length=300, required=False, initial=rij.waarom
            )
            self.groepen.append((str(rij), [f"niveau_{rij.pk}", f"waarom_{rij.pk}"]))
        self.groepen.append(("Besluit", ["besluit", "volgende_stap"]))

    def clean(self):
        """The fields per competence become one list, as the service takes it."""
        schoon = super().clean()
        schoon = self.cleaned_data if schoon is None else schoon
        schoon["competenties"] = [
            {
                "id": rij.pk,
                "niveau_nu": schoon.pop(f"niveau_{rij.pk}", ""),
                "waarom": schoon.pop(f"waarom_{rij.pk}", ""),
            }
            for rij in self.competenties
        ]
        return schoon


class EvaluatieToeleiderForm(VersieMixin, forms.Form):
    verslag_toeleider = _verslag("Verslag van de toeleider")
    toeleider_klaar = forms.BooleanField(
        label="Mijn deel is klaar",
        required=False,
        help_text="Zonder vinkje blijft het een ontwerp. De bemiddelaar leest het en rondt af.",
    )


class AfrondForm(VersieMixin, forms.Form):
    besluit = forms.ChoiceField(choices=[*LEEG, *EvaluatieBesluit.choices])
    volgende_stap = forms.CharField(max_length=300, required=False)


def _vraag(label):
    return forms.TypedChoiceField(
        label=label, choices=Oordeel.choices, coerce=int, widget=forms.RadioSelect
    )


class TerugkoppelingForm(forms.Form):
    """The three questions, as the gebruiker reads them."""

    afspraken = _vraag("Komt op tijd en houdt zich aan de afspraken?")
    werk = _vraag("Doet het werk zoals u het vraagt?")
    zelfstandig = _vraag("Leert bij en werkt zelfstandig?")
    opmerking = forms.CharField(
        label="Wilt u nog iets zeggen?",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class TerugkoppelingNoteerForm(SleutelMixin, TerugkoppelingForm):
    """What the bemiddelaar types in, from paper or after a conversation."""

    wijze = forms.ChoiceField(
        label="Hoe kreeg u het antwoord?",
        choices=[
            keuze for keuze in TerugkoppelingWijze.choices if keuze[0] != TerugkoppelingWijze.LINK
        ],
    )
    datum = forms.DateField(label="Datum", help_text="De dag op het formulier of van het gesprek.")

    field_order = ["wijze", "datum", "afspraken", "werk", "zelfstandig", "opmerking"]


class TerugkoppelingVraagForm(SleutelMixin, forms.Form):
    aan = forms.EmailField(
        label="E-mailadres",
        help_text="Wie daar werkt met de wijk-werker, antwoordt het best.",
    )
