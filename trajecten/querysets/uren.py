"""Hours done: their sheets, objections, corrections and closed months."""

from collections.abc import Collection
from datetime import date

from django.apps import apps
from django.db.models import (
    DateField,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    Sum,
)

from trajecten.choices import (
    BetwistingStand,
    BladStand,
    MomentStatus,
)
from trajecten.querysets.sommen import som
from trajecten.querysets.trajecten import TrajectDeelQuerySet
from wijkwerken.kern.datums import eerste_van_maand, jaarvenster
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.querysets import BereikQuerySet

UREN_NU = F("uren") + F("gecorrigeerd")


class PrestatieQuerySet(TrajectDeelQuerySet):
    def in_jaar_van(self, datum: date):
        return self.filter(datum__range=jaarvenster(datum))

    def onbetaald(self):
        """Prestaties with hours that no cheque pays for yet."""
        return self.filter(cheques__lt=UREN_NU)

    def met_uren_nu(self):
        """With `uren_nu`: the hours as they count now, with the correcties of a closed month."""
        return self.annotate(uren_nu=UREN_NU)

    def geboekt_in(self, gemeenten: Collection[Gemeente], maand: date):
        """What counts in the closings of this month, of these gemeenten: those of the traject."""
        return self.filter(traject__gemeente__in=gemeenten, boekmaand=maand)

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
            uren=som(gedaan, UREN_NU),
            gepland=som(gepland.filter(status=MomentStatus.GEPLAND), F("uren")),
            zonder_cheque=som(gedaan, UREN_NU - F("cheques")),
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
    def geboekt_in(self, gemeenten: Collection[Gemeente], maand: date):
        return self.filter(traject__gemeente__in=gemeenten, boekmaand=maand)

    def te_bevestigen(self):
        return self.filter(bevestigd_door=None)


class CorrectieQuerySet(BereikQuerySet):
    """For inside: a dienst sees the hours of its people as they count now."""

    pad_gemeente = "prestatie__traject__gemeente_id"

    def geboekt_in(self, gemeenten: Collection[Gemeente], maand: date):
        return self.filter(prestatie__traject__gemeente__in=gemeenten, boekmaand=maand)


class MaandafsluitingQuerySet(BereikQuerySet):
    """For inside; a gemeente counts its own in the reports."""

    pad_gemeente = "gemeente_id"

    def gesloten(self):
        """Closed and not re-opened: these hold their month."""
        return self.filter(heropend_op=None)

    def te_bevestigen(self):
        """A first coordinator asked to re-open these."""
        return self.filter(heropening_gevraagd_op__isnull=False, heropend_op=None)


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
