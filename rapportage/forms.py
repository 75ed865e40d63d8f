from django import forms

from rapportage.queries import gemeenten
from wijkwerken.kern.forms import AccountMixin
from wijkwerken.toegang.models import Gemeente


class RapportFilterForm(AccountMixin, forms.Form):
    """Which year, and which gemeente of those that the account may count."""

    jaar = forms.TypedChoiceField(label="Jaar", coerce=int, required=False)
    gemeente = forms.ModelChoiceField(
        label="Gemeente", queryset=Gemeente.objects.none(), required=False, empty_label="Alle"
    )

    def __init__(self, *args, jaren, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["jaar"].choices = [(jaar, str(jaar)) for jaar in jaren]
        self.fields["gemeente"].queryset = gemeenten(self.account)
        if self.account.gemeente_id:
            del self.fields["gemeente"]
