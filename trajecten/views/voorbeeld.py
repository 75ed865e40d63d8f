"""Show the old and the new dates of a traject before an act that moves them is confirmed."""

import hashlib

from django import forms
from django.db import transaction
from django.utils import timezone

from trajecten.models import Traject
from trajecten.rules.verschil import Verschil, verschillen
from trajecten.services.termijnen import termijnen
from trajecten.views.lijn import rijen_oud_nieuw

# What is recorded itself moves nothing: only dates that follow from it are shown first.
EIGEN = ("schorsing_",)


class NogBevestigen(Exception):
    """The act was tried and undone: it moves these dates, and nobody has seen that yet."""

    def __init__(self, anders: list[Verschil], merk: str):
        super().__init__()
        self.anders, self.merk = anders, merk


class VoorbeeldMixin:
    """Try the act, show what moves, and do it when exactly that comes back confirmed.

    The act really runs, inside a transaction that is undone: so what is shown is what the
    service does. When the dossier changed meanwhile, the new difference is shown again.
    """

    template_name = "trajecten/formulier_voorbeeld.html"
    voorbeeld = None

    def get_traject(self):
        return self.object

    def doe(self, form):
        """Call the service with the cleaned form."""
        raise NotImplementedError

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.fields["bevestigd"] = forms.CharField(widget=forms.HiddenInput, required=False)
        return form

    def call_service(self, form):
        bevestigd = form.cleaned_data.pop("bevestigd", "")
        vandaag = timezone.localdate()
        with transaction.atomic():
            traject = self.get_traject()
            voor = termijnen(traject=traject, vandaag=vandaag)
            resultaat = self.doe(form)
            na = termijnen(traject=Traject.objects.get(pk=traject.pk), vandaag=vandaag)
            anders = [
                rij
                for rij in verschillen(voor.termijnen, na.termijnen)
                if not rij.code.startswith(EIGEN)
            ]
            merk = _merk(anders)
            if anders and bevestigd != merk:
                raise NogBevestigen(anders, merk)
        return resultaat

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except NogBevestigen as stop:
            self.voorbeeld = rijen_oud_nieuw(stop.anders)
            form.data = form.data.copy()
            form.data[form.add_prefix("bevestigd")] = stop.merk
            return self.form_invalid(form)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.voorbeeld:
            context |= {"voorbeeld": self.voorbeeld, "knop": "Bevestigen"}
        return context


def _merk(anders: list[Verschil]) -> str:
    tekst = "|".join(f"{rij.code}:{rij.oud}:{rij.nieuw}" for rij in anders)
    return hashlib.sha256(tekst.encode()).hexdigest()[:32]
