"""The places in a clause: what they are called, how they are filled, how an open one is shown."""

from __future__ import annotations

from delegation_desk.core.language import LANGUAGES, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.clause_places import MEANINGS, filled_in, meaning, with_blanks
from delegation_desk.model.clauses import LIBRARY, places


def test_every_place_of_the_library_has_a_meaning_in_plain_words() -> None:
    named = {
        place
        for clause in LIBRARY.values()
        for language in LANGUAGES
        for place in places(clause.text.get(language))
    }
    assert named == set(MEANINGS)
    assert all(len({meaning(place, translator(each)) for each in LANGUAGES}) == 3 for place in named)


def test_an_open_place_shows_as_a_blank_with_its_meaning() -> None:
    assert with_blanks("für {term}.", translator("de")) == "für ____ (Laufzeit)."
    assert with_blanks("为期{term}。", translator("zh")) == "为期____（期限）。"
    assert with_blanks("{own words}, {what}, {}", translator("en")) == "{own words}, ____ (what), ____"


def test_filling_keeps_what_is_in_step_and_what_is_stale() -> None:
    text = LocalText.of("mit {partner}", en="with {partner}", zh="与{partner}").with_text(
        "de", "samt {partner}"
    )
    text = text.confirm("zh")
    done = filled_in(text, {"partner": LocalText.of("Stadt Jinan", en="City of Jinan", zh="济南市")})
    assert (done.get("de"), done.get("zh")) == ("samt Stadt Jinan", "与济南市")
    assert done.stale("en")
    assert not done.stale("zh")


def test_a_value_that_a_language_lacks_leaves_the_place_open_there() -> None:
    text = LocalText.of("{aims}", zh="{aims}")
    done = filled_in(text, {"aims": LocalText.of("wachsen")})
    assert (done.get("de"), done.get("zh")) == ("wachsen", "{aims}")


def test_german_bends_the_period_of_notice() -> None:
    text = LIBRARY["ending"].text
    assert "mit 6 Monaten Vorlauf" in filled_in(text, {"notice": LocalText.of("6 Monate")}, "ending").get(
        "de"
    )
