from django import forms

from trajecten.forms.termijnen import MaandenbesluitMixin
from wijkwerken.kern.forms import SleutelMixin, TekstBevestigdMixin, VersieMixin
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst

LEEG = [("", "Kies")]


class StartForm(MaandenbesluitMixin, SleutelMixin, forms.Form):
    """A traject for a known person, without an aanmelding of a dienst."""

    start = forms.DateField(help_text="De start van de wijk-werkovereenkomst.")
    toeleider = forms.ModelChoiceField(Toeleidingsdienst.objects.none())
    toeleider_reden = forms.CharField(
        label="Reden van deze toeleider", max_length=300, required=False
    )
    trajectbegeleider = forms.CharField(max_length=120, required=False)
    gemeente = forms.ModelChoiceField(Gemeente.objects.none())
    bemiddelaar = forms.ModelChoiceField(Account.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["toeleider"].queryset = Toeleidingsdienst.objects.filter(actief=True)
        self.fields["gemeente"].queryset = Gemeente.objects.filter(geldig_tot=None)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()


class VerlengForm(VersieMixin, forms.Form):
    tot = forms.DateField(label="Tot en met")


class OverdraagForm(TekstBevestigdMixin, VersieMixin, forms.Form):
    bemiddelaar = forms.ModelChoiceField(Account.objects.none(), label="Nieuwe bemiddelaar")
    reden = forms.CharField(
        max_length=200, help_text="Bijvoorbeeld: andere gemeente, lange afwezigheid."
    )
    notitie = forms.CharField(
        label="Wat de nieuwe bemiddelaar moet weten",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    gevoelig = forms.BooleanField(
        label="Gevoelig: verborgen tot iemand de notitie opent", required=False
    )

    def __init__(self, *args, huidige, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars().exclude(pk=huidige)


class OverdraagBulkForm(forms.Form):
    """The caseload of somebody: one new bemiddelaar and one reason for all dossiers."""

    bemiddelaar = forms.ModelChoiceField(Account.objects.none(), label="Nieuwe bemiddelaar")
    reden = forms.CharField(
        max_length=200, help_text="Bijvoorbeeld: andere gemeente, lange afwezigheid."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bemiddelaar"].queryset = Account.objects.bemiddelaars()


class OvereenkomstForm(VersieMixin, forms.Form):
    getekend_op = forms.DateField(label="Wijk-werkovereenkomst getekend op")
