"""The act of signing on screen, the same for every paper that is signed."""

from trajecten.api.serializers.handtekeningen import OndertekenInvoer
from trajecten.services.handtekeningen import handtekening_zetten
from wijkwerken.toegang.api.basis import daad
from wijkwerken.toegang.rechten import Handeling


def onderteken_daad(*, uitleg: str, handeling: Handeling):
    """The act `ondertekenen` of a viewset of papers."""

    @daad(OndertekenInvoer, uitleg=uitleg, handeling=handeling)
    def ondertekenen(self, rij, gegevens):
        handtekening_zetten(
            door=self.account,
            document=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )
        return rij

    return ondertekenen
