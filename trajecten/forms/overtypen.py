"""How one screen of VDAB's own system asks for its values."""

from typing import Any

from django import forms

from wijkwerken.kern.forms import VersieMixin


class OvertypschermForm(VersieMixin, forms.Form):
    """Its place among the screens, and a number before each field that it asks for."""

    actief = forms.BooleanField(label="Dit scherm tonen", required=False)
    plaats = forms.IntegerField(label="Plaats van dit scherm", min_value=1, max_value=99)
    vanaf = forms.DateField(
        label="Alleen wat wijzigde vanaf",
        required=False,
        help_text="Wat vroeger al bij VDAB stond, hoeft dan niet overgenomen te worden.",
    )

    def __init__(self, *args, velden, rij, plaats, **kwargs):
        gekozen = rij.kolommen if rij else [veld.naam for veld in velden]
        kwargs["initial"] = {
            "actief": rij.actief if rij else True,
            "plaats": rij.plaats if rij else plaats,
            "vanaf": rij.vanaf if rij else None,
            "versie": rij.versie if rij else None,
        }
        super().__init__(*args, **kwargs)
        self.fields["versie"].required = False
        self.namen = {f"plek_{veld.naam}": veld.naam for veld in velden}
        for veld in velden:
            plek = gekozen.index(veld.naam) + 1 if veld.naam in gekozen else None
            self.fields[f"plek_{veld.naam}"] = forms.IntegerField(
                label=veld.titel, min_value=1, max_value=99, required=False, initial=plek
            )
        self.groepen = [
            ("Het scherm", ["actief", "plaats", "vanaf"]),
            ("Volgorde van de velden (leeg: niet overnemen)", list(self.namen)),
        ]

    def clean(self):
        schoon: dict[str, Any] = super().clean() or self.cleaned_data
        plekken = {naam: schoon.pop(veld, None) for veld, naam in self.namen.items()}
        gekozen = [naam for naam, plek in plekken.items() if plek]
        schoon["kolommen"] = sorted(gekozen, key=lambda naam: plekken[naam])
        if not gekozen and not self.errors:
            raise forms.ValidationError("Geef minstens één veld een plaats.")
        return schoon
