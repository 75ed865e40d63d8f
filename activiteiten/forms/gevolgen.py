from django import forms

from wijkwerken.kern.forms import SleutelMixin, VersieMixin


class AfloopForm(SleutelMixin, forms.Form):
    """What happens to what can no longer be. `bevestigd` holds the mark of what was shown."""

    annuleren = forms.BooleanField(
        label="Annuleer de geplande momenten vanaf dan",
        required=False,
        initial=True,
        help_text="De wijk-werker en de gebruiker krijgen daar bericht van.",
    )
    beeindigen = forms.BooleanField(
        label="Beëindig ook de inzetten die erop steunen",
        required=False,
        initial=True,
        help_text="Elk op zijn laatste toegelaten dag. Wat later weer mag, loopt door.",
    )
    annuleren.breed = beeindigen.breed = True
    bevestigd = forms.CharField(required=False, widget=forms.HiddenInput)


class ToelatingIntrekkenForm(VersieMixin, AfloopForm):
    """From when on, and what happens to what it hits."""

    vanaf = forms.DateField(
        label="Niet meer toegelaten vanaf",
        help_text="Tot en met de dag daarvoor mag het nog.",
    )
    field_order = ["vanaf", "reden", "annuleren", "beeindigen"]


class IntrekkenForm(ToelatingIntrekkenForm):
    reden = forms.CharField(label="Reden", max_length=300)
    reden.breed = True
