"""What stands in an afsprakenblad: reading it, checking it together, and saving it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from activiteiten.choices import Niveau
from activiteiten.models import Activiteit, CompetentieTerm
from trajecten.choices import ActiviteitKeuze, AfsprakenbladSoort, CompetentieSoort
from trajecten.models import Afsprakenblad, Competentie, Urenstap, Voorkeursactiviteit
from trajecten.rules.afsprakenblad import Stap, toets_stappen
from trajecten.services.personen import invullen
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

BLAD_VELDEN = (
    "soort",
    "gpmi_kenmerk",
    "activiteiten_toelichting",
    "vervolgstap",
    "opleiding",
    "duur_maanden",
)
LIJSTEN = ("verworven", "te_verwerven", "activiteiten", "uitgesloten", "stappen")
REGEL_HOOGSTENS, REDEN_HOOGSTENS = 160, 200


@dataclass(frozen=True, slots=True)
class Competentieregel:
    """One competence as it is agreed: its words, how far someone is, and what is aimed at."""

    omschrijving: str
    niveau: str = ""
    doelniveau: str = ""
    term: CompetentieTerm | None = None

    def __str__(self) -> str:
        """`op tijd komen (met hulp, doel: zelfstandig)`."""
        delen = [Niveau(self.niveau).label.lower()] if self.niveau else []
        if self.doelniveau:
            delen.append(f"doel: {Niveau(self.doelniveau).label.lower()}")
        return f"{self.omschrijving} ({', '.join(delen)})" if delen else self.omschrijving


@dataclass(frozen=True, slots=True)
class Uitsluiting:
    """An activity that is left out, with the reason."""

    activiteit: Activiteit
    reden: str

    def __str__(self) -> str:
        return f"{self.activiteit}: {self.reden}"


def inhoud_van(blad: Afsprakenblad) -> dict[str, Any]:
    """Everything that stands in a version, in the shape in which it is written."""
    per_soort: dict[str, list[Competentieregel]] = {soort.value: [] for soort in CompetentieSoort}
    for rij in blad.competenties.select_related("term"):
        per_soort[rij.soort].append(
            Competentieregel(rij.omschrijving, rij.niveau, rij.doelniveau, rij.term)
        )
    voorkeuren = blad.voorkeuren.select_related("activiteit").order_by("activiteit__naam")
    return {
        **{veld: getattr(blad, veld) for veld in BLAD_VELDEN},
        **per_soort,
        "activiteiten": [v.activiteit for v in voorkeuren if v.soort == ActiviteitKeuze.VOORKEUR],
        "uitgesloten": [
            Uitsluiting(v.activiteit, v.reden)
            for v in voorkeuren
            if v.soort == ActiviteitKeuze.UITGESLOTEN
        ],
        "stappen": [(stap.vanaf_maand, stap.uren) for stap in blad.urenstappen.all()],
    }


def in_woorden(inhoud: Mapping[str, Any]) -> dict[str, list[str]]:
    """What `inhoud_van` gives, as items with lines of text: to compare, to show and to seal."""
    soort = AfsprakenbladSoort(inhoud["soort"])
    duur = inhoud["duur_maanden"]
    return {
        "Vorm": [soort.label],
        "Kenmerk van het GPMI": _regels(inhoud["gpmi_kenmerk"]),
        "Verworven competenties": [str(regel) for regel in inhoud["verworven"]],
        "Te verwerven competenties": [str(regel) for regel in inhoud["te_verwerven"]],
        "Activiteiten bij voorkeur": [str(rij) for rij in inhoud["activiteiten"]],
        "Activiteiten die niet kunnen": [str(rij) for rij in inhoud["uitgesloten"]],
        "Toelichting bij de activiteiten": _regels(inhoud["activiteiten_toelichting"]),
        "Verdere stappen na wijk-werken": _regels(inhoud["vervolgstap"]),
        "Opleiding ernaast": _regels(inhoud["opleiding"]),
        "Duur": [f"{duur} maand" if duur == 1 else f"{duur} maanden"],
        "Uren per maand": [
            f"vanaf maand {maand}: {uren} uur per maand" for maand, uren in inhoud["stappen"]
        ],
    }


def blad_bewaren(blad: Afsprakenblad, gegevens: Mapping[str, Any]) -> None:
    """Fill in, check all of it together, and save with its lists.

    `verworven` and `te_verwerven` are texts, or mappings with omschrijving, niveau and
    doelniveau; a text that is a term of the vocabulary is tied to it. `activiteiten` are rows,
    `uitgesloten` mappings with activiteit and reden, `stappen` pairs (from month, hours) or
    mappings with those names. Each list that is given replaces the old.
    """
    invullen(blad, gegevens, BLAD_VELDEN)
    fouten: dict[str, Any] = {}
    stappen = [_stap(stap) for stap in gegevens.get("stappen") or ()]
    competenties = {
        soort: _competentieregels(gegevens[soort.value])
        for soort in CompetentieSoort
        if soort.value in gegevens
    }
    voorkeur, uitgesloten = _activiteiten(blad, gegevens)
    if blad.soort == AfsprakenbladSoort.GPMI and not blad.gpmi_kenmerk.strip():
        fouten["gpmi_kenmerk"] = ["Vul het kenmerk van het GPMI in."]
    try:
        blad.full_clean(validate_constraints=not fouten)
    except ValidationError as error:
        fouten = error.update_error_dict(fouten)
    for soort, regels in competenties.items():
        if any(len(regel.omschrijving) > REGEL_HOOGSTENS for regel in regels):
            fouten[soort.value] = [
                f"Een regel telt hoogstens {REGEL_HOOGSTENS} tekens: maak hem korter."
            ]
    if melding := _toets_uitgesloten(voorkeur, uitgesloten):
        fouten["uitgesloten"] = [melding]
    if fouten:
        raise ValidationError(fouten)
    if stappen:
        limiet = Regel.objects.waarde_op(RegelCode.UREN_PER_MAAND, _peildatum(blad))
        if bezwaren := toets_stappen(stappen, per_maand=limiet):
            raise RegelFout("stappen", *bezwaren)
    blad.save()
    # Only what changed is written, so that the history tells what changed.
    _competenties_bewaren(blad, competenties)
    _activiteiten_bewaren(blad, voorkeur, uitgesloten)
    if "stappen" in gegevens:
        _stappen_bewaren(blad, stappen)


def _competenties_bewaren(
    blad: Afsprakenblad, per_soort: Mapping[CompetentieSoort, list[Competentieregel]]
) -> None:
    termen = {}
    if any(per_soort.values()):
        actief = CompetentieTerm._base_manager.filter(actief=True)
        termen = {term.naam.casefold(): term for term in actief}
    for soort, regels in per_soort.items():
        oude = {rij.omschrijving: rij for rij in blad.competenties.filter(soort=soort)}
        nieuwe: dict[str, Competentieregel] = {}
        for regel in regels:
            term = termen.get(regel.omschrijving.casefold())
            nieuwe.setdefault(term.naam if term else regel.omschrijving, regel)
        for omschrijving in oude.keys() - nieuwe.keys():
            oude[omschrijving].delete()
        for omschrijving, regel in nieuwe.items():
            rij = oude.get(omschrijving) or Competentie(
                afsprakenblad=blad, soort=soort, omschrijving=omschrijving
            )
            term = termen.get(omschrijving.casefold()) or rij.term
            doel = regel.doelniveau if soort == CompetentieSoort.TE_VERWERVEN else ""
            waarden = {"term": term, "niveau": regel.niveau, "doelniveau": doel}
            if rij._state.adding or any(getattr(rij, veld) != w for veld, w in waarden.items()):
                for veld, waarde in waarden.items():
                    setattr(rij, veld, waarde)
                rij.save()


def _activiteiten(
    blad: Afsprakenblad, gegevens: Mapping[str, Any]
) -> tuple[set[Any], list[Uitsluiting]]:
    """Keys of what is preferred, and what is left out: as given, else as it stands."""
    bestaand = list(blad.voorkeuren.select_related("activiteit"))
    if "activiteiten" in gegevens:
        voorkeur = {rij.pk for rij in gegevens["activiteiten"] or ()}
    else:
        voorkeur = {v.activiteit_id for v in bestaand if v.soort == ActiviteitKeuze.VOORKEUR}
    if "uitgesloten" in gegevens:
        uitgesloten = [_uitsluiting(waarde) for waarde in gegevens["uitgesloten"] or ()]
    else:
        uitgesloten = [
            Uitsluiting(v.activiteit, v.reden)
            for v in bestaand
            if v.soort == ActiviteitKeuze.UITGESLOTEN
        ]
    return voorkeur, uitgesloten


def _activiteiten_bewaren(
    blad: Afsprakenblad, voorkeur: Iterable[Any], uitgesloten: Iterable[Uitsluiting]
) -> None:
    """Exactly these activities are named, each in one way."""
    gewenst = dict.fromkeys(voorkeur, (ActiviteitKeuze.VOORKEUR, "")) | {
        rij.activiteit.pk: (ActiviteitKeuze.UITGESLOTEN, rij.reden) for rij in uitgesloten
    }
    bestaand = {rij.activiteit_id: rij for rij in blad.voorkeuren.all()}
    for pk in bestaand.keys() - gewenst.keys():
        bestaand[pk].delete()
    for pk, (soort, reden) in gewenst.items():
        rij = bestaand.get(pk) or Voorkeursactiviteit(afsprakenblad=blad, activiteit_id=pk)
        if rij._state.adding or (rij.soort, rij.reden) != (soort, reden):
            rij.soort, rij.reden = soort, reden
            rij.save()


def _stappen_bewaren(blad: Afsprakenblad, stappen: list[Stap]) -> None:
    nieuw = {(stap.vanaf_maand, stap.uren) for stap in stappen}
    for oud in blad.urenstappen.all():
        if (oud.vanaf_maand, oud.uren) in nieuw:
            nieuw.discard((oud.vanaf_maand, oud.uren))
        else:
            oud.delete()
    for vanaf_maand, uren in sorted(nieuw):
        stap = Urenstap(afsprakenblad=blad, vanaf_maand=vanaf_maand, uren=uren)
        try:
            stap.full_clean()
        except ValidationError as error:
            raise ValidationError({"stappen": error.messages}) from error
        stap.save()


def _toets_uitgesloten(voorkeur: Collection[Any], uitgesloten: Iterable[Uitsluiting]) -> str:
    """An activity is wanted or left out, not both; and who leaves it out says why."""
    for rij in uitgesloten:
        if rij.activiteit.pk in voorkeur:
            return (
                f"{rij.activiteit} staat ook bij de voorkeursactiviteiten. Laat ze op één "
                "plaats weg."
            )
        if not rij.reden:
            return f"Zeg waarom {rij.activiteit} niet kan."
        if len(rij.reden) > REDEN_HOOGSTENS:
            return (
                f"De reden bij {rij.activiteit} telt hoogstens {REDEN_HOOGSTENS} tekens: maak "
                "ze korter."
            )
    return ""


def _regels(tekst: str) -> list[str]:
    """The lines of a text, without blank ones."""
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]


def _competentieregels(waarden: Iterable[Any] | None) -> list[Competentieregel]:
    """Competences without blanks and doubles, in their order."""
    regels: dict[str, Competentieregel] = {}
    for waarde in waarden or ():
        if isinstance(waarde, Mapping):
            velden = {
                "omschrijving": waarde["omschrijving"].strip(),
                "niveau": waarde.get("niveau") or "",
                "doelniveau": waarde.get("doelniveau") or "",
            }
            regel = Competentieregel(**velden)
        elif isinstance(waarde, Competentieregel):
            regel = waarde
        else:
            regel = Competentieregel(str(waarde).strip())
        if regel.omschrijving:
            regels.setdefault(regel.omschrijving.casefold(), regel)
    return list(regels.values())


def _uitsluiting(waarde: Any) -> Uitsluiting:
    if isinstance(waarde, Mapping):
        return Uitsluiting(waarde["activiteit"], (waarde.get("reden") or "").strip())
    return waarde


def _stap(waarde: Any) -> Stap:
    if isinstance(waarde, Mapping):
        return Stap(waarde["vanaf_maand"], waarde["uren"])
    vanaf_maand, uren = waarde
    return Stap(vanaf_maand, uren)


def _peildatum(blad: Afsprakenblad) -> date:
    """The day whose limits hold: the start of the traject, before that the aanmelding."""
    if blad.traject is not None:
        return blad.traject.start
    if blad.aanmelding is None:  # the database keeps this from happening
        raise ValueError("An afsprakenblad hangs on a traject or an aanmelding.")
    return timezone.localtime(blad.aanmelding.aangemaakt_op).date()
