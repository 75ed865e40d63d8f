from django import forms

from wijkwerken.kern.forms import SleutelMixin, VersieMixin


class ToelatingIntrekkenForm(VersieMixin, SleutelMixin, forms.Form):
    """From when on. `bevestigd` holds the mark of what was shown, so that only that is done."""

    vanaf = forms.DateField(
        label="Niet meer toegelaten vanaf",
        help_text="Tot en met de dag daarvoor mag het nog.",
    )
    annuleren = forms.BooleanField(
        label="Annuleer ook de geplande momenten vanaf die dag",
        required=False,
        help_text="De wijk-werker en de gebruiker krijgen daar bericht van.",
    )
    bevestigd = forms.CharField(required=False, widget=forms.HiddenInput)


class IntrekkenForm(ToelatingIntrekkenForm):
    reden = forms.CharField(label="Reden", max_length=300)
    reden.breed = True
