"""Work at a gebruiker without cheques: krediet with a reason, and the warning without it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from cheques.models import Cheque, Krediet
from cheques.rules.krediet import Kredietlijn, kijkt_tot, zonder_cheque
from cheques.rules.voorraad import Gepland
from cheques.services.voorraad import voorraden
from gebruikers.models import Gebruiker
from trajecten.chequetekort import CODE, REDEN, Chequetekort
from trajecten.models import GeplandMoment
from trajecten.rules.uren import Uren
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VELDEN = {
    "krediet_tot_na_van": "tot",
    "krediet_minstens_een_uur": "uren",
    "krediet_heeft_reden": "reden",
}


@transaction.atomic
def krediet_geven(
    *, door: Account, gebruiker: Gebruiker, uren: int, van: date, tot: date, reden: str
) -> Krediet:
    """So many hours may be without cheque from `van` up to and including `tot`.

    Raises ValidationError at `tot`, `uren` or `reden`, also when the reason is empty.
    """
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    krediet = Krediet(
        gebruiker=gebruiker, uren=uren, van=van, tot=tot, reden=reden.strip(), door=door
    )
    bewaar(krediet, VELDEN)
    return krediet


@transaction.atomic
def krediet_intrekken(
    *, door: Account, krediet: Krediet, vandaag: date, versie: int | None = None
) -> Krediet:
    """From now on it covers nothing more; what was planned with it stays planned.

    Raises RegelFout `status` when it was withdrawn already.
    """
    rij = vergrendel(Krediet.objects.bewerkbaar_voor(door), pk=krediet.pk)
    controleer_versie(rij, versie)
    if rij.ingetrokken_op:
        raise RegelFout(None, Bezwaar("status", "Dit krediet is al ingetrokken."))
    rij.ingetrokken_op, rij.ingetrokken_door = vandaag, door
    bewaar(rij)
    return rij


def tekort_bij_plannen(
    gebruiker: UUID, nieuwe: Sequence[Uren], vandaag: date, zonder_moment: UUID | None = None
) -> Chequetekort | None:
    """The warning `geen_cheques` for hours that neither a cheque nor a krediet covers.

    Only of the weeks in which no ordered cheques can come, and not of a gebruiker of whom no
    purchase is known: what it has is unknown then. `zonder_moment` makes place for the hours.
    One query for those, some six for the others.
    """
    wordt = [Gepland(uren.datum, uren.aantal) for uren in nieuwe]
    if not any(vandaag <= gepland.datum <= kijkt_tot(vandaag) for gepland in wordt):
        return None
    if not Cheque.objects.filter(bestelling__gebruiker=gebruiker).exists():
        return None
    rij = voorraden([gebruiker], vandaag=vandaag)[gebruiker]
    per_dag = Counter({gepland.datum: gepland.uren for gepland in rij.gepland})
    if zonder_moment:
        oud = GeplandMoment.objects.get(pk=zonder_moment)
        per_dag[oud.datum] -= oud.uren
    blijft = [Gepland(datum, uren) for datum, uren in per_dag.items() if uren > 0]
    zonder = zonder_cheque(
        rij.partijen,
        was=rij.gepland,
        wordt=[*blijft, *wordt],
        kredieten=[
            Kredietlijn(k.uren, k.van, k.tot)
            for k in Krediet.objects.niet_ingetrokken().filter(
                gebruiker=gebruiker, tot__gte=vandaag
            )
        ],
        vandaag=vandaag,
        nog_in_te_leveren=rij.nog_in_te_leveren,
    )
    if zonder is None:
        return None
    krediet = f", en er is krediet voor {uur(zonder.krediet)}" if zonder.krediet else ""
    melding = (
        f"De gebruiker heeft geen cheques voor {uur(zonder.uren)} van dit werk: samen is er dan "
        f"{uur(zonder.samen)} zonder cheque{krediet}. Vraag eerst nieuwe cheques, of schrijf "
        "waarom dit werk op krediet mag."
    )
    getallen = {"tekort": zonder.uren, "samen": zonder.samen, "krediet": zonder.krediet}
    bezwaar = Bezwaar(CODE, melding, veld=REDEN, getallen=getallen)
    return Chequetekort(zonder.uren, zonder.van, zonder.tot, bezwaar)


def krediet_bij_plannen(door: Account, gebruiker: UUID, tekort: Chequetekort, reden: str) -> None:
    """Krediet for exactly what the plan lacks; raises ValidationError without a reason."""
    krediet_geven(
        door=door,
        gebruiker=Gebruiker.objects.get(pk=gebruiker),
        uren=tekort.uren,
        van=tekort.van,
        tot=tekort.tot,
        reden=reden,
    )
