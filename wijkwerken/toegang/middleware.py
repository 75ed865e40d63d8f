"""What holds for every request: who acts, how long a session lives, the second factor."""

import time
import uuid

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from pghistory.middleware import HistoryMiddleware

from wijkwerken.toegang.choices import Rol


class HistorieMiddleware(HistoryMiddleware):
    """Every change in a request keeps the account, the path and a request number.

    The number also stands on error pages, in the read log and in the answer's header.
    """

    def __call__(self, request):
        request.verzoek = uuid.uuid4()
        response = super().__call__(request)
        response["X-Verzoek"] = str(request.verzoek)
        return response

    def get_context(self, request):
        account = getattr(request, "user", None)
        return {
            # pghistory itself writes this key anew when a token turns out to be someone's.
            "user": str(account.pk) if account and account.is_authenticated else None,
            "pad": request.path,
            "verzoek": str(request.verzoek),
        }


class ToegangMiddleware:
    """End old sessions, demand the second factor, and keep personal pages out of caches."""

    VRIJ = ("/accounts/", "/static/", "/gezondheid/")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            if self._verlopen(request):
                logout(request)
            elif self._tweede_factor_ontbreekt(request):
                if request.path.startswith("/api/"):
                    return JsonResponse(
                        {
                            "type": "about:blank",
                            "title": "Tweede factor nodig",
                            "status": 403,
                            "code": "tweede_factor",
                            "detail": "Stel eerst een tweede factor in op uw accountpagina.",
                        },
                        status=403,
                        content_type="application/problem+json",
                    )
                return redirect(reverse("mfa_index"))
        response = self.get_response(request)
        if request.user.is_authenticated:
            response.setdefault("Cache-Control", "no-store, private")
        return response

    def _verlopen(self, request):
        nu = int(time.time())
        portaal = request.user.rol in {Rol.TOELEIDER, Rol.GEMEENTE, Rol.BEHEER}
        stil = settings.SESSIE_STIL_PORTAAL if portaal else settings.SESSIE_STIL
        sessie = request.session
        begin = sessie.setdefault("begonnen", nu)
        laatst = sessie.get("laatst", nu)
        if nu - laatst > stil or nu - begin > settings.SESSIE_HOOGSTENS:
            return True
        if nu - laatst >= 60 or "laatst" not in sessie:  # not a write for every click
            sessie["laatst"] = nu
        return False

    def _tweede_factor_ontbreekt(self, request):
        if not settings.MFA_VERPLICHT or request.path.startswith(self.VRIJ):
            return False
        return not is_mfa_enabled(request.user)
