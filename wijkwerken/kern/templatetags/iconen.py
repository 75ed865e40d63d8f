"""The icons of lucide, each drawn once: settings put this in place of its own library."""

from functools import lru_cache

from django import template
from lucide.templatetags.lucide import lucide as teken

register = template.Library()

# The package copies and writes the tree of an icon anew each time: a quarter of a page.
_getekend = lru_cache(maxsize=1024)(teken)


@register.simple_tag
def lucide(name: str, *, size: int | None = 24, **attributen: object) -> str:
    """The icon as svg."""
    return _getekend(name, size=size, **attributen)
