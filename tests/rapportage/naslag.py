"""Every figure once more, from nothing but exported rows: plain Python, no view, no aggregate.

Written from the sentences of the figures and of `FeitSoort`, not from the SQL. What belongs to a
closed month is read from the JSON of its closing.
"""

import json
from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from activiteiten.models import Activiteit, Toelating
from cheques.models import Chequebestelling, ChequeBeweging
from gebruikers.models import Aanvraag, Gebruiker, Vestiging
from trajecten.models import (
    Aanmelding,
    Correctie,
    Evaluatie,
    Inzet,
    Maandafsluiting,
    Opvolging,
    Prestatie,
    Schorsing,
    Traject,
    WijkWerker,
)
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst

EVALUATIE_MAANDEN = 6
WERKT_OF_LEERT = {"werk_voltijds", "werk_halftijds", "werk_minder", "sociale_economie", "opleiding"}


def eerste(dag):
    return dag.replace(day=1)


def laatste(dag):
    return dag.replace(day=monthrange(dag.year, dag.month)[1])


def plus(dag, maanden):
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def maanden_van(van, tot):
    while van <= tot:
        yield van
        van = plus(van, 1)


def tabel(model, *velden):
    return {rij[0]: dict(zip(velden, rij[1:], strict=True))
            for rij in model.objects.values_list("pk", *velden)}  # fmt: skip


