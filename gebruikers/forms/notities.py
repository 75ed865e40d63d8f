from django import forms

from wijkwerken.kern.forms import BevestigForm, SleutelMixin, TekstBevestigdMixin, VersieMixin


class GebruikersnotitieForm(TekstBevestigdMixin, SleutelMixin, forms.Form):
    """The quick entry on the page of a gebruiker."""

    tekst = forms.CharField(
        label="Notitie",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Wat afgesproken of gebeurd is. Niets over gezondheid.",
    )
    datum = forms.DateField(label="Datum", required=False)


class GebruikersnotitieVerbeterForm(VersieMixin, GebruikersnotitieForm):
    pass


class GebruikersnotitieIntrekForm(VersieMixin, BevestigForm):
    reden = forms.CharField(label="Reden", max_length=200)
