"""Which aanvragen fit a person: the reverse of the candidates of an aanvraag."""

from django.utils import timezone

from gebruikers.models import Aanvraag
from trajecten.models import WijkWerker
from trajecten.services.matching import passende_aanvragen
from trajecten.views import matchrijen
from trajecten.views.hulp import DossierDeelMixin
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class PassendeAanvragenView(DossierDeelMixin, ScopedDetailView):
    """Every aanvraag for which somebody is looked for, judged for this wijk-werker."""

    handeling = Handeling.PLANNEN
    queryset = WijkWerker.objects.select_related("gemeente")
    template_name = "trajecten/passende_aanvragen.html"

    def get_titel(self):
        return f"Opdracht zoeken voor {self.object.volledige_naam}"

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        traject, matching = passende_aanvragen(account, self.object, vandaag)
        getoond = matchrijen.te_tonen(matching, self.request.GET)
        aanvragen = (
            Aanvraag.objects.zichtbaar_voor(account)
            .select_related("gebruiker", "activiteit", "vestiging__gemeente")
            .in_bulk([o.opdracht for deel in getoond for o in deel.oordelen])
        )
        groepen = [
            deel.met_rijen(lambda o: matchrijen.rij_van_aanvraag(o, aanvragen[o.opdracht]))
            for deel in getoond
        ]
        return super().get_context_data(
            traject=traject,
            groepen=groepen,
            valt_af=matchrijen.valt_af(matching),
            **kwargs,
        )
