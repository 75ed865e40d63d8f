"""Forms about when somebody can work: the own week, and absence."""

from django import forms

from trajecten.choices import AfwezigheidSoort
from trajecten.rules.beschikbaarheid import WEEKDAGEN, Blok
from wijkwerken.kern.forms import BevestigForm, SleutelMixin, VersieMixin
from wijkwerken.kern.rijenveld import RijenField


def _tijd(label):
    return forms.TimeField(label=label, widget=forms.TimeInput(format="%H:%M"))


class WeekField(RijenField):
    """Blocks of a week: on which day, from when to when."""

    leeg, hoogstens, enkelvoud = 5, 21, "blok"

    def maak_kolommen(self):
        dagen = [(str(dag), naam) for dag, naam in enumerate(WEEKDAGEN)]
        return {
            "dag": forms.ChoiceField(label="Dag", choices=[("", "Kies"), *dagen]),
            "begin": _tijd("Van"),
            "einde": _tijd("Tot"),
        }

    def clean(self, value):
        return [Blok(int(r["dag"]), r["begin"], r["einde"]) for r in super().clean(value)]


class WeekVelden(forms.Form):
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(label="Tot en met", required=False, help_text="Leeg: tot nader bericht.")
    blokken = WeekField(
        label="Wanneer kan deze wijk-werker werken?",
        help_text="Een rij per blok. Twee blokken op één dag mag.",
    )
    toelichting = forms.CharField(
        max_length=200, required=False, help_text="Bijvoorbeeld: brengt de kinderen naar school."
    )


class BeschikbaarheidForm(SleutelMixin, WeekVelden):
    """A new week: what held until then ends the day before."""


class BeschikbaarheidWijzigForm(VersieMixin, WeekVelden):
    """Mend a week that was noted."""


class AfwezigheidVelden(forms.Form):
    soort = forms.ChoiceField(label="Reden", choices=[("", "Kies"), *AfwezigheidSoort.choices])
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(
        label="Tot en met",
        required=False,
        help_text="Leeg zolang het einde niet bekend is, zoals bij ziekte.",
    )
    begin = forms.TimeField(
        label="Begin",
        required=False,
        widget=forms.TimeInput(format="%H:%M"),
        help_text="Alleen voor een deel van de dag. Leeg: hele dagen.",
    )
    einde = forms.TimeField(label="Einde", required=False, widget=forms.TimeInput(format="%H:%M"))
    gemeld_door = forms.CharField(
        label="Gemeld door", max_length=120, required=False, help_text="Wie het u liet weten."
    )
    toelichting = forms.CharField(
        max_length=200, required=False, help_text="Schrijf hier geen medische gegevens."
    )


class AfwezigheidForm(SleutelMixin, AfwezigheidVelden):
    gemeld_op = forms.DateField(label="Gemeld op")

    field_order = [
        "soort", "van", "tot", "begin", "einde", "gemeld_door", "gemeld_op", "toelichting",
    ]  # fmt: skip
    groepen = [
        ("Wanneer", ["soort", "van", "tot", "begin", "einde"]),
        ("Melding", ["gemeld_door", "gemeld_op", "toelichting"]),
    ]


class AfwezigheidWijzigForm(VersieMixin, AfwezigheidVelden):
    """Set the last day, or mend what was noted."""


class IntrekForm(VersieMixin, BevestigForm):
    reden = forms.CharField(label="Waarom?", max_length=200)
