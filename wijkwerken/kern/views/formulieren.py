"""Pages of one thing: detail, form, and how the answer of a service becomes a page."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.views.generic import DetailView, FormView
from django.views.generic.detail import SingleObjectMixin

from wijkwerken.kern.exceptions import VerouderdeVersie, Waarschuwing
from wijkwerken.kern.forms import BevestigForm
from wijkwerken.kern.formulierfouten import conflict_rijen, zet_fouten
from wijkwerken.kern.notitietekst import TE_BEVESTIGEN
from wijkwerken.kern.views.toegang import BereikMixin, ToegangMixin


class PaginaMixin:
    """What every page template shows: its title, a line under it, where it hangs."""

    titel = ""
    inleiding = ""

    def get_titel(self):
        return self.titel

    def get_kruimels(self):
        """Pairs of (text, url) from the list down to, not including, this page."""
        return []

    def get_context_data(self, **kwargs):
        context = {
            "titel": self.get_titel(),
            "inleiding": self.inleiding,
            "kruimels": self.get_kruimels(),
        }
        return super().get_context_data(**context | kwargs)


class ServiceFormMixin:
    """Call one service for a valid form and show its refusal at the field."""

    succes_melding = "Bewaard."
    knop = "Bewaren"
    terug_url: Any = None  # a str, or a lazy one
    resultaat: Any = None
    conflict = None

    def call_service(self, form):
        """Do the act; what it returns is kept as `resultaat`."""
        raise NotImplementedError

    def eenmalig(self, sleutel, doen):
        """Run `doen` once per key of this account; the account keeps what came of it."""
        return self.request.user.eenmalig(self.request, sleutel, doen)

    def form_valid(self, form):
        sleutel = getattr(form, "sleutel", "")
        try:
            if sleutel:
                self.resultaat = self.eenmalig(sleutel, lambda: self.call_service(form))
            else:
                self.resultaat = self.call_service(form)
        except VerouderdeVersie as error:
            return self.form_verouderd(form, error)
        except ValidationError as error:
            if isinstance(error, Waarschuwing):
                form.vraag_bevestiging(error.error_dict)
            zet_fouten(form, error)
            return self.form_invalid(form)
        if melding := self.get_succes_melding():
            messages.success(self.request, melding)
        return HttpResponseRedirect(self.get_success_url())

    def form_verouderd(self, form, error):
        """Someone else was first: show what they saved, and let the reader decide.

        The form goes on with the new version, so the next save is a conscious choice.
        """
        actueel = self.get_actueel()
        zet_fouten(form, error)
        self.conflict = {"rijen": conflict_rijen(form, actueel) if actueel else []}
        if actueel is not None and "versie" in form.fields:
            form.data = form.data.copy()
            form.data[form.add_prefix("versie")] = str(actueel.versie)
        return self.form_invalid(form)

    def get_actueel(self):
        """The row as it stands in the database now."""
        rij = getattr(self, "object", None)
        if rij is None or rij.pk is None:
            return None
        return type(rij)._base_manager.filter(pk=rij.pk).first()

    def get_succes_melding(self):
        return self.succes_melding

    def get_success_url(self):
        """Where it went: the result, else the object, else the list."""
        for rij in (self.resultaat, getattr(self, "object", None)):
            if hasattr(rij, "get_absolute_url"):
                return rij.get_absolute_url()
        return super().get_success_url()

    def get_terug_url(self):
        """Where `Annuleren` goes."""
        rij = getattr(self, "object", None)
        if self.terug_url is None and hasattr(rij, "get_absolute_url"):
            return rij.get_absolute_url()
        return self.terug_url

    def get_context_data(self, **kwargs):
        context = {
            "knop": self.knop,
            "terug_url": self.get_terug_url(),
            "conflict": self.conflict,
        }
        return super().get_context_data(**context | kwargs)


class BevestigTekstMixin:
    """When the text asks for a second look, the form comes back with a box to confirm it."""

    def form_invalid(self, form):
        fouten = form.errors.as_data()
        if any(fout.code in TE_BEVESTIGEN for rij in fouten.values() for fout in rij):
            form.vraag_bevestiging()
        return super().form_invalid(form)


class FormulierView(PaginaMixin, ToegangMixin, ServiceFormMixin, FormView):
    """A page with a form for something new."""

    template_name = "basis_formulier.html"


class ObjectFormulierView(PaginaMixin, BereikMixin, ServiceFormMixin, SingleObjectMixin, FormView):
    """A page with a form about one row that the account may change (else 404).

    A ModelForm gets the row as `instance`; set `met_instance = False` for a plain form.
    """

    bereik = "bewerkbaar_voor"
    template_name = "basis_formulier.html"
    met_instance = True

    def bereid_voor(self):
        self.object = self.get_object()

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        form_class = self.get_form_class()
        if self.met_instance and hasattr(form_class, "_meta"):
            kwargs["instance"] = self.object
        return kwargs

    def get_kruimels(self):
        return [(str(self.object), self.object.get_absolute_url())]


class BevestigView(ObjectFormulierView):
    """Ask once more before an act on a row: `vraag`, `gevolg` and the button `knop`.

    A form_class of your own adds fields, such as a reason.
    """

    form_class = BevestigForm
    template_name = "basis_bevestig.html"
    vraag = ""
    gevolg = ""
    gevaar = False

    def get_vraag(self):
        return self.vraag

    def get_gevolg(self):
        return self.gevolg

    def get_context_data(self, **kwargs):
        context = {"vraag": self.get_vraag(), "gevolg": self.get_gevolg(), "gevaar": self.gevaar}
        return super().get_context_data(**context | kwargs)


class ScopedDetailView(PaginaMixin, BereikMixin, DetailView):
    """One row that the account may open (else 404)."""

    template_name = "basis_detail.html"

    def get_titel(self):
        return self.titel or str(self.object)
