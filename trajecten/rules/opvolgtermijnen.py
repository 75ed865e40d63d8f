"""The dates that ask something: evaluaties, and the lapse of the overgangsmaatregel.

Pure Python: no Django, no database, no clock.
"""

from datetime import date, timedelta

from trajecten.rules.evaluaties import is_te_laat
from trajecten.rules.overgang import Verval
from trajecten.rules.termijn import Invoer, Termijn, invoer_schorsing, startdag
from trajecten.rules.trajectfeiten import EVALUATIE, PEILDATUM, VERVAL, Trajectfeiten
from wijkwerken.kern.bezwaar import in_maanden
from wijkwerken.kern.datums import dagnaam
from wijkwerken.regels.rules.boek import Regelwaarde


def evaluatietermijnen(feiten: Trajectfeiten) -> list[Termijn]:
    """Each evaluatie beside the day it was due, the next one, and the one at the end."""
    regel = feiten.regel(EVALUATIE)
    rijen: list[Termijn] = []
    vorige: date | None = None
    for nummer, evaluatie in enumerate(sorted(feiten.evaluaties, key=lambda e: e.datum), 1):
        uiterlijk = feiten.evaluatiedag(vorige)
        moest = "waarvan de dag nog niet vastligt"  # as long as a schorsing is open
        if uiterlijk is not None:
            stand = "in orde" if evaluatie.datum <= uiterlijk else "te laat"
            moest = f"en moest er zijn op {dagnaam(uiterlijk)}: {stand}"
        rijen.append(
            Termijn(
                f"evaluatie_{nummer}",
                f"evaluatie {nummer}" if evaluatie.afgerond else "evaluatie in opmaak",
                evaluatie.datum,
                f"Deze evaluatie is van {dagnaam(evaluatie.datum)} {moest}."
                + ("" if evaluatie.afgerond else " Ze telt pas als ze afgerond is."),
                regel,
                (_vanaf_evaluatie(feiten, vorige),),
                klasse="ok" if evaluatie.afgerond else "let-op",
                soort="evaluatie",
                sleutel=evaluatie.sleutel,
            )
        )
        if evaluatie.afgerond:
            vorige = evaluatie.datum
    return [*rijen, *_volgende_evaluatie(feiten, regel)]


def _vanaf_evaluatie(feiten: Trajectfeiten, vorige: date | None) -> Invoer:
    if vorige is None or vorige < feiten.start:
        return startdag(feiten)
    sleutel = next((e.sleutel for e in feiten.evaluaties if e.datum == vorige), "")
    return Invoer("Vorige evaluatie", dagnaam(vorige), "evaluatie", sleutel)


def _volgende_evaluatie(feiten: Trajectfeiten, regel: Regelwaarde) -> list[Termijn]:
    uiterlijk = feiten.evaluatie_uiterlijk
    if feiten.einde is not None:
        return []
    einde = _eindevaluatie(feiten)
    if uiterlijk is None:
        return einde
    te_laat = is_te_laat(uiterlijk, feiten.vandaag)
    zonder = feiten.evaluatie_zonder_schorsing
    wacht = feiten.evaluatiedag(feiten.laatste_evaluatie) != zonder
    waarom = ""
    if wacht:
        waarom = (
            f" Die dag viel op {dagnaam(zonder)}, in een schorsing waarop de evaluatie volgens "
            "haar regel wacht."
        )
    if uiterlijk == feiten.voorzien_einde and uiterlijk != zonder:
        waarom += " Ze kan niet later zijn dan het einde van de termijn."
    volgende = Termijn(
        "evaluatie_uiterlijk",
        "evaluatie uiterlijk",
        uiterlijk,
        f"Er is minstens één evaluatie elke {in_maanden(regel.waarde)}, te tellen vanaf de start "
        "en daarna vanaf de vorige evaluatie. Dit is de laatste dag dat de volgende op tijd is"
        f"{'; ze is te laat' if te_laat else ''}.{waarom}",
        regel,
        (
            _vanaf_evaluatie(feiten, feiten.laatste_evaluatie),
            *(invoer_schorsing(s) for s in feiten.schorsingen if wacht),
        ),
        klasse="fout" if te_laat else "let-op",
    )
    return [volgende, *einde]


