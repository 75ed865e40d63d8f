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
from gebruikers.services.handtekeningen import overeenkomst_ondertekenen, overeenkomst_tekenen
from gebruikers.services.overeenkomsten import (
    overeenkomst_maken,
    overeenkomst_toetsen,
    overeenkomst_vernieuwen,
    overeenkomst_weggooien,
)
from gebruikers.services.registraties import (
    registratie_koppelen,
    registratie_ontvangen,
    registratie_overnemen,
    registratie_weigeren,
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
    "overeenkomst_ondertekenen",
    "overeenkomst_tekenen",
    "overeenkomst_toetsen",
    "overeenkomst_vernieuwen",
    "overeenkomst_weggooien",
    "registratie_koppelen",
    "registratie_ontvangen",
    "registratie_overnemen",
    "registratie_weigeren",
    "vestiging_toevoegen",
    "vestiging_wijzigen",
]
