from datetime import date
from uuid import UUID

from django import forms
from django.http import QueryDict

from rapportage.choices import Bestandsvorm, Ritme
from rapportage.dashboards.indeling import keuzes_van
from rapportage.models import Jaarverslagtekst
from rapportage.rapporten import Periode, Rapport, periode_van, rapporten_van, vorige_periode
from rapportage.rapporten.periode import EERSTE_JAAR
from rapportage.rapporten.wie import telbare_gemeenten
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.forms import (
    AccountMixin,
    BevestigForm,
    GroepenField,
    SleutelMixin,
    VersieMixin,
    VolgordeForm,
)
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling

GEEN_PERIODE = (
    "Kies een jaar, een kwartaal of een maand. In een adres staan ze als 2025, 2025-K1 of 2025-03."
)


class PeriodeField(forms.CharField):
    """A year, a quarter or a month, as a Periode; also one that the list does not offer."""

    def __init__(self, **kwargs):
        super().__init__(label="Periode", widget=forms.Select, **kwargs)

    def clean(self, value):
        periode = periode_van(super().clean(value))
        if periode is None:
            raise forms.ValidationError(GEEN_PERIODE, code="periode")
        return periode


class RapportForm(AccountMixin, forms.Form):
    """Which months of a report, and of what part: only what the account may count.

    `data` is what an address says; the months that it leaves out are those that it opens with.
    """

    periode = PeriodeField()
    gemeente = forms.ModelChoiceField(
        label="Gemeente", queryset=Gemeente.objects.none(), required=False, empty_label="Alle"
    )
    dienst = forms.ModelChoiceField(
        label="Toeleider",
        queryset=Toeleidingsdienst.objects.none(),
        required=False,
        empty_label="Alle",
    )
    bemiddelaar = forms.ModelChoiceField(
        label="Bemiddelaar", queryset=Account.objects.none(), required=False, empty_label="Alle"
    )

    def __init__(self, data: QueryDict, *, rapport: Rapport, vandaag: date, **kwargs):
        data = data.copy()
        data.setdefault("periode", beginperiode(rapport, vandaag).code)
        super().__init__(data, **kwargs)
        keuzes = periodekeuzes(vandaag)
        periode = periode_van(str(data["periode"]))
        if periode and all(periode.code != code for _, groep in keuzes for code, _ in groep):
            keuzes.append(("Vroeger", [_keuze(periode)]))
        self.fields["periode"].widget.choices = keuzes
        self.fields["gemeente"].queryset = telbare_gemeenten(self.account)
        self.fields["dienst"].queryset = Toeleidingsdienst.objects.zichtbaar_voor(self.account)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()
        for naam in self._niet_te_kiezen(rapport):
            del self.fields[naam]

    def _niet_te_kiezen(self, rapport):
        if self.account.gemeente_id:
            yield "gemeente"
        if rapport.deel != "dienst" or not self.account.is_binnen:
            yield "dienst"
        if rapport.deel != "bemiddelaar" or not self.account.mag(Handeling.CASELOAD_BEKIJKEN):
            yield "bemiddelaar"

    def deel(self) -> dict[str, UUID]:
        """The parts that are chosen, by the name of their field of Vraag."""
        gekozen = {n: w for n, w in self.cleaned_data.items() if n != "periode" and w}
        return {naam: rij.pk for naam, rij in gekozen.items()}


class VormForm(BevestigForm):
    """What a report is made into."""

    vorm = forms.ChoiceField(
        label="Vorm",
        choices=Bestandsvorm.choices,
        initial=Bestandsvorm.PDF,
        widget=forms.RadioSelect,
        help_text="Een PDF leest en drukt u af. Met XLSX rekent u verder: elke tabel is een blad. "
        "CSV is voor andere programma\u2019s: elke tabel is een bestand, samen in een zip.",
    )
    vorm.altijd_gekozen = True


