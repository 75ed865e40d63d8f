from django import forms
from django.urls import reverse_lazy

from activiteiten.forms import ActiviteitKeuzeField
from activiteiten.forms.vereisten import VereistenField
from activiteiten.models import Activiteit
from gebruikers.choices import AanvraagSoort, AanvraagWachtreden, Weekdag
from gebruikers.models import Vestiging
from wijkwerken.kern.forms import AccountMixin, SleutelMixin, VersieMixin
from wijkwerken.kern.rijenveld import RijenField

# What decides whether it may be done here: asked again at every change of these three.
MAG = {
    "hx-get": reverse_lazy("aanvraag_mag"),
    "hx-target": "#mag",
    "hx-trigger": "change",
    "hx-include": "[name=activiteit], [name=vestiging], [name=van]",
    "hx-sync": "closest form:replace",
}

# Typed, because the browser's own field follows its language, and asks for AM or PM.
UUR = {"placeholder": "uu:mm", "data-kort": "", "autocomplete": "off"}


class VestigingKeuzeField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.naam}: {obj.adres}"


class DagtijdenField(RijenField):
    """Weekdays with hours of their own."""

    leeg, hoogstens, enkelvoud = 1, 7, "dag"

    def maak_kolommen(self):
        return {
            "weekdag": forms.TypedChoiceField(
                label="Dag", coerce=int, choices=[("", "Kies…"), *Weekdag.choices]
            ),
            "begin": forms.TimeField(label="Begin", widget=forms.TimeInput(attrs=UUR)),
            "einde": forms.TimeField(label="Einde", widget=forms.TimeInput(attrs=UUR)),
        }


class AanvraagForm(SleutelMixin, AccountMixin, forms.Form):
    """What one gebruiker asks for, at one of its vestigingen."""

    vestiging = VestigingKeuzeField(
        Vestiging.objects.none(), label="Waar", empty_label="Kies…", widget=forms.Select(attrs=MAG)
    )
    activiteit = ActiviteitKeuzeField(widget=forms.Select(attrs=MAG))
    omschrijving = forms.CharField(
        label="Omschrijving",
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text="Wat is er te doen, en wat moet de wijk-werker weten?",
    )
    aantal = forms.IntegerField(label="Aantal wijk-werkers", initial=1, min_value=1, max_value=50)
    vereisten = VereistenField(
        label="Wat vraagt deze gebruiker nog?",
        help_text="Wat de activiteit zelf van iedereen vraagt, hoort er altijd bij.",
    )
    toelichting_vereisten = forms.CharField(
        label="Toelichting bij de vereisten", required=False, max_length=200
    )
    soort = forms.ChoiceField(
        label="Hoe vaak", choices=AanvraagSoort, widget=forms.RadioSelect, initial="eenmalig"
    )
    soort.breed = True
    van = forms.DateField(label="Eerste dag", widget=forms.DateInput(attrs=MAG))
    tot = forms.DateField(
        label="Laatste dag",
        required=False,
        help_text="Leeg: tot nader order.",
        widget=forms.DateInput(attrs={"data-bij": "soort=terugkerend|voor_datum"}),
    )
    weekdagen = forms.TypedMultipleChoiceField(
        label="Dagen",
        required=False,
        coerce=int,
        choices=Weekdag,
        widget=forms.CheckboxSelectMultiple(
            attrs={"data-bij": "soort=terugkerend", "data-rij": ""}
        ),
    )
    weekdagen.breed = True
    slaat_schoolvakanties_over = forms.BooleanField(
        label="Niet tijdens schoolvakanties",
        required=False,
        widget=forms.CheckboxInput(attrs={"data-bij": "soort=terugkerend"}),
    )
    begin = forms.TimeField(label="Begin", required=False, widget=forms.TimeInput(attrs=UUR))
    einde = forms.TimeField(label="Einde", required=False, widget=forms.TimeInput(attrs=UUR))
    dagtijden = DagtijdenField(
        label="Andere uren op een dag",
        help_text="Alleen voor een dag met andere uren dan hierboven.",
    )
    uren = forms.IntegerField(
        label="Begonnen uren per keer",
        required=False,
        min_value=1,
        max_value=24,
        help_text="Volgt uit begin en einde. Alleen nodig als die nog niet vaststaan.",
    )
    ontvangen_op = forms.DateField(label="Ontvangen op")

    groepen = [
        ("Wat en waar", ["vestiging", "activiteit"]),
        ("Wat er te doen is", ["omschrijving", "aantal", "vereisten", "toelichting_vereisten"]),
        (
            "Wanneer",
            [
                "soort",
                "weekdagen",
                "van",
                "tot",
                "begin",
                "einde",
                "uren",
                "dagtijden",
                "slaat_schoolvakanties_over",
            ],
        ),
        ("Registratie", ["ontvangen_op"]),
    ]

    def __init__(self, *args, gebruiker, **kwargs):
        super().__init__(*args, **kwargs)
        vestiging = self.fields["vestiging"]
        vestiging.queryset = Vestiging.objects.bewerkbaar_voor(self.account).filter(
            gebruiker=gebruiker, actief=True
        )
        self.fields["vereisten"].zet_keuzes(self.account, self.initial.get("vereisten", ()))
        if len(vestiging.queryset) == 1:
            vestiging.empty_label = None
        self.fields["activiteit"].zet_keuzes(
            Activiteit.objects.zichtbaar_voor(self.account).te_vragen_door(gebruiker.soort)
        )


class AanvraagNieuwForm(AanvraagForm):
    te_bespreken = forms.BooleanField(
        label="Eerst nog te bespreken",
        required=False,
        help_text="Met vinkje wordt nog niemand gezocht, tot u ze nakeek.",
    )

    groepen = [*AanvraagForm.groepen[:-1], ("Registratie", ["ontvangen_op", "te_bespreken"])]


class AanvraagWijzigenForm(VersieMixin, AanvraagForm):
    pass


class WachtredenForm(VersieMixin, forms.Form):
    wachtreden = forms.ChoiceField(
        label="Waarom is er nog niemand?",
        required=False,
        choices=[("", "Nog niet genoteerd"), *AanvraagWachtreden.choices],
    )
    wachtnota = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class MagForm(AccountMixin, forms.Form):
    """The three fields of an aanvraag that decide whether it may be done."""

    vestiging = forms.ModelChoiceField(Vestiging.objects.none())
    activiteit = forms.ModelChoiceField(Activiteit.objects.none())
    van = forms.DateField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vestiging"].queryset = Vestiging.objects.bewerkbaar_voor(
            self.account
        ).select_related("gemeente", "gebruiker")
        self.fields["activiteit"].queryset = Activiteit.objects.zichtbaar_voor(self.account)
