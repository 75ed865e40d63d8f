"""The kinds of events of a dossier. A new model joins with one function here."""

from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import TruncMonth

from trajecten.choices import AanmeldingStatus, InzetStatus
from trajecten.models import (
    Aanbod,
    Aanmelding,
    Afsprakenblad,
    Afwezigheid,
    Beschikbaarheid,
    Betwisting,
    Bewijs,
    Evaluatie,
    Handtekening,
    Intake,
    Inzet,
    NietSamen,
    Notitie,
    Opvolging,
    Overdracht,
    Overgangsbewijs,
    Prestatie,
    Schorsing,
    Terugkoppeling,
    Traject,
    Vervanging,
    Vervangvraag,
)
from trajecten.models.terugkoppeling import VRAGEN
from trajecten.querysets import UREN_NU
from trajecten.services.bijlagen import bijlagen_van
from trajecten.verloop.basis import Blik, Gebeurtenis, soort
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern import opmaak
from wijkwerken.kern.geschiedenis import Spoor, overgangen
from wijkwerken.toegang.models import Account

LETTERS_VAN_NOTITIE = 160
TIJDSTIP = {
    AanmeldingStatus.VERSTUURD: "verstuurd_op",
    AanmeldingStatus.AANVAARD: "beslist_op",
    AanmeldingStatus.TERUGGESTUURD: "beslist_op",
}


@soort("aanmelding", "Aanmelding")
def aanmeldingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """Each step of the states, as the history kept it."""
    rijen = {rij.pk: rij for rij in blik.aanmeldingen}
    stappen = overgangen(Spoor(Aanmelding, pgh_obj_id__in=list(rijen)), "status")
    wie = _accounts([nieuw for nieuw, _ in stappen])
    for nieuw, oud in stappen:
        rij = rijen[nieuw.pgh_obj_id]
        zin = (
            f"Aanmelding {rij.nummer} door {rij.dienst}: {_label(nieuw.status)}, "
            f"was {_label(oud.status)}"
        )
        # A step that was written down later, as by an import, is told on its own day.
        moment = getattr(nieuw, TIJDSTIP.get(nieuw.status, ""), None)
        yield Gebeurtenis.op(
            moment or nieuw.pgh_created_at,
            zin,
            wie=blik.naam(wie.get(_wie(nieuw))),
            url=rij.get_absolute_url(),
        )


@soort("intake", "Intake")
def intakes(blik: Blik) -> Iterator[Gebeurtenis]:
    van = {rij.pk: rij for rij in blik.aanmeldingen}
    rijen = Intake.objects.zichtbaar_voor(blik.account).filter(aanmelding__in=van)
    for rij in rijen.select_related("bemiddelaar"):
        plaats = f" in {rij.plaats}" if rij.plaats else ""
        yield Gebeurtenis.op(
            rij.begin,
            f"Intake{plaats}: {rij.get_status_display().lower()}",
            wie=blik.naam(rij.bemiddelaar),
            url=van[rij.aanmelding_id].get_absolute_url(),
        )


@soort("traject", "Traject")
def trajecten(blik: Blik) -> Iterator[Gebeurtenis]:
    """Start, overeenkomst, each renewal and the end with its next step."""
    rijen = {rij.pk: rij for rij in blik.trajecten}
    for rij in rijen.values():
        url = rij.get_absolute_url()
        yield Gebeurtenis(rij.start, f"Traject {rij.nummer} gestart", url=url)
        if rij.overeenkomst_getekend_op:
            yield Gebeurtenis(
                rij.overeenkomst_getekend_op, "Wijk-werkovereenkomst getekend", url=url
            )
        if rij.einde:
            zin = f"Traject beëindigd: {rij.get_einde_reden_display().lower()}"
            stap = f"; volgende stap: {rij.get_doorstroom_display().lower()}"
            yield Gebeurtenis(rij.einde, zin + (stap if rij.doorstroom else ""), url=url)
    stappen = overgangen(Spoor(Traject, pgh_obj_id__in=list(rijen)), "voorzien_einde")
    wie = _accounts([nieuw for nieuw, _ in stappen])
    for nieuw, oud in stappen:
        yield Gebeurtenis.op(
            nieuw.pgh_created_at,
            f"Einde van de termijn: {_dag(nieuw.voorzien_einde)}, was {_dag(oud.voorzien_einde)}",
            wie=blik.naam(wie.get(_wie(nieuw))),
            url=rijen[nieuw.pgh_obj_id].get_absolute_url(),
        )


