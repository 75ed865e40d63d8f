"""What stands in the calendar of a bemiddelaar: deadlines by number, never a name."""

from datetime import date

from trajecten.choices import IntakeStatus
from trajecten.models import Intake, Traject
from trajecten.rules.trajectfeiten import Trajectfeiten
from trajecten.services.termijnen import feiten_van
from wijkwerken.kern.ical import Gebeurtenis
from wijkwerken.toegang.models import Account

DOMEIN = "agenda.wijk-werken"  # no host: the uid stays when the site moves


def agenda_van(account: Account, *, vandaag: date, basis: str) -> list[Gebeurtenis]:
    """The deadlines of one's own running trajecten, and one's planned intakes.

    `basis` is the address of the site, before the path of each page.
    """
    trajecten = list(
        Traject.objects.zichtbaar_voor(account)
        .lopend()
        .filter(bemiddelaar=account)
        .select_related("wijkwerker")
        .order_by("pk")
    )
    feiten = feiten_van(trajecten, vandaag)
    rijen = [
        gebeurtenis
        for traject in trajecten
        for gebeurtenis in _van_traject(traject, feiten[traject.pk], basis)
    ]
    intakes = (
        Intake.objects.zichtbaar_voor(account)
        .filter(bemiddelaar=account, status=IntakeStatus.GEPLAND)
        .select_related("aanmelding")
    )
    rijen += [
        Gebeurtenis(
            uid=f"intake-{intake.pk}@{DOMEIN}",
            begin=intake.begin,
            einde=intake.einde,
            samenvatting=f"Intake, aanmelding {intake.aanmelding.nummer}",
            plaats=intake.plaats,
            url=f"{basis}{intake.aanmelding.get_absolute_url()}",
        )
        for intake in intakes
    ]
    return rijen


def _van_traject(traject: Traject, feiten: Trajectfeiten, basis: str) -> list[Gebeurtenis]:
    evaluaties = sum(een.afgerond for een in feiten.evaluaties)
    dossier = f"dossier {traject.wijkwerker.nummer}"
    data = [
        (f"evaluatie-{evaluaties + 1}", "Evaluatie uiterlijk", feiten.evaluatie_uiterlijk),
        ("einde", "Einde van de termijn", feiten.voorzien_einde),
        ("overgang", "Overgangsmaatregel vervalt zonder prestatie", feiten.overgang_vervalt_op),
    ]
    return [
        Gebeurtenis(
            uid=f"{wat}-{traject.pk}@{DOMEIN}",
            begin=dag,
            samenvatting=f"{tekst}, {dossier}",
            url=f"{basis}{traject.get_absolute_url()}",
        )
        for wat, tekst, dag in data
        if dag is not None
    ]
