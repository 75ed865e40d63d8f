"""Signed papers of invented people: afsprakenbladen with drawn signatures, overeenkomsten."""

import io
import random
from datetime import timedelta

from PIL import Image, ImageDraw

from trajecten.choices import Partij
from trajecten.models import Afsprakenblad, Traject, Wijkwerkovereenkomst
from trajecten.services.afsprakenblad import afsprakenblad_bewerken, afsprakenblad_herzien
from trajecten.services.handtekeningen import handtekening_zetten, papier_vastleggen
from trajecten.services.overeenkomsten import overeenkomst_opmaken, zonder_overeenkomst
from wijkwerken.toegang.models import Account
from wijkwerken.voorbeeld.wereld import Wereld

OUDE_MAP = "Het papier ligt in de map van het dossier"
ZONDER = 2  # trajecten that still need an overeenkomst
ONGETEKEND = 3  # overeenkomsten that wait for a signature


def papieren(wereld: Wereld) -> None:
    """Addenda of who was renewed, and two afsprakenbladen in the middle of signing."""
    lopend = list(Traject.objects.lopend().select_related("wijkwerker").order_by("nummer"))
    zonder = zonder_overeenkomst(Traject.objects.all()).order_by("-nummer")
    addenda(wereld, list(zonder[ZONDER:]))
    van_halle = [
        traject
        for traject in lopend
        if traject.toeleider_id == wereld.accounts["ocmw-halle"].dienst_id
    ]
    getekend, wachtend = van_halle[:2]
    blad = nieuwe_versie(wereld, getekend)
    tekenen(wereld, blad, Partij.WIJKWERKER, Partij.TOELEIDER, Partij.ORGANISATIE)
    blad = nieuwe_versie(wereld, wachtend)
    tekenen(wereld, blad, Partij.WIJKWERKER, Partij.ORGANISATIE)


def addenda(wereld: Wereld, trajecten: list[Traject]) -> None:
    """Of who was renewed; the first of them are not signed yet."""
    for nummer, traject in enumerate(trajecten):
        overeenkomst = overeenkomst_opmaken(door=traject.bemiddelaar, traject=traject)
        if nummer >= ONGETEKEND:
            _op_papier(wereld, overeenkomst)


def nieuwe_versie(wereld: Wereld, traject: Traject) -> Afsprakenblad:
    """A version with levels that rose, an activity that is left out and more hours."""
    laatste = traject.afsprakenbladen.order_by("-volgnummer").first()
    if laatste is None or laatste.is_getekend:
        laatste = afsprakenblad_herzien(door=traject.bemiddelaar, traject=traject)
    return afsprakenblad_bewerken(
        door=traject.bemiddelaar,
        afsprakenblad=laatste,
        versie=None,
        gegevens={
            "verworven": [
                {"omschrijving": "Op tijd komen", "niveau": "zelfstandig"},
                {"omschrijving": "Zorgvuldig werken", "niveau": "toont"},
            ],
            "te_verwerven": [
                {
                    "omschrijving": "Zich verstaanbaar maken in het Nederlands",
                    "niveau": "met_hulp",
                    "doelniveau": "zelfstandig",
                },
                {"omschrijving": "Samenwerken", "niveau": "met_hulp", "doelniveau": "zelfstandig"},
            ],
            "activiteiten": [wereld.activiteiten["LOG-03"], wereld.activiteiten["TUIN-01"]],
            "uitgesloten": [
                {
                    "activiteit": wereld.activiteiten["HERST-01"],
                    "reden": "De rug laat geen werk boven het hoofd toe.",
                }
            ],
            "stappen": [(1, 20), (3, 40), (7, 60)],
            "opleiding": "Nederlands, dinsdag- en donderdagavond",
        },
    )


def tekenen(wereld: Wereld, blad: Afsprakenblad, *partijen: Partij) -> None:
    """Each party draws its name, on the screen and in the last days."""
    traject = blad.traject
    if traject is None:
        raise ValueError("Only a blad of a traject is signed.")
    for dagen, partij in enumerate(partijen):
        door, naam = _wie(wereld, traject, partij)
        handtekening_zetten(
            door=door,
            document=blad,
            partij=partij,
            naam=naam,
            beeld=krabbel(naam),
            vandaag=max(traject.start, wereld.vandaag - timedelta(days=len(partijen) - dagen)),
        )


def krabbel(naam: str) -> bytes:
    """A made-up signature, always the same for a name."""
    toeval = random.Random(naam)  # noqa: S311 - a scribble, no secret
    beeld = Image.new("RGB", (900, 300), "white")
    punten, x = [], 60.0
    for _ in range(26):
        x += toeval.uniform(18, 38)
        punten.append((x, toeval.uniform(70, 230)))
    ImageDraw.Draw(beeld).line(punten, fill="#14213d", width=6, joint="curve")
    uit = io.BytesIO()
    beeld.save(uit, "PNG")
    return uit.getvalue()


def _wie(wereld: Wereld, traject: Traject, partij: Partij) -> tuple[Account, str]:
    if partij == Partij.TOELEIDER:
        account = next(a for a in wereld.accounts.values() if a.dienst_id == traject.toeleider_id)
        return account, account.naam
    if partij == Partij.WIJKWERKER:
        wijkwerker = traject.wijkwerker
        return traject.bemiddelaar, f"{wijkwerker.voornaam} {wijkwerker.naam}"
    return traject.bemiddelaar, traject.bemiddelaar.naam


def _op_papier(wereld: Wereld, overeenkomst: Wijkwerkovereenkomst) -> None:
    papier_vastleggen(
        door=overeenkomst.traject.bemiddelaar,
        document=overeenkomst,
        getekend_op=overeenkomst.van,
        reden=OUDE_MAP,
    )
