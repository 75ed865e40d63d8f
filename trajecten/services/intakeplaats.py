"""What becomes of an intake that does not take place, and who hears of it.

Apart from `services.intake`, because deciding on an aanmelding also ends its appointment.
"""

from datetime import datetime

from django.conf import settings

from trajecten.choices import AanmeldingStatus, IntakeStatus
from trajecten.models import Aanmelding, Intake
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bewaren import bewaar

BESLIST = "Over de aanmelding is intussen beslist."


def nog_te_plannen(intake: Intake, aanmelding: Aanmelding, *, reden: str) -> None:
    """Cancel a planned intake, whose aanmelding the caller locked: it waits for a new one."""
    intake.status, intake.reden = IntakeStatus.GEANNULEERD, reden
    bewaar(intake)
    aanmelding_zonder_intake(aanmelding)
    dienst_verwittigen(intake, aanmelding, "geannuleerd")
    _persoon_mailen(intake, aanmelding, "afgezegd", "Uw gesprek gaat niet door")


def aanmelding_zonder_intake(aanmelding: Aanmelding) -> None:
    """Back to where it was before the appointment."""
    if aanmelding.status == AanmeldingStatus.INTAKE_GEPLAND:
        aanmelding.status = AanmeldingStatus.GEZIEN
    aanmelding.intake_op, aanmelding.intake_plaats = None, ""
    bewaar(aanmelding)


def intake_loslaten(aanmelding: Aanmelding, *, nu: datetime) -> None:
    """Its aanmelding was decided: a coming appointment frees its place, a past one was held.

    The dienst reads the decision itself, so nobody is told of this.
    """
    intake = Intake.objects.gepland().filter(aanmelding=aanmelding).first()
    if intake is None:
        return
    if intake.begin > nu:
        intake.status, intake.reden = IntakeStatus.GEANNULEERD, BESLIST
    else:
        intake.status = IntakeStatus.GEHOUDEN
    bewaar(intake)


def dienst_verwittigen(intake: Intake, aanmelding: Aanmelding, wat: str) -> None:
    """Tell the dienst that there is news; what and about whom it reads on the page."""
    schrijver = aanmelding.ingediend_door
    aan = schrijver if schrijver.dienst_id == aanmelding.dienst_id else aanmelding.dienst.email
    if aan:
        bericht_klaarzetten(
            soort=BerichtSoort.INTAKE,
            sleutel=f"intake_{wat}:{intake.pk}:{intake.versie}",
            aan=aan,
            onderwerp=f"De intake van een aanmelding van uw dienst is {wat}",
            sjabloon="intake",
            pad=aanmelding.get_absolute_url(),
            wat=wat,
        )


def persoon_uitnodigen(intake: Intake, aanmelding: Aanmelding) -> None:
    """When, where and what to bring, to the person itself when it has an address."""
    _persoon_mailen(intake, aanmelding, "uitnodiging", "Uitnodiging voor een gesprek")


def _persoon_mailen(intake: Intake, aanmelding: Aanmelding, wat: str, onderwerp: str) -> None:
    """A mail without a name and without a reason: anybody may read over a shoulder."""
    if aanmelding.email:
        bericht_klaarzetten(
            soort=BerichtSoort.INTAKE,
            sleutel=f"intake_{wat}:{intake.pk}:{intake.versie}",
            aan=aanmelding.email,
            onderwerp=onderwerp,
            sjabloon=f"intake_{wat}",
            begin=intake.begin,
            plaats=intake.plaats,
            telefoon=settings.ORGANISATIE_TELEFOON,
        )
