"""What forms share: their groups, the version of the row they were opened on, a one-time key."""

import uuid

from django import forms


class VersieMixin:
    """A hidden `versie`: which version of the row the reader saw when the form was opened.

    The service gets it as `versie` and raises VerouderdeVersie when the row has moved on.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rij = getattr(self, "instance", None)
        self.fields["versie"] = forms.IntegerField(
            widget=forms.HiddenInput,
            initial=getattr(rij, "versie", None),
            required=False,
        )


class SleutelMixin:
    """A hidden one-time key, so that a double click or a reload does not do the act twice.

    It is no part of cleaned_data: a service knows nothing of it.
    """

    sleutel = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sleutel"] = forms.UUIDField(
            widget=forms.HiddenInput, initial=uuid.uuid4, required=False
        )

    def clean(self):
        schoon = super().clean()
        schoon = self.cleaned_data if schoon is None else schoon
        self.sleutel = str(schoon.pop("sleutel", "") or "")
        return schoon


class BevestigForm(SleutelMixin, forms.Form):
    """Nothing to fill in: only the one-time key of an act that must be confirmed."""


class AccountMixin:
    """Take the keyword `account`, for dropdowns that only offer what the account may choose."""

    def __init__(self, *args, account, **kwargs):
        self.account = account
        super().__init__(*args, **kwargs)
