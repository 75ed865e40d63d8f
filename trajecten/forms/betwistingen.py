"""Forms about contested hours: one per step."""

from django import forms

from trajecten.choices import BetwistingReden, BetwistingStand, BetwistingWijze
from wijkwerken.kern.forms import SleutelMixin, VersieMixin
from wijkwerken.kern.tekenforms import BijlageVeld

UITKOMSTEN = [
    (BetwistingStand.GEGROND.value, "Gegrond: de uren vallen weg"),
    (BetwistingStand.ONGEGROND.value, "Ongegrond: de uren blijven"),
]


def _tekst(label, *, help_text=""):
    veld = forms.CharField(
        label=label,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=help_text,
    )
    veld.breed = True
    return veld


def _uren(label, **anders):
    return forms.IntegerField(label=label, min_value=1, max_value=24, **anders)


class BetwistingForm(SleutelMixin, forms.Form):
    ontvangen_op = forms.DateField(label="Ontvangen op")
    wijze = forms.ChoiceField(label="Hoe", choices=BetwistingWijze)
    wie = forms.CharField(
        label="Van wie",
        max_length=160,
        required=False,
        help_text="Alleen als het niet de gebruiker zelf is.",
    )
    uren = _uren("Hoeveel uur")
    reden = forms.ChoiceField(
        label="Waarom",
        choices=BetwistingReden,
        help_text="Slecht werk is geen reden om uren te betwisten. Bespreek dat met de gebruiker "
        "en de wijk-werker.",
    )
    reden.breed = True
    tekst = _tekst("Wat de gebruiker zegt", help_text="Zo letterlijk mogelijk.")
    bestand = BijlageVeld(label="Brief of mail", required=False)


class HorenForm(VersieMixin, SleutelMixin, forms.Form):
    gehoord_op = forms.DateField(label="Gehoord op")
    tekst = _tekst(
        "Wat de wijk-werker zegt",
        help_text="Niet te bereiken? Schrijf hoe en hoe vaak u het probeerde.",
    )
    bestand = BijlageVeld(label="Bijlage", required=False)


class BetwistingBeslissenForm(VersieMixin, SleutelMixin, forms.Form):
    uitkomst = forms.ChoiceField(label="Beslissing", choices=UITKOMSTEN, widget=forms.RadioSelect)
    uitkomst.breed = True
    uren = _uren(
        "Hoeveel uur valt weg",
        required=False,
        widget=forms.NumberInput(attrs={"data-bij": "uitkomst=gegrond"}),
    )
    tekst = _tekst("Waarom", help_text="Zo staat het in de brief aan de gebruiker.")


class IntrekkenForm(VersieMixin, SleutelMixin, forms.Form):
    ingetrokken_op = forms.DateField(label="Ingetrokken op")
    wie = forms.CharField(
        label="Van wie",
        max_length=160,
        required=False,
        help_text="Alleen als het niet de gebruiker zelf is.",
    )
    tekst = _tekst("Wat de gebruiker zegt")


class VergoedenForm(VersieMixin, SleutelMixin, forms.Form):
    vergoed_op = forms.DateField(label="Vergoed op")
    tekst = _tekst("Hoe", help_text="Bijvoorbeeld: nieuwe cheques gekregen, of teruggestort.")
