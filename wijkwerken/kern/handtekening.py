"""A signature under a paper, whatever the paper is: how it is kept, and what it stands for.

The app of the paper adds who signs (`partij`), what was signed, and the account.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models, transaction

from wijkwerken.kern.bestanden import bewaarplaats, willekeurige_naam
from wijkwerken.kern.pngbeeld import beeld_hertekenen
from wijkwerken.kern.privacy import Privacy


class Tekenwijze(models.TextChoices):
    """How somebody signed."""

    SCHERM = "scherm", "Getekend op scherm"
    NAAM = "naam", "Naam getypt"
    PAPIER = "papier", "Op papier"
    OUD = "oud", "Op papier, zonder scan"


class Handtekeningvelden(models.Model):
    """Who, when, how, and the SHA-256 of the words that were signed."""

    naam = models.CharField("naam", max_length=160)
    getekend_op = models.DateField("getekend op")
    wijze = models.CharField("wijze", max_length=8, choices=Tekenwijze)
    beeld = models.FileField("beeld", upload_to=willekeurige_naam, storage=bewaarplaats, blank=True)
    reden = models.CharField("waarom zonder scan", max_length=200, blank=True)
    sha256 = models.CharField("SHA-256 van wat getekend is", max_length=64)

    privacy: ClassVar[dict[str, Privacy]] = {
        "naam": Privacy.PERSOONLIJK,
        "getekend_op": Privacy.PERSOONLIJK,
        "wijze": Privacy.INTERN,
        "beeld": Privacy.GEVOELIG,
        "reden": Privacy.PERSOONLIJK,
        "sha256": Privacy.INTERN,
    }

    class Meta:
        abstract = True

    @property
    def beeld_uri(self) -> str:
        """The drawn signature for a page or a paper: our own small PNG, written in the page."""
        if not self.beeld:
            return ""
        try:
            with self.beeld.open("rb") as bestand:
                inhoud = bestand.read()
        except FileNotFoundError:
            return ""
        return f"data:image/png;base64,{base64.b64encode(inhoud).decode()}"


def vingerafdruk_van(inhoud: Mapping[str, object]) -> str:
    """SHA-256 of what a paper says: the same words give the same print."""
    tekst = json.dumps(inhoud, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()


def handtekening_bewaren(handtekening: Any, beeld: bytes | None = None) -> None:
    """Save the row with its drawn image (PNG); when that fails, the image is not left behind.

    Raises ValidationError at `beeld` for what is no drawing.
    """
    if beeld:
        try:
            inhoud = beeld_hertekenen(beeld)
        except ValidationError as error:
            raise ValidationError({"beeld": error}) from error
        handtekening.beeld.save("", ContentFile(inhoud), save=False)
    try:
        handtekening.full_clean(exclude=["beeld"])
        with transaction.atomic():
            handtekening.save()
    except Exception:
        if handtekening.beeld:
            handtekening.beeld.storage.delete(str(handtekening.beeld.name))
        raise
