"""Bearer tokens of programs: kept as HMAC, with an end, and never wider than their account."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from ipaddress import ip_address

from django.conf import settings
from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed

from wijkwerken.toegang.choices import TokenBereik
from wijkwerken.toegang.models import Account, ApiToken

VOORVOEGSEL = "ww_"
NIEUW_GEBRUIK = timedelta(minutes=1)


def token_hmac(token: str) -> str:
    """What the database keeps: without SECRET_KEY nobody can try tokens against it."""
    return hmac.new(settings.SECRET_KEY.encode(), token.encode(), hashlib.sha256).hexdigest()


def token_maken(
    *, account: Account, bereik: TokenBereik, nu: datetime, dagen: int, naam: str = ""
) -> tuple[ApiToken, str]:
    """A new token, and its text: the only time that anyone sees it."""
    tekst = VOORVOEGSEL + secrets.token_urlsafe(32)
    token = ApiToken(
        account=account,
        naam=naam,
        bereik=bereik,
        sleutel_hmac=token_hmac(tekst),
        verloopt_op=nu + timedelta(days=dagen),
    )
    token.full_clean()
    token.save()
    return token, tekst


def adres_van(request) -> str:
    """Where the request comes from; X-Forwarded-For counts only behind proxies of ours."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    via = [deel.strip() for deel in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if proxies and len(via) >= proxies:
        return via[-proxies]
    return request.META.get("REMOTE_ADDR", "")


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer TOKEN`. Every fault gives the same 401."""

    def authenticate_header(self, request):
        return 'Bearer realm="Wijk-werken"'

    def authenticate(self, request):
        soort, _, tekst = request.headers.get("Authorization", "").strip().partition(" ")
        if soort.lower() != "bearer":
            return None
        nu = timezone.now()
        token = (
            ApiToken.objects.select_related("account", "account__dienst", "account__gemeente")
            .filter(sleutel_hmac=token_hmac(tekst.strip()))
            .first()
        )
        if token is None or not self._geldig(token, nu) or not self._van_hier(token, request):
            raise AuthenticationFailed
        self._gebruikt(token, nu)
        return token.account, token

    def _geldig(self, token, nu) -> bool:
        return token.account.is_active and token.ingetrokken_op is None and nu < token.verloopt_op

    def _van_hier(self, token, request) -> bool:
        if not token.adressen:
            return True
        try:
            hier = ip_address(adres_van(request))
        except ValueError:
            return False
        return any(hier == ip_address(adres) for adres in token.adressen)

    def _gebruikt(self, token, nu) -> None:
        """At most one write a minute: the answer to who asks if a token is still in use."""
        if token.laatst_gebruikt_op is None or nu - token.laatst_gebruikt_op >= NIEUW_GEBRUIK:
            ApiToken.objects.filter(pk=token.pk).update(laatst_gebruikt_op=nu)


class TokenSchema(OpenApiAuthenticationExtension):
    """Tells OpenAPI about the tokens."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema):
        return {"type": "http", "scheme": "bearer"}
