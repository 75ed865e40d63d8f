"""What goes on paper."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from trajecten.choices import Oordeel
from trajecten.models import (
    Afsprakenblad,
    Evaluatie,
    Intake,
    Inzet,
    Notitie,
    Traject,
    WijkWerker,
    Wijkwerkovereenkomst,
    Zitdag,
)
from trajecten.models.terugkoppeling import VRAGEN
from wijkwerken.kern.pdf import maak_pdf


def afsprakenblad_pdf(
    *,
    blad: Afsprakenblad,
    inhoud: dict,
    traject: Traject,
    wijkwerker: WijkWerker,
    organisatie: str,
    standen: Sequence[Any] = (),
) -> bytes:
    """The afsprakenblad with its four legal items. The INSZ is not on it.

    `standen` are its parties, each with the signature or without one yet.
    """
    return maak_pdf(
        "pdf/afsprakenblad.html",
        {
            "blad": blad,
            "inhoud": inhoud,
            "traject": traject,
            "wijkwerker": wijkwerker,
            "organisatie": organisatie,
            "standen": standen,
        },
    )


def overeenkomst_pdf(
    *, overeenkomst: Wijkwerkovereenkomst, organisatie: str, standen: Sequence[Any] = ()
) -> bytes:
    """The contract of one term, with its amounts. The INSZ is not on it.

    `standen` are its parties, each with the signature or without one yet.
    """
    return maak_pdf(
        "pdf/overeenkomst.html",
        {
            "overeenkomst": overeenkomst,
            "wijkwerker": overeenkomst.traject.wijkwerker,
            "organisatie": organisatie,
            "standen": standen,
        },
    )


def evaluatie_pdf(
    *,
    evaluatie: Evaluatie,
    gegevens: dict[str, Any],
    stiptheid: str,
    terugkoppelingen: list[dict[str, Any]],
    organisatie: str,
) -> bytes:
    """Both parts, what is known of the period and the decision, with room to sign."""
    return maak_pdf(
        "pdf/evaluatie.html",
        {
            "evaluatie": evaluatie,
            "traject": evaluatie.traject,
            "gegevens": gegevens,
            "competenties": evaluatie.competenties.all(),
            "stiptheid": stiptheid,
            "terugkoppelingen": terugkoppelingen,
            "organisatie": organisatie,
        },
    )


def terugkoppeling_pdf(*, inzet: Inzet, form: forms.Form, organisatie: str) -> bytes:
    """The three questions of the form on one page; of the person only the first name."""
    return maak_pdf(
        "pdf/terugkoppeling.html",
        {
            "voornaam": inzet.traject.wijkwerker.voornaam,
            "activiteit": inzet.aanvraag.activiteit,
            "vragen": [form.fields[vraag].label for vraag in VRAGEN],
            "laatste_vraag": form.fields["opmerking"].label,
            "oordelen": Oordeel.labels,
            "organisatie": organisatie,
        },
    )


def intake_uitnodiging_pdf(
    *, intake: Intake, organisatie: str, telefoon: str, adres: str, vandaag: date
) -> bytes:
    """The letter to the person, for an envelope with a window. Nothing in it is sensitive."""
    return maak_pdf(
        "pdf/intake_uitnodiging.html",
        {
            "intake": intake,
            "persoon": intake.aanmelding,
            "organisatie": organisatie,
            "minuten": int((intake.einde - intake.begin).total_seconds()) // 60,
            "telefoon": telefoon,
            "adres": adres,
            "vandaag": vandaag,
        },
    )


def zitdag_pdf(*, zitdag: Zitdag, plekken: Sequence[Any], organisatie: str) -> bytes:
    """The list of one day, place by place, with room to write."""
    return maak_pdf(
        "pdf/zitdag.html", {"zitdag": zitdag, "plekken": plekken, "organisatie": organisatie}
    )


def weekbladen_pdf(*, bladen: Sequence[Any], organisatie: str, telefoon: str) -> bytes:
    """Week sheets in large letters, one person a page."""
    return maak_pdf(
        "pdf/weekblad.html", {"bladen": bladen, "organisatie": organisatie, "telefoon": telefoon}
    )


def planningsbrieven_pdf(
    *, brieven: Sequence[Any], organisatie: str, telefoon: str, adres: str
) -> bytes:
    """Letters about planning, one a page, for an envelope with a window."""
    return maak_pdf(
        "pdf/planningsbrieven.html",
        {"brieven": brieven, "organisatie": organisatie, "telefoon": telefoon, "adres": adres},
    )


def dossier_pdf(
    *,
    wijkwerker: WijkWerker,
    trajecten: Sequence[Traject],
    notities: Iterable[Notitie],
    gebeurtenissen: Sequence[Any],
    met_gevoelige: bool,
    vandaag: date,
    organisatie: str,
) -> bytes:
    """What is kept of a person, to read at home: who, which trajecten, notities, all that
    happened. Of the INSZ only what the screen shows too.
    """
    return maak_pdf(
        "pdf/dossier.html",
        {
            "wijkwerker": wijkwerker,
            "trajecten": trajecten,
            "notities": notities,
            "gebeurtenissen": gebeurtenissen,
            "met_gevoelige": met_gevoelige,
            "vandaag": vandaag,
            "organisatie": organisatie,
        },
    )


def prestatieformulieren_pdf(*, formulieren: Sequence[Any], organisatie: str) -> bytes:
    """The form of each wijk-werker for a month, with the agreed jobs and a code to its sheet."""
    return maak_pdf(
        "pdf/prestatieformulier.html", {"formulieren": formulieren, "organisatie": organisatie}
    )
