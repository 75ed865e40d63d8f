from django import forms
from django.db.models import Q

from trajecten.choices import GEKOMEN, NIET_GEKOMEN, InzetStatus
from trajecten.models import GeplandMoment, Inzet
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin


class InzetKeuze(forms.ModelChoiceField):
    """Who worked where, in one line."""

    def label_from_instance(self, obj):
        return f"{obj.traject.wijkwerker}: {obj.aanvraag.gebruiker}, {obj.aanvraag.activiteit}"


class TijdenVelden(forms.Form):
    """A day with begin and einde, or with only a number of hours."""

    datum = forms.DateField(label="Datum")
    begin = forms.TimeField(label="Begin", required=False, widget=forms.TimeInput(format="%H:%M"))
    einde = forms.TimeField(label="Einde", required=False, widget=forms.TimeInput(format="%H:%M"))
    uren = forms.IntegerField(
        label="Begonnen uren",
        min_value=1,
        max_value=24,
        required=False,
        help_text="Volgt uit begin en einde. Weet u die niet, vul dan het aantal begonnen uren in.",
    )

    def clean(self):
        schoon = super().clean()
        schoon = self.cleaned_data if schoon is None else schoon
        if schoon.get("begin") and schoon.get("einde") and "uren" not in self.changed_data:
            schoon["uren"] = None  # it stood there for the times of before
        return schoon


def stiptheid_veld(label, soorten, geen):
    """One tap, or none: a note is never required."""
    return forms.ChoiceField(
        label=label,
        choices=[*((soort.value, soort.label) for soort in soorten), ("", geen)],
        required=False,
        widget=forms.RadioSelect,
    )


class PrestatieForm(SleutelMixin, AccountMixin, TijdenVelden):
    inzet = InzetKeuze(Inzet.objects.none(), label="Wijk-werker en opdracht")
    moment = forms.ModelChoiceField(
        GeplandMoment.objects.none(), required=False, widget=forms.HiddenInput
    )
    stiptheid = stiptheid_veld("Stiptheid", GEKOMEN, "Niet genoteerd")
    opmerking = forms.CharField(label="Opmerking", max_length=300, required=False)
    # Asked for only when the month of the work is closed.
    laat = forms.BooleanField(
        label="Boek deze uren in de eerste maand die open is",
        required=False,
        widget=forms.HiddenInput,
        help_text="De dag van het werk blijft staan: ze telt voor de limiet van haar eigen maand.",
    )

    field_order = [
        *("inzet", "moment", "datum", "begin", "einde", "uren", "laat", "stiptheid", "opmerking")
    ]
    groepen = [
        ("Wie en waar", ["inzet"]),
        ("Wanneer en hoelang", ["datum", "begin", "einde", "uren", "laat"]),
        ("", ["stiptheid", "opmerking"]),
    ]

    def vraag_laat(self):
        """Show the tick, so that booking late is a deliberate act."""
        self.fields["laat"].widget = forms.CheckboxInput()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        gekozen = self.data.get("inzet") or getattr(self.initial.get("inzet"), "pk", None)
        self.fields["inzet"].queryset = inzetten_om_uit_te_kiezen(self.account, gekozen)
        self.fields["moment"].queryset = GeplandMoment.objects.bewerkbaar_voor(self.account)


class PrestatieCorrectieForm(VersieMixin, TijdenVelden):
    stiptheid = stiptheid_veld("Stiptheid", GEKOMEN, "Niet genoteerd")
    opmerking = forms.CharField(label="Opmerking", max_length=300, required=False)
    reden = forms.CharField(
        label="Waarom corrigeert u?",
        max_length=200,
        help_text="Blijft in de geschiedenis staan, bijvoorbeeld: verkeerde dag genoteerd.",
    )

    groepen = [
        ("Wanneer en hoelang", ["datum", "begin", "einde", "uren"]),
        ("", ["stiptheid", "opmerking", "reden"]),
    ]


class UrenCorrectieForm(VersieMixin, SleutelMixin, forms.Form):
    uren = forms.IntegerField(
        label="Hoeveel uur komt erbij of gaat eraf?",
        min_value=-24,
        max_value=24,
        help_text="Met een min ervoor als er minder gewerkt is, bijvoorbeeld -2.",
    )
    reden = forms.CharField(
        label="Waarom?", max_length=300, help_text="Blijft bij de prestatie en de correctie staan."
    )


class RedenForm(forms.Form):
    """One line of why, for the history."""

    reden = forms.CharField(label="Waarom?", max_length=200)


class MomentAnnuleerForm(forms.Form):
    """Who did not come, in one tap; or another reason in words."""

    stiptheid = stiptheid_veld("Kwam de wijk-werker niet?", NIET_GEKOMEN, "Een andere reden")
    reden = forms.CharField(
        label="Waarom?",
        max_length=200,
        required=False,
        help_text="Nodig als u hierboven een andere reden kiest.",
    )


class OverschrijdingForm(SleutelMixin, AccountMixin, forms.Form):
    inzet = InzetKeuze(Inzet.objects.none(), label="Wijk-werker en opdracht")
    datum = forms.DateField(label="Datum")
    uren = forms.IntegerField(label="Uren boven de limiet", min_value=1, max_value=24)
    reden = forms.CharField(
        label="Waarom is er boven de limiet gewerkt?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        gekozen = self.data.get("inzet") or getattr(self.initial.get("inzet"), "pk", None)
        self.fields["inzet"].queryset = inzetten_om_uit_te_kiezen(self.account, gekozen)


def inzetten_om_uit_te_kiezen(account, gekozen=None):
    """The inzetten that run, for a dropdown; and the one that is chosen, whatever its status."""
    waar = Q(status__in=[InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD])
    if gekozen:
        waar |= Q(pk=gekozen)
    return (
        Inzet.objects.bewerkbaar_voor(account)
        .filter(waar)
        .select_related("traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit")
        .order_by("traject__wijkwerker__naam", "traject__wijkwerker__voornaam", "pk")
    )
