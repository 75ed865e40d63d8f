"""What the pages of this app share."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.views.generic.detail import SingleObjectMixin

from wijkwerken.kern.views import BereikMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.eenmalig import Uitkomst, eenmalig, vraag_hash
from wijkwerken.toegang.logboek import inzage_loggen


class AccountFormMixin:
    """The form takes the keyword `account`."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}


class InzageMixin:
    """A detail page writes down who was shown; `get_persoon()` says whom."""

    def get_persoon(self):
        return self.object.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        inzage_loggen(self.request, [self.get_persoon()], InzageWijze.PAGINA)
        return super().get_context_data(**kwargs)


class LijstInzageMixin:
    """A list or an export writes down everyone it showed."""

    def get_persoon_van(self, rij):
        return rij.pk

    def na_lijst(self, rijen):
        wijze = InzageWijze.EXPORT if self.request.GET.get("export") else InzageWijze.LIJST
        inzage_loggen(self.request, [self.get_persoon_van(rij) for rij in rijen], wijze)


class DaadView(BereikMixin, SingleObjectMixin):
    """A POST that does one act without a form, and goes back to the page."""

    bereik = "bewerkbaar_voor"
    http_method_names = ["post", "options"]
    melding = ""


def url_of_leeg(naam, *args, **query):
    """The address, or nothing while the page does not exist."""
    try:
        return reverse(naam, args=args, query=query or None)
    except NoReverseMatch:
        return ""
