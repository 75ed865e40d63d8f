"""Files that people bring: what they are is read from their bytes, never from their name."""

import hashlib
import io
import uuid
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

NAAM_HOOGSTENS = 120
HOOGSTENS = 10 * 1024 * 1024  # bytes
GEWEIGERD = (
    "Dit soort bestand kan niet. Kies een PDF, een foto (JPG of PNG) of een Word-document (DOCX)."
)


@dataclass(frozen=True, slots=True)
class Bestandssoort:
    """A kind of file that may be kept: what it is served as, and how its name ends."""

    mime: str
    uitgang: str


PDF = Bestandssoort("application/pdf", ".pdf")
PNG = Bestandssoort("image/png", ".png")
JPEG = Bestandssoort("image/jpeg", ".jpg")
DOCX = Bestandssoort(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"
)
BEGIN = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}
SOORTEN = (PDF, PNG, JPEG, DOCX)


def bestandssoort(inhoud: bytes) -> Bestandssoort | None:
    """What these bytes are; None for all that is not on the list."""
    for begin, soort in BEGIN.items():
        if inhoud.startswith(begin):
            return soort
    return DOCX if inhoud.startswith(b"PK\x03\x04") and _is_docx(inhoud) else None


def bestand_nakijken(bestand: File) -> Bestandssoort:
    """The kind of a file that was brought. Raises ValidationError: empty, too big, not allowed."""
    if not bestand.size:
        raise ValidationError("Dit bestand is leeg. Kies een ander bestand.", code="leeg")
    if bestand.size > HOOGSTENS:
        raise ValidationError(
            f"Dit bestand is te groot: {bestand.size / 1024**2:.0f} MB, en 10 MB is het meeste. "
            "Maak het kleiner of splits het.",
            code="te_groot",
        )
    bestand.seek(0)
    soort = bestandssoort(bestand.read())
    bestand.seek(0)
    if soort is None:
        raise ValidationError(GEWEIGERD, code="soort")
    return soort


def bestand_lezen(bestand: File) -> dict[str, Any]:
    """What a row keeps of a file that was brought: naam, mime, grootte and sha256.

    Raises ValidationError at `bestand` when it may not be kept.
    """
    try:
        herkend = bestand_nakijken(bestand)
    except ValidationError as error:
        raise ValidationError({"bestand": error}) from error
    som = hashlib.sha256(bestand.read()).hexdigest()
    bestand.seek(0)
    return {
        "naam": _naam(bestand.name or "", herkend.uitgang),
        "mime": herkend.mime,
        "grootte": bestand.size,
        "sha256": som,
    }


def bestand_bewaren(rij: Any, bestand: File) -> None:
    """Save a row together with its file in `bestand`: both, or neither."""
    rij.bestand.save("", bestand, save=False)
    try:
        with transaction.atomic():
            rij.save()
    except Exception:
        rij.bestand.storage.delete(str(rij.bestand.name))
        raise


def bestand_wegdoen(rij: Any) -> None:
    """Throw away the file of a row that goes or is cleared, once the transaction holds."""
    opslag, naam = rij.bestand.storage, str(rij.bestand.name or "")
    if naam:
        transaction.on_commit(lambda: opslag.delete(naam))


def bewaarplaats() -> Storage:
    """Where files are kept: outside the web root, without an address of their own."""
    return storages["bestanden"]


def willekeurige_naam(rij: object, naam: str) -> str:
    """A stored name that tells nothing: what was typed never becomes a path."""
    sleutel = uuid.uuid4().hex
    return f"{sleutel[:2]}/{sleutel}"


def _naam(getypt: str, uitgang: str) -> str:
    """The name to show and to download under: no folders, and the ending of what it is."""
    stam = PurePath(getypt.replace("\\", "/")).stem
    stam = "".join(teken for teken in stam if teken.isprintable()).strip(" .") or "bijlage"
    return stam[: NAAM_HOOGSTENS - len(uitgang)] + uitgang


def _is_docx(inhoud: bytes) -> bool:
    """A Word document without macros; a zip of anything else is not."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            # Word does not mind capitals in these names, so neither do we.
            namen = {naam.lower() for naam in zip_.namelist()}
    # A table of contents made to hurt also raises these two: a name that is no text, a version
    # that does not exist.
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    macros = any(naam.endswith("vbaproject.bin") for naam in namen)
    return {"[content_types].xml", "word/document.xml"} <= namen and not macros


def als_download(bestand: FieldFile, *, naam: str, mime: str) -> FileResponse:
    """The file, never shown inside the site. Raises Http404 when there is none, or no more."""
    if not bestand:
        raise Http404
    try:
        inhoud = bestand.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(inhoud, as_attachment=True, filename=naam, content_type=mime)
