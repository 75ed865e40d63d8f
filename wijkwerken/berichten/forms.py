from django import forms

from wijkwerken.berichten.voorkeuren import keuzes_van


class VoorkeurenForm(forms.Form):
    """One choice per kind of mail that the rol of this account gets."""

    def __init__(self, *args, account, **kwargs):
        super().__init__(*args, **kwargs)
        for keuze in keuzes_van(account):
            self.fields[keuze.soort.value] = forms.ChoiceField(
                label=keuze.label,
                choices=[(wijze.value, wijze.label) for wijze in keuze.mogelijk],
                initial=keuze.wijze.value,
            )
            # One of them is always chosen: the page says once that all are needed.
            self.fields[keuze.soort.value].altijd_gekozen = True
