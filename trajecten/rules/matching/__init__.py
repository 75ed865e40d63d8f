"""Does this wijk-werker fit this aanvraag, and why? Gates that must be open, points that weigh.

Pure Python: no Django, no database, no clock. What decides comes in as values (`feiten`), each
with the key of the record it rests on. A verdict is `past` when every gate is open (`poorten`,
`urenpoorten`), `past_bijna` when one change of the work would open them all (`wijzigen`), else
`past_niet`. The points (`punten`) only order people.

What must never weigh is not here: `Persoon` knows no age, sex, origin, health or income.
"""

from trajecten.rules.matching.beoordelaar import Beoordelaar as Beoordelaar
from trajecten.rules.matching.feiten import Bezet as Bezet
from trajecten.rules.matching.feiten import Opdracht as Opdracht
from trajecten.rules.matching.feiten import Periode as Periode
from trajecten.rules.matching.feiten import Persoon as Persoon
from trajecten.rules.matching.feiten import Tijd as Tijd
from trajecten.rules.matching.oordeel import PAST as PAST
from trajecten.rules.matching.oordeel import PAST_BIJNA as PAST_BIJNA
from trajecten.rules.matching.oordeel import PAST_NIET as PAST_NIET
from trajecten.rules.matching.oordeel import Bron as Bron
from trajecten.rules.matching.oordeel import Oordeel as Oordeel
from trajecten.rules.matching.oordeel import Poort as Poort
from trajecten.rules.matching.oordeel import Wijziging as Wijziging
from trajecten.rules.matching.plannen import wijzig as wijzig
