"""Encryption of the INSZ at rest, with a blind index to find equal numbers."""

import hashlib
import hmac
from functools import cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@cache
def _sleutels(waarden: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(waarde) for waarde in waarden])


def _fernet() -> MultiFernet:
    return _sleutels(tuple(settings.INSZ_SLEUTELS))


def versleutel(cijfers: str) -> str:
    """A token of the 11 digits under the newest key."""
    return versleutel_inhoud(cijfers.encode()).decode()


def ontsleutel(token: str) -> str:
    """The 11 digits behind a token of any key that is still listed."""
    return _fernet().decrypt(token.encode()).decode()


def versleutel_inhoud(inhoud: bytes) -> bytes:
    """The same for a whole file in which such numbers stand."""
    return _fernet().encrypt(inhoud)


def ontsleutel_inhoud(token: bytes) -> bytes:
    """The file behind such a token."""
    return _fernet().decrypt(token)


def roteer(token: str) -> str:
    """The same digits under the newest key."""
    return _fernet().rotate(token.encode()).decode()


def index(cijfers: str) -> str:
    """The blind index: HMAC under the oldest key, so that adding a newer one keeps it valid."""
    sleutel = settings.INSZ_SLEUTELS[-1].encode()
    return hmac.new(sleutel, cijfers.encode(), hashlib.sha256).hexdigest()
