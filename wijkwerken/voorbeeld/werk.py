"""Work that was done and work that is planned, and the cheques that pay for it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time, timedelta

from cheques.services.inleveren import cheques_inleveren
from gebruikers.models import Aanvraag, Gebruiker
from trajecten.choices import Stiptheid
from trajecten.models import Inzet, Prestatie, Traject
from trajecten.services.inzetten import inzet_bevestigen, inzet_voorstellen, moment_plannen
from trajecten.services.momenten import vrije_dagen
from trajecten.services.prestaties import prestatie_registreren
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld.afgiften import afgeven
from wijkwerken.voorbeeld.bestellers import kopen
from wijkwerken.voorbeeld.bewijzen import bewijzen_voor
from wijkwerken.voorbeeld.wereld import Wereld


def inzetten(wereld: Wereld, aanvraag: Aanvraag, traject: Traject, van: date) -> Inzet:
    """On this aanvraag from that day on; its moments come one by one."""
    bewijzen_voor(wereld, aanvraag, traject)
    inzet = inzet_voorstellen(
        door=traject.bemiddelaar,
        aanvraag=aanvraag,
        traject=traject,
        van=van,
        momenten=[],
        bevestigd=True,
    )
    return inzet_bevestigen(door=traject.bemiddelaar, inzet=inzet)


def werkdagen(aanvraag: Aanvraag, van: date, tot: date) -> list[date]:
    """The days of the aanvraag from `van` to `tot`, without holidays."""
    vrij = vrije_dagen(aanvraag, van, tot)
    dagen = (van + timedelta(days=n) for n in range((tot - van).days + 1))
    return [dag for dag in dagen if dag.weekday() in aanvraag.weekdagen and dag not in vrij]


def werken(
    wereld: Wereld, inzet: Inzet, dagen: Iterable[date], *, begin: time | None = None
) -> list[Prestatie]:
    """Hours of these days, each written down on the day itself."""
    aanvraag = inzet.aanvraag
    return [
        prestatie_registreren(
            door=inzet.traject.bemiddelaar,
            inzet=inzet,
            datum=dag,
            vandaag=dag,
            begin=begin or aanvraag.begin,
            einde=aanvraag.einde,
            stiptheid=stiptheid_op(dag),
        )
        for dag in dagen
    ]


def stiptheid_op(dag: date) -> str:
    """What is noted of a day: mostly on time, now and then late, and often nothing."""
    rest = dag.toordinal() % 11
    if rest < 3:
        return ""
    return Stiptheid.TE_LAAT if rest == 5 else Stiptheid.OP_TIJD


def plannen(wereld: Wereld, inzet: Inzet, weken: int) -> None:
    """The coming weeks of the aanvraag, as far as the traject goes."""
    laatste = inzet.traject.voorzien_einde
    tot = wereld.dagen(7 * weken)
    for dag in werkdagen(inzet.aanvraag, wereld.dagen(1), min(tot, laatste) if laatste else tot):
        moment_plannen(
            door=inzet.traject.bemiddelaar,
            inzet=inzet,
            datum=dag,
            begin=inzet.aanvraag.begin,
            einde=inzet.aanvraag.einde,
            bevestigd=True,
        )


def betalen(
    wereld: Wereld, prestaties: Iterable[Prestatie], voorraad: dict[Gebruiker, int]
) -> None:
    """Every gebruiker hands in cheques for work of more than ten days ago, and has some left.

    A second purchase follows when the first is old. What was handed in long ago went to the
    issuer, and was paid.
    """
    per_gebruiker: dict[Gebruiker, list[Prestatie]] = defaultdict(list)
    for prestatie in prestaties:
        per_gebruiker[prestatie.inzet.aanvraag.gebruiker].append(prestatie)
    oud = plus_maanden(wereld.vandaag, -10)
    afleveren: list[str] = []
    uitbetalen: list[str] = []
    for gebruiker in dict.fromkeys([*per_gebruiker, *voorraad]):
        gedaan = [p for p in per_gebruiker[gebruiker] if p.datum <= wereld.dagen(-10)]
        nodig = sum(p.uren for p in gedaan)
        nummers = _kopen_voor(wereld, gebruiker, gedaan, nodig + voorraad.get(gebruiker, 8))
        for prestatie in sorted(gedaan, key=lambda p: p.datum):
            # Now and then somebody is one short; old cheques are never left to expire.
            krap = prestatie.datum > oud and wereld.toeval.random() < 0.06
            hoeveel = prestatie.uren - krap
            deze = [nummers.pop(0) for _ in range(hoeveel)]
            dag = min(prestatie.datum + timedelta(days=6), wereld.vandaag)
            if deze:
                cheques_inleveren(
                    door=wereld.bemiddelaar, prestatie=prestatie, nummers=deze, vandaag=dag
                )
            if prestatie.datum < wereld.dagen(-75):
                uitbetalen += deze
            elif prestatie.datum < wereld.dagen(-40):
                afleveren += deze
    afgeven(wereld, uitbetalen, wereld.dagen(-60), betaald=wereld.dagen(-35))
    afgeven(wereld, afleveren, wereld.dagen(-30))


def _kopen_voor(
    wereld: Wereld, gebruiker: Gebruiker, gedaan: list[Prestatie], aantal: int
) -> list[str]:
    """One purchase before the first work, valid long enough for what is left of it."""
    eerste = min((p.datum for p in gedaan), default=wereld.dagen(-48))
    dag, oud = eerste - timedelta(days=12), plus_maanden(wereld.vandaag, -10)
    elektronisch = not gebruiker.is_persoon
    # What was bought long ago is used up to the last one; the stock is newer.
    vroeger = sum(p.uren for p in gedaan if p.datum < oud)
    nummers = kopen(wereld, gebruiker, vroeger, dag, elektronisch=elektronisch) if vroeger else []
    over = max(aantal - vroeger, 1)
    return nummers + kopen(wereld, gebruiker, over, max(dag, oud), elektronisch=elektronisch)
