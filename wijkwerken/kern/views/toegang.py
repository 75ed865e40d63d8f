"""Who may come in, and which rows."""

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import ImproperlyConfigured, PermissionDenied


class ToegangMixin(LoginRequiredMixin):
    """Only for accounts that may do the `handeling` of this view; the rest gets a 403.

    A view that names none does not even start, so nobody forgets it.
    """

    handeling: Any = None  # a Handeling; toegang stands above kern
    request: Any  # its user is an Account here, never anonymous

    @classmethod
    def as_view(cls, **initkwargs):
        if cls.handeling is None and "handeling" not in initkwargs:
            raise ImproperlyConfigured(f"{cls.__name__} names no handeling.")
        return super().as_view(**initkwargs)

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        if not self.mag():
            raise PermissionDenied
        self.bereid_voor()
        return super().dispatch(request, *args, **kwargs)

    def mag(self):
        """May the account do this at all? Which rows is the business of BereikMixin."""
        return self.request.user.mag(self.handeling)

    def bereid_voor(self):
        """Hook for what every method needs, such as the object; access is already checked."""


class BereikMixin(ToegangMixin):
    """Limit get_queryset() to what the account may open or change."""

    bereik = "zichtbaar_voor"

    def get_queryset(self):
        queryset = super().get_queryset()
        if not hasattr(queryset, self.bereik):
            raise ImproperlyConfigured(f"{queryset.model.__name__} has no {self.bereik}().")
        return getattr(queryset, self.bereik)(self.request.user)
