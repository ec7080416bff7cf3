"""The people and bodies of one article: every source is led back to one of them, or to nobody."""

from collections.abc import Iterable

from statements.extraction.bodies import Body, read_body
from statements.extraction.cast_members import NAME_PART, Speaker, fits, is_same_person, is_short_for, surname_of
from statements.extraction.focus import Focus
from statements.extraction.head_words import COMPANIONS
from statements.extraction.mentions import Mention, MentionKind, read_mention
from statements.extraction.roles import CAPITALS, COUNTRIES, GENDERS, ROLE_GENDERS, ROLES, share_role
from statements.extraction.source_names import read_source, spoken_for

NEAR = 4  # how many speakers back a pronoun may point
MOST_NAMESAKES = 9  # of one part of a name, for those who are mentioned
MANKIND = frozenset({"man", "woman"})
FARTHEST = 30  # how many speakers back a description may point


class Cast:
    """Everybody an article has named so far; of those, whom it named last."""

    def __init__(self) -> None:
        self._parts: dict[str, list[Speaker]] = {}  # first and last parts of names
        self._bodies: dict[str, Speaker] = {}
        self._recent: list[Speaker] = []
        self._mentioned: dict[int, int] = {}  # id of a speaker: where the sentence begins that named them last
        self._focus = Focus()
        self._strange_words: frozenset[str] = frozenset()  # for the office of the last such source
        self._stranger = False  # whether the last source is somebody we could not name

    @property
    def bodies(self) -> tuple[Speaker, ...]:
        return tuple(self._bodies.values())

    @property
    def people(self) -> tuple[Speaker, ...]:
        return tuple(dict.fromkeys(speaker for namesakes in self._parts.values() for speaker in namesakes))

    def meet(self, printed: str) -> Speaker | None:
        """Who a source is; None when the text does not tell."""
        mention = read_source(printed)
        speaker = self._find(mention)
        if speaker:
            self._learn(speaker, mention)
        elif mention.kind is not MentionKind.PRONOUN:
            speaker = self._speaks_for(printed)
            self._stranger = True
            self._strange_words = mention.words & ROLES
        return speaker

    def read(self, start: int, capitalised: Iterable[str]) -> None:
        """Notice who is named anywhere in the sentence at `start`, by its words with a capital."""
        for word in capitalised:
            namesakes = self._parts.get(_bare(word), [])
            for speaker in namesakes[-MOST_NAMESAKES:]:
                self._mentioned[id(speaker)] = start

    def go_on(self) -> None:
        """Begin the next sentence."""
        self._focus.go_on()

    def hear_of(self, capitalised: Iterable[str]) -> None:
        """Notice who of the cast is named in the sentence outside of what somebody says."""
        for word in capitalised:
            self._focus.named_now += self._parts.get(_bare(word), [])[-MOST_NAMESAKES:]

    def speaks(self, speaker: Speaker | None) -> None:
        """Notice who said the words that were read last; None is somebody unknown."""
        self._focus.add(speaker)
        if speaker and speaker.kind == "person":
            self._focus.last_speaker = speaker

    def notice(self, printed: str) -> None:
        """Notice somebody whom a clause of the sentence is about, whoever that is."""
        mention = read_source(printed)
        if printed.isupper():  # FULL TEXT
            return
        match mention.kind:
            case MentionKind.DESCRIPTION | MentionKind.PRONOUN:
                somebody = self._find(mention)
                if somebody:
                    self.turn_to(somebody)
            case _:
                somebody = self.recognise(printed)
        if somebody is None and _is_somebody(printed, mention):
            self._stranger = True
            self._focus.add(None)
        elif somebody and somebody not in self._focus.now:
            self._focus.add(somebody)

    def recognise(self, printed: str) -> Speaker | None:
        """Who a name outside an attribution is; nobody new for a single word."""
        mention = read_source(printed)
        if mention.kind is MentionKind.BODY:
            return self.meet(printed)
        if mention.kind is not MentionKind.NAME:
            return None
        if " " not in mention.name and not mention.office and not mention.title and self._by_name(mention) is None:
            return None
        return self.meet(printed)

    def _find(self, mention: Mention) -> Speaker | None:
        match mention.kind:
            case MentionKind.NAME:
                return self._by_name(mention) or Speaker("person")
            case MentionKind.BODY:
                return self._by_country_name(mention) or self._by_body(read_body(mention.name))
            case MentionKind.DESCRIPTION:
                return self._by_description(mention)
            case MentionKind.PRONOUN:
                return self._by_pronoun(mention.name)
            case _:
                return None

    def _by_name(self, mention: Mention) -> Speaker | None:
        parts = NAME_PART.findall(mention.name.casefold())
        namesakes = self._parts.get(surname_of(parts), []) if parts else []
        return next((each for each in reversed(namesakes) if is_same_person(each, parts)), None)

    def _by_country_name(self, mention: Mention) -> Speaker | None:
        """The person who is called as a country or capital is: Jordan, after Michael Jordan."""
        surname = mention.name.casefold()
        namesakes = self._parts.get(surname, []) if surname in COUNTRIES | CAPITALS else []
        return next((each for each in namesakes if each.name.casefold().endswith(f" {surname}")), None)

    def _by_body(self, body: Body) -> Speaker:
        """The body of that name; "the Ministry" is the one ministry that was named before."""
        if body.key not in self._bodies and body.is_anyones:
            fuller = [each for each in self._bodies.values() if each.body and is_short_for(body, each.body)]
            if len(fuller) == 1:
                return fuller[0]
        return self._bodies.setdefault(body.key, Speaker("body", body=body))

    def _speaks_for(self, printed: str) -> Speaker | None:
        """The body for which somebody without a name speaks: "a Kremlin spokesman"."""
        body = spoken_for(printed)
        if not body:
            return None
        mention = read_source(body)
        if mention.kind is not MentionKind.BODY:
            mention = read_mention(f"the {body}")
        speaker = self._find(mention)
        if speaker:
            self._learn(speaker, mention)
        return speaker

    def _by_description(self, mention: Mention) -> Speaker | None:
        fitting = [speaker for speaker in reversed(self._recent) if fits(speaker, mention)]
        if not mention.countries and share_role(self._strange_words, mention.words):
            return None  # the stranger may be meant: one spokesman, then "the spokesman"
        if not fitting or self._may_be_the_last(mention, fitting[0]):
            return None
        if len(fitting) == 1:
            return fitting[0]
        named = [self._mentioned.get(id(speaker), -1) for speaker in fitting]
        if named.count(max(named)) == 1:
            return fitting[named.index(max(named))]
        return None

    def _may_be_the_last(self, mention: Mention, other: Speaker) -> bool:
        """Whether an office may be that of the person named last, of whom the text tells none."""
        last = self._recent[-1]
        unknown = last.kind == "person" and not last.words & ROLES and " " in last.name
        return unknown and last is not other and not mention.countries

    def _by_pronoun(self, pronoun: str) -> Speaker | None:
        """The one whom the sentence before is about, else who spoke last; nobody where two compete."""
        if pronoun not in {"he", "she"}:
            return None
        subjects = self._focus.subjects(pronoun)
        chosen = subjects[0] if len(subjects) == 1 else None
        if not subjects and not self._stranger:
            chosen = self._last_person(pronoun)
        if chosen:
            chosen.gender = pronoun
        return chosen

    def _last_person(self, pronoun: str) -> Speaker | None:
        people = [each for each in reversed(self._recent[-NEAR:]) if each.kind == "person"]
        fitting = [each for each in people if each.gender in {"", pronoun}]
        if not fitting or self._focus.is_contested(fitting[0], pronoun):
            return None
        last = self._focus.last_speaker
        return fitting[0] if last is fitting[0] or last not in fitting else None

    def _learn(self, speaker: Speaker, mention: Mention) -> None:
        if mention.kind in (MentionKind.NAME, MentionKind.BODY):
            self._add_name(speaker, mention.name)
        if mention.office and mention.office not in speaker.offices:
            speaker.offices.append(mention.office)
        if mention.kind is not MentionKind.PRONOUN:
            told = (ROLE_GENDERS[word] for word in mention.words if word in ROLE_GENDERS)
            gender = GENDERS.get(mention.title) or next(told, "")
            if gender and not speaker.gender_is_told:
                speaker.gender, speaker.gender_is_told = gender, True
            speaker.words |= mention.words
            speaker.countries |= set(mention.countries)
            speaker.represents |= {mention.represents} - {""}
        self.turn_to(speaker)

    def turn_to(self, speaker: Speaker) -> None:
        """Make a speaker the one whom "he" or "she" means next."""
        self._stranger = self._stranger and speaker.kind != "person"
        if share_role(self._strange_words, frozenset(speaker.words)):
            self._strange_words = frozenset()
        if speaker in self._recent:
            self._recent.remove(speaker)
        self._recent = [*self._recent[-FARTHEST:], speaker]

    def _add_name(self, speaker: Speaker, name: str) -> None:
        if name in speaker.names:
            return
        speaker.names.append(name)
        parts = NAME_PART.findall(name.casefold())
        for part in {parts[0], surname_of(parts)} if parts else ():
            namesakes = self._parts.setdefault(part, [])
            if speaker.kind == "person" and speaker not in namesakes:
                namesakes.append(speaker)


def _bare(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")


def _is_somebody(printed: str, mention: Mention) -> bool:
    """Whether words that lead to none of the cast still name a person, or two: his host, Ann Lee and Bob Orr."""
    if mention.kind is MentionKind.PRONOUN:
        return False
    if mention.words & (ROLES | COMPANIONS | MANKIND):
        return True
    parts = printed.split(" and ")
    return len(parts) > 1 and any(read_source(part).kind is MentionKind.NAME for part in parts)