@soort("afsprakenblad", "Afsprakenblad")
def afsprakenbladen(blik: Blik) -> Iterator[Gebeurtenis]:
    for rij in Afsprakenblad.objects.zichtbaar_voor(blik.account).filter(
        traject__in=blik.traject_ids
    ):
        url, naam = rij.get_absolute_url(), f"{rij.get_soort_display()}, versie {rij.volgnummer}"
        yield Gebeurtenis.op(rij.aangemaakt_op, f"{naam}: opgesteld", url=url)
        if rij.getekend_op:
            yield Gebeurtenis(rij.getekend_op, f"{naam}: getekend", url=url)


@soort("handtekening", "Handtekeningen")
def handtekeningen(blik: Blik) -> Iterator[Gebeurtenis]:
    """Who signed which paper; one that lapsed because the paper changed stays told."""
    rijen = Handtekening.objects.zichtbaar_voor(blik.account).filter(
        Q(afsprakenblad__traject__in=blik.traject_ids)
        | Q(overeenkomst__traject__in=blik.traject_ids)
    )
    for rij in rijen.select_related("afsprakenblad", "overeenkomst"):
        papier = rij.afsprakenblad or rij.overeenkomst
        vervallen = " (vervallen: het papier is daarna gewijzigd)" if rij.vervallen else ""
        yield Gebeurtenis(
            rij.getekend_op,
            f"Getekend door {rij.get_partij_display().lower()}: {papier}{vervallen}",
            url=papier.get_absolute_url(),
        )


