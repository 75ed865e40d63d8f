from django.core.exceptions import ValidationError

from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.views.lijstinstellingen import bewaarbare_namen
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.api.filters import GemeenteFilter, ToeleidingsdienstFilter, WeergaveFilter
from wijkwerken.toegang.api.serializers import (
    BeginInvoer,
    BeginSerializer,
    GemeenteSerializer,
    ToeleidingsdienstSerializer,
    WeergaveInvoer,
    WeergaveSerializer,
    WeergaveWijziging,
)
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst, Weergave
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.weergaven import (
    beginweergave_kiezen,
    weergave_bewaren,
    weergave_bijwerken,
    weergave_overnemen,
    weergave_verwijderen,
    weergave_wijzigen,
)

_LEZEN = {
    "list": Handeling.REFERENTIE_BEKIJKEN,
    "retrieve": Handeling.REFERENTIE_BEKIJKEN,
}


class GemeenteViewSet(RijViewSet):
    """The Flemish gemeenten since 2018."""

    handelingen = _LEZEN
    queryset = Gemeente.objects.all()
    serializer_class = GemeenteSerializer
    filterset_class = GemeenteFilter
    ordening = ("naam", "nis")
    standaard_ordening = "naam"
    uitleg = {
        "list": "Gemeenten van Vlaanderen sinds 2018. Een fusie sluit rijen af en opent nieuwe.",
        "retrieve": "Eén gemeente.",
    }


class ToeleidingsdienstViewSet(RijViewSet):
    """The OCMWs and VDAB."""

    handelingen = _LEZEN
    queryset = Toeleidingsdienst.objects.all()
    serializer_class = ToeleidingsdienstSerializer
    filterset_class = ToeleidingsdienstFilter
    ordening = ("naam",)
    standaard_ordening = "naam"
    uitleg = {
        "list": "Wie toeleidt: OCMW's en VDAB.",
        "retrieve": "Eén toeleidingsdienst.",
    }


class WeergaveViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Saved views of lists: filters, columns and order under a name."""

    handelingen = dict.fromkeys(
        ["list", "retrieve", "create", "partial_update"], Handeling.EIGEN_ACCOUNT
    )
    queryset = Weergave.objects.all()
    serializer_class = WeergaveSerializer
    invoer_class = WeergaveInvoer
    wijzig_class = WeergaveWijziging
    filterset_class = WeergaveFilter
    ordening = ("naam",)
    standaard_ordening = "naam"
    uitleg = {
        "list": "Bewaarde weergaven van lijsten: de eigen, en wat collega's delen.",
        "retrieve": "Eén weergave. `vraag` is wat in het adres van de lijst staat.",
        "create": "Bewaar filters, kolommen en volgorde van een lijst onder een naam.",
        "partial_update": "Geef de eigen weergave een andere naam, deel ze, of bewaar er andere "
        "filters, kolommen of een andere volgorde in.",
    }

    def maken(self, gegevens):
        view = lijstview(gegevens["lijst"])
        if view is None or not self.account.mag(getattr(view, "handeling", None)):
            raise ValidationError(
                {"lijst": "Deze lijst bestaat niet, of uw account mag ze niet openen."}
            )
        gegevens.setdefault("vraag", {})
        _eis_bewaarbaar(view, gegevens["vraag"])
        return weergave_bewaren(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        controleer_versie(rij, self.versie)  # also of a view that only its owner may change
        inhoud = {
            veld: gegevens.pop(veld)
            for veld in ("vraag", "kolommen", "ordening")
            if veld in gegevens
        }
        _eis_bewaarbaar(lijstview(rij.lijst), inhoud.get("vraag", {}))
        gegevens = {"naam": rij.naam, "gedeeld": rij.gedeeld} | gegevens
        rij = weergave_wijzigen(door=self.account, weergave=rij, versie=self.versie, **gegevens)
        return weergave_bijwerken(door=self.account, weergave=rij, **inhoud) if inhoud else rij

    @daad(
        BeginInvoer,
        antwoord=BeginSerializer,
        handeling=Handeling.EIGEN_ACCOUNT,
        uitleg="Begin de lijst voortaan met deze weergave, of niet meer. Alleen bij u.",
    )
    def beginnen(self, rij, gegevens):
        return beginweergave_kiezen(door=self.account, weergave=rij, **gegevens)

    @daad(
        Leeg,
        handeling=Handeling.EIGEN_ACCOUNT,
        uitleg="Maak een eigen kopie van wat een collega deelt.",
    )
    def overnemen(self, rij, gegevens):
        return weergave_overnemen(door=self.account, weergave=rij)

    @daad(
        Leeg,
        antwoord=VerwijderdSerializer,
        handeling=Handeling.EIGEN_ACCOUNT,
        uitleg="Verwijder een eigen weergave. Een coördinator verwijdert ook wat gedeeld is.",
    )
    def verwijderen(self, rij, gegevens):
        weergave_verwijderen(door=self.account, weergave=rij)
        return {"verwijderd": True}


def _eis_bewaarbaar(view, vraag):
    """Only the filters of that list: a search word may be the name of a person."""
    namen = set(bewaarbare_namen(getattr(view, "filterset_class", None)))
    if vreemd := sorted(set(vraag) - namen):
        raise ValidationError(
            {"vraag": f"Dit kan een weergave van deze lijst niet bewaren: {', '.join(vreemd)}."}
        )
