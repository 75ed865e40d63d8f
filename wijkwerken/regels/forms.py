"""The form of a new value: its fields follow the form of the value that holds now."""

from datetime import date

from django import forms

from wijkwerken.kern.forms import SleutelMixin, VersieMixin


class GetallenField(forms.CharField):
    """Whole numbers with commas between: 42, 14, 0."""

    def prepare_value(self, value):
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value):
        delen = [deel.strip() for deel in super().to_python(value).split(",") if deel.strip()]
        try:
            return [int(deel) for deel in delen]
        except ValueError as error:
            raise forms.ValidationError(
                "Schrijf hele getallen met een komma ertussen, zoals 42, 14, 0."
            ) from error


def _veld(voorbeeld, label):
    if isinstance(voorbeeld, bool):
        return forms.BooleanField(label=label, required=False)
    if isinstance(voorbeeld, int):
        return forms.IntegerField(label=label, min_value=0)
    if isinstance(voorbeeld, list):
        return GetallenField(label=label, help_text="Hele getallen, met een komma ertussen.")
    return forms.DateField(label=label)


class OpDatumForm(forms.Form):
    """Of which day one wants to see the rules."""

    op = forms.DateField(label="Op datum", required=False)


class RegelForm(SleutelMixin, forms.Form):
    """`vorige` is the value in force; a choice per reason gets a field per reason."""

    geldig_van = forms.DateField(label="Geldig vanaf")
    bron = forms.CharField(
        label="Bron", max_length=300, help_text="Het besluit of de beslissing, met zijn datum."
    )

    # What was shown of the consequences; the same again is a confirmation.
    bevestigd = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, vorige, **kwargs):
        self.vorige = vorige
        super().__init__(*args, **kwargs)
        if isinstance(vorige, dict):
            namen = {f"waarde_{naam}": naam for naam in vorige}
            for veldnaam, naam in namen.items():
                self.fields[veldnaam] = _veld(vorige[naam], naam.replace("_", " ").capitalize())
                self.fields[veldnaam].initial = vorige[naam]
        else:
            namen = {"waarde": None}
            self.fields["waarde"] = _veld(vorige, "Nieuwe waarde")
            self.fields["waarde"].initial = vorige
        self.order_fields([*namen, "geldig_van", "bron"])

    def clean(self):
        schoon = super().clean()
        if isinstance(self.vorige, dict):
            delen = {naam: schoon.pop(f"waarde_{naam}", None) for naam in self.vorige}
            schoon["waarde"] = delen
        elif isinstance(schoon.get("waarde"), date):
            schoon["waarde"] = schoon["waarde"].isoformat()
        return schoon


class NieuweSchoolvakantieForm(SleutelMixin, forms.Form):
    schooljaar = forms.CharField(
        label="Schooljaar", max_length=9, help_text="Bijvoorbeeld 2026-2027."
    )
    naam = forms.CharField(label="Vakantie", max_length=60)
    van = forms.DateField(label="Eerste dag")
    tot = forms.DateField(label="Laatste dag")


class SchoolvakantieForm(VersieMixin, NieuweSchoolvakantieForm):
    pass
