"""What the pages of this app share."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.models.naast import NaastAfspraak
from wijkwerken.kern.views import BereikMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen


class AccountFormMixin:
    """The form takes the keyword `account`."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}


class NaastAfspraakMixin:
    """After saving, tell what went beside the afsprakenblad; `gepasseerd` when the act answers
    another row than the one that keeps it.
    """

    gepasseerd: NaastAfspraak | None = None

    def get_succes_melding(self):
        rij = self.gepasseerd or self.resultaat
        for rest in getattr(rij, "waarschuwingen", ()):
            messages.warning(self.request, rest["melding"])
        return super().get_succes_melding()


class InzageMixin:
    """A detail page writes down who was shown; `get_persoon()` says whom."""

    def get_persoon(self):
        return self.object.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        inzage_loggen(self.request, [self.get_persoon()], InzageWijze.PAGINA)
        return super().get_context_data(**kwargs)


class DossierDeelMixin(InzageMixin):
    """A page of its own under the dossier of a person: below it, and read of that person."""

    def get_persoon(self):
        return self.object.pk

    def get_kruimels(self):
        return [
            ("Wijk-werkers", reverse("wijkwerker_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]


class LijstInzageMixin:
    """A list or an export writes down everyone it showed."""

    def get_persoon_van(self, rij):
        return rij.pk

    def na_lijst(self, rijen):
        wijze = InzageWijze.EXPORT if self.request.GET.get("export") else InzageWijze.LIJST
        inzage_loggen(self.request, [self.get_persoon_van(rij) for rij in rijen], wijze)


class DaadView(BereikMixin, SingleObjectMixin, View):
    """A POST that does one act without a form, and goes to the page of what came of it."""

    bereik = "bewerkbaar_voor"
    http_method_names = ["post", "options"]
    succes_melding = ""

    def doe(self):
        """Do the act on `self.object`; the row to go to, or None to stay."""
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        try:
            resultaat = self.doe() or self.object
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            resultaat = self.object
        else:
            if self.succes_melding:
                messages.success(request, self.succes_melding)
        return HttpResponseRedirect(self.get_terug_url(resultaat))

    def get_terug_url(self, resultaat):
        return resultaat.get_absolute_url()


def rij_uit_query(request, naam, queryset):
    """The row that the address names, within the scope of `queryset`; None when it names none."""
    sleutel = request.GET.get(naam)
    if not sleutel:
        return None
    try:
        return queryset.get(pk=sleutel)
    except (queryset.model.DoesNotExist, ValidationError) as error:
        raise Http404 from error
