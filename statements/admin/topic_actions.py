"""The terms of topics applied to the archive from the admin: first what would change, then the change."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from statements.admin.public_rows import index_after_commit
from statements.importing.errors import UnknownTopic
from statements.importing.topic_application import apply_terms, find_chosen
from statements.models import Statement, Topic

PAGE = "statements_topic_application"
MOST = 20_000  # statements that a page may wait for; a larger archive is for the command
EXAMPLES = 6  # words of a topic


@admin.action(description="Show what the terms would change in the archive", permissions=["change"])
def show_application(
    model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Topic]
) -> HttpResponseRedirect:
    return redirect(application_url(chosen))


def application_url(topics: QuerySet[Topic]) -> str:
    return f"{reverse(f'admin:{PAGE}')}?{urlencode([('topic', topic.slug) for topic in topics])}"


def application_page(model_admin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Show what applying the terms of `?topic=` would change, and, when it is confirmed, apply them."""
    if not model_admin.has_change_permission(request):
        raise PermissionDenied
    try:
        chosen = find_chosen(request.GET.getlist("topic"))
    except UnknownTopic as error:
        model_admin.message_user(request, str(error), messages.ERROR)
        return redirect("admin:statements_topic_changelist")
    statements = Statement.objects.count()
    if request.method == "POST" and statements <= MOST:
        done = apply_terms(chosen, write=True)
        index_after_commit()
        model_admin.message_user(request, f"{done.changed} of {done.seen} statements changed.", messages.SUCCESS)
        return redirect("admin:statements_topic_changelist")
    preview = apply_terms(chosen, write=False) if statements <= MOST else None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "What the terms would change",
        "opts": model_admin.model._meta,
        "chosen": chosen,
        "named": request.GET.getlist("topic"),
        "statements": statements,
        "preview": preview,
        "rows": [
            (topic, tally, tally.gained_by.most_common(EXAMPLES), tally.lost_by.most_common(EXAMPLES))
            for topic, tally in (preview.by_topic() if preview else [])
        ],
    }
    return TemplateResponse(request, "admin/topics/application.html", context)
