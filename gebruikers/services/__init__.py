from gebruikers.services.aanvragen import (
    aanvraag_afsluiten,
    aanvraag_annuleren,
    aanvraag_indienen,
    aanvraag_nakijken,
    aanvraag_toetsen,
    aanvraag_wachtreden,
    aanvraag_wijzigen,
    mag_dit_hier,
)
from gebruikers.services.gebruikers import gebruiker_inschrijven, gebruiker_wijzigen
from gebruikers.services.overeenkomsten import (
    overeenkomst_maken,
    overeenkomst_tekenen,
    overeenkomst_toetsen,
)
from gebruikers.services.vestigingen import vestiging_toevoegen, vestiging_wijzigen

__all__ = [
    "aanvraag_afsluiten",
    "aanvraag_annuleren",
    "aanvraag_indienen",
    "aanvraag_nakijken",
    "aanvraag_toetsen",
    "aanvraag_wachtreden",
    "aanvraag_wijzigen",
    "gebruiker_inschrijven",
    "gebruiker_wijzigen",
    "mag_dit_hier",
    "overeenkomst_maken",
    "overeenkomst_tekenen",
    "overeenkomst_toetsen",
    "vestiging_toevoegen",
    "vestiging_wijzigen",
]
