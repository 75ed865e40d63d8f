from django import forms

from gebruikers.choices import GebruikerSoort
from gebruikers.models import Gebruiker
from wijkwerken.kern.forms import BevestigdMixin, SleutelMixin, VersieMixin

ORGANISATIES = [soort for soort in GebruikerSoort if soort != GebruikerSoort.PERSOON]
BIJ_PERSOON = f"soort={GebruikerSoort.PERSOON}"
BIJ_ORGANISATIE = f"soort={'|'.join(ORGANISATIES)}"


def _tekst(label, lengte, *, help_text="", bij="", verplicht=False, **attrs):
    """A line of text. The model's own length counts what is stored, so this one is wider."""
    if bij:
        attrs["data-bij"] = bij
    return forms.CharField(
        label=label,
        max_length=lengte,
        required=verplicht,
        help_text=help_text,
        widget=forms.TextInput(attrs=attrs),
    )


class ContactForm(forms.Form):
    contactpersoon = _tekst("Contactpersoon", 120)
    telefoon = _tekst("Telefoon", 40, help_text="Zoals 0470 71 19 30.", type="tel")
    email = forms.EmailField(label="E-mail", required=False)


class AdresForm(forms.Form):
    straat = _tekst("Straat", 120, verplicht=True)
    huisnummer = _tekst("Huisnummer en bus", 20, verplicht=True, **{"data-kort": ""})
    postcode = _tekst(
        "Postcode",
        10,
        help_text="In het Vlaams Gewest. De gemeente volgt eruit.",
        verplicht=True,
        inputmode="numeric",
    )
    plaats = _tekst("Plaats", 80, help_text="Mag leeg: dan volgt ze uit de postcode.")


class GebruikerForm(ContactForm):
    """What a gebruiker is; where the work is done stands on its vestigingen."""

    soort = forms.ChoiceField(
        label="Soort", choices=GebruikerSoort, widget=forms.RadioSelect, initial="persoon"
    )
    soort.breed = True
    naam = _tekst("Naam", 200, help_text="Familienaam of naam van de organisatie.", verplicht=True)
    voornaam = _tekst(
        "Voornaam", 80, help_text="Alleen voor een natuurlijke persoon.", bij=BIJ_PERSOON
    )
    ondernemingsnummer = _tekst(
        "Ondernemingsnummer",
        30,
        help_text="Alleen voor een organisatie, zoals 0207.495.470. Een feitelijke vereniging "
        "heeft er geen.",
        bij=BIJ_ORGANISATIE,
    )
    sinds_pwa = forms.BooleanField(
        label="Was al gebruiker onder PWA, vóór 2018",
        required=False,
        help_text="Dan mogen ook wassen van textiel en grote kuis nog.",
    )
    opmerking = forms.CharField(
        label="Opmerking", required=False, max_length=2000, widget=forms.Textarea
    )

    groepen = [
        ("Al ingeschreven?", ["bevestigd"]),
        ("Wie", ["soort", "naam", "voornaam", "ondernemingsnummer"]),
        ("Contact", ["contactpersoon", "telefoon", "email"]),
        ("Waar het werk gebeurt", ["straat", "huisnummer", "postcode", "plaats"]),
        ("Nog iets", ["sinds_pwa", "opmerking", "actief"]),
    ]


class GebruikerInschrijvenForm(BevestigdMixin, SleutelMixin, GebruikerForm, AdresForm):
    """A new gebruiker with its first vestiging; a tick appears when it looks like another."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.lijken: list[Gebruiker] = []
        self.bestaande: Gebruiker | None = None
        self.fields["bevestigd"].label = "Dit is een andere gebruiker: toch inschrijven"


class GebruikerWijzigenForm(VersieMixin, GebruikerForm):
    actief = forms.BooleanField(
        label="Actief",
        required=False,
        help_text="Niet actief: geen nieuwe aanvragen, en niet in de gewone lijst.",
    )


class VestigingForm(SleutelMixin, AdresForm, ContactForm):
    naam = _tekst(
        "Naam van de vestiging",
        120,
        help_text="Zoals Kleuterschool of Gemeentehuis.",
        verplicht=True,
    )
    kostenplaats = _tekst("Kostenplaats", 40)

    groepen = [
        ("Vestiging", ["naam", "kostenplaats", "actief"]),
        ("Adres", ["straat", "huisnummer", "postcode", "plaats"]),
        ("Contact ter plaatse", ["contactpersoon", "telefoon", "email"]),
    ]


class VestigingWijzigenForm(VersieMixin, VestigingForm):
    actief = forms.BooleanField(
        label="Actief", required=False, help_text="Niet actief: geen nieuwe aanvragen hier."
    )


class OvereenkomstForm(SleutelMixin, forms.Form):
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(label="Tot en met")
