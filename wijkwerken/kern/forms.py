"""What forms share (a row version, a one-time key), and the forms of a list itself."""

import hashlib
import uuid
from itertools import groupby

from django import forms
from django.forms.models import ModelChoiceIterator


class VersieMixin:
    """A hidden `versie`: which version of the row the reader saw when the form was opened.

    The service gets it as `versie` and raises VerouderdeVersie when the row has moved on.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rij = getattr(self, "instance", None)
        self.fields["versie"] = forms.IntegerField(
            widget=forms.HiddenInput,
            initial=getattr(rij, "versie", None),
            required=False,
        )


class SleutelMixin:
    """A hidden one-time key, so that a double click or a reload does not do the act twice.

    It is no part of cleaned_data: a service knows nothing of it.
    """

    sleutel = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sleutel"] = forms.UUIDField(
            widget=forms.HiddenInput, initial=uuid.uuid4, required=False
        )

    def clean(self):
        schoon = super().clean()
        schoon = self.cleaned_data if schoon is None else schoon
        self.sleutel = str(schoon.pop("sleutel", "") or "")
        return schoon


class BevestigdMixin:
    """A tick that is asked for only when a service warns: `bevestigd`."""

    bevestig_label = "Ik zag dit en wil het toch zo plannen"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bevestigd"] = forms.BooleanField(
            label=self.bevestig_label,
            required=False,
            widget=forms.HiddenInput,
        )

    def vraag_bevestiging(self, velden=("bevestigd",)):
        """Show the tick, empty, so that the sentences stand at it; `velden` are where they do."""
        if "bevestigd" in velden:
            self.fields["bevestigd"].widget = forms.CheckboxInput()


class TekstBevestigdMixin(BevestigdMixin):
    """The tick appears when a text asks for a second look: ticked, it is saved after all."""

    bevestig_label = "Ja, deze tekst mag zo bewaard worden"


class KlapgroepenWidget(forms.CheckboxSelectMultiple):
    """Tick boxes in groups that fold; one in which something is ticked stands open."""

    template_name = "onderdelen/klapgroepen.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["groepen"] = [
            {
                "naam": naam,
                "opties": opties,
                "gekozen": sum(optie["selected"] for optie in opties),
            }
            for naam, opties, _ in context["widget"]["optgroups"]
        ]
        return context


class _PerGroep(ModelChoiceIterator):
    def __iter__(self):
        rijen = self.queryset
        if self.field.relaties:
            rijen = rijen.select_related(*self.field.relaties)
        for groep, delen in groupby(rijen, key=self.field.groep):
            yield groep, [self.choice(rij) for rij in delen]


class GroepenField(forms.ModelMultipleChoiceField):
    """Tick boxes under what `groep` says of a row; the queryset stands in that order.

    `relaties` are what the groups and the names of the rows are read from.
    """

    iterator = _PerGroep
    widget = KlapgroepenWidget
    breed = True
    relaties: tuple[str, ...] = ()

    @staticmethod
    def groep(rij) -> str:
        """The heading that the row stands under."""
        raise NotImplementedError


class BevestigForm(SleutelMixin, forms.Form):
    """Nothing to fill in: only the one-time key of an act that must be confirmed."""


class AccountMixin:
    """Take the keyword `account`, for dropdowns that only offer what the account may choose."""

    def __init__(self, *args, account, **kwargs):
        self.account = account
        super().__init__(*args, **kwargs)


PER_BLADZIJDE = (25, 50, 100, 200)


class VolgordeForm(forms.Form):
    """Tick boxes in an order: `volgorde` names them all, `kolommen` those that are on.

    `keuzes` are (naam, titel) of what the account may see, so nothing else can be chosen; `vast`
    is always on.
    """

    volgorde = forms.MultipleChoiceField(widget=forms.MultipleHiddenInput, required=False)
    kolommen = forms.MultipleChoiceField(label="Keuze", required=False)

    def __init__(self, *args, keuzes, vast="", **kwargs):
        super().__init__(*args, **kwargs)
        self.vast = vast
        self.fields["volgorde"].choices = self.fields["kolommen"].choices = list(keuzes)

    def clean(self):
        super().clean()
        schoon = self.cleaned_data
        aan = {self.vast, *schoon.get("kolommen", [])}
        volgorde = dict.fromkeys(schoon.pop("volgorde", []))
        schoon["kolommen"] = [naam for naam in volgorde if naam in aan]
        return schoon


class KolommenForm(VolgordeForm):
    """The columns of a list, how it is sorted and how long a page of it is."""

    ordening = forms.ChoiceField(label="Sorteren", required=False)
    per_bladzijde = forms.TypedChoiceField(
        label="Rijen per bladzijde", required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args, kolommen, standaard_aantal, **kwargs):
        keuzes = [(kolom.naam, kolom.titel) for kolom in kolommen]
        super().__init__(*args, keuzes=keuzes, vast=kolommen[0].naam, **kwargs)
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


class BulkForm(forms.Form):
    """Which rows an act is for: ids with or without the version that was shown, or all."""

    alles = forms.BooleanField(required=False)
    sleutel = forms.UUIDField(required=False)
    gezien = forms.CharField(required=False)

    NIET_VAN_DE_DAAD = frozenset(
        {"csrfmiddlewaretoken", "rij", "alles", "stap", "sleutel", "gezien", "daad", "actie"}
    )

    def clean(self):
        """`rij` becomes {id: version}; what is no id falls out, as a row that is not there."""
        super().clean()
        versies = {}
        for tekst in self.data.getlist("rij"):
            sleutel, _, versie = tekst.partition(":")
            try:
                versies[uuid.UUID(sleutel)] = int(versie) if versie else None
            except ValueError:
                continue
        self.cleaned_data["rij"] = versies
        return self.cleaned_data

    def van_de_daad(self, gegevens):
        """What was filled in for the act itself: {field: [values]}."""
        namen = [naam for naam in gegevens if naam not in self.NIET_VAN_DE_DAAD]
        return {naam: gegevens.getlist(naam) for naam in namen}

    def stempel(self, gegevens):
        """A mark of what was filled in for the act, so that only what was shown is done."""
        delen = sorted(self.van_de_daad(gegevens).items())
        return hashlib.sha256(repr(delen).encode()).hexdigest()[:20]

    def is_gezien(self, gegevens):
        return self.cleaned_data.get("gezien") == self.stempel(gegevens)

    def nieuwe_sleutel(self):
        return uuid.uuid4()
