"""Per bemiddelaar how many dossiers it has and what waits in them; each number opens its rows."""

from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.choices import TrajectStatus
from trajecten.filters import nog_niet_bekeken, te_evalueren
from trajecten.models import Traject
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Leeg
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.querysets import BINNEN
from wijkwerken.toegang.rechten import Handeling

EINDIGT_BINNEN = timedelta(weeks=6)


class CaseloadListView(FilterListView):
    """Who owns dossiers, also whose account is switched off while some still run."""

    handeling = Handeling.CASELOAD_BEKIJKEN
    queryset = Account.objects.all()
    titel = "Caseloads"
    inleiding = (
        "Lopende dossiers per bemiddelaar. Open een getal om de dossiers te zien of over te dragen."
    )
    enkelvoud, meervoud = "bemiddelaar", "bemiddelaars"
    ordening = "naam"
    leeg = Leeg(titel="Nog geen bemiddelaars")

    def bereid_voor(self):
        self.vandaag = timezone.localdate()
        self.uiterlijk = self.vandaag + EINDIGT_BINNEN

    def get_kruimels(self):
        return [("Trajecten", reverse_lazy("traject_list"))]

    def get_kolommen(self):
        return [
            Kolom(
                "naam", "Bemiddelaar", sorteer="naam",
                uitleg=lambda rij: "" if rij.is_active else "account uitgeschakeld: draag over",
            ),
            self._getal("lopend", "Lopende trajecten"),
            self._getal("te_laat", "Evaluatie te laat", evaluatie="te_laat"),
            self._getal("eindigt", "Eindigt binnen 6 weken", einde_tot=self.uiterlijk),
            self._getal("nieuw", "Nog niet bekeken", overdracht="nieuw"),
        ]  # fmt: skip

    def _getal(self, naam, titel, **filters):
        def rijen(account):
            vraag = {"bemiddelaar": account.pk, "status": TrajectStatus.LOPEND.value, **filters}
            return reverse("traject_list", query=vraag)

        return Kolom(naam, titel, sorteer=naam, soort="getal", link=rijen)

    def get_queryset(self):
        """One statement: each number is a count of its own, over the rows that it opens."""
        lopend = Traject.objects.lopend().filter(bemiddelaar=OuterRef("pk"))
        return (
            super()
            .get_queryset()
            .filter(Q(rol__in=BINNEN, is_active=True) | Exists(lopend))
            .annotate(
                lopend=_aantal(lopend),
                te_laat=_aantal(lopend.filter(pk__in=te_evalueren(self.request.user))),
                eindigt=_aantal(lopend.filter(voorzien_einde__lte=self.uiterlijk)),
                nieuw=_aantal(nog_niet_bekeken(lopend)),
            )
        )


def _aantal(trajecten):
    tel = trajecten.order_by().values("bemiddelaar").annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(tel), 0)
