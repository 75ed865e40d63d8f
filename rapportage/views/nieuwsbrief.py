"""The block of figures for the newsletter."""

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rapportage.cijfers import maandvraag
from rapportage.nieuwsbrief import RAPPORT, laatste_kwartalen, nieuwsbriefblok
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.rechten import Handeling


class KwartaalForm(forms.Form):
    periode = forms.ChoiceField(label="Kwartaal")

    def __init__(self, data, *, kwartalen):
        super().__init__(data)
        self.fields["periode"].choices = [(k.code, k.naam) for k in kwartalen]


class NieuwsbriefView(PaginaMixin, ToegangMixin, TemplateView):
    """The figures of a quarter to paste in a newsletter: as it looks, as HTML and as text."""

    handeling = Handeling.NIEUWSBRIEF_MAKEN
    template_name = "rapportage/nieuwsbrief.html"
    titel = RAPPORT.titel
    inleiding = (
        "Kies een kwartaal en plak de cijfers in uw nieuwsbrief. Iedereen mag ze lezen: "
        "wat over minder dan vijf personen gaat, staat er niet in."
    )

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]

    def get_context_data(self, **kwargs):
        vandaag = timezone.localdate()
        kwartalen = {k.code: k for k in laatste_kwartalen(vandaag)}
        gevraagd = self.request.GET.get("periode") or next(iter(kwartalen))
        form = KwartaalForm({"periode": gevraagd}, kwartalen=kwartalen.values())
        blok = None
        if form.is_valid():
            periode = kwartalen[form.cleaned_data["periode"]]
            vraag = maandvraag(
                self.request.user, periode.van, vandaag=vandaag, aantal=periode.aantal
            )
            blok = nieuwsbriefblok(vraag, periode)
        return super().get_context_data(form=form, blok=blok, **kwargs)
