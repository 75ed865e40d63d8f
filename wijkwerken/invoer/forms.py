"""Forms of an import: the file, the columns, and the confirmation."""

from django import forms

from wijkwerken.invoer.models import Invoerbron
from wijkwerken.invoer.soorten import soorten_voor
from wijkwerken.kern.forms import AccountMixin, BevestigForm, SleutelMixin, VersieMixin


class InvoerForm(AccountMixin, SleutelMixin, forms.Form):
    soort = forms.ChoiceField(label="Wat")
    bestand = forms.FileField(
        label="Bestand",
        help_text="CSV of XLSX, tot 5 MB en 10.000 rijen. Alleen u kunt het nadien nog ophalen.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    bron = forms.CharField(
        label="Bron",
        max_length=80,
        required=False,
        help_text="Van wie of waaruit de lijst komt, zoals Oud programma. De volgende keer kent "
        "de toepassing dan de kolommen. Leeg is Eigen lijst.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        soorten = soorten_voor(self.account)
        self.fields["soort"].choices = [(soort.naam, soort.titel) for soort in soorten]
        namen = Invoerbron.objects.bewerkbaar_voor(self.account).values_list("naam", flat=True)
        self.fields["bron"].widget = forms.TextInput(attrs={"list": "bronnen"})
        self.bronnen = sorted(set(namen))


class KolommenForm(VersieMixin, SleutelMixin, forms.Form):
    """One choice per column of the file."""

    def __init__(self, *args, invoer, voorbeelden, **kwargs):
        super().__init__(*args, **kwargs)
        self.invoer = invoer
        keuzes = [
            ("", "Niet gebruiken"),
            *(
                (veld.naam, f"{veld.titel} (verplicht)" if veld.verplicht else veld.titel)
                for veld in invoer.wat.velden
            ),
        ]
        self.fields["versie"].initial = invoer.versie
        for plaats, kop in enumerate(invoer.koppen):
            self.fields[f"kolom_{plaats}"] = forms.ChoiceField(
                label=kop or f"Kolom {plaats + 1}, zonder naam",
                choices=keuzes,
                required=False,
                initial=invoer.kolommen[plaats],
                help_text=voorbeelden[plaats],
            )

    def clean(self):
        schoon = super().clean() or self.cleaned_data
        schoon["kolommen"] = [
            schoon.pop(f"kolom_{plaats}", "") for plaats in range(len(self.invoer.koppen))
        ]
        return schoon


class InvoerBevestigForm(BevestigForm):
    gezien = forms.CharField(widget=forms.HiddenInput, max_length=40)
    zonder_fouten = forms.BooleanField(label="Sla de foute rijen over", required=False)
