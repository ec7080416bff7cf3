"""An article put in by an editor: pasted, looked at, published."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from statements.admin.public_rows import acting_editor, index_after_commit
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.pasted import import_pasted
from statements.importing.previews import describe_report, describe_total
from statements.importing.reports import ArticleReport
from statements.models import Article, Briefing, Outlet

MOST = 100_000  # characters that a page may wait for; a longer text is for the command
WIDE = {"size": 80}


class PasteForm(forms.Form):
    """What the importer asks of an article, and its text. The importer checks the values, and says what is wrong."""

    text = forms.CharField(strip=False, max_length=MOST, widget=forms.Textarea(attrs={"rows": 20, "cols": 100}))
    outlet = forms.ModelChoiceField(queryset=Outlet.objects.all())
    url = forms.CharField(
        label="Address",
        max_length=1000,
        widget=forms.TextInput(attrs=WIDE),
        help_text="Of the page it stands on. An article that is here with this address is read again.",
    )
    headline = forms.CharField(required=False, max_length=500, widget=forms.TextInput(attrs=WIDE))
    published = forms.DateField(
        required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), help_text="When it was printed."
    )
    kind = forms.ChoiceField(
        required=False, choices=[("", "as the text says"), *Briefing.Kind.choices], label="Briefing"
    )
    date = forms.CharField(
        required=False,
        max_length=60,
        label="Date of the briefing",
        help_text="When it was said, in EDTF, such as 2025-09-23 or 2025-09. Empty: as the text says.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Media:
        css = {"all": ["css/admin.css"]}

    def clean_text(self) -> str:
        """Browsers send line ends in two characters, whatever was pasted."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n")

    def told(self) -> dict[str, Any]:
        """Return what the form says of the text, in the words of a sidecar."""
        given = self.cleaned_data
        about = {name: given[name] for name in ("url", "headline", "published") if given[name]}
        briefing = {name: given[name] for name in ("kind", "date") if given[name]}
        return {**about, "outlet": given["outlet"].slug, "briefing": briefing}

    def digest(self) -> str:
        """Return what a preview is of, in short: nothing is published that was not shown."""
        return hashlib.sha256(repr([self.cleaned_data["text"], self.told()]).encode(errors="replace")).hexdigest()


def add_page(model_admin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Ask for an article, show what would be found in it, and import it when that is confirmed."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    form = PasteForm(request.POST or None)
    preview: list[str] = []
    if form.is_valid():
        is_seen = form.cleaned_data["seen"] == form.digest()
        report = _import(form, request, dry_run=not (is_seen and "publish" in request.POST))
        if report and is_seen and "publish" in request.POST:
            return _finish(model_admin, request, report)
        if report:
            preview = [*report.remarks, *describe_report(report), describe_total(report.count())]
            form.data = {**request.POST.dict(), "seen": form.digest()}
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Add article",
        "opts": model_admin.model._meta,
        "form": form,
        "preview": preview,
    }
    return TemplateResponse(request, "admin/articles/add.html", context)


def _import(form: PasteForm, request: HttpRequest, *, dry_run: bool) -> ArticleReport | None:
    """Import what the form says, or tell in it why not."""
    by = acting_editor(request).get_username()
    try:
        result = import_pasted(form.cleaned_data["text"], form.told(), by=by, dry_run=dry_run)
    except ImportingError as error:  # of the whole import: the database has no room, say
        form.add_error(None, str(error))
        return None
    if isinstance(result, RejectedSource):
        form.add_error(None, str(result))
        return None
    return result


def _finish(model_admin: admin.ModelAdmin, request: HttpRequest, report: ArticleReport) -> HttpResponse:
    index_after_commit()
    article = Article.objects.get(pk=report.article_id)
    told = describe_total(report.count())
    model_admin.log_addition(request, article, f"Pasted. {told}")
    model_admin.message_user(request, f"The article is in. {told}.", messages.SUCCESS)
    for remark in report.remarks:
        model_admin.message_user(request, remark, messages.WARNING)
    return redirect("admin:statements_article_change", article.pk)
