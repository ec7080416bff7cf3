"""What editors do to two speakers who are one."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from statements.admin.public_rows import acting_editor, index_after_commit
from statements.importing.speaker_merging import count_concerned, merge_speakers
from statements.models import Speaker

MOST = 2_000  # statements that a page may wait for


class MergeForm(forms.Form):
    kept = forms.ModelChoiceField(
        queryset=Speaker.objects.none(), widget=forms.RadioSelect, empty_label=None, label="Which one stays?"
    )
    reason = forms.CharField(
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="How you know that they are one. Kept with your name and the time in the history of each statement.",
    )

    def __init__(self, data: object, chosen: QuerySet[Speaker]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["kept"].queryset = chosen  # type: ignore[attr-defined]


@admin.action(description="Merge two who are one", permissions=["change"])
def merge_chosen(model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Speaker]) -> HttpResponse | None:
    """Ask which one stays on a page of its own, then merge."""
    rows = list(chosen.order_by("pk"))
    if len(rows) != 2:
        model_admin.message_user(request, "Choose two speakers to merge.", messages.ERROR)
        return None
    form = MergeForm(request.POST if "apply" in request.POST else None, chosen)
    if not form.is_valid():
        return _ask(model_admin, request, chosen, form)
    kept: Speaker = form.cleaned_data["kept"]
    gone = next(row for row in rows if row != kept)
    if (count := count_concerned(gone)) > MOST:
        told = f"{gone} has {count:,} statements, which takes longer than a page may. Run: manage.py merge_speakers"
        model_admin.message_user(request, f"{told} {gone.slug} {kept.slug}", messages.ERROR)
        return None
    try:
        moved = merge_speakers(gone, kept, by=acting_editor(request), reason=form.cleaned_data["reason"])
    except ValueError as error:
        model_admin.message_user(request, f"{error} Nothing was changed.", messages.ERROR)
        return None
    index_after_commit()
    statements = f"{moved} statement{'' if moved == 1 else 's'}"
    model_admin.message_user(request, f"{gone} is now {kept}; that changed {statements}.", messages.SUCCESS)
    return None


def _ask(
    model_admin: admin.ModelAdmin, request: HttpRequest, chosen: QuerySet[Speaker], form: MergeForm
) -> HttpResponse:
    counted = chosen.annotate(
        statement_count=Count("statements", distinct=True), relayed_count=Count("relayed_statements", distinct=True)
    )
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Merge two speakers",
        "opts": model_admin.model._meta,
        "chosen": counted.prefetch_related("names", "offices").order_by("pk"),
        "form": form,
        "checkbox": helpers.ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/statements/merge_speakers.html", context)
