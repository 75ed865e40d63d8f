"""Who opens which report, and of what part: page, file, mail and API ask it here."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from rapportage.cijfers import Vraag, maandvraag
from rapportage.rapporten.basis import Rapport
from rapportage.rapporten.periode import Periode
from rapportage.rapporten.rapporten import RAPPORTEN
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling


def mag_rapport(account: Account, rapport: Rapport) -> bool:
    """May this account open this report?"""
    return account.mag(Handeling.RAPPORT_BEKIJKEN) and account.rol in rapport.rollen


def rapporten_van(account: Account) -> list[Rapport]:
    """The reports that this account may open."""
    return [rapport for rapport in RAPPORTEN.values() if mag_rapport(account, rapport)]


def rapportvraag(
    account: Account,
    rapport: Rapport,
    periode: Periode,
    *,
    vandaag: date,
    gemeente: UUID | None = None,
    dienst: UUID | None = None,
    bemiddelaar: UUID | None = None,
) -> Vraag:
    """What this account asks of a report.

    How many dossiers each bemiddelaar has is for the coordinator: another sees its own.
    """
    if rapport.deel == "bemiddelaar" and not account.mag(Handeling.CASELOAD_BEKIJKEN):
        bemiddelaar = account.pk
    deel = {"gemeente": gemeente, "dienst": dienst, "bemiddelaar": bemiddelaar}
    return maandvraag(account, periode.van, vandaag=vandaag, aantal=periode.aantal, **deel)


def telbare_gemeenten(account: Account) -> QuerySet[Gemeente]:
    """The gemeenten of our area that the account may count in: a gemeente only itself."""
    rijen = Gemeente.objects.in_werkingsgebied().order_by("naam")
    return rijen.filter(pk=account.gemeente_id) if account.gemeente_id else rijen
