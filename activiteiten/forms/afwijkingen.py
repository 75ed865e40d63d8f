"""The steps of a request for an afwijkende activiteit, one form each."""

from django import forms

from activiteiten.choices import AdviesUitkomst, Bevinding, Criterium, GebruikerSoort, VdabUitkomst
from activiteiten.forms import ActiviteitKeuzeField, gemeenten_voor
from activiteiten.models import Activiteit, Hoofdactiviteit
from wijkwerken.kern.bestanden import SOORTEN
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin
from wijkwerken.toegang.models import Gemeente

JA_NEE = [("ja", "Ja"), ("nee", "Nee")]


def tekstvak(label, **kwargs):
    """A text of some lines."""
    return forms.CharField(
        label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": 4}), **kwargs
    )


def ja_nee(label, **kwargs):
    """Yes or no, and nothing chosen beforehand."""
    return forms.TypedChoiceField(
        label=label,
        choices=JA_NEE,
        widget=forms.RadioSelect,
        coerce=lambda waarde: waarde == "ja",
        empty_value=None,
        **kwargs,
    )


class _Wat(forms.Form):
    naam = forms.CharField(label="Naam van de nieuwe activiteit", max_length=160, required=False)
    hoofdactiviteit = forms.ModelChoiceField(
        Hoofdactiviteit.objects.none(),
        label="Hoofdactiviteit",
        required=False,
        empty_label="Kies…",
    )
    soorten = forms.MultipleChoiceField(
        label="Voor", choices=GebruikerSoort, widget=forms.CheckboxSelectMultiple
    )
    omschrijving = tekstvak("Wat doet de wijk-werker, voor wie en hoe vaak?")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "hoofdactiviteit" in self.fields:
            self.fields["hoofdactiviteit"].queryset = Hoofdactiviteit.objects.zichtbaar_voor(
                self.account
            )


class AfwijkingForm(SleutelMixin, AccountMixin, _Wat):
    """Where, and what: an entry of the list for other soorten, or something new."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), empty_label="Kies…")
    activiteit = ActiviteitKeuzeField(
        label="Activiteit van de lijst",
        required=False,
        empty_label="Geen: het is iets nieuws",
        help_text="Kies er een als ze al op de lijst staat, maar niet voor deze soort gebruiker.",
    )

    groepen = [
        ("Waar en wat", ["gemeente", "activiteit", "naam", "hoofdactiviteit"]),
        ("Voor wie", ["soorten", "omschrijving"]),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = gemeenten_voor(self.account)
        self.fields["activiteit"].zet_keuzes(
            Activiteit.objects.zichtbaar_voor(self.account).filter(actief=True, afwijkend=False)
        )


class AfwijkingWijzigenForm(VersieMixin, SleutelMixin, AccountMixin, _Wat):
    def __init__(self, *args, nieuw, **kwargs):
        super().__init__(*args, **kwargs)
        if not nieuw:  # the list says the rest
            for veld in ("naam", "hoofdactiviteit", "soorten"):
                del self.fields[veld]


class ToetsingForm(VersieMixin, SleutelMixin, forms.Form):
    """Every criterium with yes or no and a ground; may be kept half done."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.groepen = []
        for criterium in Criterium:
            self.fields[f"voldoet_{criterium}"] = ja_nee("Voldoet dit?", required=False)
            self.fields[f"voldoet_{criterium}"].breed = True
            self.fields[f"grond_{criterium}"] = tekstvak(
                "Waarom?", required=False, help_text=criterium.vraag
            )
            self.groepen.append((criterium.label, [f"voldoet_{criterium}", f"grond_{criterium}"]))

    @property
    def toetsen(self):
        """{criterium: (holds, ground)}, as the service takes it."""
        gegeven = self.cleaned_data
        return {c: (gegeven[f"voldoet_{c}"], gegeven[f"grond_{c}"]) for c in Criterium.values}


class AdviesVragenForm(SleutelMixin, forms.Form):
    partner = forms.CharField(
        label="Sociale partner",
        max_length=120,
        help_text="De organisatie, geen persoon: bijvoorbeeld ACV of Unizo.",
    )
    gevraagd_op = forms.DateField(label="Gevraagd op")


class AdviesNoterenForm(VersieMixin, SleutelMixin, forms.Form):
    uitkomst = forms.ChoiceField(label="Advies", choices=AdviesUitkomst, widget=forms.RadioSelect)
    uitkomst.breed = True
    ontvangen_op = forms.DateField(label="Ontvangen op")
    toelichting = tekstvak("Toelichting", required=False)


class RaadForm(VersieMixin, SleutelMixin, forms.Form):
    goedgekeurd = ja_nee("Laat de raad ze toe?")
    goedgekeurd.breed = True
    genomen_op = forms.DateField(label="Datum van de raad")
    nummer = forms.CharField(label="Nummer van het besluit", max_length=40)
    motivering = tekstvak(
        "Motivering", help_text="Hoe de raad de toetsing weergeeft in zijn beslissing."
    )


class MeldingForm(VersieMixin, SleutelMixin, forms.Form):
    gemeld_op = forms.DateField(label="Gemeld op")
    kenmerk = forms.CharField(label="Kenmerk bij VDAB", max_length=60)


class UitkomstForm(VersieMixin, SleutelMixin, forms.Form):
    uitkomst = forms.ChoiceField(
        label="Antwoord van VDAB", choices=VdabUitkomst, widget=forms.RadioSelect
    )
    uitkomst.breed = True
    uitkomst_op = forms.DateField(label="Antwoord op")
    reden = forms.CharField(
        label="Reden", max_length=300, required=False, help_text="Nodig als VDAB ze afkeurt."
    )
    reden.breed = True


class ActiverenForm(VersieMixin, SleutelMixin, forms.Form):
    van = forms.DateField(label="Actief vanaf")
    tot = forms.DateField(label="Tot en met")


class EvaluatieForm(SleutelMixin, forms.Form):
    datum = forms.DateField(label="Datum")
    verdringing = ja_nee("Is er verdringing vastgesteld?")
    bevinding = forms.ChoiceField(label="Bevinding", choices=Bevinding, widget=forms.RadioSelect)
    toelichting = tekstvak("Toelichting", help_text="Schrijf geen namen van personen.")


class BesluitForm(VersieMixin, SleutelMixin, forms.Form):
    bestand = forms.FileField(
        label="Tekst van het besluit",
        help_text="PDF, foto (JPG of PNG) of Word-document, tot 10 MB. Het blijft zoals het is.",
        widget=forms.ClearableFileInput(
            attrs={"accept": ",".join(soort.uitgang for soort in SOORTEN)}
        ),
    )
