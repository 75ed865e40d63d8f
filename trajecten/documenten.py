"""Each document under its name: one function gives it to the page and to the API alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse

from trajecten import pdf
from trajecten.choices import Berichtpartij
from trajecten.evaluatiezinnen import met_antwoorden, stiptheidzin
from trajecten.models import (
    Afsprakenblad,
    Evaluatie,
    GeplandMoment,
    Intake,
    Inzet,
    Planningsbericht,
    Wijkwerkovereenkomst,
    Zitdag,
)
from trajecten.services.bladinhoud import inhoud_van
from trajecten.services.evaluatiegegevens import gegevens_van
from trajecten.services.handtekeningen import standen
from trajecten.services.planningsberichten import Deel, delen_van
from trajecten.services.prestatieformulieren import Formulier
from trajecten.services.weekbladen import Weekblad
from trajecten.services.zitdagen import bezette_personen, plekken
from wijkwerken.kern import ical
from wijkwerken.kern.models import Adres
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Account

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes under a file name that names no person; `personen` are the ids of who it shows."""

    inhoud: bytes
    naam: str
    personen: Iterable[UUID | None]
    mime: str = PDF
    wijze: InzageWijze = InzageWijze.PDF


def toon_document(request: HttpRequest, document: Document) -> HttpResponse:
    """Log who looked and answer the file: a PDF to look at in the browser, else to keep."""
    inzage_loggen(request, [een for een in document.personen if een], document.wijze)
    hoe = "inline" if document.mime == PDF else "attachment"
    return HttpResponse(
        document.inhoud,
        content_type=document.mime,
        headers={"Content-Disposition": f'{hoe}; filename="{document.naam}"'},
    )


def afsprakenblad_document(blad: Afsprakenblad) -> Document:
    """Raises Http404 as long as there is no traject: then there is nothing to sign on paper."""
    traject = blad.traject
    if traject is None:
        raise Http404
    inhoud = pdf.afsprakenblad_pdf(
        blad=blad,
        inhoud=inhoud_van(blad),
        traject=traject,
        wijkwerker=traject.wijkwerker,
        organisatie=settings.ORGANISATIE_NAAM,
        standen=standen(blad),
    )
    naam = f"afsprakenblad-{traject.nummer}-{blad.volgnummer}.pdf"
    return Document(inhoud, naam, [traject.wijkwerker_id])


def overeenkomst_document(overeenkomst: Wijkwerkovereenkomst) -> Document:
    inhoud = pdf.overeenkomst_pdf(
        overeenkomst=overeenkomst,
        organisatie=settings.ORGANISATIE_NAAM,
        standen=standen(overeenkomst),
    )
    naam = f"overeenkomst-{overeenkomst.nummer}.pdf"
    return Document(inhoud, naam, [overeenkomst.traject.wijkwerker_id])


def evaluatie_document(evaluatie: Evaluatie) -> Document:
    gegevens = gegevens_van(evaluatie)
    inhoud = pdf.evaluatie_pdf(
        evaluatie=evaluatie,
        gegevens=gegevens,
        stiptheid=stiptheidzin(gegevens),
        terugkoppelingen=met_antwoorden(gegevens),
        organisatie=settings.ORGANISATIE_NAAM,
    )
    naam = f"evaluatie-{evaluatie.traject.nummer}-{evaluatie.datum:%Y-%m-%d}.pdf"
    return Document(inhoud, naam, [evaluatie.traject.wijkwerker_id])


def uitnodiging_document(intake: Intake, *, vandaag: date) -> Document:
    """The letter to the person; also the dienst may print it for its own people."""
    inhoud = pdf.intake_uitnodiging_pdf(
        intake=intake,
        organisatie=settings.ORGANISATIE_NAAM,
        telefoon=settings.ORGANISATIE_TELEFOON,
        adres=settings.ORGANISATIE_ADRES,
        vandaag=vandaag,
    )
    return Document(inhoud, "uitnodiging-intake.pdf", [intake.aanmelding.persoon_id])


