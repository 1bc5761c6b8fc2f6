"""What is typed for the gaps of a text and not put in yet; the form puts it in, and so does printing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from delegation_desk.core.language import N_, Language, _, current, ngettext, translator
from delegation_desk.core.language_names import language_name
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements import filling
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.clause_places import meaning
from delegation_desk.store.briefs.agreement_values import OpenPlace
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Kept, Key, shortened

TITLE: Final = N_("Gaps in the wording")
"""What stands above the form of the gaps."""


def kept(desk: Desk, agreement_id: UUID) -> Mapping[str, Sequence[str]]:
    """What is typed and not put in, by the name of its line; for places that are not open at present too."""
    found = desk.drafts.of(_key(agreement_id))
    return found.typed if found is not None else {}


def keep(desk: Desk, agreement_id: UUID, typed: Mapping[str, Sequence[str]]) -> None:
    """Keep what is typed until it is put in, in place of what was kept before."""
    filled = {name: texts for name, texts in typed.items() if any(text.strip() for text in texts)}
    if not filled:
        desk.drafts.forget(_key(agreement_id))
        return
    with desk.read() as session:
        agreement = session.get(Agreement, agreement_id)
        title = agreement.called() if agreement is not None else ""
    desk.drafts.keep(_key(agreement_id), Kept(f"{shortened(title)} · {_(TITLE)}", {}, filled))


def line_name(place: str, language: Language) -> str:
    """The name under which the text of a line is kept."""
    return f"{place}/{language}"


def put_in(desk: Desk, agreement_id: UUID) -> tuple[OpenPlace, ...]:
    """Put what is typed into all paragraphs and say so; which of these gaps are open in a language still.

    Raises Refused if nothing is typed, or if the text changes no more.
    """
    values = typed_values(desk, agreement_id)
    desk.commit(
        N_("Fill the gaps in the wording"),
        lambda session: filling.fill_gaps(session, agreement_id, values),
    )
    done = {line_name(place, each) for place, text in values.items() for each in text.texts}
    keep(
        desk,
        agreement_id,
        {name: texts for name, texts in kept(desk, agreement_id).items() if name not in done},
    )
    with desk.read() as session:
        partly = tuple(each for each in filling.gaps(session, agreement_id) if each.place in values)
    desk.toast_undo(_said(len(values) - len(partly), partly))
    return partly


def typed_values(desk: Desk, agreement_id: UUID) -> dict[str, LocalText]:
    """What is typed for the gaps that are open at present."""
    typed, found = kept(desk, agreement_id), dict[str, LocalText]()
    with desk.read() as session:
        open_now = filling.gaps(session, agreement_id)
    for gap in open_now:
        texts = {each: "".join(typed.get(line_name(gap.place, each), ())).strip() for each in gap.languages}
        if any(texts.values()):
            found[gap.place] = LocalText(texts={each: text for each, text in texts.items() if text})
    return found


def _said(whole: int, partly: Sequence[OpenPlace]) -> str:
    """How many gaps were filled, and in which language others of them are still open."""
    done = ngettext(
        "{n} gap was filled in all paragraphs.", "{n} gaps were filled in all paragraphs.", whole
    ).format(n=whole)
    if not partly:
        return done
    t = translator(current())
    open_ones = "; ".join(f"{meaning(each.place, t)} ({languages_of(each)})" for each in partly)
    missing = _("Still missing: {gaps}.").format(gaps=open_ones)
    return f"{done} {missing}" if whole else missing


def languages_of(gap: OpenPlace) -> str:
    """The languages in which a gap is open."""
    return ", ".join(language_name(each, current()) for each in gap.languages)


def _key(agreement_id: UUID) -> Key:
    return ("agreement", agreement_id, "gaps")
