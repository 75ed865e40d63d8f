"""Walk every model and every URL of the project: what the safety net stands on."""

import re
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, get_resolver
from pghistory.models import Event

from wijkwerken.kern.privacy import privacyklasse
from wijkwerken.toegang.querysets import BereikQuerySet
from wijkwerken.toegang.rechten import Handeling

EIGEN_APPS = [
    "toegang",
    "regels",
    "invoer",
    "berichten",
    "activiteiten",
    "gebruikers",
    "trajecten",
    "cheques",
    "rapportage",
]
AFWEZIG = "00000000-0000-4000-8000-000000000000"
PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>((?:[^()]|\([^()]*\))*)\)")


# -- models --------------------------------------------------------------------------------
def eigen_modellen() -> list[type[Model]]:
    """Our own models; the event models that pghistory makes have a rule of their own."""
    modellen = [model for app in EIGEN_APPS for model in apps.get_app_config(app).get_models()]
    return [model for model in modellen if not issubclass(model, Event)]


def zonder_bereik(modellen) -> list[str]:
    """Models whose rows anyone gets who asks for them."""
    return [
        model._meta.label
        for model in modellen
        if not isinstance(model._default_manager.all(), BereikQuerySet)
    ]


def zonder_privacyklasse(modellen) -> list[str]:
    fouten = []
    for model in modellen:
        for veld in (*model._meta.concrete_fields, *model._meta.local_many_to_many):
            try:
                privacyklasse(model, veld.name)
            except KeyError:
                fouten.append(f"{model._meta.label}.{veld.name}")
    return fouten


# -- addresses -----------------------------------------------------------------------------
@dataclass(frozen=True)
class Adres:
    """One URL pattern: its path with the parameters still in it, and who answers."""

    patroon: str
    naam: str
    callback: Any

    @property
    def view(self):
        """The class behind it: of a page, or of the API."""
        return getattr(self.callback, "view_class", None) or getattr(self.callback, "cls", None)

    @property
    def is_api(self) -> bool:
        return hasattr(self.callback, "cls")

    @property
    def parameters(self) -> list[str]:
        return [m.group(2) or m.group(3) for m in PARAMETER.finditer(self.patroon)]

    @property
    def model(self):
        """The model whose rows it shows, when the class says so."""
        queryset = getattr(self.view, "queryset", None)
        if queryset is not None:
            return queryset.model
        return getattr(self.view, "model", None)

    def pad(self, **waarden) -> str:
        """The path with its parameters filled in; what is not given gets an absent value."""

        def vul(m):
            soort, naam, regex = m.group(1), m.group(2) or m.group(3), m.group(4)
            if naam in waarden:
                return str(waarden[naam])
            if soort == "int":
                return "999999"
            if regex and "|" in regex:
                return regex.split("|")[0].strip("(?:")
            return AFWEZIG

        pad = PARAMETER.sub(vul, self.patroon)
        return "/" + pad.replace("^", "").replace("\\Z", "").replace("$", "").replace("\\.", ".")


def adressen(patronen=None, voor="", ruimte="") -> list[Adres]:
    """Every pattern of the project, also inside includes."""
    gevonden = []
    for patroon in get_resolver().url_patterns if patronen is None else patronen:
        deel = str(patroon.pattern)
        if "format" in deel and ("drf_format" in deel or "?P<format>" in deel):
            continue
        if isinstance(patroon, URLPattern):
            naam = f"{ruimte}{patroon.name or ''}"
            gevonden.append(Adres(voor + deel, naam, patroon.callback))
        else:
            binnen = f"{patroon.namespace}:" if patroon.namespace else ""
            gevonden += adressen(patroon.url_patterns, voor + deel, ruimte + binnen)
    return gevonden


def pakket(callback) -> str:
    """The top module of who answers: our own, or a package."""
    klasse = getattr(callback, "view_class", None) or getattr(callback, "cls", None) or callback
    return getattr(klasse, "__module__", "").split(".")[0]


def open_zonder_login(client, adressen_) -> list[str]:
    """Addresses that answer who is not logged in with anything but "log in" or "no"."""
    fouten = []
    for adres in adressen_:
        for methode in ("GET", "POST"):
            antwoord = client.generic(methode, adres.pad())
            dicht = antwoord.status_code in {401, 403, 405}
            if antwoord.status_code == 302:
                dicht = antwoord.url.startswith(("/accounts/login/", "/beheer/login/"))
            if not dicht:
                fouten.append(f"{methode} {adres.pad()}: {antwoord.status_code}")
    return fouten


EIGEN_PAKKETTEN = {"wijkwerken", *EIGEN_APPS}


def zonder_handeling(adressen_, vrij) -> list[str]:
    """Own pages and API actions that do not declare who may come in."""
    fouten = []
    for adres in adressen_:
        if pakket(adres.callback) not in EIGEN_PAKKETTEN or adres.naam in vrij:
            continue
        if "admin_site" in vars(adres.callback) or adres.naam.startswith("admin:"):
            continue  # the admin opens as a whole to one rol
        if adres.is_api:
            fouten += _api_zonder_handeling(adres)
        elif not isinstance(getattr(adres.view, "handeling", None), Handeling):
            fouten.append(adres.naam or adres.patroon)
    return fouten


def _api_zonder_handeling(adres) -> list[str]:
    """A viewset names a handeling per action, another API view per method."""
    acties = getattr(adres.callback, "actions", None)
    nodig = set(acties.values()) if acties else {m for m in METHODEN if hasattr(adres.view, m)}
    handelingen = getattr(adres.view, "handelingen", None) or {}
    return [
        f"{adres.naam or adres.patroon} {actie}"
        for actie in sorted(nodig)
        if not isinstance(handelingen.get(actie), Handeling)
    ]


METHODEN = ("get", "post", "put", "patch", "delete")
