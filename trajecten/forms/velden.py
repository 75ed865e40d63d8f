"""Fields of more than one input: competences, steps, activities in their groups."""

from django import forms
from django.core.exceptions import ValidationError

from activiteiten.choices import Niveau
from activiteiten.forms import ActiviteitKeuzeField
from wijkwerken.kern.forms import GroepenField
from wijkwerken.kern.rijenveld import RijenField

COMPETENTIELIJST = "competentielijst"  # the id of the datalist


class CompetentiesField(RijenField):
    """Competences, each with how far someone is; from the vocabulary or in one's own words.

    The suggestions are a datalist that the form draws once, see `BladVelden.competentielijst`.
    """

    enkelvoud = "competentie"

    def maak_kolommen(self):
        leeg = [("", "Niet gekozen")]
        return {
            "omschrijving": forms.CharField(
                label="Competentie",
                max_length=160,
                widget=forms.TextInput(attrs={"list": COMPETENTIELIJST, "autocomplete": "off"}),
            ),
            "niveau": forms.ChoiceField(
                label="Nu", choices=[*leeg, *Niveau.choices], required=False
            ),
        }

    def clean(self, value):
        """A row without words is taken away, whatever its level still says."""
        return super().clean([rij for rij in value or [] if rij["omschrijving"]])


class TeVerwervenField(CompetentiesField):
    """The same, with the level to be reached."""

    def maak_kolommen(self):
        leeg = [("", "Niet gekozen")]
        return super().maak_kolommen() | {
            "doelniveau": forms.ChoiceField(
                label="Te bereiken", choices=[*leeg, *Niveau.choices], required=False
            )
        }


class UitgeslotenField(RijenField):
    """Activities that are left out, each with the reason."""

    leeg, hoogstens, enkelvoud = 2, 20, "activiteit"

    def maak_kolommen(self):
        return {
            "activiteit": ActiviteitKeuzeField(label="Activiteit"),
            "reden": forms.CharField(label="Waarom niet", max_length=200),
        }

    def zet_keuzes(self, queryset):
        """Offer these activities, grouped; one query."""
        self.widget.kolommen["activiteit"].zet_keuzes(queryset)


class StappenField(RijenField):
    """Up to four steps of the build-up, as pairs (month, hours)."""

    leeg = hoogstens = 4
    enkelvoud = "stap"

    def maak_kolommen(self):
        cijfers = {"inputmode": "numeric", "size": "4"}
        return {
            "maand": forms.CharField(
                label="Vanaf maand", widget=forms.TextInput(attrs=cijfers | {"maxlength": "2"})
            ),
            "uren": forms.CharField(
                label="Uren per maand", widget=forms.TextInput(attrs=cijfers | {"maxlength": "3"})
            ),
        }

    def als_rij(self, rij):
        maand, uren = rij
        return {"maand": maand, "uren": uren}

    def clean(self, value):
        stappen = []
        for rij in value or []:
            maand, uren = rij["maand"], rij["uren"]
            if not (maand.isdecimal() and uren.isdecimal() and int(maand) and int(uren)):
                raise ValidationError(
                    "Vul bij elke stap de maand en de uren in, als hele getallen vanaf 1."
                )
            if int(maand) > 12 or int(uren) > 999:
                raise ValidationError("De maand is 1 tot 12; kijk ook de uren na.")
            stappen.append((int(maand), int(uren)))
        return stappen


class ActiviteitenField(GroepenField):
    """Tick boxes, under their hoofdactiviteit."""

    relaties = ("hoofdactiviteit",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, required=False, **kwargs)

    @staticmethod
    def groep(rij):
        return str(rij.hoofdactiviteit)
