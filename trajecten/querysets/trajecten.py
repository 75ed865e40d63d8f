"""Trajecten, and the papers and terms of one."""

from datetime import date, timedelta

from django.apps import apps
from django.db.models import (
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from trajecten.choices import (
    AfsprakenbladStatus,
    SignaalStatus,
    TrajectStatus,
)
from trajecten.querysets.aanmeldingen import ConceptQuerySet
from trajecten.querysets.sommen import aantal
from trajecten.rules.doorstroom import DAGEN_VOORAF
from wijkwerken.toegang.querysets import BereikQuerySet


class TrajectQuerySet(BereikQuerySet):
    pad_dienst = "toeleider_id"
    pad_gemeente = "gemeente_id"

    def lopend(self):
        return self.filter(status=TrajectStatus.LOPEND)

    def met_aanbod(self, vandaag: date):
        """Adds how often somebody was asked and refused, since when not, and passed over.

        `sinds` is the last offer, else the start; `dagen` how long that is; offers count over all
        trajecten of the person.
        """
        aanbiedingen = apps.get_model("trajecten", "Aanbod")._default_manager
        eigen = aanbiedingen.filter(traject__wijkwerker=OuterRef("wijkwerker"))
        lopend = apps.get_model("trajecten", "Inzet")._default_manager.lopend()
        anderen = aanbiedingen.in_plaats_van(
            traject=OuterRef("pk"), wijkwerker=OuterRef("wijkwerker"), sinds=OuterRef("sinds")
        )
        return (
            self.annotate(
                laatst_gevraagd=Subquery(eigen.order_by("-gedaan_op").values("gedaan_op")[:1]),
                gevraagd=aantal(eigen),
                geweigerd=aantal(eigen.filter(geweigerd_door="wijkwerker")),
                aan_het_werk=Exists(lopend.filter(traject=OuterRef("pk"))),
            )
            .annotate(sinds=Coalesce("laatst_gevraagd", "start"))
            .annotate(
                overgeslagen=aantal(anderen),
                dagen=ExpressionWrapper(Value(vandaag) - F("sinds"), output_field=DurationField()),
            )
        )


class TrajectDeelQuerySet(BereikQuerySet):
    """What hangs under a traject and is seen by who sees the traject."""

    pad_dienst = "traject__toeleider_id"
    pad_gemeente = "traject__gemeente_id"


class VolgendeStapQuerySet(TrajectDeelQuerySet):
    dienst_bewerkt = True


class OpvolgingQuerySet(TrajectDeelQuerySet):
    dienst_bewerkt = True

    def open_voor(self, account):
        """Those that this account is still asked. What a new traject by another dienst closed,
        stays open for the first dienst: it may not learn of that traject.
        """
        rijen = self.filter(ingevuld_op=None)
        if account.dienst_id:
            return rijen.filter(Q(gesloten_op=None) | Q(andere_dienst=True))
        return rijen.filter(gesloten_op=None)

    def aan_de_beurt(self, vandaag: date):
        return self.filter(uiterlijk__lte=vandaag + timedelta(days=DAGEN_VOORAF))


class EvaluatieQuerySet(TrajectDeelQuerySet):
    dienst_bewerkt = True

    def afgerond(self):
        return self.filter(afgerond_op__isnull=False)


class EvaluatieDeelQuerySet(BereikQuerySet):
    pad_dienst = "evaluatie__traject__toeleider_id"
    pad_gemeente = "evaluatie__traject__gemeente_id"


class AfsprakenbladQuerySet(ConceptQuerySet):
    pad_aanmelding = "aanmelding__"
    pad_dienst = ("traject__toeleider_id", "aanmelding__dienst_id")
    pad_gemeente = "traject__gemeente_id"
    dienst_bewerkt = True  # its draft; only inside signs and renews it

    def getekend(self):
        return self.filter(status=AfsprakenbladStatus.GETEKEND)


class AfsprakenbladDeelQuerySet(ConceptQuerySet):
    pad_aanmelding = "afsprakenblad__aanmelding__"
    pad_dienst = ("afsprakenblad__traject__toeleider_id", "afsprakenblad__aanmelding__dienst_id")
    pad_gemeente = "afsprakenblad__traject__gemeente_id"


class OvereenkomstQuerySet(TrajectDeelQuerySet):
    def getekend(self):
        return self.filter(status=AfsprakenbladStatus.GETEKEND)


class HandtekeningQuerySet(BereikQuerySet):
    pad_dienst = ("afsprakenblad__traject__toeleider_id", "overeenkomst__traject__toeleider_id")
    pad_gemeente = ("afsprakenblad__traject__gemeente_id", "overeenkomst__traject__gemeente_id")
    dienst_bewerkt = True  # its own, see services.handtekeningen

    def geldig(self):
        return self.filter(vervallen=False)


class OverdrachtQuerySet(TrajectDeelQuerySet):
    def te_bekijken_door(self, account):
        """Handed over to this account, still its own, and not acknowledged yet."""
        return self.filter(
            aan=account,
            gezien_op=None,
            traject__bemiddelaar=account,
            traject__status=TrajectStatus.LOPEND,
        ).exclude(door=account)


class SignaalQuerySet(BereikQuerySet):
    """Work for inside: no path for a dienst or a gemeente."""

    def open(self):
        return self.filter(status=SignaalStatus.OPEN)
