import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.choices import GebruikerSoort
from gebruikers.querysets import GebruikerQuerySet, VestigingQuerySet
from wijkwerken.kern.controles import ondernemingsnummer_nakijken
from wijkwerken.kern.models import Adres, BasisModel, Contact, Nummer
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Gebruiker(Nummer, Contact, BasisModel):
    """Who orders work: a household, a local board, a school, an association, a farm.

    Where the work is done stands on its vestigingen: a household has one, its home.
    """

    soort = models.CharField("soort", max_length=14, choices=GebruikerSoort)
    naam = models.CharField("naam", max_length=200)
    voornaam = models.CharField(
        "voornaam", max_length=80, blank=True, help_text="Alleen voor een natuurlijke persoon."
    )
    ondernemingsnummer = models.CharField("ondernemingsnummer", max_length=10, blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    sinds_pwa = models.BooleanField(
        "was al gebruiker onder PWA",
        default=False,
        help_text="Opent de activiteiten die alleen nog voor bestaande gebruikers mogen.",
    )
    opmerking = models.TextField("opmerking", blank=True)
    actief = models.BooleanField("actief", default=True)

    privacy = {
        **Contact.privacy,
        "nummer": Privacy.INTERN,
        "soort": Privacy.INTERN,
        "naam": Privacy.PERSOONLIJK,
        "voornaam": Privacy.PERSOONLIJK,
        "ondernemingsnummer": Privacy.PUBLIEK,
        "contactpersoon": Privacy.PERSOONLIJK,
        "sinds_pwa": Privacy.INTERN,
        "opmerking": Privacy.PERSOONLIJK,
        "actief": Privacy.INTERN,
    }

    objects = GebruikerQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        ordering = ["naam", "voornaam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort=GebruikerSoort.PERSOON) ^ Q(voornaam=""),
                name="gebruiker_voornaam_hoort_bij_persoon",
                violation_error_message=(
                    "Een natuurlijke persoon heeft een voornaam, een organisatie niet."
                ),
            ),
            models.UniqueConstraint(
                fields=["ondernemingsnummer"],
                condition=~Q(ondernemingsnummer=""),
                name="gebruiker_een_per_ondernemingsnummer",
                violation_error_message=(
                    "Er is al een gebruiker met dit ondernemingsnummer: "
                    "voeg daar een vestiging toe."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.naam}, {self.voornaam}" if self.voornaam else self.naam

    def get_absolute_url(self):
        return reverse("gebruiker_detail", args=[self.pk])

    def clean(self):
        super().clean()
        if self.ondernemingsnummer:
            try:
                self.ondernemingsnummer = ondernemingsnummer_nakijken(self.ondernemingsnummer)
            except ValidationError as error:
                raise ValidationError({"ondernemingsnummer": error}) from error

    @property
    def is_persoon(self):
        return self.soort == GebruikerSoort.PERSOON


@pghistory.track()
class Vestiging(Adres, Contact, BasisModel):
    """A place of work of a gebruiker, in the Vlaams Gewest, with its own contact."""

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="vestigingen")
    naam = models.CharField("naam", max_length=120, default="Hoofdadres")
    kostenplaats = models.CharField("kostenplaats", max_length=40, blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="vestigingen")
    actief = models.BooleanField("actief", default=True)

    privacy = {
        **Adres.privacy,
        **Contact.privacy,
        "naam": Privacy.PERSOONLIJK,
        "kostenplaats": Privacy.INTERN,
        "contactpersoon": Privacy.PERSOONLIJK,
        "actief": Privacy.INTERN,
    }

    objects = VestigingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "vestiging"
        verbose_name_plural = "vestigingen"
        ordering = ["gebruiker__naam", "naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "naam"],
                name="vestiging_naam_uniek",
                violation_error_message="Deze gebruiker heeft al een vestiging met die naam.",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "kostenplaats"],
                condition=~Q(kostenplaats=""),
                name="vestiging_kostenplaats_uniek",
                violation_error_message=(
                    "Deze gebruiker heeft al een vestiging met die kostenplaats."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}, {self.naam}"

    @property
    def contact(self):
        """Whom one reaches here: its own contact, else that of the gebruiker, field by field."""
        return {
            veld: getattr(self, veld) or getattr(self.gebruiker, veld)
            for veld in ("contactpersoon", "telefoon", "email")
        }
