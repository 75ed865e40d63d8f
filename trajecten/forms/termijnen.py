"""Forms about what moves the dates of a traject."""

from django import forms

from trajecten.choices import SchorsingReden
from trajecten.models import Bijlage
from wijkwerken.kern.forms import SleutelMixin, VersieMixin

LEEG = [("", "Kies")]


def bijlageveld():
    return forms.ModelChoiceField(
        Bijlage.objects.none(),
        label="Bewijsstuk",
        required=False,
        empty_label="Geen bijlage",
        help_text="Een bijlage van dit dossier. Voeg ze eerst toe bij de bijlagen.",
    )


def _einde_opschuiven():
    return forms.BooleanField(
        label="Schuif ook het voorziene einde op",
        required=False,
        help_text="Evenveel dagen als het uiterste einde opschuift.",
    )


class StukkenMixin:
    """The keyword `stukken`: the files that may be chosen as a proof."""

    def __init__(self, *args, stukken, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bijlage"].queryset = stukken


class MaandenbesluitMixin:
    """How many months of before count; with `beslist`, for who may decide that."""

    def __init__(self, *args, beslist=False, **kwargs):
        super().__init__(*args, **kwargs)
        if beslist:
            self.fields["maanden_besluit"] = forms.IntegerField(
                label="Maanden van vroeger die meetellen",
                min_value=0,
                max_value=120,
                required=False,
                help_text="Alleen als u anders beslist. Leeg: zoveel als de regel telt.",
            )
            self.fields["maanden_besluit_reden"] = forms.CharField(
                label="Reden van dat besluit",
                max_length=300,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )


class OvergangForm(StukkenMixin, VersieMixin, forms.Form):
    pwa_van = forms.DateField(label="PWA-overeenkomst vanaf")
    pwa_tot = forms.DateField(
        label="PWA-overeenkomst tot en met",
        required=False,
        help_text="Leeg als ze liep tot het PWA stopte.",
    )
    kenmerk = forms.CharField(
        label="Kenmerk van het bewijs", max_length=200, help_text="Waar het bewijsstuk ligt."
    )
    bijlage = bijlageveld()


class VervalForm(VersieMixin, forms.Form):
    """Nothing to fill in: the service knows the day."""


class HerstelForm(VersieMixin, forms.Form):
    reden = forms.CharField(label="Reden", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    gewerkt_op = forms.DateField(
        label="Laatste dag waarop er toch gewerkt is",
        required=False,
        help_text="Voor werk dat hier niet geregistreerd is, bijvoorbeeld bij een andere "
        "organisatie. Wat vóór die dag ligt, telt niet meer als onderbreking.",
    )


class MaandenForm(VersieMixin, forms.Form):
    maanden = forms.IntegerField(label="Maanden die meetellen", min_value=0, max_value=120)
    reden = forms.CharField(label="Reden", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class SchorsingForm(StukkenMixin, SleutelMixin, forms.Form):
    reden = forms.ChoiceField(choices=[*LEEG, *SchorsingReden.choices])
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(
        label="Tot en met", required=False, help_text="Leeg zolang het einde niet bekend is."
    )
    bijlage = bijlageveld()
    bewijs = forms.CharField(
        max_length=200,
        required=False,
        help_text="Welk stuk u zag of waar het ligt. Schrijf hier geen medische gegevens.",
    )
    einde_opschuiven = _einde_opschuiven()


class SchorsingEindeForm(VersieMixin, forms.Form):
    tot = forms.DateField(label="Laatste dag")
    einde_opschuiven = _einde_opschuiven()


class SchorsingBewijsForm(StukkenMixin, VersieMixin, forms.Form):
    bijlage = bijlageveld()
    bewijs = forms.CharField(
        max_length=200,
        required=False,
        help_text="Welk stuk u zag of waar het ligt. Schrijf hier geen medische gegevens.",
    )


class WatAlsForm(forms.Form):
    """A question: nothing is saved."""

    schorsing_reden = forms.ChoiceField(
        label="Reden van een schorsing", choices=[*LEEG, *SchorsingReden.choices], required=False
    )
    schorsing_van = forms.DateField(label="Geschorst vanaf", required=False)
    schorsing_tot = forms.DateField(label="Geschorst tot en met", required=False)
    evaluatie_op = forms.DateField(label="Evaluatie op", required=False)
    verlengen_tot = forms.DateField(label="Verlengen tot en met", required=False)
    start = forms.DateField(label="Andere start", required=False)
