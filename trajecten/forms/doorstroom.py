from django import forms

from trajecten.choices import Doorstroom, EindeReden, GevondenDoor, Opvolgbron, Situatie
from wijkwerken.kern.forms import VersieMixin

LEEG = [("", "Kies")]
STAPPEN = [keuze for keuze in Doorstroom.choices if keuze[0] != Doorstroom.GEEN]
JA_NEE = [("", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee")]


def _organisatie():
    return forms.CharField(
        label="Werkgever of organisatie",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: een woonzorgcentrum, of de naam van de opleiding.",
    )


class StapForm(VersieMixin, forms.Form):
    """The next step of a running traject: a plan."""

    stap = forms.ChoiceField(label="Volgende stap", choices=[*LEEG, *STAPPEN])
    organisatie = _organisatie()
    vanaf = forms.DateField(required=False, help_text="Vanaf wanneer, als dat al bekend is.")
    afgesproken_met = forms.CharField(
        max_length=120, required=False, help_text="Bijvoorbeeld: de consulent van VDAB."
    )
    afgesproken_op = forms.DateField(required=False)
    toelichting = forms.CharField(max_length=300, required=False)


class EindeForm(VersieMixin, forms.Form):
    """The end of a traject, with what follows."""

    einde = forms.DateField(label="Laatste dag")
    einde_reden = forms.ChoiceField(label="Reden", choices=[*LEEG, *EindeReden.choices])
    doorstroom = forms.ChoiceField(label="Volgende stap", choices=[*LEEG, *Doorstroom.choices])
    doorstroom_toelichting = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        help_text="Is er geen volgende stap? Schrijf hier waarom.",
    )
    organisatie = _organisatie()
    stap_vanaf = forms.DateField(label="Begint op", required=False)
    minstens_halftijds = forms.ChoiceField(
        label="Minstens halftijds", choices=JA_NEE, required=False
    )
    gevonden_door = forms.ChoiceField(
        label="Gevonden door",
        choices=[("", "Niet bekend"), *GevondenDoor.choices],
        required=False,
    )

    groepen = (
        ("Het einde", ("einde", "einde_reden")),
        (
            "Wat volgt",
            (
                "doorstroom",
                "doorstroom_toelichting",
                "organisatie",
                "stap_vanaf",
                "minstens_halftijds",
                "gevonden_door",
            ),
        ),
    )

    def clean_minstens_halftijds(self):
        return {"ja": True, "nee": False}.get(self.cleaned_data["minstens_halftijds"])


class OpvolgingForm(VersieMixin, forms.Form):
    situatie = forms.ChoiceField(label="Hoe gaat het nu?", choices=[*LEEG, *Situatie.choices])
    sinds = forms.DateField(required=False, help_text="Sinds wanneer is dat zo?")
    bron = forms.ChoiceField(
        label="Wie vertelde het?",
        choices=[("", "Niet bekend"), *Opvolgbron.choices],
        required=False,
    )
    opmerking = forms.CharField(
        max_length=300, required=False, help_text="Schrijf hier geen medische gegevens."
    )
