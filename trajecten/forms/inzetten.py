from django import forms

from gebruikers.choices import AanvraagSoort
from trajecten.chequetekort import REDEN
from trajecten.forms.prestaties import TijdenVelden
from trajecten.models import Traject
from trajecten.rules.beschikbaarheid import WEEKDAGEN
from wijkwerken.kern.forms import AccountMixin, BevestigdMixin, SleutelMixin, VersieMixin


def _twee_dagen(tekst):
    oud, _, nieuw = tekst.partition("-")
    return int(oud), int(nieuw)


class PlanMixin(BevestigdMixin):
    """Also the reason to work on krediet, asked for only when there are hours without cheque."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[REDEN] = forms.CharField(
            label="Waarom mag dit op krediet?",
            max_length=300,
            required=False,
            widget=forms.HiddenInput,
        )

    def vraag_bevestiging(self, velden=("bevestigd",)):
        super().vraag_bevestiging(velden)
        if REDEN in velden:
            self.fields[REDEN].widget = forms.TextInput(attrs={"maxlength": 300})


class InzetForm(PlanMixin, SleutelMixin, AccountMixin, forms.Form):
    """Who, from when, until when; the moments follow from the aanvraag."""

    traject = forms.ModelChoiceField(Traject.objects.none(), widget=forms.HiddenInput)
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(
        label="Tot en met",
        required=False,
        help_text="Leeg: zo lang als de aanvraag, het traject en de overeenkomst lopen.",
    )
    uren = forms.IntegerField(
        label="Uren per keer",
        required=False,
        min_value=1,
        help_text="Leeg: zoals gevraagd. Minder kan, meer niet.",
    )
    weekdag = forms.TypedChoiceField(
        label="Op een andere dag", required=False, coerce=_twee_dagen, empty_value=None
    )
    opmerking = forms.CharField(label="Opmerking", max_length=300, required=False)

    def __init__(self, *args, aanvraag, **kwargs):
        super().__init__(*args, **kwargs)
        self._velden_van(aanvraag)
        self.fields["traject"].queryset = (
            Traject.objects.bewerkbaar_voor(self.account).lopend().select_related("wijkwerker")
        )

    def _velden_van(self, aanvraag):
        """Only what can differ: work of one hour has no less, one weekday has others."""
        dagen = aanvraag.weekdagen
        langste = max([aanvraag.tijd_op(dag)[2] for dag in dagen] or [aanvraag.uren])
        if langste == 1 or aanvraag.soort == AanvraagSoort.VOOR_DATUM:
            del self.fields["uren"]
        else:
            self.fields["uren"].widget.attrs["max"] = langste
        if not dagen:
            del self.fields["weekdag"]
            return
        self.fields["weekdag"].choices = [("", "Zoals gevraagd")] + [
            (f"{oud}-{nieuw}", f"{WEEKDAGEN[nieuw]} in plaats van {WEEKDAGEN[oud]}")
            for oud in dagen
            for nieuw in range(7)
            if nieuw not in dagen
        ]


class InzetBeeindigForm(forms.Form):
    tot = forms.DateField(label="Laatste dag")


class MomentForm(PlanMixin, SleutelMixin, TijdenVelden):
    """One more moment; another day brings the hours that were asked on it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["datum"].widget.attrs |= {
            "hx-get": "",
            "hx-trigger": "change consume",
            "hx-target": "#momentblad",
            "hx-select": "#momentblad",
            "hx-swap": "outerHTML",
        }


class MomentVerplaatsForm(PlanMixin, VersieMixin, TijdenVelden):
    """Another day or hour."""
