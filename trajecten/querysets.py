from datetime import date, timedelta

from django.apps import apps
from django.db.models import (
    Case,
    Count,
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Extract, Floor, Greatest

from trajecten.choices import (
    AanmeldingStatus,
    AfsprakenbladStatus,
    Berichtkanaal,
    BetwistingStand,
    BladStand,
    Gevoeligheid,
    IntakeStatus,
    InzetStatus,
    MomentStatus,
    SignaalStatus,
    TrajectStatus,
    VervangingStatus,
    ZitdagStatus,
)
from trajecten.rules.doorstroom import DAGEN_VOORAF
from wijkwerken.kern.datums import eerste_van_maand, jaarvenster
from wijkwerken.toegang.querysets import BereikQuerySet

# The same person, as one row compares with another: first by number, else by name and birth.
ZELFDE_INSZ = Q(insz_index=OuterRef("insz_index"))
UREN_NU = F("uren") + F("gecorrigeerd")
ZELFDE_PERSOON = Q(
    naam__iexact=OuterRef("naam"),
    voornaam__iexact=OuterRef("voornaam"),
    geboortedatum=OuterRef("geboortedatum"),
)


class WijkWerkerQuerySet(BereikQuerySet):
    pad_dienst = "trajecten__toeleider_id"
    pad_gemeente = "trajecten__gemeente_id"


class UrenEldersQuerySet(BereikQuerySet):
    pad_dienst = "wijkwerker__trajecten__toeleider_id"

    def in_jaar_van(self, datum: date):
        return self.filter(maand__range=jaarvenster(datum))


class BewijsQuerySet(BereikQuerySet):
    """For inside only: what papers somebody has is not for the dienst, nor since when."""

    def geldig_op(self, datum: date):
        return self.filter(
            Q(van=None) | Q(van__lte=datum),
            Q(tot=None) | Q(tot__gte=datum),
        )


class RekeningQuerySet(BereikQuerySet):
    """Where somebody is paid is for inside: a dienst has no business with it."""


class BeschikbaarheidQuerySet(BereikQuerySet):
    """When somebody can work is for inside: free hours tell a dienst of work it did not refer."""

    def in_periode(self, van: date, tot: date):
        """Those that touch these days, both included."""
        return self.filter(Q(tot=None) | Q(tot__gte=van), van__lte=tot)


class AfwezigheidQuerySet(BeschikbaarheidQuerySet):
    def geldend(self):
        """Not withdrawn."""
        return self.filter(ingetrokken_op=None)

    def met_te_regelen(self):
        """Adds `te_regelen`: how many planned moments it hits that still wait."""
        open_ = (
            apps.get_model("trajecten", "Vervanging")
            ._default_manager.open()
            .filter(afwezigheid=OuterRef("pk"))
            .order_by()
            .values("afwezigheid")
            .annotate(aantal=Count("pk"))
        )
        return self.annotate(te_regelen=Coalesce(Subquery(open_.values("aantal")), 0))


class VervangingQuerySet(BereikQuerySet):
    """Who replaces whom is for inside."""

    def open(self):
        """Still work: not decided, and the absence still hits a moment that is still planned."""
        hele_dag = Q(afwezigheid__begin=None)
        uren = Q(
            moment__begin__lt=F("afwezigheid__einde"), moment__einde__gt=F("afwezigheid__begin")
        )
        return self.filter(
            hele_dag | uren,
            Q(afwezigheid__tot=None) | Q(moment__datum__lte=F("afwezigheid__tot")),
            status=VervangingStatus.OPEN,
            afwezigheid__ingetrokken_op=None,
            moment__status=MomentStatus.GEPLAND,
            moment__datum__gte=F("afwezigheid__van"),
        )


class PlanningslinkQuerySet(BereikQuerySet):
    """Who shares which calendar is for inside."""


class BerichtkeuzeQuerySet(BereikQuerySet):
    """How somebody wants to hear of the planning is for inside."""


class PlanningsberichtQuerySet(BereikQuerySet):
    """What was told of the planning is for inside: it names the gebruiker."""

    def over(self, inzet):
        """About this inzet, alone or with others of the same act."""
        return self.filter(Q(inzet=inzet) | Q(pk__in=inzet.ook_gemeld.values("pk")))

    def te_printen(self):
        """Letters that wait."""
        return self.filter(kanaal=Berichtkanaal.BRIEF, afgedrukt_op=None)


class VervangvraagQuerySet(BereikQuerySet):
    """Who was asked to take over is for inside."""


class AanbodQuerySet(BereikQuerySet):
    """For inside only: an offer names the gebruiker, and a dienst never learns who that is."""

    def wacht(self):
        """Offered, and not answered yet."""
        return self.filter(antwoord="wacht")

    def in_plaats_van(self, *, traject, wijkwerker, sinds):
        """For whom somebody was passed over after `sinds`, the day of being asked last.

        Others said yes to work that is a preference on the signed afsprakenblad of the traject,
        and this person was never asked for that aanvraag. Give keys and a day, or OuterRefs.
        """
        anderen = self.filter(
            antwoord="ja",
            gedaan_op__gt=sinds,
            aanvraag__activiteit__voorkeuren__soort="voorkeur",
            aanvraag__activiteit__voorkeuren__afsprakenblad__status="getekend",
            aanvraag__activiteit__voorkeuren__afsprakenblad__traject=traject,
        )
        return anderen.exclude(traject__wijkwerker=wijkwerker).exclude(
            aanvraag__aanbiedingen__traject__wijkwerker=wijkwerker
        )


class NietSamenQuerySet(BereikQuerySet):
    """For inside only: that two people do not get on is nobody else's business."""

    def geldig_op(self, datum: date):
        return self.filter(Q(tot=None) | Q(tot__gte=datum), van__lte=datum)


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
                gevraagd=_aantal(eigen),
                geweigerd=_aantal(eigen.filter(geweigerd_door="wijkwerker")),
                aan_het_werk=Exists(lopend.filter(traject=OuterRef("pk"))),
            )
            .annotate(sinds=Coalesce("laatst_gevraagd", "start"))
            .annotate(
                overgeslagen=_aantal(anderen),
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


class BijlageQuerySet(ConceptQuerySet):
    """The dienst sees what hangs on its own referral and is shared; inside sees the rest too."""

    pad_aanmelding = "aanmelding__"
    pad_dienst = ("traject__toeleider_id", "aanmelding__dienst_id")

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        return rijen.filter(gedeeld=True) if getattr(account, "dienst_id", None) else rijen


class NotitieQuerySet(BereikQuerySet):
    """The dienst reads what is shared about its own traject, and changes what it wrote itself."""

    pad_dienst = "traject__toeleider_id"
    dienst_bewerkt = True

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        dienst = getattr(account, "dienst_id", None)
        if not dienst:
            return rijen
        # What inside took back is gone for the dienst; its own stays, with the reason.
        blijft = Q(ingetrokken_op=None) | Q(door__dienst_id=dienst)
        return rijen.filter(blijft, gevoeligheid=Gevoeligheid.GEDEELD)

    def bewerkbaar_voor(self, account):
        rijen = super().bewerkbaar_voor(account)
        dienst = getattr(account, "dienst_id", None)
        return rijen.filter(door__dienst_id=dienst) if dienst else rijen

    def geldend(self):
        """Not withdrawn."""
        return self.filter(ingetrokken_op=None)


class OverdrachtQuerySet(TrajectDeelQuerySet):
    def te_bekijken_door(self, account):
        """Handed over to this account, still its own, and not acknowledged yet."""
        return self.filter(
            aan=account,
            gezien_op=None,
            traject__bemiddelaar=account,
            traject__status=TrajectStatus.LOPEND,
        ).exclude(door=account)


class InzetQuerySet(TrajectDeelQuerySet):
    def lopend(self):
        return self.filter(status__in=[InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD])


class GeplandMomentQuerySet(TrajectDeelQuerySet):
    def gereserveerd(self):
        """Moments that still hold hours: planned, and neither done nor cancelled."""
        return self.filter(status=MomentStatus.GEPLAND)

    def in_jaar_van(self, datum: date):
        return self.filter(datum__range=jaarvenster(datum))


class TerugkoppelingQuerySet(TrajectDeelQuerySet):
    """The dienst reads what was answered; who was asked, and when, is for inside."""

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        return rijen.ingevuld() if getattr(account, "dienst_id", None) else rijen

    def ingevuld(self):
        return self.filter(ingevuld_op__isnull=False)

    def open(self):
        """Asked, and neither answered nor withdrawn; the link may have expired."""
        return self.filter(ingevuld_op=None, ingetrokken_op=None)


class PrestatieQuerySet(TrajectDeelQuerySet):
    def in_jaar_van(self, datum: date):
        return self.filter(datum__range=jaarvenster(datum))

    def onbetaald(self):
        """Prestaties with hours that no cheque pays for yet."""
        return self.filter(cheques__lt=UREN_NU)

    def met_uren_nu(self):
        """With `uren_nu`: the hours as they count now, with the correcties of a closed month."""
        return self.annotate(uren_nu=UREN_NU)

    def geboekt_in(self, gemeente, maand: date):
        """What counts in the closing of this gemeente, that of the traject, and month."""
        return self.filter(traject__gemeente=gemeente, boekmaand=maand)

    def na_einde(self):
        """Done after the traject had ended."""
        return self.filter(traject__einde__lt=F("datum"))

    def niet_toegelaten(self):
        """For an activiteit that the gemeente of the work did not permit on that day."""
        toelating = apps.get_model("activiteiten", "Toelating")._base_manager
        return self.filter(
            ~Exists(
                toelating.filter(
                    activiteit=OuterRef("inzet__aanvraag__activiteit"),
                    gemeente=OuterRef("inzet__aanvraag__vestiging__gemeente"),
                    soort=OuterRef("inzet__aanvraag__gebruiker__soort"),
                    geldig__contains=OuterRef("datum"),
                )
            )
        )

    def betwist(self):
        """With an objection of the gebruiker on which nobody decided yet."""
        return self.filter(Exists(_open_betwistingen()))

    def niet_betwist(self):
        """Nothing holds their cheques or their payment."""
        return self.filter(~Exists(_open_betwistingen()))

    def totaal(self) -> int:
        return self.aggregate(totaal=Sum(UREN_NU, default=0))["totaal"]


class BetwistingQuerySet(BereikQuerySet):
    """A gebruiker that objects to hours: only inside, as every name of a gebruiker."""

    pad_gemeente = "inzet__aanvraag__vestiging__gemeente_id"

    def open(self):
        return self.filter(stand=BetwistingStand.OPEN)

    def te_laat(self, vandaag: date):
        """Open, and past the day on which it should have been decided."""
        return self.open().filter(beslissen_voor__lt=vandaag)

    def te_vergoeden(self):
        """Granted for cheques that were paid out already, and not settled yet."""
        return self.filter(te_vergoeden__gt=0, vergoed_op=None)


class BetwistingstapQuerySet(BereikQuerySet):
    """Only inside."""


class MaandLater(Func):
    """One month after a date, in the database."""

    template = "(%(expressions)s + interval '1 month')"
    output_field = DateField()


class MaandbladQuerySet(BereikQuerySet):
    """Where the papers are is for inside: they name the gebruikers."""

    def verwacht(self):
        """Of who had work planned or done in that month, and every one that was brought in."""
        gedaan, gepland = _in_maand("Prestatie"), _in_maand("GeplandMoment")
        return self.filter(
            ~Q(stand=BladStand.VERWACHT)
            | Exists(gedaan)
            | Exists(gepland.filter(status=MomentStatus.GEPLAND))
        )

    def te_verwerken(self):
        """Still to be typed in, whether the paper is there or not."""
        return self.exclude(stand=BladStand.VERWERKT)

    def met_uren(self):
        """With `uren`, `gepland` and `zonder_cheque` of the traject in that month."""
        gedaan, gepland = _in_maand("Prestatie"), _in_maand("GeplandMoment")
        return self.annotate(
            uren=_som(gedaan, F("uren")),
            gepland=_som(gepland.filter(status=MomentStatus.GEPLAND), F("uren")),
            zonder_cheque=_som(gedaan, F("uren") - F("cheques")),
        )

    def niet_binnen(self, maand: date):
        """Expected in the month of this date, and not brought in.

        Sheets become rows by `maandbladen_klaarzetten(maand)`; call that first.
        """
        return self.verwacht().filter(maand=eerste_van_maand(maand), stand=BladStand.VERWACHT)


class OvertypregelQuerySet(BereikQuerySet):
    """What was typed elsewhere: only inside."""


class OvertypschermQuerySet(BereikQuerySet):
    """Only inside."""


class OverschrijdingQuerySet(TrajectDeelQuerySet):
    def geboekt_in(self, gemeente, maand: date):
        return self.filter(traject__gemeente=gemeente, boekmaand=maand)

    def te_bevestigen(self):
        return self.filter(bevestigd_door=None)


class CorrectieQuerySet(BereikQuerySet):
    """For inside: a dienst sees the hours of its people as they count now."""

    pad_gemeente = "prestatie__traject__gemeente_id"

    def geboekt_in(self, gemeente, maand: date):
        return self.filter(prestatie__traject__gemeente=gemeente, boekmaand=maand)


class MaandafsluitingQuerySet(BereikQuerySet):
    """For inside; a gemeente counts its own in the reports."""

    pad_gemeente = "gemeente_id"

    def gesloten(self):
        """Closed and not re-opened: these hold their month."""
        return self.filter(heropend_op=None)

    def te_bevestigen(self):
        """A first coordinator asked to re-open these."""
        return self.filter(heropening_gevraagd_op__isnull=False, heropend_op=None)


class SignaalQuerySet(BereikQuerySet):
    """Work for inside: no path for a dienst or a gemeente."""

    def open(self):
        return self.filter(status=SignaalStatus.OPEN)


def _open_betwistingen():
    """The open objection of one row of prestaties, for Exists."""
    betwistingen = apps.get_model("trajecten", "Betwisting").objects
    return betwistingen.open().filter(prestatie=OuterRef("pk"))


def _in_maand(model):
    """Rows of the traject in the month of a sheet, as a subquery of that sheet."""
    return apps.get_model("trajecten", model)._base_manager.filter(
        traject=OuterRef("traject"),
        datum__gte=OuterRef("maand"),
        datum__lt=MaandLater(OuterRef("maand")),
    )


def _som(rijen, wat):
    """The sum of an expression over the rows that a subquery finds; 0 when it finds none."""
    samen = rijen.order_by().annotate(een=Value(1)).values("een").annotate(som=Sum(wat))
    return Coalesce(Subquery(samen.values("som")), 0)


def _aantal(rijen):
    """How many rows a subquery finds."""
    # One group, whatever the rows are: without it each row would be a group of its own.
    samen = (
        rijen.order_by()
        .annotate(een=Value(1))
        .values("een")
        .annotate(aantal=Count("pk", distinct=True))
    )
    return Coalesce(Subquery(samen.values("aantal")), 0)
