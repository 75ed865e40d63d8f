"""What each figure is, over the rows of `naslag`: a numerator and a denominator, or None."""

from tests.rapportage.naslag import eerste, plus

# Groups of a column of another name, which must be there.
BRON = {"activiteit_soort": "activiteit", "na_activiteit": "kenmerk"}
STANDEN = {"aangemeld", "lopend", "wachtend"}


def sleutel(rij, per):
    if per == "activiteit_soort":
        return f"{rij['activiteit']}|{rij['soort']}"
    if per == "na_activiteit":
        return rij["kenmerk"]
    return rij[per]


def nacijferen(naslag, vraag, *, per=None, groep=None):
    """Every figure by its code; of one group of `per` when that is given."""
    tot = eerste(min(vraag.tot, vraag.vandaag))

    def van_ons(rij):
        delen = {"gemeente_id": vraag.gemeente, "dienst": vraag.dienst,
                 "bemiddelaar": vraag.bemiddelaar}  # fmt: skip
        return all(rij[veld] == waarde for veld, waarde in delen.items() if waarde) and (
            per is None or ((per in rij or BRON.get(per) in rij) and sleutel(rij, per) == groep)
        )  # fmt: skip

    def binnen(rijen, van=vraag.van, tot=vraag.tot):
        return [rij for rij in rijen if van_ons(rij) and van <= rij["maand"] <= tot]

    uren, cheques = binnen(naslag.uren), binnen(naslag.cheques)
    eerder = binnen(naslag.uren, plus(vraag.van, -12), plus(tot, -12))
    gebeurd = [f for f in binnen(naslag.feiten)
               if f["soort"] not in STANDEN and f["datum"] <= vraag.vandaag]  # fmt: skip
    stand = [f for f in naslag.feiten
             if van_ons(f) and f["soort"] in STANDEN and f["maand"] == tot]  # fmt: skip
    return {
        **_uren(uren, eerder),
        **_feiten(gebeurd, stand),
        **_cheques(cheques),
    }


def _uren(uren, eerder):
    gewerkt = [rij for rij in uren if rij["bron"] == "prestatie"]
    som, toen = sum(rij["uren"] for rij in uren), sum(rij["uren"] for rij in eerder)
    wijkwerkers = {rij["wijkwerker"] for rij in gewerkt}
    return {
        "uren": (som, None),
        "actief": (len(wijkwerkers), None),
        "prestaties": (len(gewerkt), None),
        "gebruikers": (len({rij["gebruiker"] for rij in gewerkt}), None),
        "afwisseling": (
            len({(rij["wijkwerker"], rij["gebruiker"]) for rij in gewerkt}), len(wijkwerkers)
        ),
        "met_cheque": (sum(rij["cheques"] for rij in uren), som),
        "afwijkend": (sum(rij["uren"] for rij in uren if rij["afwijkend"]), som),
        "gewicht": (som, som),
        "verschuiving": (som - toen, toen),
    }  # fmt: skip


def _feiten(gebeurd, stand):
    def van(soort, **waar):
        return [f for f in gebeurd if f["soort"] == soort
                and all(f[veld] == waarde for veld, waarde in waar.items())]  # fmt: skip

    def deel(rijen):
        return sum(f["telt"] for f in rijen), len(rijen)

    def dagen(rijen):
        bekend = [f["dagen"] for f in rijen if f["dagen"] is not None]
        return sum(bekend), len(bekend)

    opvolging = van("opvolging")
    bereikt = [f for f in opvolging if f["waarde"] not in {"", "niet_bereikt"}]
    lopend = [f for f in stand if f["soort"] == "lopend"]
    wacht = [f for f in stand if f["soort"] == "aangemeld"]
    geplaatst, aan_werk = deel(van("geplaatst")), deel(lopend)
    uit = {
        "aanmeldingen": (len(van("aanmelding")), None),
        "niet_begonnen": (len(wacht), None),
        "wachttijd_begin": dagen(wacht),
        "teruggestuurd": deel(van("beslist")),
        "instroom": (len(van("instroom")), None),
        "uitstroom": (len(van("uitstroom")), None),
        "starttijd": dagen(van("instroom")),
        "lopend": (len(lopend), None),
        "lopend_zonder_werk": (aan_werk[1] - aan_werk[0], aan_werk[1]),
        "nooit_geplaatst": (geplaatst[1] - geplaatst[0], geplaatst[1]),
        "evaluaties_op_tijd": deel(van("evaluatie")),
        "doorstroom_0": deel(van("uitstroom")),
        "werk_einde": (len(van("uitstroom", waarde="job")), len(van("uitstroom"))),
        "doorstroom_activiteit": (
            len({f["nummer"] for f in van("activiteit", telt=True)}),
            len({f["nummer"] for f in van("activiteit")}),
        ),
        "opvolging_bereikt": (len(bereikt), len(opvolging)),
        "opdrachten": (len(van("aanvraag")), None),
        "ingevuld": deel(van("aanvraag")),
        "zoektijd": dagen(van("aanvraag")),
        "wachtend": (len(stand) - len(lopend) - len(wacht), None),
        "cheques_verkocht": (sum(int(f["waarde"]) for f in van("verkocht")), None),
    }
    for maand in (3, 6, 9, 12):
        uit[f"doorstroom_{maand}"] = deel([f for f in bereikt if f["kenmerk"] == str(maand)])
    return uit


def _cheques(rijen):
    def aantal(*soorten):
        return sum(rij["aantal"] for rij in rijen if rij["soort"] in soorten)

    return {
        "cheques_ingeleverd": (aantal("gekoppeld") - aantal("gecorrigeerd"), None),
        "cheques_afgeleverd": (aantal("afgeleverd"), None),
        "cheques_geweigerd": (aantal("geweigerd"), aantal("geweigerd", "uitbetaald")),
    }
