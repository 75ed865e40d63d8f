"""Zitdagen, intakes, their report, and why somebody waits."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localtime

from trajecten.choices import IntakeAdvies, Terugstuurgrond, Wachtreden
from trajecten.rules.zitdagen import DUUR_HOOGSTENS, DUUR_MINSTENS
from wijkwerken.kern import opmaak
from wijkwerken.kern.forms import BevestigForm, SleutelMixin, VersieMixin
from wijkwerken.toegang.models import Account, Gemeente

LEEG = [("", "Kies")]
TIJD = forms.TimeInput(attrs={"placeholder": "uu:mm"})
WEEKDAGEN = [
    (0, "maandag"),
    (1, "dinsdag"),
    (2, "woensdag"),
    (3, "donderdag"),
    (4, "vrijdag"),
    (5, "zaterdag"),
    (6, "zondag"),
]


class _Waar(forms.Form):
    plaats = forms.CharField(max_length=80, help_text="Bijvoorbeeld: Sociaal Huis, lokaal 2.")
    adres = forms.CharField(
        max_length=120, required=False, help_text="Het staat op de uitnodiging."
    )
    bemiddelaar = forms.ModelChoiceField(Account.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()


class ZitdagForm(SleutelMixin, _Waar):
    """One zitdag, or the same every week."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none())
    datum = forms.DateField()
    begin = forms.TimeField(widget=TIJD)
    einde = forms.TimeField(widget=TIJD)
    duur = forms.IntegerField(
        label="Minuten per intake",
        min_value=DUUR_MINSTENS,
        max_value=DUUR_HOOGSTENS,
        initial=45,
        help_text="Hieruit volgt hoeveel plaatsen er zijn.",
    )
    herhalen_tot = forms.DateField(
        label="Elke week, tot en met",
        required=False,
        help_text="Leeg voor één zitdag. U ziet eerst welke dagen het worden.",
    )

    groepen = [
        ("Waar", ["gemeente", "plaats", "adres", "bemiddelaar"]),
        ("Wanneer", ["datum", "begin", "einde", "duur", "herhalen_tot"]),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.in_werkingsgebied().filter(
            geldig_tot=None
        )


class ZitdagWijzigForm(VersieMixin, _Waar):
    """The place and who holds it; the hours stay."""


class RedenForm(VersieMixin, BevestigForm):
    """Why it does not take place. The dienst reads it."""

    reden = forms.CharField(
        max_length=150,
        help_text="De toeleider leest dit. Schrijf niets over iemands gezondheid.",
    )


class IntakeForm(VersieMixin, forms.Form):
    """A free place of a zitdag, or another moment. `plekken` come with the nearest first."""

    plek = forms.ChoiceField(
        label="Plaats op een zitdag",
        required=False,
        help_text="De zitdagen van de gemeente van de persoon staan eerst.",
        error_messages={"invalid_choice": "Deze plaats is intussen bezet. Kies een andere."},
    )
    intake_op = forms.DateTimeField(
        label="Of een ander moment",
        required=False,
        help_text="Dag en uur, zoals 24/11/2026 14:00.",
        widget=forms.DateTimeInput(attrs={"placeholder": "dd/mm/jjjj uu:mm"}),
    )
    intake_plaats = forms.CharField(
        label="Plaats van dat andere moment",
        max_length=160,
        required=False,
        help_text="Bijvoorbeeld: stadhuis Halle, lokaal 3.",
    )
    bemiddelaar = forms.ModelChoiceField(
        Account.objects.none(), label="Met wie", required=False, empty_label="Met mij"
    )

    groepen = [
        ("Op een zitdag", ["plek"]),
        ("Een ander moment", ["intake_op", "intake_plaats", "bemiddelaar"]),
    ]

    def __init__(self, *args, plekken=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.vrij = {}
        groepen = []
        for zitdag, vrij in plekken:
            opties = []
            for plek in vrij:
                sleutel = f"{zitdag.pk}_{localtime(plek.begin):%H%M}"
                self.vrij[sleutel] = (zitdag, plek.begin)
                # The closed list shows no group, so each option says its day and gemeente too.
                dag = f"{zitdag.gemeente} {opmaak.datum_kort(zitdag.datum)}"
                opties.append((sleutel, f"{dag}, {opmaak.tijd(localtime(plek.begin))}"))
            kop = f"{zitdag.gemeente}, {opmaak.dag_datum(zitdag.datum)}, {zitdag.plaats}"
            groepen.append((kop, opties))
        self.fields["plek"].choices = [("", "Niet op een zitdag"), *groepen]
        self.fields["plek"].initial = next(iter(self.vrij), "")
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()
        if not groepen:
            self.fields["plek"].help_text = "Er is nergens een plaats vrij."

    def clean(self):
        super().clean()
        plek = self.cleaned_data.pop("plek", "")
        if "plek" in self.errors:
            return self.cleaned_data
        if plek and self.cleaned_data.get("intake_op"):
            raise ValidationError(
                {
                    "plek": "U koos een plaats op een zitdag en ook een ander moment. "
                    "Kies hier dat het niet op een zitdag is, of maak het andere moment leeg."
                }
            )
        if plek:
            zitdag, begin = self.vrij[plek]
            self.cleaned_data |= {"zitdag": zitdag, "intake_op": begin, "bemiddelaar": None}
        elif not self.cleaned_data.get("intake_op") and "intake_op" not in self.errors:
            self.add_error("intake_op", "Kies een plaats op een zitdag, of vul dag en uur in.")
        return self.cleaned_data


class NietVerschenenForm(VersieMixin, forms.Form):
    verwittigd = forms.TypedChoiceField(
        label="Liet de persoon het vooraf weten?",
        choices=[("ja", "Ja, vooraf verwittigd"), ("nee", "Nee, niets laten weten")],
        coerce=lambda waarde: waarde == "ja",
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label="Waarom",
        max_length=200,
        required=False,
        help_text="Als u het weet. De toeleider leest dit: schrijf geen medische gegevens.",
    )


def _tekst(label, rijen=4, help_text="", **kwargs):
    return forms.CharField(
        label=label,
        required=False,
        max_length=kwargs.pop("max_length", 8000),
        widget=forms.Textarea(attrs={"rows": rijen}),
        help_text=help_text,
    )


class IntakeverslagForm(VersieMixin, forms.Form):
    """Nothing but the day is needed for a draft; the service says what rounding off needs."""

    gehouden_op = forms.DateField(label="Gehouden op")
    aanwezig = forms.CharField(
        label="Wie was aanwezig",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: de trajectbegeleider, een tolk.",
    )
    motivatie = _tekst("Motivatie")
    werkervaring = _tekst("Werkervaring en opleiding")
    wensen = _tekst("Wat de persoon wil")
    dagen = forms.TypedMultipleChoiceField(
        label="Op welke dagen",
        choices=WEEKDAGEN,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    uren_per_week = forms.IntegerField(
        label="Uren per week", min_value=0, max_value=40, required=False
    )
    beschikbaarheid = forms.CharField(
        label="Welke uren",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: tijdens de schooluren.",
    )
    fiets = forms.BooleanField(label="Komt met de fiets", required=False)
    auto = forms.BooleanField(label="Heeft een auto", required=False)
    openbaar_vervoer = forms.BooleanField(label="Neemt bus, tram of trein", required=False)
    rijbewijs = forms.BooleanField(label="Heeft rijbewijs B", required=False)
    taal = forms.CharField(
        max_length=300, required=False, help_text="Wat de persoon verstaat, spreekt en schrijft."
    )
    beperkingen = _tekst(
        "Wat lichamelijk of mentaal niet kan",
        3,
        "Alleen wat u nodig hebt om passend werk te zoeken. Geen ziekten, geen medicatie. "
        "De toeleider leest dit niet.",
    )
    afspraken = _tekst("Afspraken")
    advies = forms.ChoiceField(choices=[*LEEG, *IntakeAdvies.choices], required=False)
    wachtreden = forms.ChoiceField(
        label="Bij wachten: waarom", choices=[*LEEG, *Wachtreden.choices], required=False
    )
    grond = forms.ChoiceField(
        label="Bij niet geschikt: op welke grond",
        choices=[*LEEG, *Terugstuurgrond.choices],
        required=False,
    )
    conclusie = _tekst(
        "Conclusie voor de toeleider",
        3,
        "Enkele zinnen. Dit is het enige van het verslag dat de toeleider leest.",
        max_length=600,
    )

    groepen = [
        ("Het gesprek", ["gehouden_op", "aanwezig", "motivatie", "werkervaring", "wensen"]),
        ("Beschikbaarheid", ["dagen", "uren_per_week", "beschikbaarheid"]),
        ("Vervoer", ["fiets", "auto", "openbaar_vervoer", "rijbewijs"]),
        ("Taal en gezondheid", ["taal", "beperkingen"]),
        ("Besluit", ["afspraken", "advies", "wachtreden", "grond", "conclusie"]),
    ]


class WachtredenForm(VersieMixin, forms.Form):
    reden = forms.ChoiceField(
        label="Waarom wacht deze persoon", choices=[*LEEG, *Wachtreden.choices]
    )
    toelichting = forms.CharField(
        max_length=300, required=False, help_text="Voor collega's; de toeleider leest dit niet."
    )
