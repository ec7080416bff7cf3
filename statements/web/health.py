"""Two questions of a load balancer: is the process alive, and can it answer readers?"""

import logging

from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from statements.search import is_ready

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Say that the process answers. Asks nothing else, so that a slow database does not get it killed."""
    return JsonResponse({"status": "alive"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether pages can be served: 200 ready or degraded (words cannot be searched), 503 not ready.

    Only fixed words go out: what is wrong stands in the log, which strangers do not read.
    """
    checks = {"database": "ok", "migrations": "unknown", "search": "unknown"}
    try:
        checks["migrations"] = "pending" if _has_pending_migrations() else "ok"
    except (DatabaseError, InterfaceError):  # the second: a connection that was cut
        logger.exception("The database does not answer.")
        checks["database"] = "no answer"
    if checks["migrations"] == "pending":
        logger.error("The tables are not up to date. Run manage.py prepare_site.")
    if checks["migrations"] != "ok":
        return JsonResponse({"status": "not ready", **checks}, status=503)
    checks["search"] = "ok" if is_ready() else "degraded"
    return JsonResponse({"status": "ready" if checks["search"] == "ok" else "degraded", **checks})


def _has_pending_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
