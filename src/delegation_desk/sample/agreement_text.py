"""The invented wording of the memorandum: the house's clauses, filled in three languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from delegation_desk.core.language import Language
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import ClauseDraft
from delegation_desk.model.clauses import LIBRARY, filled
from delegation_desk.sample.agreement import AGREEMENT, NAME
from delegation_desk.sample.rows import Row, said

VALUES: Final = {
    "own": said("Die Stadt Leipzig", "The City of Leipzig", "莱比锡市"),
    "partner": said("die Stadt Nanjing", "the City of Nanjing", "南京市"),
    "since": said("1988", "1988", "1988年"),
    "aims": said(
        "Ansiedlungs- und Investitionsmöglichkeiten in Leipzig bei chinesischen Unternehmen "
        "bekannter machen und neue Partnerschaften begründen, zum Beispiel für den Vertrieb "
        "Leipziger Produkte in China",
        "make settlement and investment opportunities in Leipzig better known to Chinese "
        "companies and found new partnerships, for example for the distribution of Leipzig "
        "products in China",
        "使中国企业更好地了解在莱比锡落户和投资的机会，并建立新的伙伴关系，例如莱比锡产品在中国的销售",
    ),
    "fields": said(
        "Ansiedlung und Investition, den Vertrieb Leipziger Produkte, Messen sowie "
        "Gesundheitswirtschaft und Kühllogistik",
        "settlement and investment, the distribution of Leipzig products, trade fairs, health "
        "care and cold-chain logistics",
        "落户与投资、莱比锡产品销售、展会以及医疗健康和冷链物流",
    ),
    "measures": said(
        "der Austausch von Unternehmensprofilen, Besuche von Unternehmen und gemeinsame Messeauftritte",
        "the exchange of company profiles, visits by companies and joint appearances at trade fairs",
        "企业简介互换、企业互访和联合参展",
    ),
    "own_contact": said(
        "das Amt für Wirtschaftsförderung der Stadt Leipzig",
        "the Office for Economic Development of the City of Leipzig",
        "莱比锡市经济促进局",
    ),
    "partner_contact": said(
        "das Außenamt der Stadt Nanjing", "the Nanjing Foreign Affairs Office", "南京市外事办公室"
    ),
    "interval": said("zwölf Monate", "twelve months", "十二个月"),
    "effective_on": said("28. Juni 2019", "28 June 2019", "2019年6月28日"),
    "term": said("3 Jahre", "3 years", "3年"),
    "renewal": said("2 Jahre", "2 years", "2年"),
    "notice": said("3 Monate", "3 months", "3个月"),
}
_NOTICE_OF_ENDING: Final = said("3 Monaten", "3 months’", "3个月")
# The day and place of the signature are not known: the text leaves them to the signatures.
_SIGNATURE: Final = said(
    "Unterzeichnet in 2 Ausfertigungen in deutscher und chinesischer Sprache; alle Fassungen "
    "sind gleichwertig. Ort und Tag stehen bei den Unterschriften.",
    "Signed in 2 originals in German and Chinese, all texts having equal validity. Place and day "
    "are stated beside the signatures.",
    "本备忘录一式2份，以德文和中文写成，各文本同等有效。签署地点和日期见签字处。",
)


def _text(key: str, values: Mapping[str, LocalText]) -> LocalText:
    def said_in(language: Language) -> str:
        return filled(
            LIBRARY[key].text.get(language), {name: value.get(language) for name, value in values.items()}
        )

    return said(_named_alike(said_in("de")), said_in("en"), said_in("zh"))


def _named_alike(text: str) -> str:
    """The house's clauses speak of a letter of intent: this text is headed as a memorandum."""
    for called in ("Diese Absichtserklärung", "Die Absichtserklärung"):
        text = text.replace(called, "Dieses Memorandum")
    return text


def _review() -> LocalText:
    """The German was put into other words and the English confirmed; the Chinese waits to be compared.

    It says twelve months all the same: a sheet shows no sign of what is behind, so nothing in it may differ.
    """
    text = _text("review", VALUES)
    first = said("Die Beteiligten werten den Stand alle zwölf Monate aus.", text.get("en"), text.get("zh"))
    return first.with_text("de", text.get("de")).confirm("en")


def wording(key: str) -> LocalText:
    """Return the text of a clause of the memorandum."""
    if key == "signature":
        return _SIGNATURE
    if key == "review":
        return _review()
    return _text(key, VALUES | {"notice": _NOTICE_OF_ENDING} if key == "ending" else VALUES)


def rows() -> Iterator[Row]:
    """The clauses in their order."""
    for order, (key, clause) in enumerate(LIBRARY.items()):
        draft = ClauseDraft(
            agreement_id=AGREEMENT, key=key, title=clause.title, text=wording(key), order=order
        )
        yield Row(f"{NAME}-{key}", draft)
