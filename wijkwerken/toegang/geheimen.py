"""Secrets in links: random, bound to one row, and kept as an HMAC only."""

import hashlib
import hmac
import secrets
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer


def nieuw_geheim() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def geheim_hmac(geheim: str) -> str:
    """What the database keeps: who reads it cannot make a link of it."""
    sleutel = hashlib.sha256(b"geheim:" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(sleutel, geheim.encode(), hashlib.sha256).hexdigest()


def link_maken(doel: str, pk: UUID, geheim: str) -> str:
    """The part of a link that names the row and carries the secret, signed for one purpose."""
    return Signer(salt=f"wijkwerken.{doel}").sign(f"{pk.hex}.{geheim}").replace(":", "~")


def link_lezen(doel: str, link: str) -> tuple[UUID, str] | None:
    """The row and the secret of a link; None when it was not made here for this purpose."""
    try:
        inhoud = Signer(salt=f"wijkwerken.{doel}").unsign(link.replace("~", ":"))
        pk, _, geheim = inhoud.partition(".")
        return UUID(hex=pk), geheim
    except (BadSignature, ValueError):
        return None