class IndelingForm(VolgordeForm):
    """The tiles and charts of a dashboard; with the button `herstel` those of the rol."""

    def __init__(self, *args, soort: Rapport, **kwargs):
        self.groepen = keuzes_van(soort)
        keuzes = [keuze for _, titels in self.groepen for keuze in titels.items()]
        super().__init__(*args, keuzes=keuzes, **kwargs)

    def clean(self):
        schoon = super().clean()
        _, tegels = self.groepen[0]
        if "herstel" in self.data:
            schoon["kolommen"] = []
        elif not tegels.keys() & set(schoon["kolommen"]):
            self.add_error(None, "Kies minstens \u00e9\u00e9n cijfer.")
        return schoon


class JaarverslagtekstForm(VersieMixin, forms.ModelForm):
    class Meta:
        model = Jaarverslagtekst
        fields = ("tekst",)
        widgets = {"tekst": forms.Textarea(attrs={"rows": 24, "class": "hoog"})}


def beginperiode(rapport: Rapport, vandaag: date) -> Periode:
    """What a report opens with: the last month that is over, or the last year."""
    return vorige_periode(vandaag, 12 if rapport.jaarlijks else 1)


def periodekeuzes(vandaag: date):
    """Every year, and the quarters and months of the last three; the newest first."""
    jaren = range(vandaag.year, EERSTE_JAAR - 1, -1)
    begonnen = [
        date(jaar, maand, 1)
        for jaar in jaren[:3]
        for maand in range(12, 0, -1)
        if date(jaar, maand, 1) <= vandaag
    ]
    kwartalen = [dag for dag in begonnen if dag.month % 3 == 1]
    return [
        ("Jaar", [(str(jaar), str(jaar)) for jaar in jaren]),
        ("Kwartaal", [_keuze(Periode(f"{d.year}-K{d.month // 3 + 1}", d, 3)) for d in kwartalen]),
        ("Maand", [(f"{d:%Y-%m}", maandnaam(d).capitalize()) for d in begonnen]),
    ]


def _keuze(periode: Periode):
    return periode.code, periode.naam


class OntvangersField(GroepenField):
    """Tick boxes of accounts, under their rol."""

    relaties = ("gemeente", "dienst")

    @staticmethod
    def groep(rij):
        return rij.get_rol_display()

    def label_from_instance(self, obj):
        deel = obj.gemeente or obj.dienst
        return f"{obj} ({deel})" if deel else str(obj)


class _Ritme(AccountMixin, forms.Form):
    """How often and how late, in what form and of what part."""

    ritme = forms.TypedChoiceField(label="Hoe vaak", choices=Ritme.choices, coerce=int)
    dag = forms.IntegerField(
        label="Dagen na het einde",
        min_value=1,
        max_value=28,
        initial=10,
        help_text="Hoeveel dagen na het einde van de maand, het kwartaal of het jaar.",
    )
    vorm = forms.ChoiceField(label="Vorm", choices=Bestandsvorm.choices)
    gemeente = forms.ModelChoiceField(
        label="Gemeente", queryset=Gemeente.objects.none(), required=False, empty_label="Alle"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = telbare_gemeenten(self.account)


class RapportplanningWijzigenForm(VersieMixin, _Ritme):
    pass


class RapportplanningForm(SleutelMixin, _Ritme):
    """Which report and to whom, one or more, besides."""

    rapport = forms.ChoiceField(label="Rapport")
    ontvanger = OntvangersField(label="Ontvangers", queryset=Account.objects.none())
    field_order = ("rapport", "ritme", "dag", "vorm", "gemeente", "ontvanger")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rapporten = rapporten_van(self.account)
        self.fields["rapport"].choices = [(r.code, r.titel) for r in rapporten]
        ontvangers = Account.objects.zichtbaar_voor(self.account).filter(is_active=True)
        self.fields["ontvanger"].queryset = ontvangers.exclude(rol=Rol.BEHEER).order_by(
            "rol", "naam"
        )
