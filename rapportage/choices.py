from django.db import models


class FeitSoort(models.TextChoices):
    """What a row of the view `rapportage_feit` says. `telt` is the numerator of a share.

    A row counts in the month of its day. AANGEMELD, LOPEND and WACHTEND are a state: one row for
    every month on whose last day it held.
    """

    # Sent in; `kenmerk` its status, `waarde` the ground of a refusal; telt: a traject came of it.
    AANMELDING = "aanmelding", "Aanmelding"
    # Sent, and on the last day of the month neither gone back nor become a traject that began;
    # `dagen` since it was sent, of the month that runs until today.
    AANGEMELD = "aangemeld", "Nog niet begonnen"
    # An aanmelding was accepted or went back; `kenmerk` which of both, `waarde` on what ground;
    # telt: it went back; `dagen` since it was sent. What was sent again is not decided any more.
    BESLIST = "beslist", "Beslist over een aanmelding"
    # A traject began; `kenmerk` overgang or gewoon; `dagen` since the aanmelding.
    INSTROOM = "instroom", "Instroom"
    # It ended; `kenmerk` the reason, `waarde` the next step; telt: there was one; `dagen` it took.
    UITSTROOM = "uitstroom", "Uitstroom"
    # It ended; telt: with at least one hour of work.
    GEPLAATST = "geplaatst", "Geplaatst"
    # It ended, and this activiteit was done in it, be it once; `kenmerk` its code, `waarde` the
    # next step; telt: there was one. As many rows as there were activiteiten.
    ACTIVITEIT = "activiteit", "Einde, per activiteit"
    # A question after the end; `kenmerk` after how many months, `waarde` the situation, empty
    # without an answer; telt: works or learns.
    OPVOLGING = "opvolging", "Opvolging"
    # Runs on the last day of the month; `kenmerk` gewoon, overgang or geschorst; telt: with at
    # least one hour of work by then.
    LOPEND = "lopend", "Lopend traject"
    # Received; `kenmerk` the kind of gebruiker, `waarde` its status; telt: somebody works there,
    # after `dagen`.
    AANVRAAG = "aanvraag", "Aanvraag"
    # Nobody found yet on the last day of the month; `kenmerk` the kind of gebruiker.
    WACHTEND = "wachtend", "Wachtende aanvraag"
    # Due on that day; telt: held by then; `dagen` late.
    EVALUATIE = "evaluatie", "Evaluatie"
    # Cheques bought; `kenmerk` the kind of gebruiker, `waarde` how many.
    VERKOCHT = "verkocht", "Verkochte cheques"


class Eenheid(models.TextChoices):
    """What a figure counts in; a share has a numerator and a denominator.

    GROEI is how much more or less than before, divided by what it was before.
    """

    AANTAL = "aantal", "aantal"
    UREN = "uren", "uren"
    DAGEN = "dagen", "dagen"
    DEEL = "deel", "procent"
    GROEI = "groei", "procent meer of minder"
    GEMIDDELDE = "gemiddelde", "gemiddelde"


class Bestandsvorm(models.TextChoices):
    """What a report is made into; the value is how the name of its file ends."""

    PDF = "pdf", "PDF"
    XLSX = "xlsx", "XLSX"
    ZIP = "zip", "CSV (zip)"


class Stadium(models.TextChoices):
    """How far the making of a file is."""

    WACHT = "wacht", "Wacht op zijn beurt"
    REKENEN = "rekenen", "De cijfers worden berekend"
    TEKENEN = "tekenen", "Het bestand wordt gemaakt"
    KLAAR = "klaar", "Klaar"
    MISLUKT = "mislukt", "Niet gelukt"


BEZIG = (Stadium.WACHT, Stadium.REKENEN, Stadium.TEKENEN)


class Ritme(models.IntegerChoices):
    """After how many months a planned report comes again."""

    MAAND = 1, "Elke maand"
    KWARTAAL = 3, "Elk kwartaal"
    JAAR = 12, "Elk jaar"
