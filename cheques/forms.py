"""Forms of cheques: they turn text into values, and judge nothing."""

from django import forms

from cheques.antwoordbestand import lees_antwoorden
from cheques.choices import TERUGVRAAGUITSLAGEN, ChequeVorm, Chequewens
from cheques.rules.aankoop import Aankoop
from cheques.rules.afgifte import Antwoord
from cheques.rules.nummers import nummers_lezen
from gebruikers.models import Gebruiker, Vestiging
from wijkwerken.kern.forms import (
    AccountMixin,
    BevestigForm,
    SleutelMixin,
    TekstBevestigdMixin,
    VersieMixin,
)
from wijkwerken.kern.rijenveld import RijenField


class NummersField(forms.CharField):
    """Cheque numbers, one by one or as ranges; gives a list of numbers."""

    widget = forms.Textarea(attrs={"rows": 5, "inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value):
        nummers, bezwaren = nummers_lezen(super().to_python(value) or "")
        if bezwaren:
            raise forms.ValidationError([b.melding for b in bezwaren])
        return nummers


class ChequebestellingForm(SleutelMixin, AccountMixin, forms.Form):
    gebruiker = forms.ModelChoiceField(
        Gebruiker.objects.none(), label="Gebruiker", empty_label="Kies een gebruiker"
    )
    vorm = forms.ChoiceField(label="Vorm", choices=ChequeVorm, initial=ChequeVorm.PAPIER)
    eerste_nummer = forms.CharField(
        label="Eerste nummer",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="De cheques zijn doorlopend genummerd.",
    )
    aantal = forms.IntegerField(label="Aantal cheques", min_value=1, max_value=2000, initial=10)
    uitgegeven_op = forms.DateField(
        label="Uitgegeven op", help_text="Deze dag bepaalt de prijs en de vervaldag."
    )
    kenmerk = forms.CharField(
        label="Kenmerk van de uitgever",
        max_length=40,
        required=False,
        help_text="Zoals het bestelnummer: zo komt dezelfde aankoop geen twee keer binnen.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = Gebruiker.objects.bewerkbaar_voor(self.account).actief()


class VestigingKiezenForm(VersieMixin, forms.Form):
    """For which vestiging of `gebruiker` a purchase is."""

    vestiging = forms.ModelChoiceField(
        Vestiging.objects.none(),
        label="Vestiging",
        required=False,
        empty_label="Alle vestigingen samen",
    )

    def __init__(self, *args, gebruiker, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vestiging"].queryset = gebruiker.vestigingen.all()


class KredietForm(SleutelMixin, AccountMixin, forms.Form):
    gebruiker = forms.ModelChoiceField(
        Gebruiker.objects.none(), label="Gebruiker", empty_label="Kies een gebruiker"
    )
    uren = forms.IntegerField(label="Uren zonder cheque", min_value=1, max_value=2000)
    van = forms.DateField(label="Van")
    tot = forms.DateField(label="Tot en met")
    reden = forms.CharField(
        label="Reden", max_length=300, help_text="Bijvoorbeeld: de bestelling is betaald."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = Gebruiker.objects.bewerkbaar_voor(self.account).actief()


class AankoopRijenField(RijenField):
    """Rows of one purchase each: of whom, which numbers, and the reference of the issuer."""

    leeg, hoogstens, enkelvoud = 5, 50, "aankoop"

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.required = True

    def maak_kolommen(self):
        return {
            "gebruiker": forms.ModelChoiceField(
                Gebruiker.objects.none(), label="Gebruiker", empty_label="Kies een gebruiker"
            ),
            "eerste_nummer": forms.CharField(label="Eerste nummer", max_length=20),
            "aantal": forms.IntegerField(label="Aantal", min_value=1, max_value=2000),
            "kenmerk": forms.CharField(label="Kenmerk", max_length=40, required=False),
        }

    def clean(self, value):
        if not value:
            raise forms.ValidationError("Vul minstens één rij in.")
        return super().clean(value)


class AankopenForm(SleutelMixin, AccountMixin, forms.Form):
    """Purchases that came in together: issued on one day, in one form."""

    vorm = forms.ChoiceField(label="Vorm", choices=ChequeVorm, initial=ChequeVorm.PAPIER)
    uitgegeven_op = forms.DateField(
        label="Uitgegeven op", help_text="Deze dag bepaalt de prijs en de vervaldag."
    )
    aankopen = AankoopRijenField(label="Wie kocht welke cheques")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        keuze = self.fields["aankopen"].widget.kolommen["gebruiker"]
        keuze.queryset = Gebruiker.objects.bewerkbaar_voor(self.account).actief()

    def als_aankopen(self):
        """What was filled in, as values for the service; the key is the number of the row."""
        schoon = self.cleaned_data
        return [
            Aankoop(
                nummer,
                rij["gebruiker"].pk,
                rij["eerste_nummer"],
                rij["aantal"],
                schoon["uitgegeven_op"],
                schoon["vorm"],
                rij["kenmerk"],
            )
            for nummer, rij in enumerate(schoon["aankopen"], start=1)
        ]


class BestelvoorstelForm(forms.Form):
    """In the address: how many, and on which day the gebruiker will order."""

    aantal = forms.IntegerField(label="Aantal cheques", min_value=1, max_value=2000)
    op = forms.DateField(label="Bestellen op", help_text="De prijs van die dag telt.")


class NummersForm(SleutelMixin, forms.Form):
    """Numbers only."""

    nummers = NummersField(
        label="Chequenummers",
        help_text="Eén per lijn, of een reeks zoals 7000001-7000010. Scannen kan ook.",
    )


class NummersMetRedenForm(NummersForm):
    """Numbers with the reason why: lost, refunded."""

    reden = forms.CharField(label="Reden", max_length=300)


class ChequeaanvraagForm(NummersMetRedenForm):
    """Cheques to ask back from the issuer."""

    wens = forms.ChoiceField(
        label="Wat vraagt u?", choices=Chequewens, widget=forms.RadioSelect, initial="vervanging"
    )


class UitgeverantwoordForm(VersieMixin, SleutelMixin, forms.Form):
    """One answer, for all cheques that wait or for some."""

    uitslag = forms.ChoiceField(
        label="Wat antwoordt de uitgever?", choices=TERUGVRAAGUITSLAGEN, widget=forms.RadioSelect
    )
    nummers = NummersField(
        label="Voor welke cheques",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "inputmode": "numeric", "autocomplete": "off"}),
        help_text="Laat leeg voor alles wat nog wacht.",
    )
    nieuwe_nummers = NummersField(
        label="Nieuwe nummers",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "inputmode": "numeric", "autocomplete": "off"}),
        help_text="Alleen als ze vervangen zijn: in dezelfde volgorde, of een reeks.",
    )
    bedrag = forms.DecimalField(
        label="Terugbetaald per cheque",
        required=False,
        localize=True,
        min_value=0,
        max_digits=6,
        decimal_places=2,
        help_text="In euro. Leeg: de prijs die ervoor betaald is.",
    )
    reden = forms.CharField(
        label="Reden", max_length=300, required=False, help_text="Bij een weigering."
    )

    def clean_bedrag(self):
        """In cents."""
        euro = self.cleaned_data["bedrag"]
        return None if euro is None else int(euro * 100)


class RedenVersieForm(VersieMixin, SleutelMixin, forms.Form):
    """Why, on a row as it was seen."""

    reden = forms.CharField(label="Reden", max_length=300)


class ChequeCorrigerenForm(SleutelMixin, forms.Form):
    reden = forms.CharField(
        label="Reden", max_length=300, help_text="Bijvoorbeeld: verkeerde prestatie gekozen."
    )


class AfgifteForm(SleutelMixin, forms.Form):
    kenmerk = forms.CharField(
        label="Eigen kenmerk",
        max_length=25,
        required=False,
        help_text="Staat op het bordereel: hoogstens 25 letters en cijfers, zonder spaties.",
    )
    ook_geweigerd = forms.BooleanField(
        label="Neem ook de cheques mee die de uitgever eerder weigerde",
        required=False,
        help_text="Alleen als u weet dat ze nu wel goed zijn.",
    )


class VersieBevestigForm(VersieMixin, BevestigForm):
    """Nothing to fill in: an act on the row as it was seen."""


class UithalenForm(VersieMixin, NummersForm):
    pass


class GeweigerdField(RijenField):
    """Rows of numbers or ranges with the reason of the refusal; gives an Antwoord per number."""

    leeg, hoogstens, enkelvoud = 3, 30, "weigering"

    def maak_kolommen(self):
        return {
            "nummers": NummersField(
                label="Nummers", widget=forms.TextInput(attrs={"autocomplete": "off"})
            ),
            "reden": forms.CharField(label="Reden", max_length=300),
        }

    def clean(self, value):
        return [
            Antwoord(nummer, aanvaard=False, reden=rij["reden"])
            for rij in super().clean(value)
            for nummer in rij["nummers"]
        ]


class BeantwoordForm(VersieMixin, SleutelMixin, forms.Form):
    """The answer of the issuer: what it refuses, and what it accepts."""

    geweigerd = GeweigerdField(
        label="Geweigerd", help_text="Eén nummer, of een reeks zoals 7000001-7000010."
    )
    rest = forms.ChoiceField(
        label="En de andere cheques",
        choices=[
            ("aanvaard", "Zijn allemaal aanvaard en betaald"),
            ("enkele", "Alleen deze zijn aanvaard en betaald; de rest wacht nog"),
        ],
        widget=forms.RadioSelect,
        initial="aanvaard",
    )
    aanvaard = NummersField(
        label="Aanvaarde nummers",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "inputmode": "numeric", "autocomplete": "off"}),
        help_text="Alleen als de rest nog wacht.",
    )

    bestand = forms.FileField(
        label="Of het bestand van de uitgever",
        required=False,
        help_text="CSV of Excel met een kolom Nummer, en een kolom Antwoord of Reden.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )

    def antwoorden(self, nummers):
        """What was filled in and what the file says, as values for the service.

        `nummers` are those of the batch. Raises ValidationError at `bestand`.
        """
        schoon = self.cleaned_data
        uit_bestand = (
            lees_antwoorden(schoon["bestand"].read(), nummers) if schoon["bestand"] else []
        )
        aanvaard = [] if schoon["rest"] == "aanvaard" else schoon["aanvaard"]
        return [
            *uit_bestand,
            *schoon["geweigerd"],
            *(Antwoord(nummer, aanvaard=True) for nummer in aanvaard),
        ]


class LoketNotitieForm(SleutelMixin, TekstBevestigdMixin, forms.Form):
    tekst = forms.CharField(
        label="Notitie over het gesprek",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen wij lezen dit. Het komt in het dossier.",
    )
