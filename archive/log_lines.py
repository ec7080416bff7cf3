"""How much of the log one event may take."""

import logging


class OneLine(logging.Formatter):
    """Leaves the traceback out: of what strangers send it tells nothing that the message does not."""

    def formatException(self, ei: object) -> str:
        return ""
