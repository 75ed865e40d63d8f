"""Who may do what: one table, read by pages, API, tests and documentation.

This table only opens doors; which rows stand behind a door is BereikQuerySet's business.
"""

from django.db import models

from wijkwerken.toegang.choices import Rol


class Handeling(models.TextChoices):
    EIGEN_ACCOUNT = "eigen_account", "De eigen aanmelding en tokens beheren"
    AGENDA_VOLGEN = "agenda_volgen", "De eigen agenda volgen in een ander programma"
    VANDAAG = "vandaag", "De pagina Vandaag zien"
    ZOEKEN = "zoeken", "Zoeken in alles wat men mag zien"
    AANMELDING_BEKIJKEN = "aanmelding_bekijken", "Aanmeldingen zien"
    AANMELDING_SCHRIJVEN = "aanmelding_schrijven", "Een aanmelding schrijven en versturen"
    AANMELDING_BEOORDELEN = "aanmelding_beoordelen", "Een aanmelding aanvaarden of terugsturen"
    DOSSIER_BEKIJKEN = "dossier_bekijken", "Wijk-werkers, trajecten en uren zien"
    DOSSIER_BEWERKEN = "dossier_bewerken", "Wijk-werkers en trajecten wijzigen"
    NOTITIE_SCHRIJVEN = "notitie_schrijven", "Een notitie bij een dossier schrijven"
    CASELOAD_BEKIJKEN = "caseload_bekijken", "Zien hoeveel dossiers elke bemiddelaar heeft"
    INSZ_TONEN = "insz_tonen", "Een volledig INSZ tonen"
    MAANDEN_BESLISSEN = "maanden_beslissen", "Beslissen hoeveel maanden van vroeger meetellen"
    OVERGANG_HERSTELLEN = (
        "overgang_herstellen",
        "Een verval van de overgangsmaatregel terugnemen",
    )
    EVALUATIE_SCHRIJVEN = "evaluatie_schrijven", "Zijn deel van een evaluatie schrijven"
    DOORSTROOM_OPVOLGEN = "doorstroom_opvolgen", "Volgende stap en opvolging na het einde invullen"
    GEBRUIKER_BEKIJKEN = "gebruiker_bekijken", "Gebruikers en aanvragen zien"
    GEBRUIKER_BEWERKEN = "gebruiker_bewerken", "Gebruikers en aanvragen wijzigen"
    GEBREKE_BESLISSEN = "gebreke_beslissen", "Beslissen over een gebruiker in gebreke"
    ACTIVITEIT_BEKIJKEN = "activiteit_bekijken", "De activiteitenlijst zien"
    ACTIVITEIT_BEWERKEN = "activiteit_bewerken", "Toelatingen van activiteiten wijzigen"
    AFWIJKING_BEKIJKEN = "afwijking_bekijken", "Afwijkende activiteiten zien"
    AFWIJKING_BESLISSEN = "afwijking_beslissen", "Een afwijkende activiteit activeren of intrekken"
    COMPETENTIE_BEHEREN = "competentie_beheren", "De lijst van competenties wijzigen"
    PLANNEN = "plannen", "Wijk-werkers inzetten en momenten plannen"
    PRESTATIE_BEKIJKEN = "prestatie_bekijken", "Gepresteerde uren zien"
    PRESTATIE_SCHRIJVEN = "prestatie_schrijven", "Uren registreren en corrigeren"
    OVERSCHRIJDING_BESLISSEN = "overschrijding_beslissen", "Uren boven een limiet vastleggen"
    MAAND_BEKIJKEN = "maand_bekijken", "Zien welke maanden afgesloten zijn en wat nog open staat"
    MAAND_AFSLUITEN = "maand_afsluiten", "Een maand afsluiten"
    MAAND_HEROPENEN = "maand_heropenen", "Een maand heropenen, met een tweede coördinator"
    BETWISTING_BESLISSEN = "betwisting_beslissen", "Beslissen over uren die een gebruiker betwist"
    CHEQUE_BEKIJKEN = "cheque_bekijken", "Cheques zien"
    CHEQUE_SCHRIJVEN = "cheque_schrijven", "Cheques ontvangen, inleveren en afleveren"
    VERGOEDING_BEKIJKEN = "vergoeding_bekijken", "Zien wat wijk-werkers uitbetaald krijgen"
    VERGOEDING_BETALEN = "vergoeding_betalen", "Betaallijsten maken, klaarmaken en betalen"
    INVOEREN = "invoeren", "Een lijst inlezen uit een bestand"
    SIGNAAL_BEKIJKEN = "signaal_bekijken", "Signalen zien en afhandelen"
    RAPPORT_BEKIJKEN = "rapport_bekijken", "Rapporten zien"
    RAPPORT_PLANNEN = "rapport_plannen", "Rapporten vanzelf laten versturen"
    NIEUWSBRIEF_MAKEN = "nieuwsbrief_maken", "Cijfers voor de nieuwsbrief ophalen"
    JAARVERSLAG_BEKIJKEN = "jaarverslag_bekijken", "Het jaarverslag zien en als bestand maken"
    JAARVERSLAG_SCHRIJVEN = "jaarverslag_schrijven", "De tekst van het jaarverslag schrijven"
    REGEL_BEKIJKEN = "regel_bekijken", "De geldende regels zien"
    REGEL_WIJZIGEN = "regel_wijzigen", "Regels wijzigen"
    ACCOUNT_BEHEREN = "account_beheren", "Accounts uitnodigen en wijzigen"
    REFERENTIE_BEKIJKEN = "referentie_bekijken", "Gemeenten en toeleidingsdiensten zien"
    REFERENTIE_BEHEREN = "referentie_beheren", "De Django-admin openen"
    LOGBOEK_BEKIJKEN = "logboek_bekijken", "Zien wie een dossier bekeek"
    VERZENDING_BEKIJKEN = "verzending_bekijken", "Zien of mails vertrekken, en opnieuw proberen"


