"""The public registration: open to everybody, and it only ever makes a to-do."""

import uuid

from allauth.core import ratelimit
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView

from gebruikers.choices import GebruikerSoort
from gebruikers.forms.registraties import RegistratieBeginForm, RegistratieForm, nieuwe_stempel
from gebruikers.services.registraties import (
    hoofdactiviteiten_voor,
    registratie_ontvangen,
    registratiegemeente,
)
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Gemeente


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class RegistrerenView(FormView):
    """First who and where, in the address; then all the rest. It tells nobody who is known."""

    template_name = "gebruikers/registreren.html"
    stap = "begin"

    def dispatch(self, request, *args, **kwargs):
        # Looking is free; only who sends is counted.
        geweigerd = ratelimit.consume_or_429(request, action="registratie")
        if geweigerd:
            return geweigerd
        self.begin = RegistratieBeginForm(request.GET if "postcode" in request.GET else None)
        if self.begin.is_bound and self.begin.is_valid():
            try:
                self.gemeente = registratiegemeente(self.begin.cleaned_data["postcode"])
            except ValidationError as error:
                zet_fouten(self.begin, error)
            else:
                self.soort = self.begin.cleaned_data["soort"]
                self.stap = "gegevens"
        if self.stap == "begin" and request.method == "POST":
            return HttpResponseRedirect(reverse("registreren"))
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class=None):
        if self.stap == "begin":
            return self.begin
        kwargs = self.get_form_kwargs() | {
            "soort": self.soort,
            "hoofdactiviteiten": hoofdactiviteiten_voor(
                self.gemeente, self.soort, timezone.localdate()
            ),
        }
        return RegistratieForm(**kwargs)

    def get_initial(self):
        return {
            "postcode": self.begin.cleaned_data["postcode"],
            "sleutel": uuid.uuid4(),
            "sinds": nieuwe_stempel(),
        }

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | {
            "stap": self.stap,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        }
        if self.stap == "begin":
            return context | {"gemeenten": Gemeente.objects.in_werkingsgebied().order_by("naam")}
        vandaag = timezone.localdate()
        return context | {
            "soort": GebruikerSoort(self.soort).label,
            "gemeente": self.gemeente,
            "maanden": Regel.objects.waarde_op(RegelCode.REGISTRATIE_BEWAREN_MAANDEN, vandaag),
        }

    def form_valid(self, form):
        bedankt = HttpResponseRedirect(reverse("geregistreerd"))
        if form.is_programma:  # it believes that it went well
            return bedankt
        gegevens = dict(form.cleaned_data)
        email = gegevens.get("email", "").lower()
        # Nobody has this page mail a stranger over and over.
        met_mail = not email or ratelimit.consume(
            self.request, action="registratie_mail", key=email
        )
        try:
            registratie_ontvangen(
                gegevens=gegevens | {"soort": self.soort},
                sleutel=gegevens["sleutel"],
                nu=timezone.now(),
                met_mail=bool(met_mail),
            )
        except ValidationError as error:
            zet_fouten(form, error)
            return self.form_invalid(form)
        return bedankt

    def form_invalid(self, form):
        """The stamp begins anew, so that who corrects is not stopped by the old one."""
        if form.non_field_errors():
            form.data = form.data.copy()
            form.data["sinds"] = nieuwe_stempel()
        return super().form_invalid(form)


class GeregistreerdView(TemplateView):
    """Thank you; the same for everybody."""

    template_name = "gebruikers/geregistreerd.html"
    extra_context = {"telefoon": settings.ORGANISATIE_TELEFOON}
