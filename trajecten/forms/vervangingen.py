"""Forms of the replacement flow: asking, confirming, cancelling."""

from django import forms

from trajecten.choices import Vraagantwoord, Vraagwijze
from trajecten.models import Traject
from trajecten.services.vervangingen import REDEN_AFWEZIG
from wijkwerken.kern.forms import (
    AccountMixin,
    BevestigdMixin,
    BevestigForm,
    SleutelMixin,
    VersieMixin,
)


class _TrajectMixin(AccountMixin):
    """Who is asked or confirmed: chosen on the page before, or from the list."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["traject"].queryset = (
            Traject.objects.bewerkbaar_voor(self.account)
            .lopend()
            .select_related("wijkwerker")
            .order_by("wijkwerker__naam", "wijkwerker__voornaam")
        )


class TrajectKeuze(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return obj.wijkwerker.volledige_naam


class VraagForm(_TrajectMixin, SleutelMixin, forms.Form):
    traject = TrajectKeuze(Traject.objects.none(), label="Wijk-werker")
    wijze = forms.ChoiceField(label="Hoe", choices=Vraagwijze.choices, widget=forms.RadioSelect)
    antwoord = forms.ChoiceField(
        label="Antwoord",
        choices=[("", "Nog niet bekend"), *Vraagantwoord.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label="Waarom niet?",
        max_length=200,
        required=False,
        help_text="Nodig bij nee. Schrijf hier geen medische gegevens.",
    )


class BevestigVervangerForm(BevestigdMixin, _TrajectMixin, VersieMixin, SleutelMixin, forms.Form):
    traject = TrajectKeuze(Traject.objects.none(), label="Vervanger")
    alle = forms.BooleanField(
        label="Ook voor de andere open momenten van deze opdracht",
        required=False,
        help_text="Alle momenten samen, of geen.",
    )


class AnnuleerForm(BevestigForm):
    reden = forms.CharField(label="Waarom?", max_length=200)


class AnnuleerBulkForm(forms.Form):
    """For many absences at once."""

    reden = forms.CharField(
        label="Waarom?",
        max_length=200,
        initial=REDEN_AFWEZIG,
        help_text="De wijk-werkers en de gebruikers krijgen bericht, zonder deze reden.",
    )
