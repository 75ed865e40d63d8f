"""Forms about the inschrijvingsgeld and the file of the bank."""

import base64
import zlib

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from gebruikers.choices import Ontvangstwijze
from gebruikers.models import Inschrijvingsgeld
from wijkwerken.kern import opmaak
from wijkwerken.kern.bedragen import EuroVeld
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin

ZOUT = "gebruikers.bankbestand"
HOOGSTENS = 12 * 3600  # seconds between looking and confirming


class JaarForm(SleutelMixin, forms.Form):
    jaar = forms.IntegerField(label="Jaar", min_value=2018, max_value=2199)


class KwijtscheldForm(VersieMixin, SleutelMixin, forms.Form):
    reden = forms.CharField(
        label="Waarom",
        max_length=200,
        help_text="Bijvoorbeeld: gestopt in januari. Schrijf niets over gezondheid.",
    )


class OntvangstForm(VersieMixin, SleutelMixin, forms.Form):
    """What was paid at the desk, or paid back."""

    wijze = forms.ChoiceField(
        label="Hoe",
        choices=[(w.value, w.label) for w in (Ontvangstwijze.KAS, Ontvangstwijze.TERUG)],
        widget=forms.RadioSelect,
        initial=Ontvangstwijze.KAS,
    )
    bedrag = EuroVeld(label="Bedrag")
    datum = forms.DateField(label="Datum")
    omschrijving = forms.CharField(
        label="Nota",
        max_length=200,
        required=False,
        help_text="Zoals het nummer van het ontvangstbewijs.",
    )


class BankbestandForm(forms.Form):
    bestand = forms.FileField(
        label="Bestand van de bank",
        help_text="CODA, of CSV met puntkomma's; tot 2 MB. Het bestand zelf wordt niet bewaard.",
        widget=forms.ClearableFileInput(attrs={"accept": ".cod,.coda,.csv,.txt"}),
    )


class BankbestandBevestigForm(SleutelMixin, forms.Form):
    """The file that was looked at, sealed, and the mark of what was shown."""

    pakket = forms.CharField(widget=forms.HiddenInput)
    gezien = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def clean_pakket(self):
        try:
            tekst = signing.loads(self.cleaned_data["pakket"], salt=ZOUT, max_age=HOOGSTENS)
        except signing.BadSignature:
            raise ValidationError("Deze bladzijde is te oud. Kies het bestand opnieuw.") from None
        return zlib.decompress(base64.b64decode(tekst))


def verzegel(inhoud: bytes) -> str:
    """The bytes of a file for a hidden field, so that nothing is kept before it is confirmed."""
    return signing.dumps(base64.b64encode(zlib.compress(inhoud, 9)).decode(), salt=ZOUT)


class GeldKeuze(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        stand = "" if obj.is_open else f" ({obj.get_stand_display().lower()})"
        return f"{obj.gebruiker}, {obj.jaar}: {opmaak.bedrag(obj.bedrag)}{stand}"


class OntvangstKoppelForm(VersieMixin, SleutelMixin, AccountMixin, forms.Form):
    """For whom and which year a payment is."""

    inschrijvingsgeld = GeldKeuze(
        label="Voor wie en welk jaar", queryset=Inschrijvingsgeld.objects.none()
    )

    def __init__(self, *args, vanaf_jaar, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["inschrijvingsgeld"].queryset = (
            Inschrijvingsgeld.objects.bewerkbaar_voor(self.account)
            .filter(jaar__gte=vanaf_jaar)
            .select_related("gebruiker")
            .order_by("gebruiker__naam", "gebruiker__voornaam", "-jaar")
        )
