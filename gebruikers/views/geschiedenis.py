"""The change logs of who orders work, and of what is asked."""

from django.urls import reverse

from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.sporen import sporen_van_aanvraag, sporen_van_gebruiker
from wijkwerken.kern.views import GeschiedenisView
from wijkwerken.toegang.rechten import Handeling


class GebruikerGeschiedenisView(GeschiedenisView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Gebruiker.objects.all()

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list")), *super().get_kruimels()]

    def get_sporen(self):
        return sporen_van_gebruiker(self.object.pk)


class AanvraagGeschiedenisView(GeschiedenisView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Aanvraag.objects.select_related("activiteit", "gebruiker")

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list")), *super().get_kruimels()]

    def get_sporen(self):
        return sporen_van_aanvraag(self.object.pk)
