from dataclasses import dataclass
from typing import Any

from django import forms

from trajecten.choices import Indicator, Kinderopvang, Terugstuurgrond, Vervoer
from trajecten.forms.afsprakenbladen import BLAD_GROEP, BladVelden
from trajecten.forms.personen import PersoonForm
from trajecten.forms.termijnen import MaandenbesluitMixin
from trajecten.rules.aanmelding import NODIG
from wijkwerken.kern.forms import SleutelMixin, VersieMixin
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.models import Account, Toeleidingsdienst

# Who is not the usual toeleider of these kinds of income explains why.
AFWIJKEND = {
    DienstSoort.OCMW: "inkomen=uitkering|zonder|ziekte|andere",
    DienstSoort.VDAB: "inkomen=leefloon",
}


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of the form, with a line of explanation; a folded one opens when asked."""

    titel: str
    uitleg: str
    velden: list[Any]
    dicht: bool = False
    open: bool = False


class AanmeldingForm(PersoonForm, BladVelden):
    """Who, why and what fits, and the draft afsprakenblad. A toeleider writes for its dienst.

    Only the first name is required here: what else is needed, sending says (`NODIG`).
    """

    dienst = forms.ModelChoiceField(Toeleidingsdienst.objects.none(), label="Toeleidingsdienst")
    trajectbegeleider = forms.CharField(
        max_length=120,
        required=False,
        help_text="Wie bij u deze persoon blijft begeleiden.",
    )
    toeleider_reden = forms.CharField(
        label="Reden van deze toeleider",
        max_length=300,
        required=False,
        help_text="Gewoonlijk leidt het OCMW toe met leefloon, en VDAB zonder. Bij een gemengd "
        "gezin mag u dit leeg laten: noteer daar wat OCMW en VDAB afspraken.",
    )
    indicatoren = forms.MultipleChoiceField(
        label="Wat wijst daarop?",
        choices=Indicator,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kruis alles aan wat klopt.",
    )
    motivering = forms.CharField(
        label="Waarom een trage opstap?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Een of twee zinnen volstaan. Bijvoorbeeld: werkte vier jaar niet en wil eerst "
        "wennen aan een vast uur.",
    )
    pwa_uren = forms.IntegerField(
        label="Uren PWA of wijk-werk",
        min_value=0,
        max_value=2000,
        required=False,
        help_text="In de voorbije 12 maanden, als u het weet. Leeg mag.",
    )
    kinderopvang = forms.ChoiceField(
        choices=[("", "Weet ik niet"), *Kinderopvang.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    vervoer = forms.MultipleChoiceField(
        label="Kan zich verplaatsen",
        choices=Vervoer,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    beschikbaarheid = forms.CharField(
        label="Dagen en uren die kunnen",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: elke voormiddag, niet op woensdag.",
    )
    gezondheid = forms.CharField(
        label="Waar het werk rekening mee houdt",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Alleen wat telt voor het werk, zoals: mag niet zwaar tillen. "
        "Schrijf geen ziekte of diagnose.",
    )
    kan_halftijds = forms.BooleanField(
        label="Kan al halftijds aan de slag, in een job of op een leerwerkplek", required=False
    )
    sociale_economie_hoogst = forms.BooleanField(
        label="Sociale economie is het hoogst haalbare", required=False
    )
    indicering_op = forms.DateField(
        label="Indicering op",
        required=False,
        widget=forms.DateInput(attrs={"data-bij": "sociale_economie_hoogst=on"}),
    )
    indicering_kenmerk = forms.CharField(
        label="Kenmerk van de indicering",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"data-bij": "sociale_economie_hoogst=on"}),
    )
    ander_instrument = forms.BooleanField(
        label="Een ander instrument brengt deze persoon sneller naar werk", required=False
    )
    ander_instrument_welk = forms.CharField(
        label="Welk instrument",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"data-bij": "ander_instrument=on"}),
        help_text="Bijvoorbeeld: TWE, een stage of een opleiding.",
    )

    DELEN = (
        (
            "Wie",
            "Een voornaam volstaat om te bewaren. De rest mag later.",
            [
                "voornaam",
                "naam",
                "geboortedatum",
                "insz",
                "telefoon",
                "email",
                "straat",
                "huisnummer",
                "postcode",
                "plaats",
                "gemeente",
            ],
        ),
        (
            "Inkomen en begeleiding",
            "",
            ["inkomen", "dienst", "trajectbegeleider", "toeleider_reden"],
        ),
        (
            "Waarom wijk-werken",
            "Wijk-werken is een eerste kleine stap, voor wie nog niet halftijds kan werken.",
            ["motivering", "indicatoren", "pwa_uren"],
        ),
        (
            "Wat past",
            "Zo zoeken wij werk dat kan. Alles mag leeg blijven.",
            ["beschikbaarheid", "kinderopvang", "vervoer", "rijbewijs", "gezondheid"],
        ),
        (
            "Wanneer wijk-werken niet past",
            "Kruis aan wat klopt. Klopt er iets, dan is er een betere weg dan wijk-werken, en "
            "kunt u de aanmelding niet versturen.",
            [
                "kan_halftijds",
                "sociale_economie_hoogst",
                "indicering_op",
                "indicering_kenmerk",
                "ander_instrument",
                "ander_instrument_welk",
            ],
        ),
    )
    BLAD = "Ontwerp van het afsprakenblad"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        dienst = self.account.dienst
        if dienst is not None:
            del self.fields["dienst"]
            self.fields["toeleider_reden"].widget.attrs["data-bij"] = AFWIJKEND[dienst.soort]
        else:
            self.fields["dienst"].queryset = Toeleidingsdienst.objects.filter(actief=True)
        for naam in NODIG:
            veld = self.fields[naam]
            veld.nodig, veld.required = veld.required, naam == "voornaam"
        if self.fields["insz"].nodig:
            self.fields["insz"].help_text += " Wordt pas bewaard als het volledig is."

    @property
    def delen(self):
        """The parts as the page draws them; the draft is folded until something stands in it."""
        delen = [
            Deel(titel, uitleg, [self[naam] for naam in namen if naam in self.fields])
            for titel, uitleg, namen in self.DELEN
        ]
        blad = [self[naam] for naam in BLAD_GROEP]
        tekst = [veld for veld in blad if veld.name not in {"soort", "duur_maanden", "stappen"}]
        gevuld = any(veld.value() or veld.errors for veld in tekst)
        return [
            *delen,
            Deel(
                self.BLAD,
                "Mag later, met ons of met de persoon. De vier punten van de wet moeten er staan "
                "voor iedereen tekent.",
                blad,
                dicht=True,
                open=gevuld or any(veld.errors for veld in blad),
            ),
        ]


class NieuweAanmeldingForm(SleutelMixin, AanmeldingForm):
    """A double click does not write it twice."""


class StartVelden(SleutelMixin, VersieMixin, forms.Form):
    """When the traject starts, and whose it is."""

    start = forms.DateField(help_text="De start van de wijk-werkovereenkomst.")
    bemiddelaar = forms.ModelChoiceField(Account.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()


class AanvaardForm(StartVelden):
    """`bekende` are who this may be; the first is chosen. A known one is compared first."""

    persoon = forms.ChoiceField(label="Wijk-werker", widget=forms.RadioSelect)

    field_order = ("persoon",)

    def __init__(self, *args, bekende=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.bekende = {str(rij.pk): rij for rij in bekende}
        keuzes = [
            (sleutel, f"Bekend: {rij} ({rij.nummer}), geboren {rij.geboortedatum:%d/%m/%Y}")
            for sleutel, rij in self.bekende.items()
        ]
        self.fields["persoon"].choices = [*keuzes, ("nieuw", "Een nieuwe wijk-werker")]
        self.fields["persoon"].initial = keuzes[0][0] if keuzes else "nieuw"

    def clean(self):
        super().clean()
        self.cleaned_data["wijkwerker"] = self.bekende.get(self.cleaned_data.pop("persoon", None))
        return self.cleaned_data


class SamenvoegForm(MaandenbesluitMixin, StartVelden):
    """For each difference with who is known: keep that, or take what the dienst wrote."""

    def __init__(self, *args, verschillen=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.verschillen = list(verschillen)
        for verschil in self.verschillen:
            self.fields[self.veldnaam(verschil)] = forms.ChoiceField(
                label=verschil.label,
                choices=[("bekend", verschil.bekend or "(leeg)"), ("nieuw", verschil.aangemeld)],
                initial="nieuw",
                required=False,
                widget=forms.RadioSelect,
            )

    @staticmethod
    def veldnaam(verschil):
        return f"kies_{verschil.naam}"

    @property
    def keuzes(self):
        """The choices as the table draws them, one row each."""
        return [self[self.veldnaam(verschil)] for verschil in self.verschillen]

    def clean(self):
        super().clean()
        gekozen = {v.naam: self.cleaned_data.pop(self.veldnaam(v), "") for v in self.verschillen}
        self.cleaned_data["overnemen"] = [n for n, keuze in gekozen.items() if keuze != "bekend"]
        return self.cleaned_data


class TerugstuurForm(VersieMixin, forms.Form):
    grond = forms.ChoiceField(
        label="Op welke grond", choices=Terugstuurgrond.choices, widget=forms.RadioSelect
    )
    reden = forms.CharField(
        label="Wat de toeleider moet weten",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De toeleider leest dit, kan aanvullen en opnieuw versturen.",
    )