class Naslag:
    """The exported rows, and the hours, facts and cheques that follow from them."""

    def __init__(self, *, vandaag, wachtredenen=()):
        self.vandaag, self.wachtredenen = vandaag, wachtredenen
        self.gemeenten = tabel(Gemeente, "naam")
        self.diensten = tabel(Toeleidingsdienst, "soort")
        self.trajecten = tabel(
            Traject, "nummer", "wijkwerker_id", "gemeente_id", "toeleider_id", "bemiddelaar_id",
            "aanmelding_id", "start", "voorzien_einde", "einde", "einde_reden", "doorstroom",
            "heeft_overgangsmaatregel",
        )  # fmt: skip
        self.per_nummer = {t["nummer"]: pk for pk, t in self.trajecten.items()}
        self.gebruikers = tabel(Gebruiker, "nummer", "soort")
        self.vestigingen = tabel(Vestiging, "gemeente_id", "gebruiker_id", "aangemaakt_op")
        self.aanvragen = tabel(
            Aanvraag, "gebruiker_id", "vestiging_id", "activiteit_id", "ontvangen_op", "status",
            "wachtreden",
        )  # fmt: skip
        self.inzetten = tabel(Inzet, "aanvraag_id", "van", "status")
        self.prestaties = tabel(
            Prestatie, "traject_id", "inzet_id", "datum", "laat_geboekt_in", "uren", "cheques"
        )
        self.dicht = {
            (gemeente, maand): json.loads(inhoud)
            for gemeente, maand, inhoud in Maandafsluiting.objects.filter(
                heropend_op=None
            ).values_list("gemeente_id", "maand", "inhoud")
        }
        self.uren = [*self._uren_open(), *self._uren_dicht()]
        self.feiten = [*self._feiten_open(), *self._feiten_dicht()]
        self.cheques = [*self._cheques_open(), *self._cheques_dicht()]

    # -- what every row says of where it belongs ----------------------------------------------
    def _plaats(self, gemeente, maand, dienst, traject):
        bemiddelaar = self.trajecten[traject]["bemiddelaar_id"] if traject else None
        return {
            "gemeente": self.gemeenten[gemeente]["naam"],
            "gemeente_id": gemeente,
            "maand": maand,
            "dienst": dienst or "",
            "dienstsoort": self.diensten[dienst]["soort"] if dienst else "",
            "bemiddelaar": bemiddelaar or "",
        }

    def _van_json(self, gemeente, maand, rij):
        dienst = next((pk for pk in self.diensten if str(pk) == rij["dienst"]), None)
        return self._plaats(gemeente, maand, dienst, self.per_nummer.get(rij["traject"]))

    # -- hours --------------------------------------------------------------------------------
    def _uren_open(self):
        personen = tabel(WijkWerker, "nummer")
        activiteiten = tabel(Activiteit, "code", "hoofdactiviteit__naam", "afwijkend")
        besluiten = list(
            Toelating.objects.exclude(afwijking=None).values_list(
                "activiteit_id", "gemeente_id", "soort", "geldig"
            )
        )

        def rij(prestatie, maand, bron, uren, cheques):
            traject = self.trajecten[prestatie["traject_id"]]
            if (traject["gemeente_id"], maand) in self.dicht:
                return
            aanvraag = self.aanvragen[self.inzetten[prestatie["inzet_id"]]["aanvraag_id"]]
            gebruiker = self.gebruikers[aanvraag["gebruiker_id"]]
            activiteit = activiteiten[aanvraag["activiteit_id"]]
            waar = self.vestigingen[aanvraag["vestiging_id"]]["gemeente_id"]
            afwijkend = activiteit["afwijkend"] or any(
                (aanvraag["activiteit_id"], waar, gebruiker["soort"]) == besluit[:3]
                and prestatie["datum"] in besluit[3]
                for besluit in besluiten
            )
            yield self._plaats(
                traject["gemeente_id"], maand, traject["toeleider_id"], prestatie["traject_id"]
            ) | {
                "bron": bron, "uren": uren, "cheques": cheques, "afwijkend": afwijkend,
                "wijkwerker": personen[traject["wijkwerker_id"]]["nummer"],
                "gebruiker": gebruiker["nummer"], "soort": gebruiker["soort"],
                "activiteit": activiteit["code"],
                "hoofdactiviteit": activiteit["hoofdactiviteit__naam"],
            }  # fmt: skip

        for p in self.prestaties.values():
            maand = p["laat_geboekt_in"] or eerste(p["datum"])
            yield from rij(p, maand, "prestatie", p["uren"], p["cheques"])
        for c in tabel(Correctie, "prestatie_id", "uren", "boekmaand").values():
            prestatie = self.prestaties[c["prestatie_id"]]
            yield from rij(prestatie, c["boekmaand"], "correctie", c["uren"], 0)

    def _uren_dicht(self):
        for (gemeente, maand), inhoud in self.dicht.items():
            for lijst, bron in (("prestaties", "prestatie"), ("correcties", "correctie")):
                for rij in inhoud[lijst]:
                    yield rij | self._van_json(gemeente, maand, rij) | {
                        "bron": bron, "cheques": rij.get("cheques", 0)
                    }  # fmt: skip

    # -- facts --------------------------------------------------------------------------------
    def _feiten_open(self):
        for feit in self._feiten_nu():
            if (feit["gemeente_id"], feit["maand"]) not in self.dicht:
                yield feit

    def _feiten_dicht(self):
        for (gemeente, maand), inhoud in self.dicht.items():
            for rij in inhoud["feiten"]:
                datum = date.fromisoformat(rij["datum"])
                yield rij | self._van_json(gemeente, maand, rij) | {"datum": datum}

    def _feit(self, soort, gemeente, datum, dienst=None, traject=None, **rest):
        leeg = {"kenmerk": "", "waarde": "", "telt": True, "dagen": None}
        plaats = self._plaats(gemeente, eerste(datum), dienst, traject)
        return leeg | plaats | {"soort": soort, "datum": datum} | rest

    def _feiten_nu(self):
        yield from self._van_trajecten()
        yield from self._van_aanvragen()
        brussel = ZoneInfo("Europe/Brussels")
        aanmeldingen = tabel(
            Aanmelding, "gemeente_id", "dienst_id", "verstuurd_op", "status", "terugstuur_grond",
            "beslist_op",
        )  # fmt: skip
        for pk, n in aanmeldingen.items():
            if n["verstuurd_op"] and n["gemeente_id"]:
                traject = next(
                    (t for t, rij in self.trajecten.items() if rij["aanmelding_id"] == pk), None
                )
                op = n["verstuurd_op"].astimezone(brussel).date()
                yield self._feit(
                    "aanmelding", n["gemeente_id"], op, n["dienst_id"], traject,
                    kenmerk=n["status"], waarde=n["terugstuur_grond"], telt=traject is not None,
                )  # fmt: skip
                if traject:
                    t = self.trajecten[traject]
                    self.starttijden[traject] = (t["start"] - op).days
                beslist = n["beslist_op"] and n["beslist_op"].astimezone(brussel).date()
                yield from self._wachten_op_begin(n, op, beslist, traject)
                if beslist:
                    yield self._feit(
                        "beslist", n["gemeente_id"], beslist, n["dienst_id"], traject,
                        kenmerk=n["status"], waarde=n["terugstuur_grond"],
                        telt=n["status"] == "teruggestuurd",
                    )  # fmt: skip
        for traject, t in self.trajecten.items():
            yield self._feit(
                "instroom", t["gemeente_id"], t["start"], t["toeleider_id"], traject,
                kenmerk="overgang" if t["heeft_overgangsmaatregel"] else "gewoon",
                dagen=self.starttijden.get(traject),
            )  # fmt: skip

    def _wachten_op_begin(self, n, op, beslist, traject):
        """On the last day of each month: sent, not gone back, and no traject that began."""
        for maand in maanden_van(eerste(op), eerste(self.vandaag)):
            dag = laatste(maand)
            begonnen = traject and self.trajecten[traject]["start"] <= dag
            terug = n["status"] == "teruggestuurd" and beslist <= dag
            if not begonnen and not terug:
                yield self._feit(
                    "aangemeld", n["gemeente_id"], dag, n["dienst_id"], dagen=(dag - op).days
                )

    def _van_trajecten(self):
        self.starttijden = {}
        gewerkt, gedaan = defaultdict(list), defaultdict(set)
        codes = tabel(Activiteit, "code")
        for p in self.prestaties.values():
            gewerkt[p["traject_id"]].append(p["datum"])
            aanvraag = self.aanvragen[self.inzetten[p["inzet_id"]]["aanvraag_id"]]
            gedaan[p["traject_id"]].add(codes[aanvraag["activiteit_id"]]["code"])
        schorsingen, evaluaties = defaultdict(list), defaultdict(list)
        for s in tabel(Schorsing, "traject_id", "van", "tot", "reden").values():
            schorsingen[s["traject_id"]].append(s)
        for e in tabel(Evaluatie, "traject_id", "datum", "afgerond_op").values():
            if e["afgerond_op"]:
                evaluaties[e["traject_id"]].append(e["datum"])
        for pk, t in self.trajecten.items():
            hier = (t["toeleider_id"], pk)
            if t["einde"]:
                yield self._feit(
                    "uitstroom", t["gemeente_id"], t["einde"], *hier, kenmerk=t["einde_reden"],
                    waarde=t["doorstroom"], telt=t["doorstroom"] != "geen",
                )  # fmt: skip
                yield self._feit(
                    "geplaatst", t["gemeente_id"], t["einde"], *hier, telt=bool(gewerkt[pk])
                )
                for code in sorted(gedaan[pk]):
                    yield self._feit(
                        "activiteit", t["gemeente_id"], t["einde"], *hier, kenmerk=code,
                        nummer=t["nummer"], waarde=t["doorstroom"], telt=t["doorstroom"] != "geen",
                    )  # fmt: skip
            for maand in maanden_van(eerste(t["start"]), eerste(self.vandaag)):
                dag = laatste(maand)
                if t["einde"] and t["einde"] < dag:
                    break
                stil = any(_omvat(s, dag) for s in schorsingen[pk])
                gewoon = "overgang" if t["heeft_overgangsmaatregel"] else "gewoon"
                yield self._feit(
                    "lopend", t["gemeente_id"], dag, *hier, kenmerk="geschorst" if stil else gewoon,
                    telt=any(datum <= dag for datum in gewerkt[pk]),
                )  # fmt: skip
            yield from self._van_evaluaties(pk, t, sorted(evaluaties[pk]), schorsingen[pk])
        for o in tabel(Opvolging, "traject_id", "maand", "uiterlijk", "situatie").values():
            t = self.trajecten[o["traject_id"]]
            yield self._feit(
                "opvolging", t["gemeente_id"], o["uiterlijk"], t["toeleider_id"], o["traject_id"],
                kenmerk=str(o["maand"]), waarde=o["situatie"],
                telt=o["situatie"] in WERKT_OF_LEERT,
            )  # fmt: skip

    def _van_evaluaties(self, pk, t, gehouden, schorsingen):
        """Due every six months: since the start, or since the one before; never after the end."""
        vorige = None
        for datum in [*gehouden, None]:
            if datum is None and t["einde"] and vorige and vorige >= t["einde"]:
                return
            dag = plus(vorige or t["start"], EVALUATIE_MAANDEN)
            if vorige is None and dag.day >= t["start"].day:
                dag -= timedelta(days=1)
            dag = min(d for d in (dag, t["einde"], t["voorzien_einde"]) if d)
            wacht = [s for s in schorsingen if _omvat(s, dag) and s["reden"] in self.wachtredenen]
            vorige = datum
            if wacht:
                if wacht[0]["tot"] is None:
                    continue
                dag = wacht[0]["tot"] + timedelta(days=1)
            yield self._feit(
                "evaluatie", t["gemeente_id"], dag, t["toeleider_id"], pk,
                telt=datum is not None and datum <= dag,
            )  # fmt: skip

    def _van_aanvragen(self):
        eerste_dag = {}
        for i in self.inzetten.values():
            if i["status"] in {"bevestigd", "beeindigd"}:
                oud = eerste_dag.get(i["aanvraag_id"], i["van"])
                eerste_dag[i["aanvraag_id"]] = min(oud, i["van"])
        for pk, r in self.aanvragen.items():
            gemeente = self.vestigingen[r["vestiging_id"]]["gemeente_id"]
            soort, van = self.gebruikers[r["gebruiker_id"]]["soort"], eerste_dag.get(pk)
            yield self._feit(
                "aanvraag", gemeente, r["ontvangen_op"], kenmerk=soort, waarde=r["status"],
                telt=van is not None, dagen=max((van - r["ontvangen_op"]).days, 0) if van else None,
            )  # fmt: skip
            zoekt = r["status"] in {"ontvangen", "open"}
            for maand in maanden_van(eerste(r["ontvangen_op"]), eerste(self.vandaag)):
                if zoekt or (van and laatste(maand) < van):
                    yield self._feit("wachtend", gemeente, laatste(maand), kenmerk=soort)
        for b in tabel(
            Chequebestelling, "gebruiker_id", "vestiging_id", "uitgegeven_op", "aantal"
        ).values():
            van_wie = [
                v for v in self.vestigingen.values() if v["gebruiker_id"] == b["gebruiker_id"]
            ]
            if not van_wie:
                continue  # of no gemeente, so in no figure
            waar = self.vestigingen.get(b["vestiging_id"]) or min(
                van_wie, key=lambda v: v["aangemaakt_op"]
            )
            yield self._feit(
                "verkocht", waar["gemeente_id"], b["uitgegeven_op"],
                kenmerk=self.gebruikers[b["gebruiker_id"]]["soort"], waarde=str(b["aantal"]),
            )  # fmt: skip

    # -- cheques ------------------------------------------------------------------------------
    def _cheques_open(self):
        for b in tabel(ChequeBeweging, "prestatie_id", "soort", "datum").values():
            if b["prestatie_id"]:
                t = self.trajecten[self.prestaties[b["prestatie_id"]]["traject_id"]]
                maand = eerste(b["datum"])
                if (t["gemeente_id"], maand) not in self.dicht:
                    plaats = self._plaats(t["gemeente_id"], maand, None, None)
                    yield plaats | {"soort": b["soort"], "aantal": 1}

    def _cheques_dicht(self):
        for (gemeente, maand), inhoud in self.dicht.items():
            for soort, aantal in inhoud["bewegingen"].items():
                yield self._plaats(gemeente, maand, None, None) | {
                    "soort": soort, "aantal": aantal
                }  # fmt: skip


def _omvat(schorsing, dag):
    return schorsing["van"] <= dag and (schorsing["tot"] is None or schorsing["tot"] >= dag)
