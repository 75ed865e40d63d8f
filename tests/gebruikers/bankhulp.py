"""Files of a bank as a test needs them."""

from datetime import date

REKENING = "BE68539007547034"
KLANT = "BE52096514021209"
KOP = (
    "Rekening;Boekingsdatum;Rekening tegenpartij;Naam tegenpartij bevat;Bedrag;Devies;Mededelingen"
)


def csv_rij(*, bedrag="7,50", datum="03/02/2026", wat="", tegen=KLANT, naam="Claes", munt="EUR"):
    return f"{REKENING};{datum};{tegen};{naam};{bedrag};{munt};{wat}"


def csv_bestand(*rijen, kop=KOP, voor="", codering="utf-8"):
    return "\r\n".join([*([voor] if voor else []), kop, *rijen, ""]).encode(codering)


def coda_bestand(*betalingen, rekening=REKENING, afschrift="001"):
    """A whole CODA 2; each payment is (cents, words or 12 digits, sign of a debit or not)."""
    dag = date(2026, 2, 3)
    regels = [
        f"00000{dag:%d%m%y}53905        {'':10}{'ZONNESTREEK':26}{'GKCCBEBB':11}"
        f"{'00000000000':11} {'':5}{'':16}{'':1}{'':15}{'':7}2"
    ]
    regels[0] = regels[0][:127].ljust(127) + "2"
    regels.append(
        f"12{afschrift}{rekening:31}{'':3}EUR0{0:015d}{dag:%d%m%y}{'ZONNESTREEK':26}{'':35}001"
    )
    af = bij = 0
    for nummer, (cent, woorden, *teken) in enumerate(betalingen, start=1):
        uit = bool(teken)
        af, bij = (af + cent, bij) if uit else (af, bij + cent)
        gestructureerd = woorden.isdigit() and len(woorden) == 12
        tekst = f"1101{woorden}" if gestructureerd else f"0{woorden}"
        regels.append(
            f"21{nummer:04d}0000{f'REF{nummer}':21}{int(uit)}{cent * 10:015d}{dag:%d%m%y}"
            f"00150000{tekst:54}{dag:%d%m%y}{afschrift}0"[:125].ljust(125)
            + "1 0"
        )
        regels.append(f"22{nummer:04d}0000{'':53}{'':35}{'GKCCBEBB':11}{'':15}1 0".ljust(128))
        regels.append(f"23{nummer:04d}0000{KLANT:34}EUR{'CLAES GODELIEVE':35}{'':43}0 0")
    saldo = bij - af
    teken, stand = int(saldo < 0), abs(saldo) * 10
    regels.append(f"8{afschrift}{rekening:31}{'':3}EUR{teken}{stand:015d}{dag:%d%m%y}".ljust(128))
    aantal = len(regels) - 1
    regels.append(f"9{'':15}{aantal:06d}{af * 10:015d}{bij * 10:015d}{'':75}2")
    return ("\r\n".join(regels) + "\r\n").encode("cp1252")
