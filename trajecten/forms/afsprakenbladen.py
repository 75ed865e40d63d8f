from django import forms

from activiteiten.models import Activiteit, CompetentieTerm
from trajecten.choices import AfsprakenbladSoort
from trajecten.forms.velden import (
    COMPETENTIELIJST,
    ActiviteitenField,
    CompetentiesField,
    StappenField,
    TeVerwervenField,
    UitgeslotenField,
)
from wijkwerken.kern.forms import VersieMixin

BLAD_GROEP = [
    "soort",
    "gpmi_kenmerk",
    "verworven",
    "te_verwerven",
    "activiteiten",
    "uitgesloten",
    "activiteiten_toelichting",
    "vervolgstap",
    "opleiding",
    "duur_maanden",
    "stappen",
]


class BladVelden(forms.Form):
    """What an afsprakenblad says: the four items of the BVR, the duration, the hours."""

    soort = forms.ChoiceField(
        label="Vorm",
        choices=AfsprakenbladSoort,
        initial=AfsprakenbladSoort.AFSPRAKENBLAD,
        widget=forms.RadioSelect,
    )
    gpmi_kenmerk = forms.CharField(
        label="Kenmerk van het GPMI",
        max_length=120,
        required=False,
        help_text="Alleen als het GPMI van het OCMW het afsprakenblad vervangt.",
    )
    verworven = CompetentiesField(
        label="Verworven competenties",
        help_text="Wat de persoon al kan. Kies uit de lijst, of schrijf het zelf.",
    )
    te_verwerven = TeVerwervenField(
        label="Te verwerven competenties",
        help_text="Waaraan gewerkt wordt, of wat behouden moet blijven.",
    )
    activiteiten = ActiviteitenField(
        queryset=Activiteit.objects.none(),
        label="Voorkeursactiviteiten",
        help_text="Andere activiteiten blijven mogelijk.",
    )
    uitgesloten = UitgeslotenField(
        label="Activiteiten die niet kunnen",
        help_text="Wie ze toch plant, krijgt een waarschuwing met de reden.",
    )
    activiteiten_toelichting = forms.CharField(
        label="Toelichting bij de activiteiten",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    vervolgstap = forms.CharField(
        label="Verdere stappen na wijk-werken",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld een opleiding, TWE of een job.",
    )
    opleiding = forms.CharField(
        label="Opleiding ernaast",
        required=False,
        max_length=200,
        help_text="Bijvoorbeeld Nederlands op dinsdagavond.",
    )
    duur_maanden = forms.IntegerField(label="Duur in maanden", min_value=1, max_value=12, initial=6)
    stappen = StappenField(
        label="Opbouw van de uren",
        help_text="Maand 1 is de maand van de start.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        activiteiten = Activiteit.objects.filter(actief=True)
        self.fields["activiteiten"].queryset = activiteiten
        self.fields["uitgesloten"].zet_keuzes(activiteiten)

    @property
    def suggesties(self):
        """The datalists of this form: what each id offers, with a word on each."""
        termen = CompetentieTerm.objects.filter(actief=True)
        return {COMPETENTIELIJST: [(term.naam, term.get_groep_display()) for term in termen]}


class AfsprakenbladForm(VersieMixin, BladVelden):
    groepen = [
        ("Vorm", ["soort", "gpmi_kenmerk"]),
        ("Competenties", ["verworven", "te_verwerven"]),
        ("Activiteiten", ["activiteiten", "uitgesloten", "activiteiten_toelichting"]),
        ("Daarna", ["vervolgstap", "opleiding"]),
        ("Duur en uren", ["duur_maanden", "stappen"]),
    ]
