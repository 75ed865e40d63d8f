"""The access log of gunicorn, without the secrets that some addresses carry.

A link in a mail or a calendar feed is its own proof: who reads the log must not be able to use it.
"""

import re
from typing import Any

from gunicorn.glogging import Logger

GEHEIM = re.compile(
    r"^(/(?:agenda|planningagenda|betalen|uitnodiging|terugkoppeling|accounts/password/reset/key)/)[^/]+"
)


def zonder_geheim(pad: str) -> str:
    """The path of a request as it may stand in a log.

    >>> zonder_geheim("/agenda/k3y.ics")
    '/agenda/***'
    """
    return GEHEIM.sub(r"\1***", pad)


class Toegangslog(Logger):
    """Given to gunicorn as `--logger-class`."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        """What a log format may name: the path masked, and never the whole request line."""
        atomen = super().atoms(resp, req, environ, request_time)
        atomen["U"] = zonder_geheim(atomen["U"])
        for naam in ("r", "q", "f"):  # request line, query, referer
            atomen[naam] = "-"
        return atomen
