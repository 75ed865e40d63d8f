"""What can be imported from a list: prestaties."""

from trajecten.invoer.prestaties import PrestatieInvoer

SOORTEN = (PrestatieInvoer(),)
