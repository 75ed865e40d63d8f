"""From aanmelding to intake."""

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Extract, Floor, Greatest

from trajecten.choices import (
    AanmeldingStatus,
    IntakeStatus,
    ZitdagStatus,
)
from trajecten.querysets.personen import ZELFDE_INSZ, ZELFDE_PERSOON
from wijkwerken.toegang.querysets import BereikQuerySet


class ConceptQuerySet(BereikQuerySet):
    """An aanmelding, or what hangs on one: a draft of a dienst is its own until it is sent."""

    pad_aanmelding = ""  # where the aanmelding is found, as in "aanmelding__"

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        if getattr(account, "dienst_id", None):
            return rijen
        van_dienst = {"status": AanmeldingStatus.CONCEPT, "ingediend_door__dienst__isnull": False}
        return rijen.exclude(**{f"{self.pad_aanmelding}{k}": v for k, v in van_dienst.items()})


class AanmeldingQuerySet(ConceptQuerySet):
    pad_dienst = "dienst_id"
    pad_gemeente = "gemeente_id"
    dienst_bewerkt = True

    def open(self):
        """Sent, and not decided yet."""
        return self.filter(
            status__in=[
                AanmeldingStatus.VERSTUURD,
                AanmeldingStatus.GEZIEN,
                AanmeldingStatus.INTAKE_GEPLAND,
            ]
        )

    def met_intake(self):
        """Annotate `intake_gehouden`: the appointment that was made last took place.

        The status of the aanmelding stays where it was: only its words change by it.
        """
        intakes = self.model._meta.get_field("intakes").related_model._base_manager
        laatste = intakes.filter(aanmelding=OuterRef("pk")).order_by("-aangemaakt_op")
        return self.annotate(
            intake_gehouden=Coalesce(
                Subquery(
                    laatste.annotate(klaar=Q(status=IntakeStatus.GEHOUDEN)).values("klaar")[:1]
                ),
                Value(value=False),
            )
        )

    def met_herkenning(self):
        """Annotate `is_bekend` (a wijk-werker) and `is_dubbel` (another that is open).

        For inside only: a dienst never learns from it who was known or referred before.
        """
        wijkwerkers = self.model._meta.get_field("wijkwerker").related_model._base_manager
        anderen = AanmeldingQuerySet(self.model).open().exclude(pk=OuterRef("pk"))
        return self.annotate(
            is_bekend=Exists(wijkwerkers.filter(ZELFDE_INSZ))
            | Exists(wijkwerkers.filter(ZELFDE_PERSOON)),
            is_dubbel=Exists(anderen.filter(ZELFDE_INSZ)) | Exists(anderen.filter(ZELFDE_PERSOON)),
        )

    def herkend(self, wat="alle"):
        """Open, and of somebody who is known or referred twice (`bekend`, `dubbel`, `alle`)."""
        waar = {"bekend": Q(is_bekend=True), "dubbel": Q(is_dubbel=True)}
        return (
            self.open()
            .met_herkenning()
            .filter(waar.get(wat, Q(is_bekend=True) | Q(is_dubbel=True)))
        )


class HuishoudenQuerySet(BereikQuerySet):
    """Agreements on who refers: seen with the aanmelding of one's own."""

    pad_dienst = "aanmeldingen__dienst_id"
    dienst_bewerkt = True

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        if getattr(account, "dienst_id", None):
            return rijen
        leden = self._leden().zichtbaar_voor(account)
        return rijen.filter(pk__in=leden.values("huishouden"))

    def bewerkbaar_voor(self, account):
        """Once another dienst reads along, only inside corrects it."""
        rijen = super().bewerkbaar_voor(account)
        dienst = getattr(account, "dienst_id", None)
        if dienst is None:
            return rijen
        vreemd = self._leden().exclude(dienst=dienst)
        return rijen.exclude(pk__in=vreemd.values("huishouden"))

    def _leden(self):
        leden = self.model._meta.get_field("aanmeldingen").related_model.objects
        return leden.filter(huishouden__isnull=False)


class ZitdagQuerySet(BereikQuerySet):
    """A dienst sees the zitdagen where somebody sits whom it referred."""

    pad_dienst = "intakes__aanmelding__dienst_id"

    def open(self):
        return self.filter(status=ZitdagStatus.OPEN)

    def met_plaatsen(self):
        """With `aantal_plaatsen`, `aantal_bezet`, `aantal_vrij`: 0 free when it is cancelled."""
        minuten = Extract(F("einde") - F("begin"), "epoch") / 60
        plaatsen = Cast(Floor(minuten / F("duur")), IntegerField())
        bezet = Count("intakes", filter=~Q(intakes__status=IntakeStatus.GEANNULEERD))
        return self.annotate(aantal_plaatsen=plaatsen, aantal_bezet=bezet).annotate(
            aantal_vrij=Case(
                When(
                    status=ZitdagStatus.OPEN,
                    then=Greatest(F("aantal_plaatsen") - F("aantal_bezet"), 0),
                ),
                default=0,
            )
        )


class IntakeQuerySet(BereikQuerySet):
    pad_dienst = "aanmelding__dienst_id"

    def gepland(self):
        return self.filter(status=IntakeStatus.GEPLAND)

    def bezet_een_plaats(self):
        """Its place is nobody else's: planned, held, and also not attended."""
        return self.exclude(status=IntakeStatus.GEANNULEERD)


class WachtnotitieQuerySet(BereikQuerySet):
    pad_dienst = ("aanmelding__dienst_id", "traject__toeleider_id")
