"""The page behind the link in the mail: what to pay and the code to scan."""

from allauth.core import ratelimit
from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from gebruikers.documenten import betaalcode_van
from gebruikers.services.inschrijvingsgelden import geld_van_link
from wijkwerken.kern.controles import iban_opmaak


@method_decorator(never_cache, name="dispatch")
class BetalenView(TemplateView):
    """Open to who holds the link: a gebruiker has no account, so it declares no handeling.

    It names nobody: only what is to be paid, where, and with which communication.
    """

    template_name = "gebruikers/betalen.html"

    def get(self, request, *args, **kwargs):
        geweigerd = ratelimit.consume_or_429(request, action="betalen", limit_get=True)
        if geweigerd:
            return geweigerd
        geld = geld_van_link(kwargs["link"])
        if geld is None:
            return self.render_to_response({"ongeldig": True}, status=404)
        nog = max(geld.bedrag - geld.ontvangen, 0) if geld.is_open else 0
        return self.render_to_response(
            {
                "geld": geld,
                "nog": nog,
                "code": betaalcode_van(geld) if nog else "",
                "rekening": iban_opmaak(settings.ORGANISATIE_IBAN),
                "rekeninghouder": settings.ORGANISATIE_REKENINGHOUDER,
                "telefoon": settings.ORGANISATIE_TELEFOON,
            }
        )
