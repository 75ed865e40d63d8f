"""Where hours rose so much that somebody should look whether regular work is displaced."""

from rapportage.cijfers.cijfer import bereken
from rapportage.cijfers.vraag import Vraag, Waarde
from rapportage.cijfers.werk import VERSCHUIVING
from rapportage.rules.verdringing import Drempel, is_teken
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


def tekens_van_verdringing(vraag: Vraag) -> dict[str, Waarde]:
    """Per activiteit and kind of gebruiker (key `activiteit_soort`) the rises that are a sign.

    The values are those of the figure `verschuiving`; the threshold is the rule that holds on the
    last day of the question.
    """
    drempel = Drempel(**Regel.objects.waarde_op(RegelCode.VERDRINGING_TEKEN, vraag.tot))
    groepen = bereken([VERSCHUIVING], vraag, per="activiteit_soort")[VERSCHUIVING.code]
    return {
        sleutel: waarde
        for sleutel, waarde in groepen.items()
        if sleutel is not None and is_teken(waarde.getal, waarde.noemer or 0, drempel)
    }