def _eindevaluatie(feiten: Trajectfeiten) -> list[Termijn]:
    einde = feiten.voorzien_einde
    if einde is None or any(e.eind for e in feiten.evaluaties):
        return []
    return [
        Termijn(
            "eindevaluatie",
            "eindevaluatie",
            einde,
            "Bij het einde van het traject hoort een evaluatie. Wordt het traject verlengd, dan "
            "schuift ze mee op.",
            invoer=(Invoer("Voorzien einde", dagnaam(einde), "traject", feiten.sleutel),),
            klasse="fout" if feiten.vandaag > einde else "neutraal",
        )
    ]


def overgangstermijnen(feiten: Trajectfeiten) -> list[Termijn]:
    """The proof of the PWA-overeenkomst, and until when the exemption holds."""
    feit = feiten.overgang
    if feit is None:
        return []
    tot = f" tot en met {dagnaam(feit.pwa_tot)}" if feit.pwa_tot else ""
    bewijs = [
        Invoer(
            "Bewijs van de PWA-overeenkomst",
            f"vanaf {dagnaam(feit.pwa_van)}{tot}, {feit.kenmerk}".rstrip(", "),
            "traject",
            feiten.sleutel,
        )
    ]
    if feit.bijlage:
        bewijs.append(Invoer("Bewijsstuk", "bijlage", "bijlage", feit.bijlage, binnen=True))
    peildatum = feiten.regel(PEILDATUM)
    dag = dagnaam(date.fromisoformat(peildatum.waarde))
    rijen = [
        Termijn(
            "overgang_bewijs",
            "overgangsmaatregel",
            feiten.start,
            f"Wie op {dag} een PWA-overeenkomst had, heeft geen grens op de duur. Het bewijs is "
            "nagekeken. De uren per maand en per jaar blijven beperkt.",
            peildatum,
            tuple(bewijs),
        )
    ]
    if (verval := feiten.verval) is not None:
        rijen.append(_overgang_verval(feiten, verval, tuple(bewijs)))
    return rijen


def in_woorden(verval: Verval) -> str:
    """Which gap it is, without the point at the end."""
    if verval.tot is not None and verval.na is not None:
        return f"Tussen {dagnaam(verval.na)} en {dagnaam(verval.tot)} was er geen prestatie"
    if verval.na is not None:
        return f"De laatste prestatie was op {dagnaam(verval.na)}"
    return "Er was nog geen prestatie sinds de start"


def _overgang_verval(feiten: Trajectfeiten, verval: Verval, bewijs: tuple[Invoer, ...]) -> Termijn:
    regel = feiten.regels.op(VERVAL, verval.tot or feiten.vandaag)
    vastgesteld = feiten.overgang is not None and feiten.overgang.vervallen_op is not None
    voorbij = vastgesteld or feiten.vandaag > verval.dag
    daarna = dagnaam(verval.dag + timedelta(days=1))
    uitleg = (
        f"De overgangsmaatregel vervalt na {in_maanden(regel.waarde)} zonder prestatie. "
        f"{in_woorden(verval)}: "
    )
    if verval.tot is not None or vastgesteld:
        uitleg += f"de laatste dag om ze te behouden was {dagnaam(verval.dag)}."
    else:
        uitleg += f"wie ten laatste op {dagnaam(verval.dag)} werkt, behoudt ze."
    uitleg += " Een schorsing houdt die termijn niet tegen."
    if vastgesteld:
        uitleg += f" Vanaf {daarna} geldt de gewone duur."
    elif voorbij:
        uitleg += " Die dag is voorbij: leg het verval vast."
    vroeger = verval.na is not None and verval.na < feiten.start
    invoer = [
        Invoer(naam, dagnaam(dag), "prestaties", binnen=dag < feiten.start)
        for naam, dag in (
            ("Laatste prestatie ervoor" if verval.tot else "Laatste prestatie", verval.na),
            ("Eerste prestatie erna", verval.tot),
        )
        if dag is not None
    ]
    return Termijn(
        "overgang_verval",
        "overgang vervallen" if vastgesteld else "overgang vervalt",
        verval.dag,
        uitleg,
        regel,
        (*(invoer or [startdag(feiten)]), *(bewijs if vastgesteld else ())),
        klasse="fout" if voorbij else "let-op",
        soort="traject" if vastgesteld else "",
        sleutel=feiten.sleutel if vastgesteld else "",
        zin_binnen=vroeger,
    )
