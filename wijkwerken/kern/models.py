"""What every model has from its first migration. Abstract models only."""

import uuid
from typing import ClassVar

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models

from wijkwerken.kern import insz
from wijkwerken.kern.bestanden import bewaarplaats, willekeurige_naam
from wijkwerken.kern.controles import (
    insz_masker,
    insz_nakijken,
    telefoon_nakijken,
)
from wijkwerken.kern.privacy import Privacy

# A row that was read, changed elsewhere and then saved whole is refused by the database itself:
# no page, API, task or shell can overwrite what it has not seen. An UPDATE of single columns
# keeps the old number and passes; every UPDATE raises the number by one.
VERSIE_TRIGGER = pgtrigger.Trigger(
    name="versie",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF NEW.versie <> OLD.versie THEN
            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';
        END IF;
        NEW.versie = OLD.versie + 1;
        NEW.gewijzigd_op = clock_timestamp();
        RETURN NEW;
    """,
)


class BasisModel(models.Model):
    """A random id for URL, form and API, a row version, and two timestamps (UTC)."""

    id = models.UUIDField("id", primary_key=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField("versie", default=1, editable=False)
    aangemaakt_op = models.DateTimeField("aangemaakt op", auto_now_add=True)
    gewijzigd_op = models.DateTimeField("gewijzigd op", auto_now=True)

    privacy: ClassVar[dict[str, Privacy]] = {
        "id": Privacy.INTERN,
        "versie": Privacy.INTERN,
        "aangemaakt_op": Privacy.INTERN,
        "gewijzigd_op": Privacy.INTERN,
    }

    class Meta:
        abstract = True
        triggers = [VERSIE_TRIGGER]

    def save(self, *args, **kwargs):
        nieuw = self._state.adding
        super().save(*args, **kwargs)
        if not nieuw:
            self.versie += 1  # as the trigger did, so that this object may be saved again


class Toevoegregel(models.Model):
    """A row that is only ever added: no version, no change, no removal."""

    id = models.UUIDField("id", primary_key=True, default=uuid.uuid4, editable=False)
    aangemaakt_op = models.DateTimeField("aangemaakt op", auto_now_add=True)

    privacy: ClassVar[dict[str, Privacy]] = {
        "id": Privacy.INTERN,
        "aangemaakt_op": Privacy.INTERN,
    }

    class Meta:
        abstract = True
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            pgtrigger.Protect(
                name="alleen_toevoegen", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]


class MetBestand(models.Model):
    """A row to which one file may be attached. `naam` is what it was called; on disk it has a
    random name.
    """

    naam = models.CharField("naam van het bestand", max_length=120, blank=True)
    bestand = models.FileField(
        "bijlage", upload_to=willekeurige_naam, storage=bewaarplaats, blank=True
    )
    mime = models.CharField("type", max_length=100, blank=True)
    grootte = models.PositiveIntegerField("grootte in bytes", null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)

    privacy: ClassVar[dict[str, Privacy]] = dict.fromkeys(
        ["bestand", "mime", "grootte", "sha256"], Privacy.INTERN
    )

    class Meta:
        abstract = True


def bestand_heel(naam: str) -> models.CheckConstraint:
    """A file has a name and a size, and what has none has neither; `naam` is its constraint."""
    return models.CheckConstraint(
        condition=models.Q(bestand="", naam="", grootte=None)
        | (~models.Q(bestand="") & ~models.Q(naam="") & models.Q(grootte__gt=0)),
        name=naam,
        violation_error_message="Een bijlage heeft een naam en een inhoud.",
    )


class Adres(models.Model):
    """An address in the Vlaams Gewest; `gemeente` is added by the model that has one."""

    straat = models.CharField("straat", max_length=120)
    huisnummer = models.CharField("huisnummer en bus", max_length=20)
    postcode = models.CharField("postcode", max_length=4)
    plaats = models.CharField("plaats", max_length=80)

    privacy: ClassVar[dict[str, Privacy]] = dict.fromkeys(
        ["straat", "huisnummer", "postcode", "plaats"], Privacy.PERSOONLIJK
    )

    class Meta:
        abstract = True

    @property
    def adres(self):
        return f"{self.straat} {self.huisnummer}, {self.postcode} {self.plaats}"


class Contact(models.Model):
    """How to reach someone. The phone is kept as E.164."""

    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)

    privacy: ClassVar[dict[str, Privacy]] = {
        "telefoon": Privacy.PERSOONLIJK,
        "email": Privacy.PERSOONLIJK,
    }

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.telefoon:
            try:
                self.telefoon = telefoon_nakijken(self.telefoon)
            except ValidationError as error:
                raise ValidationError({"telefoon": error}) from error


class Persoon(Adres, Contact):
    """A person: name, birth date, address and an INSZ that never stands in clear text.

    The INSZ is set and read through `insz`; the database holds a Fernet token and an HMAC
    for equality (betrouwbaarheid.md, decided 10).
    """

    voornaam = models.CharField("voornaam", max_length=80)
    naam = models.CharField("naam", max_length=120)
    geboortedatum = models.DateField("geboortedatum")
    insz_versleuteld = models.TextField("INSZ, versleuteld", editable=False)
    insz_index = models.CharField("INSZ, index", max_length=64, editable=False)

    privacy: ClassVar[dict[str, Privacy]] = {
        **Adres.privacy,
        **Contact.privacy,
        "voornaam": Privacy.PERSOONLIJK,
        "naam": Privacy.PERSOONLIJK,
        "geboortedatum": Privacy.PERSOONLIJK,
        "insz_versleuteld": Privacy.INSZ,
        "insz_index": Privacy.INSZ,
    }

    class Meta:
        abstract = True

    @property
    def volledige_naam(self):
        return f"{self.naam}, {self.voornaam}"

    @property
    def insz(self):
        return insz.ontsleutel(self.insz_versleuteld) if self.insz_versleuteld else ""

    @insz.setter
    def insz(self, cijfers):
        self.insz_versleuteld = insz.versleutel(cijfers)
        self.insz_index = insz.index(cijfers)

    @property
    def insz_gemaskeerd(self):
        """For the screen; who needs the whole number asks for it, and that is logged."""
        return insz_masker(self.insz) if self.insz_versleuteld else ""

    def insz_invullen(self, tekst):
        """Check `tekst` against the birth date and keep it. Raises ValidationError at `insz`."""
        try:
            self.insz = insz_nakijken(tekst, self.geboortedatum)
        except ValidationError as error:
            raise ValidationError({"insz": error}) from error


class Nummer(models.Model):
    """A number for paper, such as 2026-0143; never in a URL or as a key in the API."""

    nummer = models.CharField("nummer", max_length=12, unique=True, editable=False)

    privacy: ClassVar[dict[str, Privacy]] = {"nummer": Privacy.INTERN}

    class Meta:
        abstract = True
