"""Undo and redo as a person means them: with what was made on the spot for the step, and in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import _

if TYPE_CHECKING:
    from delegation_desk.store.steps import Step
    from delegation_desk.store.workspace import Workspace


def undo(workspace: Workspace) -> str | None:
    """Take back the last step and what was made on the spot for it; its words, None if there is none."""
    from delegation_desk.store.on_the_spot import was_made_for
    from delegation_desk.ui.step_words import made_by

    step = workspace.undo_step
    if step is None:
        return None
    words, along = _words(workspace, step), []
    workspace.undo()
    while (before := workspace.undo_step) is not None:
        with workspace.read() as session:
            if not was_made_for(session, before, step):
                break
            along.append(made_by(session, before))
        workspace.undo()
    return _with(words, along)


def redo(workspace: Workspace) -> str | None:
    """Repeat the step taken back last, and the one for which it was made on the spot."""
    from delegation_desk.store.on_the_spot import ON_THE_SPOT, was_made_for
    from delegation_desk.ui.step_words import made_by

    along: list[str] = []
    while (step := workspace.redo_step) is not None:
        words = _words(workspace, step)
        with workspace.read() as session:
            made = made_by(session, step) if step.label == ON_THE_SPOT else ""
        workspace.redo()
        after = workspace.redo_step
        if not made or after is None:
            return _with(words, along)
        with workspace.read() as session:
            if after.label != ON_THE_SPOT and not was_made_for(session, step, after):
                return _with(words, along)
        along.append(made)
    return None


def _words(workspace: Workspace, step: Step) -> str:
    from delegation_desk.ui.step_words import step_words

    with workspace.read() as session:
        return step_words(session, step)


def _with(words: str, along: list[str]) -> str:
    return _("{step}, with {made}").format(step=words, made=", ".join(along)) if along else words
