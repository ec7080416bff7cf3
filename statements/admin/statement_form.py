"""What an editor may change of a statement: whose it is, its kind, its topics. Never its words."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import FilteredSelectMultiple

from statements.models import Statement, Topic


class StatementForm(forms.ModelForm):
    topics_now = forms.ModelMultipleChoiceField(
        queryset=Topic.objects.all(),
        required=False,
        label="Topics",
        widget=FilteredSelectMultiple("topics", is_stacked=False),
        help_text="A topic you take away stays away, whatever the next import finds.",
    )
    reason = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="Why you change speaker, kind or topics. Kept in the public history.",
    )

    class Meta:
        model = Statement
        fields = ["speaker", "relayed_from", "kind"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        links = self.instance.topic_links.filter(refused=False) if self.instance.pk else []
        if "topics_now" in self.fields:  # not for those who may only look
            self.fields["topics_now"].initial = [link.topic_id for link in links]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.decided_fields() and not self.cleaned_data.get("reason", "").strip():
            self.add_error("reason", "Say why, in a few words: readers of the history will ask.")
        return cleaned

    def decided_fields(self) -> list[str]:
        return [name for name in self.changed_data if name != "reason"]


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 80}),
        help_text="Printed on the permalink.",
    )
    successor = forms.CharField(
        required=False,
        max_length=10,
        label="Merge into",
        help_text="The id of the statement that says the same and stays. Empty: the permalink says that it is gone.",
    )

    def clean_successor(self) -> Statement | None:
        public_id = self.cleaned_data["successor"].strip().lower()
        if not public_id:
            return None
        found = Statement.objects.published().filter(public_id=public_id).first()
        if found is None:
            raise forms.ValidationError("No published statement has this id.")
        return found
