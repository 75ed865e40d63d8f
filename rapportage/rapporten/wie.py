"""Who opens which report, and of what part: page, file, mail and API ask it here."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from rapportage.cijfers import Cijfer, Vraag, maandvraag
from rapportage.rapporten.basis import Blok, Rapport
from rapportage.rapporten.periode import Periode
from rapportage.rapporten.rapporten import RAPPORTEN
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.querysets import BINNEN
from wijkwerken.toegang.rechten import Handeling

PER_BINNEN = {"bemiddelaar"}  # groups that bear the name of a colleague


def cijferrapport(cijfer: Cijfer, per: str | None = None) -> Rapport:
    """One figure as a report of its own; any rol that sees reports may ask it."""
    binnen = per in PER_BINNEN
    return Rapport(
        cijfer.code,
        cijfer.naam,
        cijfer.definitie,
        (Blok(cijfer.naam, (cijfer.code,), per=per),),
        deel="bemiddelaar" if binnen else "dienst",
        rollen=frozenset(BINNEN if binnen else Rol),
    )


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
