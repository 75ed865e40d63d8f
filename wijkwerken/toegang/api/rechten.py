"""The door of every action: which handeling it is, and whether the token may write."""

from django.core.exceptions import ImproperlyConfigured
from rest_framework.permissions import SAFE_METHODS, BasePermission

from wijkwerken.kern.api.fouten import AlleenLezen
from wijkwerken.toegang.choices import TokenBereik
from wijkwerken.toegang.models import ApiToken


class MagHandeling(BasePermission):
    """A view names a handeling for each action; one that does not, does not open.

    A view without actions names it per method, in small letters.
    """

    def has_permission(self, request, view):
        if not request.user.is_authenticated:
            return False
        actie = view.action if hasattr(view, "action") else request.method.lower()
        if actie in {None, "metadata"} or not hasattr(
            view, actie
        ):  # this address does not have the method: 405 follows
            return True
        handelingen = getattr(view, "handelingen", {})
        if actie not in handelingen:
            raise ImproperlyConfigured(f"{type(view).__name__} names no handeling for {actie}.")
        if not request.user.mag(handelingen[actie]):
            return False
        schrijft = request.method not in SAFE_METHODS
        token = request.auth if isinstance(request.auth, ApiToken) else None
        if schrijft and token and token.bereik != TokenBereik.SCHRIJVEN:
            raise AlleenLezen
        return True
