"""Forms to sign with: a surface to draw on or a typed name, and the scan of a paper."""

from django import forms
from django.core.exceptions import ValidationError

from wijkwerken.kern.bestanden import SOORTEN
from wijkwerken.kern.forms import SleutelMixin, VersieMixin
from wijkwerken.kern.pngbeeld import beeld_lezen

AANVAARD = ",".join(soort.uitgang for soort in SOORTEN)


class BijlageVeld(forms.FileField):
    """A file to bring; the service judges it by its bytes."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Bestand")
        kwargs.setdefault("help_text", "PDF, foto (JPG of PNG) of Word-document, tot 10 MB.")
        kwargs.setdefault("widget", forms.ClearableFileInput(attrs={"accept": AANVAARD}))
        super().__init__(**kwargs)


class TekenvlakWidget(forms.HiddenInput):
    """A canvas for finger, pen and mouse, shown by static/js/teken.js; sends a PNG."""

    input_type = "text"  # so that the form draws its label and its errors
    template_name = "onderdelen/tekenvlak.html"
    use_fieldset = True


class TekenvlakField(forms.CharField):
    """Gives the bytes of the drawn signature; None when nothing was drawn."""

    widget = TekenvlakWidget
    breed = True

    def __init__(self, **kwargs):
        super().__init__(required=False, strip=True, **kwargs)

    def to_python(self, value):
        return beeld_lezen(value) if value else None

    def has_changed(self, initial, data):
        return bool(data)


class OndertekenForm(VersieMixin, SleutelMixin, forms.Form):
    """A drawn signature, or the typed name with a tick: both are a signature."""

    naam = forms.CharField(label="Naam van wie tekent", max_length=160)
    beeld = TekenvlakField(
        label="Handtekening",
        help_text="Teken met uw vinger, een pen of de muis. Lukt dat niet, gebruik dan het vinkje.",
    )
    akkoord = forms.BooleanField(
        label="Ik teken door mijn naam te typen",
        required=False,
        help_text="Dat geldt evengoed als een getekende handtekening.",
    )

    def clean(self):
        schoon = super().clean()
        if not schoon.pop("akkoord", False) and not schoon.get("beeld") and not self.errors:
            raise ValidationError(
                {"beeld": "Teken in het vlak, of vink aan dat u tekent door uw naam te typen."}
            )
        return schoon


class PapierForm(VersieMixin, SleutelMixin, forms.Form):
    """All signed on paper: the scan and its day. Without a scan one says why."""

    getekend_op = forms.DateField(
        label="Getekend op",
        help_text="De dag waarop iedereen getekend had. Daarna verandert deze versie niet meer.",
    )
    bestand = BijlageVeld(label="Scan van het getekende papier", required=False)
    reden = forms.CharField(
        label="Waarom er geen scan is",
        max_length=200,
        required=False,
        help_text="Alleen als het papier niet te scannen valt, bijvoorbeeld uit een oud dossier.",
    )

    def clean(self):
        schoon = super().clean()
        if not schoon.get("bestand") and not schoon.get("reden") and not self.errors:
            raise ValidationError(
                {"bestand": "Voeg de scan toe, of zeg hieronder waarom die er niet is."}
            )
        return schoon
