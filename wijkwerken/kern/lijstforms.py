"""The forms of a list itself: which columns, under which name it is kept."""

from django import forms

from wijkwerken.kern.forms import SleutelMixin

PER_BLADZIJDE = (25, 50, 100, 200)


class KolommenForm(forms.Form):
    """Tick boxes in the order in which the columns stand; `volgorde` names them all.

    The choices are the columns that the account may see, so no other can be chosen.
    """

    volgorde = forms.MultipleChoiceField(widget=forms.MultipleHiddenInput, required=False)
    kolommen = forms.MultipleChoiceField(required=False)
    ordening = forms.ChoiceField(label="Sorteren", required=False)
    per_bladzijde = forms.TypedChoiceField(
        label="Rijen per bladzijde", required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args, kolommen, standaard_aantal, **kwargs):
        super().__init__(*args, **kwargs)
        namen = [(kolom.naam, kolom.titel) for kolom in kolommen]
        self.eerste = kolommen[0].naam
        self.fields["volgorde"].choices = self.fields["kolommen"].choices = namen
        self.fields["ordening"].choices = [
            ("", "Zoals de lijst het doet"),
            *(
                (f"{teken}{kolom.naam}", f"{kolom.titel}, {woord}")
                for kolom in kolommen
                if kolom.sorteer
                for teken, woord in (("", "oplopend"), ("-", "aflopend"))
            ),
        ]
        self.fields["per_bladzijde"].choices = [
            ("", f"Zoals de lijst het doet ({standaard_aantal})"),
            *((aantal, str(aantal)) for aantal in PER_BLADZIJDE),
        ]

    def clean(self):
        schoon = super().clean()
        aan = {self.eerste, *schoon.get("kolommen", [])}
        schoon["kolommen"] = [naam for naam in schoon.pop("volgorde", []) if naam in aan]
        return schoon


class WeergaveForm(SleutelMixin, forms.Form):
    naam = forms.CharField(
        label="Naam",
        max_length=60,
        help_text="Bijvoorbeeld: Evaluatie komt eraan. Zet er geen naam van een persoon in.",
    )
    gedeeld = forms.BooleanField(
        label="Delen met mijn collega's",
        required=False,
        help_text="Zij zien dezelfde filters en kolommen, maar nooit meer rijen dan ze nu al zien.",
    )
    begin = forms.BooleanField(label="Met deze weergave beginnen", required=False)
