"""What tests need to compare and to read pages."""

import re

TOKENS = re.compile(r'(csrfmiddlewaretoken" value=")[^"]*|(name="sleutel" value=")[^"]*')


def zonder_tokens(antwoord) -> str:
    """The body without what differs in every answer."""
    return TOKENS.sub("", antwoord.content.decode())