_DAGELIJKS = {
    Handeling.EIGEN_ACCOUNT,
    Handeling.AGENDA_VOLGEN,
    Handeling.VANDAAG,
    Handeling.ZOEKEN,
    Handeling.AANMELDING_BEKIJKEN,
    Handeling.AANMELDING_SCHRIJVEN,
    Handeling.AANMELDING_BEOORDELEN,
    Handeling.DOSSIER_BEKIJKEN,
    Handeling.DOSSIER_BEWERKEN,
    Handeling.NOTITIE_SCHRIJVEN,
    Handeling.INSZ_TONEN,
    Handeling.EVALUATIE_SCHRIJVEN,
    Handeling.DOORSTROOM_OPVOLGEN,
    Handeling.GEBRUIKER_BEKIJKEN,
    Handeling.GEBRUIKER_BEWERKEN,
    Handeling.ACTIVITEIT_BEKIJKEN,
    Handeling.ACTIVITEIT_BEWERKEN,
    Handeling.AFWIJKING_BEKIJKEN,
    Handeling.PLANNEN,
    Handeling.PRESTATIE_BEKIJKEN,
    Handeling.PRESTATIE_SCHRIJVEN,
    Handeling.MAAND_BEKIJKEN,
    Handeling.CHEQUE_BEKIJKEN,
    Handeling.CHEQUE_SCHRIJVEN,
    Handeling.VERGOEDING_BEKIJKEN,
    Handeling.INVOEREN,
    Handeling.SIGNAAL_BEKIJKEN,
    Handeling.RAPPORT_BEKIJKEN,
    Handeling.NIEUWSBRIEF_MAKEN,
    Handeling.JAARVERSLAG_BEKIJKEN,
    Handeling.REGEL_BEKIJKEN,
    Handeling.REFERENTIE_BEKIJKEN,
}

RECHTEN: dict[str, set[Handeling]] = {
    Rol.BEMIDDELAAR: _DAGELIJKS,
    Rol.COORDINATOR: _DAGELIJKS
    | {
        Handeling.AFWIJKING_BESLISSEN,
        Handeling.GEBREKE_BESLISSEN,
        Handeling.COMPETENTIE_BEHEREN,
        Handeling.CASELOAD_BEKIJKEN,
        Handeling.RAPPORT_PLANNEN,
        Handeling.MAANDEN_BESLISSEN,
        Handeling.OVERGANG_HERSTELLEN,
        Handeling.OVERSCHRIJDING_BESLISSEN,
        Handeling.MAAND_AFSLUITEN,
        Handeling.MAAND_HEROPENEN,
        Handeling.BETWISTING_BESLISSEN,
        Handeling.VERGOEDING_BETALEN,
        Handeling.JAARVERSLAG_SCHRIJVEN,
        Handeling.REGEL_WIJZIGEN,
        Handeling.ACCOUNT_BEHEREN,
        Handeling.LOGBOEK_BEKIJKEN,
        Handeling.VERZENDING_BEKIJKEN,
    },
    Rol.TOELEIDER: {
        Handeling.EIGEN_ACCOUNT,
        Handeling.VANDAAG,
        Handeling.ZOEKEN,
        Handeling.AANMELDING_BEKIJKEN,
        Handeling.AANMELDING_SCHRIJVEN,
        Handeling.DOSSIER_BEKIJKEN,
        Handeling.NOTITIE_SCHRIJVEN,
        Handeling.EVALUATIE_SCHRIJVEN,
        Handeling.DOORSTROOM_OPVOLGEN,
        Handeling.ACTIVITEIT_BEKIJKEN,
        Handeling.PRESTATIE_BEKIJKEN,
        Handeling.RAPPORT_BEKIJKEN,
        Handeling.REGEL_BEKIJKEN,
        Handeling.REFERENTIE_BEKIJKEN,
    },
    Rol.GEMEENTE: {
        Handeling.EIGEN_ACCOUNT,
        Handeling.ACTIVITEIT_BEKIJKEN,
        Handeling.AFWIJKING_BEKIJKEN,
        Handeling.RAPPORT_BEKIJKEN,
        Handeling.REGEL_BEKIJKEN,
        Handeling.REFERENTIE_BEKIJKEN,
    },
    Rol.BEHEER: {
        Handeling.EIGEN_ACCOUNT,
        Handeling.REGEL_BEKIJKEN,
        Handeling.REFERENTIE_BEKIJKEN,
        Handeling.REFERENTIE_BEHEREN,
        Handeling.ACCOUNT_BEHEREN,
        Handeling.VERZENDING_BEKIJKEN,
    },
}


def mag(account, handeling: Handeling) -> bool:
    """May this account do this at all? An account that is switched off may nothing."""
    return (
        account.is_authenticated
        and account.is_active
        and handeling in RECHTEN.get(account.rol, set())
    )


def rechtentabel() -> str:
    """The table above in Markdown, for docs/rechten.md; a test keeps that file current."""
    rollen = list(Rol)
    regels = [
        f"| Wat | {' | '.join(rol.label for rol in rollen)} |",
        f"|---|{'---|' * len(rollen)}",
    ]
    for handeling in Handeling:
        kruisjes = ["x" if handeling in RECHTEN[rol] else "" for rol in rollen]
        regels.append(f"| {handeling.label} | {' | '.join(kruisjes)} |")
    return "\n".join(regels) + "\n"
