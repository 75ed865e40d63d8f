"""An aanvraag with who could do it: the people stand in this app, above the gebruikers."""

from gebruikers.api.views import AanvraagViewSet
from trajecten.api.serializers.matching import KandidatenVraag, MatchingSerializer
from trajecten.services.matching import kandidaten_van
from wijkwerken.toegang.api.basis import vraag
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


class AanvraagMetKandidatenViewSet(AanvraagViewSet):
    """Requests of gebruikers."""

    @vraag(
        MatchingSerializer,
        invoer=KandidatenVraag,
        handeling=Handeling.PLANNEN,
        uitleg="Wie past, bijna past of niet past, met elke poort en elk punt.",
    )
    def kandidaten(self, rij, gegevens):
        van = gegevens.get("van") or max(rij.van, self.vandaag)
        matching = kandidaten_van(self.account, rij, van, gegevens.get("tot"), vandaag=self.vandaag)
        personen = [oordeel.wijkwerker for oordeel in matching.oordelen]
        inzage_loggen(self.request, personen, InzageWijze.API)
        return matching
