"""How much of the log one event may take."""

import logging


class Busy(logging.Filter):
    """Leaves out that 503 was answered: too much asked at once is told to who asks, and all else has its own line."""

    def filter(self, record: logging.LogRecord) -> bool:
        return getattr(record, "status_code", None) != 503


class OneLine(logging.Formatter):
    """Leaves the traceback out: of what strangers send it tells nothing that the message does not."""

    def formatException(self, ei: object) -> str:
        return ""
