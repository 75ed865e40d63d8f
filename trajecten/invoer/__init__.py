"""What can be imported from a list: wijk-werkers and prestaties."""

from trajecten.invoer.prestaties import PrestatieInvoer
from trajecten.invoer.wijkwerkers import WijkWerkerInvoer

SOORTEN = (PrestatieInvoer(), WijkWerkerInvoer())
