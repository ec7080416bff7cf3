"""What editors do to many statements at once."""

from collections.abc import Callable

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from statements.admin.public_rows import acting_editor, index_after_commit
from statements.admin.statement_form import SpeakerForm, WithdrawForm
from statements.importing.decisions import change_all, correct, mark_checked, restore, withdraw
from statements.models import Statement

MOST = 500  # statements that a page may wait for
TITLES = {"withdraw": "Withdraw statements", "set_speaker": "Set the speaker of statements"}


@admin.action(description="Mark as checked", permissions=["change"])
def check_chosen(model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement]) -> None:
    editor = acting_editor(request)
    _decide(model_admin, request, chosen, "marked as checked", lambda row: mark_checked(row, by=editor))


@admin.action(description="Publish again what was withdrawn", permissions=["change"])
def restore_chosen(model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement]) -> None:
    editor = acting_editor(request)
    reason = "Published again by an editor."
    _decide(model_admin, request, chosen, "published again", lambda row: restore(row, by=editor, reason=reason))


@admin.action(description="Set the speaker", permissions=["change"])
def set_speaker_of_chosen(
    model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement]
) -> HttpResponse | None:
    """Ask who spoke on a page of its own, then say so of each."""
    form = SpeakerForm(request.POST if "apply" in request.POST else None)
    if form.is_valid():
        editor, speaker, reason = acting_editor(request), form.cleaned_data["speaker"], form.cleaned_data["reason"]
        _decide(
            model_admin,
            request,
            chosen,
            f"given to {speaker}",
            lambda row: bool(correct(row, by=editor, reason=reason, speaker=speaker)),
        )
        return None
    return _ask(model_admin, request, chosen, form, "set_speaker")


@admin.action(description="Withdraw or merge, with a reason", permissions=["change"])
def withdraw_chosen(
    model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement]
) -> HttpResponse | None:
    """Ask for the reason on a page of its own, then withdraw."""
    form = WithdrawForm(request.POST if "apply" in request.POST else None, chosen)
    if form.is_valid():
        editor, reason, successor = acting_editor(request), form.cleaned_data["reason"], form.cleaned_data["successor"]
        _decide(
            model_admin,
            request,
            chosen,
            _say_where_they_lead(chosen, successor),
            lambda row: withdraw(row, by=editor, reason=reason, successor=successor),
        )
        return None
    return _ask(model_admin, request, chosen, form, "withdraw")


def _say_where_they_lead(chosen: QuerySet[Statement], successor: Statement | None) -> str:
    is_one = len(chosen.exclude(review=Statement.Review.WITHDRAWN).values_list("pk", flat=True)[:2]) == 1
    if successor is None:
        return "withdrawn: its permalink now says so" if is_one else "withdrawn: their permalinks now say so"
    leads = "its permalink leads there" if is_one else "their permalinks lead there"
    return f"merged into {successor.public_id}: {leads}"


def _ask(
    model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement], form: forms.Form, page: str
) -> HttpResponse | None:
    if _are_too_many(model_admin, request, chosen):
        return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": TITLES[page],
        "opts": model_admin.model._meta,
        "chosen": chosen,
        "form": form,
        "checkbox": helpers.ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, f"admin/statements/{page}.html", context)


def _are_too_many(model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Statement]) -> bool:
    if len(chosen.values_list("pk", flat=True)[: MOST + 1]) <= MOST:
        return False
    told = f"No more than {MOST} statements can be changed at once: narrow the list, or go page by page."
    model_admin.message_user(request, told, messages.ERROR)
    return True


def _decide(
    model_admin: admin.ModelAdmin,
    request: HttpRequest,
    chosen: QuerySet[Statement],
    done: str,
    decide: Callable[[Statement], bool],
) -> None:
    if _are_too_many(model_admin, request, chosen):
        return
    rows = list(chosen)
    try:
        changed = change_all(rows, decide)
    except ValueError as error:
        model_admin.message_user(request, f"{error} Nothing was changed.", messages.ERROR)
        return
    index_after_commit()
    left = f" {len(rows) - changed} needed no change." if changed < len(rows) else ""
    model_admin.message_user(request, f"{changed} {done}.{left}", messages.SUCCESS if changed else messages.WARNING)
