"""What an editor may change of a statement: whose it is, its kind, its topics. Never its words."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet

from statements.models import Figure, Speaker, Statement, Topic

CHOSEN = "Chosen by an editor among those whom the printed name may mean."


class StatementForm(forms.ModelForm):
    topics_now = forms.ModelMultipleChoiceField(
        queryset=Topic.objects.all(),
        required=False,
        label="Topics",
        widget=forms.CheckboxSelectMultiple,
        help_text="A topic you take away stays away, whatever the next import finds.",
    )
    reason = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="Why you change speaker, kind, topics or figures. Kept with your name and the time, below.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    # Sent by a button of its own, beside the printed name; no widget of the form.
    candidate = forms.ModelChoiceField(queryset=Speaker.objects.none(), required=False)

    class Meta:
        model = Statement
        fields = ["speaker", "relayed_from", "kind"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["candidate"].queryset = Speaker.objects.filter(candidacies__statement=self.instance)  # type: ignore[attr-defined]
        if "topics_now" in self.fields:  # not for those who may only look
            self.fields["topics_now"].initial = topic_ids(self.instance)
            self.fields["seen"].initial = state_of(self.instance)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        speaker = self.cleaned_data.get("candidate") or self.cleaned_data.get("speaker")
        if self.cleaned_data.get("candidate"):
            self.cleaned_data["reason"] = self.cleaned_data.get("reason", "").strip() or CHOSEN
        if speaker and speaker == self.cleaned_data.get("relayed_from"):
            self.add_error("relayed_from", "Nobody relays their own words: leave one of the two empty.")
        if self.decided_fields() and not self.cleaned_data.get("reason", "").strip():
            self.add_error("reason", "Say why, in a few words: readers of the history will ask.")
        return cleaned

    def clean_seen(self) -> str:
        """Refuse what was decided on a page that is no longer true: it would undo what another decided since.

        The row stays locked until the decision is written.
        """
        seen: str = self.cleaned_data["seen"]
        row = Statement.objects.select_for_update(of=("self",)).get(pk=self.instance.pk)
        if seen != state_of(row):
            raise forms.ValidationError("The statement was changed while you had this page open. Open it again.")
        return seen

    def decided_fields(self) -> list[str]:
        return [name for name in self.changed_data if name not in {"reason", "seen"}]


def topic_ids(statement: Statement) -> list[int]:
    return sorted(statement.topic_links.filter(refused=False).values_list("topic_id", flat=True))


def state_of(statement: Statement) -> str:
    """Return what an editor saw of a statement, in short: its version, its topics and which figures it has."""
    figures = Figure.every.filter(statement=statement).order_by("pk").values_list("pk", flat=True)
    return ":".join([f"{statement.version}", *(",".join(map(str, keys)) for keys in (topic_ids(statement), figures))])


class WithdrawForm(forms.Form):
    """Why the `chosen` statements go, and which one stays in their place."""

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
    # Asked only where it matters, by `clean`.
    other_speaker = forms.BooleanField(
        required=False, widget=forms.HiddenInput, label="Merge them although the speakers differ"
    )
    other_words = forms.BooleanField(
        required=False, widget=forms.HiddenInput, label="Merge them although the words differ"
    )

    def __init__(self, data: Any, chosen: QuerySet[Statement]) -> None:
        super().__init__(data)
        self._chosen = chosen

    def clean_successor(self) -> Statement | None:
        public_id = self.cleaned_data["successor"].strip().lower()
        if not public_id:
            return None
        found = Statement.objects.published().for_cards().filter(public_id=public_id).first()
        if found is None:
            raise forms.ValidationError("No published statement has this id.")
        if self._chosen.filter(pk=found.pk).exists():
            raise forms.ValidationError("This is one of the statements to withdraw.")
        return found

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        successor = self.cleaned_data.get("successor")
        if successor and self._chosen.exclude(speaker=successor.speaker_id).exists():
            told = "The speakers differ, as shown above: readers of one would be led to words of the other."
            self._ask("other_speaker", f"{told} Tick this if both are the same words all the same.")
        if successor and self._chosen.exclude(words_sha256=successor.words_sha256).exists():
            told = "The words differ, as shown above: who has cited one would be led to the other."
            self._ask("other_words", f"{told} Tick this if they tell the same nevertheless.")
        return cleaned

    def _ask(self, name: str, told: str) -> None:
        self.fields[name].widget = forms.CheckboxInput()
        if not self.cleaned_data[name]:
            self.add_error(name, told)


class SpeakerForm(forms.Form):
    """Whose words several statements are."""

    speaker = forms.ModelChoiceField(
        queryset=Speaker.objects.all(),
        widget=AutocompleteSelect(Statement._meta.get_field("speaker"), admin.site),
    )
    reason = forms.CharField(
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="Kept with your name and the time in the history of each statement.",
    )
