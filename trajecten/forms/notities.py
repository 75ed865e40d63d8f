from django import forms

from trajecten.choices import Gevoeligheid, NotitieSoort
from trajecten.models import Notitie
from wijkwerken.kern.forms import (
    AccountMixin,
    BevestigForm,
    SleutelMixin,
    TekstBevestigdMixin,
    VersieMixin,
)

# Short enough for the width of the quick entry.
WIE_LEEST = [
    (Gevoeligheid.GEWOON, "Alleen wij"),
    (Gevoeligheid.GEVOELIG, "Alleen wij, gevoelig"),
    (Gevoeligheid.GEDEELD, "Ook de toeleider"),
]
BINNENSHUIS = {NotitieSoort.OVERLEG, NotitieSoort.OVERDRACHT}


class _NotitieVelden(AccountMixin, TekstBevestigdMixin, forms.Form):
    """A toeleider chooses nothing about who reads it: what it writes is shared."""

    tekst = forms.CharField(
        label="Notitie", max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    # Both have a first choice, so nobody has to be told that they are needed.
    soort = forms.ChoiceField(choices=NotitieSoort.choices, required=False)
    gevoeligheid = forms.ChoiceField(label="Wie leest dit", choices=WIE_LEEST, required=False)
    datum = forms.DateField(label="Datum", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.account.dienst_id:
            del self.fields["gevoeligheid"]
            self.fields["soort"].choices = [
                keuze for keuze in NotitieSoort.choices if keuze[0] not in BINNENSHUIS
            ]


class NotitieForm(SleutelMixin, _NotitieVelden):
    """The quick entry on the dossier; `terug` says on which page it stood."""

    terug = forms.ChoiceField(
        choices=[("notities", ""), ("overzicht", ""), ("traject", "")],
        required=False,
        widget=forms.HiddenInput,
    )


class NotitieVerbeterForm(VersieMixin, _NotitieVelden):
    pass


class NotitieIntrekForm(VersieMixin, BevestigForm):
    reden = forms.CharField(max_length=Notitie._meta.get_field("ingetrokken_reden").max_length)
