"""Forms about a gebruiker in gebreke: one per step."""

from django import forms

from gebruikers.choices import GebrekeBeslissing
from gebruikers.models import Aanvraag
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin
from wijkwerken.kern.tekenforms import BijlageVeld


def _tekst(label, *, help_text=""):
    veld = forms.CharField(
        label=label,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=help_text,
    )
    veld.breed = True
    return veld


def _bijlage():
    return BijlageVeld(label="Bijlage", required=False)


class AanvraagKeuze(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.nummer}: {obj.activiteit}, {obj.wanneer}"


class MeldingForm(SleutelMixin, AccountMixin, forms.Form):
    voorgevallen_op = forms.DateField(label="Wanneer gebeurde het?")
    aanvraag = AanvraagKeuze(
        label="Bij welk werk?",
        queryset=Aanvraag.objects.none(),
        required=False,
        empty_label="Niet bij één aanvraag",
    )
    tekst = _tekst(
        "Wat gebeurde er?",
        help_text="Schrijf op wat u zag of hoorde. Schrijf niets over iemands gezondheid.",
    )
    bestand = _bijlage()

    def __init__(self, *args, gebruiker, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["aanvraag"].queryset = (
            Aanvraag.objects.bewerkbaar_voor(self.account)
            .filter(gebruiker=gebruiker)
            .select_related("activiteit")
        )


class IngebrekestellingForm(VersieMixin, SleutelMixin, forms.Form):
    verstuurd_op = forms.DateField(label="Verstuurd op")
    tekst = _tekst(
        "Wat de gebruiker niet nakwam",
        help_text="Zo staat het in de brief. Schrijf aan de gebruiker, met u.",
    )


class AntwoordForm(VersieMixin, SleutelMixin, forms.Form):
    ontvangen_op = forms.DateField(label="Ontvangen op")
    wie = forms.CharField(label="Wie antwoordde?", max_length=160)
    tekst = _tekst("Wat was het antwoord?")
    bestand = _bijlage()


class BeslissenForm(VersieMixin, SleutelMixin, forms.Form):
    """`bevestigd` holds the mark of what was shown, so that only that is done."""

    beslissing = forms.ChoiceField(
        label="Beslissing", choices=GebrekeBeslissing, widget=forms.RadioSelect
    )
    beslissing.breed = True
    van = forms.DateField(
        label="Uitgesloten vanaf",
        required=False,
        widget=forms.DateInput(attrs={"data-bij": "beslissing=uitsluiting"}),
    )
    tot = forms.DateField(
        label="Uitgesloten tot en met",
        required=False,
        widget=forms.DateInput(attrs={"data-bij": "beslissing=uitsluiting"}),
    )
    tekst = _tekst("Waarom", help_text="Zo staat het in de brief aan de gebruiker.")
    bevestigd = forms.CharField(required=False, widget=forms.HiddenInput)


class RechtzettingForm(VersieMixin, SleutelMixin, forms.Form):
    tekst = _tekst("Wat wilt u rechtzetten of aanvullen?")
    bestand = _bijlage()


class OpheffenForm(VersieMixin, SleutelMixin, forms.Form):
    reden = forms.CharField(
        label="Waarom",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zo staat het in de brief aan de gebruiker.",
    )
    reden.breed = True
