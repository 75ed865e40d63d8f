"""The answer of the issuer as a file: CSV or XLSX, its columns found by their name.

No database and no clock: what the answers do is for the service.
"""

from collections.abc import Collection

from django.core.exceptions import ValidationError

from cheques.rules.afgifte import Antwoord
from wijkwerken.kern.inlezen import kolomnaam, lees_tabel

KOLOMMEN = {
    "nummer": ("nummer", "chequenummer", "cheque", "cheque nr", "nr"),
    "antwoord": ("antwoord", "uitslag", "status", "resultaat", "stand"),
    "reden": ("reden", "opmerking", "reden weigering", "reden van weigering", "motief"),
}
WOORDEN = {
    **dict.fromkeys(("aanvaard", "betaald", "uitbetaald", "goedgekeurd", "ok", "ja"), True),
    **dict.fromkeys(("geweigerd", "afgekeurd", "niet betaald", "weigering", "nee"), False),
}
MEESTE = 20  # sentences about one file


def lees_antwoorden(inhoud: bytes, nummers: Collection[str]) -> list[Antwoord]:
    """What the file says of each cheque; without a column for it, one with a reason is refused.

    `nummers` are those of the batch: a number whose leading zeros a spreadsheet lost is known by
    them. Raises ValidationError at `bestand` with every row that cannot be read.
    """
    try:
        kop, *rijen = lees_tabel(inhoud)
    except ValidationError as error:
        raise ValidationError({"bestand": error}) from error
    namen = [kolomnaam(cel) for cel in kop.cellen]
    plaats = {
        veld: namen.index(naam)
        for veld, mogelijk in KOLOMMEN.items()
        for naam in mogelijk[::-1]
        if naam in namen
    }
    if "nummer" not in plaats:
        zin = "In dit bestand is geen kolom Nummer. Zet op de eerste rij de namen van de kolommen."
        raise ValidationError({"bestand": zin})
    heel = {nummer.lstrip("0"): nummer for nummer in nummers}
    antwoorden, fouten = [], []
    for rij in rijen:
        cel = {veld: rij.cellen[p] if p < len(rij.cellen) else "" for veld, p in plaats.items()}
        reden = cel.get("reden", "")
        aanvaard = WOORDEN.get(kolomnaam(cel["antwoord"])) if "antwoord" in cel else not reden
        if aanvaard is None:
            fouten.append(
                f"Rij {rij.nummer}: “{cel['antwoord'][:30]}” is geen antwoord. "
                "Schrijf aanvaard of geweigerd."
            )
        elif not aanvaard and not reden:
            fouten.append(f"Rij {rij.nummer}: geweigerd zonder reden. Schrijf de reden erbij.")
        else:
            nummer = heel.get(cel["nummer"].lstrip("0"), cel["nummer"])
            antwoorden.append(Antwoord(nummer, aanvaard, "" if aanvaard else reden[:300]))
    if fouten:
        meer = len(fouten) - MEESTE
        raise ValidationError(
            {"bestand": fouten[:MEESTE] + ([f"En nog {meer} rijen."] if meer > 0 else [])}
        )
    return antwoorden
