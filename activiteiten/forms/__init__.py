from django import forms
from django.db.models import Q

from activiteiten.choices import CompetentieGroep, GebruikerSoort
from activiteiten.models import Activiteit, CompetentieTerm
from wijkwerken.kern.forms import AccountMixin, GroepenField, SleutelMixin, VersieMixin
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Gemeente


class ActiviteitKeuzeField(forms.ModelChoiceField):
    """The list under its hoofdactiviteiten, with a value that a link can hold."""

    def __init__(self, queryset=None, **kwargs):
        kwargs.setdefault("label", "Activiteit")
        kwargs.setdefault("empty_label", "Kies…")
        super().__init__(Activiteit.objects.none() if queryset is None else queryset, **kwargs)

    def zet_keuzes(self, queryset):
        """Offer these activities, grouped; one query."""
        self.queryset = queryset
        groepen: dict[str, list] = {}
        for activiteit in queryset.select_related("hoofdactiviteit"):
            groep = groepen.setdefault(activiteit.hoofdactiviteit.naam, [])
            groep.append((str(activiteit.pk), activiteit.naam))
        self.choices = [("", self.empty_label), *groepen.items()]


def gemeenten_voor(account):
    """The gemeenten to ask about: our area, and for a gemeente only itself."""
    if account.rol == Rol.GEMEENTE:
        return Gemeente.objects.filter(pk=account.gemeente_id)
    return Gemeente.objects.zichtbaar_voor(account).in_werkingsgebied()


class ToetsForm(AccountMixin, forms.Form):
    """Mag dit hier? What, where, for whom and when."""

    activiteit = ActiviteitKeuzeField()
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), empty_label="Kies…")
    soort = forms.ChoiceField(label="Soort gebruiker", choices=GebruikerSoort)
    datum = forms.DateField(label="Op")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        activiteiten = Activiteit.objects.zichtbaar_voor(self.account).filter(actief=True)
        self.fields["activiteit"].zet_keuzes(activiteiten)
        gemeente = self.fields["gemeente"]
        gemeente.queryset = gemeenten_voor(self.account)
        if self.account.rol == Rol.GEMEENTE:
            gemeente.empty_label = None


class ToelatingForm(SleutelMixin, AccountMixin, forms.Form):
    """A gemeente permits an activiteit, for one or more soorten gebruiker."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), empty_label="Kies…")
    soort = forms.MultipleChoiceField(label="Voor", widget=forms.CheckboxSelectMultiple, choices=())
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(
        label="Tot en met", required=False, help_text="Laat leeg als er geen einde is."
    )
    besluit_op = forms.DateField(label="Datum van het besluit", required=False)
    besluit_nummer = forms.CharField(
        label="Nummer van het besluit",
        max_length=40,
        required=False,
        help_text="Met datum en nummer kunt u de tekst van het besluit bijvoegen.",
    )
    bron = forms.CharField(
        label="Of een andere beslissing",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: brief van het college van 16/12/2026.",
    )
    bron.breed = True
    enkel_bestaand = forms.BooleanField(
        label="Alleen voor wie al gebruiker was vóór die dag",
        required=False,
        help_text="Een overgang: wie later gebruiker wordt, mag dit niet meer vragen.",
    )

    def __init__(self, *args, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = gemeenten_voor(self.account)
        self.fields["soort"].choices = [
            (soort.value, soort.label) for soort in GebruikerSoort if soort in activiteit.soorten
        ]


class OvernemenForm(SleutelMixin, AccountMixin, forms.Form):
    """A gemeente takes over the whole list, or that of another gemeente."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), empty_label="Kies…")
    voorbeeld = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Wat neemt ze over?",
        required=False,
        empty_label="De hele Vlaamse lijst",
        help_text="Of wat een andere gemeente die dag toelaat, zonder haar afwijkingen.",
    )
    van = forms.DateField(label="Vanaf")
    bron = forms.CharField(
        label="Beslissing",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: gemeenteraad 16/12/2026, nr. 24.",
    )
    bron.breed = True
    bevestigd = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = gemeenten_voor(self.account)
        self.fields["voorbeeld"].queryset = gemeenten_voor(self.account)

    def clean(self):
        schoon = super().clean()
        if schoon.get("voorbeeld") and schoon["voorbeeld"] == schoon.get("gemeente"):
            self.add_error("voorbeeld", "Kies een andere gemeente dan die hierboven.")
        return schoon


class NieuweCompetentieTermForm(SleutelMixin, forms.Form):
    naam = forms.CharField(label="Competentie", max_length=120)
    groep = forms.ChoiceField(label="Groep", choices=CompetentieGroep)
    uitleg = forms.CharField(
        label="Uitleg",
        max_length=300,
        required=False,
        help_text="Waaraan ziet men dat iemand dit kan?",
    )
    uitleg.breed = True


class CompetentieTermForm(VersieMixin, NieuweCompetentieTermForm):
    actief = forms.BooleanField(
        label="In gebruik",
        required=False,
        help_text="Zonder vinkje kan men ze niet meer kiezen. Wat er al staat, blijft.",
    )


class CompetentiesField(GroepenField):
    """Tick boxes, under their group."""

    def __init__(self, queryset=None, **kwargs):
        leeg = CompetentieTerm.objects.none()
        super().__init__(leeg if queryset is None else queryset, required=False, **kwargs)

    @staticmethod
    def groep(rij):
        return rij.get_groep_display()


class TraintForm(VersieMixin, AccountMixin, forms.Form):
    competenties = CompetentiesField(label="Competenties die deze activiteit traint")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        termen = CompetentieTerm.objects.bewerkbaar_voor(self.account)
        gekozen = Q(pk__in=self.initial.get("competenties", ()))
        self.fields["competenties"].queryset = termen.filter(Q(actief=True) | gekozen)
