from django import forms

from trajecten.choices import Terugstuurgrond
from trajecten.forms.afsprakenbladen import BLAD_GROEP, BladVelden
from trajecten.forms.personen import PERSOON_GROEP, PersoonForm
from trajecten.forms.termijnen import MaandenbesluitMixin
from wijkwerken.kern.forms import SleutelMixin, VersieMixin
from wijkwerken.toegang.models import Account, Toeleidingsdienst


class AanmeldingForm(PersoonForm, BladVelden):
    """Person, reason and draft afsprakenblad. A toeleider writes for its own dienst."""

    dienst = forms.ModelChoiceField(Toeleidingsdienst.objects.none(), label="Toeleidingsdienst")
    trajectbegeleider = forms.CharField(
        max_length=120,
        required=False,
        help_text="Wie de persoon bij de toeleider blijft begeleiden.",
    )
    toeleider_reden = forms.CharField(
        label="Reden van deze toeleider",
        max_length=300,
        required=False,
        help_text="Nodig als een OCMW toeleidt zonder leefloon, of VDAB met leefloon.",
    )
    motivering = forms.CharField(
        label="Waarom deze laagdrempelige stap",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Bijvoorbeeld: lang niet gewerkt, taal, randvoorwaarden.",
    )
    kan_halftijds = forms.BooleanField(
        label="Kan al halftijds aan de slag, in een job of op een leerwerkplek", required=False
    )
    sociale_economie_hoogst = forms.BooleanField(
        label="Sociale economie is het hoogst haalbare", required=False
    )
    ander_instrument = forms.BooleanField(
        label="Een ander instrument brengt deze persoon sneller naar werk", required=False
    )

    groepen = [
        ("Persoon", PERSOON_GROEP),
        (
            "Inkomen en toeleiding",
            ["inkomen", "dienst", "trajectbegeleider", "toeleider_reden"],
        ),
        (
            "Waarom wijk-werken",
            ["motivering", "kan_halftijds", "sociale_economie_hoogst", "ander_instrument"],
        ),
        ("Ontwerp van het afsprakenblad", BLAD_GROEP),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.account.dienst_id:
            del self.fields["dienst"]
        else:
            self.fields["dienst"].queryset = Toeleidingsdienst.objects.filter(actief=True)


class NieuweAanmeldingForm(SleutelMixin, AanmeldingForm):
    """A double click does not write it twice."""


class IntakeForm(VersieMixin, forms.Form):
    intake_op = forms.DateTimeField(
        label="Wanneer",
        help_text="Dag en uur, zoals 24/11/2026 14:00.",
        widget=forms.DateTimeInput(attrs={"placeholder": "dd/mm/jjjj uu:mm"}),
    )
    intake_plaats = forms.CharField(
        label="Plaats", max_length=160, required=False, help_text="Bijvoorbeeld: zitdag Halle."
    )


class AanvaardForm(MaandenbesluitMixin, SleutelMixin, VersieMixin, forms.Form):
    """`bekende` are who this may be; the first is chosen."""

    persoon = forms.ChoiceField(label="Wijk-werker", widget=forms.RadioSelect)
    start = forms.DateField(help_text="De start van de wijk-werkovereenkomst.")
    bemiddelaar = forms.ModelChoiceField(Account.objects.none())

    def __init__(self, *args, bekende=(), zeker=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.bekende = {str(rij.pk): rij for rij in bekende}
        keuzes = [
            (sleutel, f"Bekend: {rij} ({rij.nummer}), geboren {rij.geboortedatum:%d/%m/%Y}")
            for sleutel, rij in self.bekende.items()
        ]
        if not zeker:
            keuzes.append(("nieuw", "Een nieuwe wijk-werker"))
        self.fields["persoon"].choices = keuzes
        self.fields["persoon"].initial = keuzes[0][0]
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()

    def clean(self):
        super().clean()
        keuze = self.cleaned_data.pop("persoon", None)
        self.cleaned_data["wijkwerker"] = self.bekende.get(keuze)
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
