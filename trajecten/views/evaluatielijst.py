"""Which evaluaties are due, late or in opmaak: one row per running traject."""

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone

from trajecten.evaluatiedag import met_evaluatiedag_op
from trajecten.filters import EvaluatielijstFilter
from trajecten.models import Evaluatie, Traject
from trajecten.rules.evaluaties import dagen_te_laat
from trajecten.views.bulkacties import EVALUATIE_BEGINNEN
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern.bezwaar import in_dagen
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Leeg
from wijkwerken.toegang.rechten import Handeling


class EvaluatieListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Traject.objects.select_related(
        "wijkwerker", "gemeente", "toeleider", "bemiddelaar"
    ).lopend()
    filterset_class = EvaluatielijstFilter
    titel = "Evaluaties"
    inleiding = "Minstens één evaluatie om de zes maanden, en één bij het einde."
    enkelvoud, meervoud = "evaluatie", "evaluaties"
    ordening = "uiterlijk"
    bulkacties = (EVALUATIE_BEGINNEN,)
    leeg = Leeg(titel="Geen evaluaties", tekst="Er is geen lopend traject.")

    def get_queryset(self):
        """Each with its day, and the evaluatie that is in opmaak."""
        self.vandaag = timezone.localdate()
        open_ = Evaluatie.objects.filter(traject=OuterRef("pk"), afgerond_op=None)
        return met_evaluatiedag_op(super().get_queryset(), self.vandaag).annotate(
            in_opmaak=Subquery(open_.values("pk")[:1]),
            toeleider_klaar=Subquery(open_.values("toeleider_klaar")[:1]),
            toeleider_schreef_op=Subquery(open_.values("toeleider_schreef_op")[:1]),
        )

    def get_kolommen(self):
        return [
            Kolom(
                "wijkwerker", "Wijk-werker", "wijkwerker__volledige_naam",
                sorteer=("wijkwerker__naam", "wijkwerker__voornaam"), link=self.url_van,
                uitleg="nummer",
            ),
            Kolom(
                "uiterlijk", "Uiterlijk", sorteer="uiterlijk", soort="datum", uitleg=self.te_laat,
                uitleg_mis=True,
            ),
            Kolom("stand", "Stand", self.stand),
            Kolom("deel", "Deel van de toeleider", self.deel),
            Kolom("laatste", "Vorige", "laatste_evaluatie", sorteer="laatste_evaluatie",
                  soort="datum"),
            Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar__naam"),
            Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
            Kolom("toeleider", "Toeleider", sorteer="toeleider__naam"),
        ]  # fmt: skip

    def url_van(self, rij):
        """Where one goes on with it: what is in opmaak, else a new one."""
        if rij.in_opmaak:
            return reverse("evaluatie_detail", args=[rij.in_opmaak])
        if self.request.user.mag(Handeling.DOSSIER_BEWERKEN):
            return reverse("traject_evaluatie", args=[rij.pk])
        return rij.get_absolute_url()

    def te_laat(self, rij):
        dagen = dagen_te_laat(rij.uiterlijk, self.vandaag) if rij.uiterlijk else 0
        return f"{in_dagen(dagen)} te laat" if dagen else ""

    def stand(self, rij):
        if rij.in_opmaak:
            return "Klaar om af te ronden" if rij.toeleider_klaar else "In opmaak"
        return "Nog niet begonnen"

    def deel(self, rij):
        """Of the toeleider, as it says it to itself and to inside."""
        if not rij.in_opmaak:
            return ""
        if rij.toeleider_klaar:
            return "Klaar"
        if rij.toeleider_schreef_op:
            return "Ontwerp"
        return "Uw deel ontbreekt" if self.request.user.dienst_id else "Nog leeg"

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id

    def get_standaard(self):
        account = self.request.user
        if Traject.objects.lopend().filter(bemiddelaar=account).exists():
            return {"bemiddelaar": str(account.pk)}
        return {}