def agenda_document(intake: Intake, *, wijze: InzageWijze) -> Document:
    """The appointment for a calendar. A calendar is shared easily, so it holds no name."""
    afspraak = ical.Gebeurtenis(
        uid=f"intake-{intake.pk}",
        begin=intake.begin,
        einde=intake.einde,
        samenvatting="Intake wijk-werken",
        plaats=intake.plaats,
        url=f"{settings.BASIS_URL}{intake.get_absolute_url()}",
        alarm=timedelta(hours=1),
        geannuleerd=intake.status == "geannuleerd",
    )
    inhoud = ical.maak_ical([afspraak], naam="Intake wijk-werken", gemaakt_op=intake.gewijzigd_op)
    return Document(inhoud, "intake.ics", [intake.aanmelding.persoon_id], ical.MIME, wijze)


def daglijst_document(zitdag: Zitdag, account: Account) -> Document:
    """The list of the day for who sits there: names and phone numbers, so for inside."""
    gevonden = plekken(zitdag, account)
    inhoud = pdf.zitdag_pdf(zitdag=zitdag, plekken=gevonden, organisatie=settings.ORGANISATIE_NAAM)
    naam = f"zitdag-{zitdag.datum:%Y-%m-%d}.pdf"
    return Document(inhoud, naam, bezette_personen(gevonden))


def weekbladen_document(bladen: Sequence[Weekblad], maandag: date) -> Document:
    """One sheet a person, for who has no computer."""
    inhoud = pdf.weekbladen_pdf(
        bladen=bladen,
        organisatie=settings.ORGANISATIE_NAAM,
        telefoon=settings.ORGANISATIE_TELEFOON,
    )
    naam = f"weekblad-{maandag:%Y-%m-%d}.pdf"
    return Document(inhoud, naam, [blad.wijkwerker.pk for blad in bladen])


def prestatieformulieren_document(formulieren: Sequence[Formulier]) -> Document:
    """The forms of a month, one or more pages a person."""
    inhoud = pdf.prestatieformulieren_pdf(
        formulieren=formulieren, organisatie=settings.ORGANISATIE_NAAM
    )
    naam = f"prestatieformulier-{formulieren[0].maandblad.maand:%Y-%m}.pdf"
    return Document(inhoud, naam, [f.wijkwerker.pk for f in formulieren])


@dataclass(frozen=True, slots=True)
class Brief:
    """One letter: to whom, where, and what it tells of each inzet."""

    bericht: Planningsbericht
    naam: str
    adres: Adres
    delen: list[Deel]


def brieven_document(berichten: Sequence[Planningsbericht]) -> Document:
    """Letters about planning in one file, in the order in which they are given."""
    namen = ("traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit")
    plaats = "aanvraag__vestiging__gemeente"
    anderen = Inzet.objects.select_related(*namen, plaats)
    momenten = GeplandMoment.objects.order_by("datum", "begin", "pk")
    rijen = (
        Planningsbericht.objects.filter(pk__in=[bericht.pk for bericht in berichten])
        .select_related(
            "inzet__traject__bemiddelaar", *(f"inzet__{pad}" for pad in (*namen, plaats))
        )
        .prefetch_related(Prefetch("momenten", momenten), Prefetch("andere_inzetten", anderen))
    )
    gevonden = {rij.pk: rij for rij in rijen}
    brieven = [_brief(gevonden[bericht.pk]) for bericht in berichten]
    inhoud = pdf.planningsbrieven_pdf(
        brieven=brieven,
        organisatie=settings.ORGANISATIE_NAAM,
        telefoon=settings.ORGANISATIE_TELEFOON,
        adres=settings.ORGANISATIE_ADRES,
    )
    personen = {deel.inzet.traject.wijkwerker_id for brief in brieven for deel in brief.delen}
    return Document(inhoud, "brieven-planning.pdf", personen)


def _brief(bericht: Planningsbericht) -> Brief:
    delen = delen_van(bericht)
    inzet = bericht.inzet
    if bericht.partij == Berichtpartij.WIJKWERKER:
        wie = inzet.traject.wijkwerker
        return Brief(bericht, f"{wie.voornaam} {wie.naam}", wie, delen)
    gebruiker = inzet.aanvraag.gebruiker
    naam = f"{gebruiker.voornaam} {gebruiker.naam}".strip()
    return Brief(bericht, naam, inzet.aanvraag.vestiging, delen)
