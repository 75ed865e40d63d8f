"""What a program asks of a report, held against the form of its page."""

from rest_framework.exceptions import ValidationError

from rapportage.forms import RapportForm

PERIODE_UITLEG = "Een jaar, een kwartaal of een maand: `2025`, `2025-K1` of `2025-03`."
PERIODE_VORM = r"^\d{4}(-K[1-4]|-(0[1-9]|1[0-2]))?$"


def nakijken(form: RapportForm) -> None:
    """Raises ValidationError with the sentences of the page, each at its field."""
    if not form.is_valid():
        raise ValidationError(
            {naam: [str(fout) for fout in fouten] for naam, fouten in form.errors.items()}
        )