@soort("evaluatie", "Evaluatie")
def evaluaties(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Evaluatie.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related("afgerond_door"):
        naam = f"Evaluatie ({rij.get_soort_display().lower()})"
        url = rij.get_absolute_url()
        if rij.afgerond_op is None:
            yield Gebeurtenis(rij.datum, f"{naam}: in opmaak", url=url)
            continue
        yield Gebeurtenis.op(
            rij.afgerond_op,
            f"{naam} van {opmaak.datum(rij.datum)} afgerond: {rij.get_besluit_display().lower()}",
            wie=blik.naam(rij.afgerond_door),
            url=url,
        )


@soort("schorsing", "Schorsing")
def schorsingen(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Schorsing.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related("traject"):
        reden, url = rij.get_reden_display().lower(), rij.traject.get_absolute_url()
        yield Gebeurtenis(rij.van, f"Schorsing begint: {reden}", url=url)
        if rij.tot:
            yield Gebeurtenis(rij.tot, f"Laatste dag van de schorsing: {reden}", url=url)


@soort("bewijs", "Rijbewijs, taal of attest")
def bewijzen(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Bewijs.objects.zichtbaar_voor(blik.account).filter(wijkwerker=blik.wijkwerker)
    for rij in rijen.select_related("vereiste", "gezien_door", "wijkwerker"):
        url = rij.wijkwerker.get_absolute_url()
        if rij.gezien_op:
            wie = blik.naam(rij.gezien_door)
            zin = f"{rij.vereiste}: het papier is gezien"
            yield Gebeurtenis(rij.gezien_op, zin, wie=wie, url=url)
        if rij.tot:
            yield Gebeurtenis(rij.tot, f"{rij.vereiste}: laatste geldige dag", url=url)


@soort("afwezigheid", "Afwezigheid", alleen_binnen=True)
def afwezigheden(blik: Blik) -> Iterator[Gebeurtenis]:
    """Days away; of what was withdrawn only that it was."""
    rijen = Afwezigheid.objects.zichtbaar_voor(blik.account).filter(wijkwerker=blik.wijkwerker)
    for rij in rijen.select_related("wijkwerker"):
        reden, url = rij.get_soort_display().lower(), rij.get_absolute_url()
        if rij.ingetrokken_op:
            zin = f"Afwezigheid ingetrokken: {rij.ingetrokken_reden}"
            yield Gebeurtenis.op(rij.ingetrokken_op, zin, url=url)
            continue
        if rij.tot is None:
            zin = f"Afwezig, nog zonder einde: {reden}"
        elif rij.tot == rij.van:
            zin = f"Afwezig: {reden}"
        else:
            zin = f"Afwezig tot en met {opmaak.datum(rij.tot)}: {reden}"
        yield Gebeurtenis(rij.van, zin, url=url)


@soort("vervanging", "Vervanging", alleen_binnen=True)
def vervangingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """What was decided about each moment that an absence hit."""
    rijen = (
        Vervanging.objects.zichtbaar_voor(blik.account)
        .filter(afwezigheid__wijkwerker=blik.wijkwerker, besloten_op__isnull=False)
        .select_related("besloten_door", "moment")
    )
    for rij in rijen:
        yield Gebeurtenis.op(
            rij.besloten_op,
            f"Moment van {opmaak.datum(rij.moment.datum)}: {rij.get_status_display().lower()}",
            wie=blik.naam(rij.besloten_door),
            url=rij.get_absolute_url(),
        )


@soort("vervangvraag", "Gevraagd om te vervangen", alleen_binnen=True)
def vervangvragen(blik: Blik) -> Iterator[Gebeurtenis]:
    """That somebody was asked to take over, and what the answer was."""
    rijen = Vervangvraag.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related("vervanging__moment", "door"):
        antwoord = rij.get_antwoord_display().lower() if rij.antwoord else "nog geen antwoord"
        waarom = f", {rij.reden}" if rij.reden else ""
        dag = opmaak.datum(rij.vervanging.moment.datum)
        yield Gebeurtenis.op(
            rij.gevraagd_op,
            f"Gevraagd om te vervangen op {dag}: {antwoord}{waarom}",
            wie=blik.naam(rij.door),
            url=rij.vervanging.get_absolute_url(),
        )


@soort("beschikbaarheid", "Beschikbaarheid", alleen_binnen=True)
def beschikbaarheden(blik: Blik) -> Iterator[Gebeurtenis]:
    """Each week in which somebody said to be able to work, on the day that it began."""
    rijen = Beschikbaarheid.objects.zichtbaar_voor(blik.account)
    for rij in rijen.filter(wijkwerker=blik.wijkwerker).select_related("wijkwerker"):
        week = "; ".join(f"{dag} {uren}" for dag, uren in rij.week_in_woorden)
        yield Gebeurtenis(rij.van, f"Kan werken op {week}", url=rij.get_absolute_url())


@soort("aanbod", "Aanbod", alleen_binnen=True)
def aanbiedingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """What was offered, and what the answer was."""
    rijen = Aanbod.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related(
        "aanvraag__activiteit", "aanvraag__gebruiker", "gedaan_door", "inzet"
    ):
        url = rij.get_absolute_url()
        wie = blik.naam(rij.gedaan_door)
        yield Gebeurtenis(rij.gedaan_op, f"Aangeboden: {rij.aanvraag}", wie=wie, url=url)
        if rij.beantwoord_op:
            waarom = f", {rij.get_reden_display().lower()}" if rij.reden else ""
            zin = f"Antwoord op {rij.aanvraag}: {rij.get_antwoord_display().lower()}{waarom}"
            yield Gebeurtenis(rij.beantwoord_op, zin, url=url)


@soort("niet_samen", "Niet samen", alleen_binnen=True)
def niet_samen(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = NietSamen.objects.zichtbaar_voor(blik.account).filter(wijkwerker=blik.wijkwerker)
    for rij in rijen.select_related("gebruiker", "wijkwerker"):
        tot = f" tot en met {opmaak.datum(rij.tot)}" if rij.tot else ""
        zin = f"Niet bij {rij.gebruiker}{tot}: {rij.reden}"
        yield Gebeurtenis(rij.van, zin, url=rij.get_absolute_url())


@soort("overgang", "Overgangsmaatregel")
def overgangsbewijzen(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Overgangsbewijs.objects.zichtbaar_voor(blik.account).filter(
        traject__in=blik.traject_ids
    )
    bewijzen = {rij.pk: rij for rij in rijen.select_related("traject", "nagekeken_door")}
    for rij in bewijzen.values():
        yield Gebeurtenis(
            rij.nagekeken_op,
            f"Overgangsmaatregel vastgelegd: PWA sinds {opmaak.datum(rij.pwa_van)}",
            wie=blik.naam(rij.nagekeken_door),
            url=rij.traject.get_absolute_url(),
        )

    stappen = overgangen(Spoor(Overgangsbewijs, pgh_obj_id__in=list(bewijzen)), "vervallen_op")
    wie = _accounts([nieuw for nieuw, _ in stappen])
    for nieuw, _ in stappen:
        if nieuw.vervallen_op:
            zin = f"Overgangsmaatregel vervallen: ze gold tot en met {_dag(nieuw.vervallen_op)}"
        else:
            reden = f": {nieuw.hersteld_reden}" if blik.binnen else ""
            zin = f"Verval van de overgangsmaatregel teruggenomen{reden}"
        yield Gebeurtenis.op(
            nieuw.pgh_created_at,
            zin,
            wie=blik.naam(wie.get(_wie(nieuw))),
            url=bewijzen[nieuw.pgh_obj_id].traject.get_absolute_url(),
        )


@soort("inzet", "Opdrachten")
def inzetten(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = (
        Inzet.objects.zichtbaar_voor(blik.account)
        .filter(traject__in=blik.traject_ids)
        .exclude(status=InzetStatus.VOORGESTELD)
        .select_related("aanvraag__gebruiker", "aanvraag__activiteit")
    )
    for rij in rijen:
        naam = f"{rij.aanvraag.activiteit} bij {_plek(blik, rij)}"
        url = rij.get_absolute_url() if blik.binnen else ""
        if rij.status == InzetStatus.GEANNULEERD:
            yield Gebeurtenis(rij.van, f"Opdracht geannuleerd: {naam}", url=url)
            continue
        yield Gebeurtenis(rij.van, f"Opdracht begonnen: {naam}", url=url)
        if rij.tot and rij.status == InzetStatus.BEEINDIGD:
            yield Gebeurtenis(rij.tot, f"Opdracht gestopt: {naam}", url=url)


@soort("betwisting", "Betwiste uren", alleen_binnen=True)
def betwistingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """That a gebruiker objected to hours, and what was decided."""
    rijen = (
        Betwisting.objects.zichtbaar_voor(blik.account)
        .filter(inzet__traject__in=blik.traject_ids)
        .select_related("inzet__aanvraag__gebruiker")
    )
    for rij in rijen:
        url, dag = rij.get_absolute_url(), opmaak.datum(rij.datum)
        zin = f"{rij.inzet.aanvraag.gebruiker} betwist {opmaak.uren(rij.uren)} van {dag}"
        yield Gebeurtenis(rij.ontvangen_op, zin, url=url)
        if rij.beslist_op:
            zin = f"Betwisting {rij.nummer} over {dag}: {rij.uitkomst.lower()}"
            yield Gebeurtenis(rij.beslist_op, zin, url=url)


@soort("terugkoppeling", "Terugkoppeling")
def terugkoppelingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """What a gebruiker said of the work, on the day that it said so."""
    rijen = (
        Terugkoppeling.objects.zichtbaar_voor(blik.account)
        .filter(traject__in=blik.traject_ids, ingevuld_op__isnull=False)
        .select_related("inzet__aanvraag__gebruiker")
    )
    for rij in rijen:
        woorden = (getattr(rij, f"get_{vraag}_display")() for vraag in VRAGEN)
        zin = f"Terugkoppeling van {_plek(blik, rij.inzet)}: {', '.join(woorden).lower()}"
        yield Gebeurtenis(rij.datum, zin)


@soort("prestatie", "Uren per maand")
def prestaties(blik: Blik) -> Iterator[Gebeurtenis]:
    """A sum a month, on its last day of work: each block has its own list."""
    rijen = (
        Prestatie.objects.zichtbaar_voor(blik.account)
        .filter(traject__in=blik.traject_ids)
        .order_by()
        .annotate(maand=TruncMonth("datum"))
        .values("maand")
        .annotate(uren=Sum(UREN_NU), keren=Count("pk"), laatste=Max("datum"))
    )
    for rij in rijen:
        keren = "1 keer" if rij["keren"] == 1 else f"{rij['keren']} keer"
        yield Gebeurtenis(
            rij["laatste"],
            f"{opmaak.uren(rij['uren'])} gewerkt in {opmaak.maand_jaar(rij['maand'])}, {keren}",
        )


@soort("notitie", "Notities")
def notities(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Notitie.objects.zichtbaar_voor(blik.account).filter(wijkwerker=blik.wijkwerker)
    for rij in rijen.select_related("door"):
        if rij.is_ingetrokken:
            tekst = f"ingetrokken: {rij.ingetrokken_reden}"
        elif rij.is_gevoelig:
            tekst = "gevoelig, open ze om te lezen"
        else:
            tekst = _kort(rij.tekst)
        yield Gebeurtenis(
            rij.datum,
            f"{rij.get_soort_display()}: {tekst}",
            wie=rij.door.naam,
            url=rij.get_absolute_url(),
        )


@soort("bijlage", "Bijlagen")
def bijlagen(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = bijlagen_van(blik.wijkwerker, blik.account).select_related("door")
    for rij in rijen:
        yield Gebeurtenis.op(
            rij.aangemaakt_op,
            f"Bijlage toegevoegd: {rij.naam} ({rij.get_soort_display().lower()})",
            wie=blik.naam(rij.door),
            url=rij.get_absolute_url(),
        )


@soort("overdracht", "Bemiddelaar")
def overdrachten(blik: Blik) -> Iterator[Gebeurtenis]:
    rijen = Overdracht.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related("van", "aan", "door", "traject"):
        reden = f" ({rij.reden})" if blik.binnen else ""
        yield Gebeurtenis.op(
            rij.aangemaakt_op,
            dag=rij.datum,
            zin=f"Bemiddelaar: {rij.aan}, was {rij.van}{reden}",
            wie=blik.naam(rij.door),
            url=rij.traject.get_absolute_url(),
        )


@soort("opvolging", "Opvolging na het einde")
def opvolgingen(blik: Blik) -> Iterator[Gebeurtenis]:
    """What was heard after the end. A closed one is for inside: it tells of a new traject."""
    rijen = Opvolging.objects.zichtbaar_voor(blik.account).filter(traject__in=blik.traject_ids)
    for rij in rijen.select_related("ingevuld_door"):
        naam, url = str(rij).capitalize(), rij.get_absolute_url()
        if rij.ingevuld_op:
            sinds = f" sinds {opmaak.datum(rij.sinds)}" if rij.sinds else ""
            yield Gebeurtenis.op(
                rij.ingevuld_op,
                f"{naam}: {rij.get_situatie_display().lower()}{sinds}",
                wie=blik.naam(rij.ingevuld_door),
                url=url,
            )
        elif rij.gesloten_op and blik.binnen:
            yield Gebeurtenis(
                rij.gesloten_op, f"{naam} niet meer nodig: {_kort(rij.gesloten_reden)}", url=url
            )


@soort("bericht", "Verstuurde mails", alleen_binnen=True)
def berichten(blik: Blik) -> Iterator[Gebeurtenis]:
    """Subjects only; the key of a bericht names the row it is about."""
    over = [str(rij.pk) for rij in (*blik.trajecten, *blik.aanmeldingen)]
    if not over:
        return
    rijen = Bericht.objects.filter(reduce(or_, (Q(sleutel__contains=een) for een in over)))
    for rij in rijen:
        stand = "Mail verstuurd" if rij.verzonden_op else "Mail klaar om te versturen"
        yield Gebeurtenis.op(
            rij.verzonden_op or rij.aangemaakt_op,
            f"{stand}: {rij.onderwerp}",
        )


# -- small words -------------------------------------------------------------------------------
def _plek(blik: Blik, inzet: Inzet) -> str:
    """Where someone works: to a toeleider the kind of place, never whose it is."""
    gebruiker = inzet.aanvraag.gebruiker
    return str(gebruiker) if blik.binnen else gebruiker.get_soort_display().lower()


def _wie(event: Any) -> str:
    return str((event.pgh_context.metadata.get("user") if event.pgh_context else "") or "")


def _accounts(events: list[Any]) -> dict[str, Account]:
    ids = {_wie(event) for event in events} - {""}
    return {str(rij.pk): rij for rij in Account.objects.filter(pk__in=ids)}


def _label(status: str) -> str:
    return str(AanmeldingStatus(status).label).lower()


def _dag(datum: date | None) -> str:
    return opmaak.datum(datum) if datum else "geen"


def _kort(tekst: str) -> str:
    regel = " ".join(tekst.split())
    if len(regel) <= LETTERS_VAN_NOTITIE:
        return regel
    return regel[:LETTERS_VAN_NOTITIE].rsplit(" ", 1)[0] + "..."
