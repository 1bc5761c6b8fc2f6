"""Titles and texts of the clause library, by key and language."""

from __future__ import annotations

from typing import Final, TypedDict


class Wording(TypedDict):
    """One text in the three languages."""

    de: str
    en: str
    zh: str


TITLES: Final[dict[str, Wording]] = {
    "participants": {"de": "Beteiligte", "en": "Participants", "zh": "双方"},
    "recitals": {"de": "Ausgangslage", "en": "Background", "zh": "背景"},
    "aims": {"de": "Ziele", "en": "Aims", "zh": "目标"},
    "fields": {"de": "Felder der Zusammenarbeit", "en": "Fields of cooperation", "zh": "合作领域"},
    "measures": {"de": "Maßnahmen", "en": "Activities", "zh": "合作方式"},
    "contacts": {"de": "Ansprechstellen", "en": "Contact points", "zh": "联络单位"},
    "review": {"de": "Auswertung", "en": "Review", "zh": "进展回顾"},
    "costs": {"de": "Kosten", "en": "Costs", "zh": "费用"},
    "limits": {"de": "Rechtlicher Rahmen", "en": "Legal framework", "zh": "法律框架"},
    "open": {"de": "Offenheit", "en": "Openness", "zh": "开放性"},
    "information": {"de": "Informationen und Daten", "en": "Information and data", "zh": "信息与数据"},
    "publicity": {"de": "Öffentlichkeit", "en": "Publicity", "zh": "对外宣传"},
    "nonbinding": {"de": "Rechtscharakter", "en": "Status", "zh": "文件性质"},
    "differences": {"de": "Unterschiedliche Auffassungen", "en": "Differences", "zh": "不同理解"},
    "effect": {"de": "Anwendung und Dauer", "en": "Effect and duration", "zh": "实施与期限"},
    "ending": {"de": "Änderung und Ende", "en": "Changes and ending", "zh": "修改与结束"},
    "signature": {"de": "Unterzeichnung", "en": "Signature", "zh": "签署"},
}

TEXTS: Final[dict[str, Wording]] = {
    "participants": {
        "de": "{own} und {partner} („die Beteiligten“) verständigen sich auf Folgendes.",
        "en": "{own} and {partner} (the “Participants”) have reached the following understanding.",
        "zh": "{own}与{partner}（以下称“双方”）达成如下谅解。",
    },
    "recitals": {
        "de": (
            "Die Beteiligten knüpfen an ihre Verbindung seit {since} an und möchten sie zum Nutzen "
            "beider Seiten ausbauen."
        ),
        "en": (
            "The Participants build on their relations since {since} and wish to develop them for "
            "the benefit of both."
        ),
        "zh": "双方自{since}以来保持往来，愿在此基础上推进互利合作。",
    },
    "aims": {
        "de": "Die Beteiligten möchten {aims}.",
        "en": "The Participants wish to {aims}.",
        "zh": "双方愿{aims}。",
    },
    "fields": {
        "de": "Die Zusammenarbeit soll vor allem {fields} umfassen.",
        "en": "Cooperation is intended to focus on {fields}.",
        "zh": "合作拟以{fields}为重点。",
    },
    "measures": {
        "de": "Vorgesehen sind {measures}; Einzelheiten werden je Vorhaben abgestimmt.",
        "en": "Planned activities are {measures}; details will be settled for each project.",
        "zh": "拟开展{measures}，具体事宜按项目另行商定。",
    },
    "contacts": {
        "de": (
            "Ansprechstellen sind {own_contact} und {partner_contact}; Änderungen werden schriftlich "
            "mitgeteilt."
        ),
        "en": (
            "The contact points are {own_contact} and {partner_contact}; changes will be notified in writing."
        ),
        "zh": "联络单位为{own_contact}和{partner_contact}；如有变更，将书面告知。",
    },
    "review": {
        "de": "Die Beteiligten wollen den Stand alle {interval} gemeinsam auswerten.",
        "en": "The Participants intend to review progress every {interval}.",
        "zh": "双方拟每{interval}共同回顾合作进展。",
    },
    "costs": {
        "de": "Jede Seite trägt ihre Kosten selbst im Rahmen verfügbarer Mittel.",
        "en": "Each side will bear its own costs, subject to available funds.",
        "zh": "双方将在可用预算内各自承担费用。",
    },
    "limits": {
        "de": (
            "Alle Vorhaben richten sich nach dem Recht jeder Seite, in Deutschland besonders "
            "Beihilfe-, Vergabe- und Investitionsprüfungsrecht."
        ),
        "en": (
            "All activities remain subject to each side’s law, in Germany notably on state aid, "
            "procurement and investment screening."
        ),
        "zh": "各项活动均以各自适用的法律为准，在德国尤其包括国家援助、公共采购和投资审查方面的法律。",
    },
    "open": {
        "de": (
            "Die Zusammenarbeit ist nicht ausschließlich und enthält keine Zusage an einzelne Unternehmen."
        ),
        "en": "Cooperation is non-exclusive and contains no promise to any company.",
        "zh": "本合作不具排他性，不含对任何企业的承诺。",
    },
    "information": {
        "de": (
            "Vertrauliches wird nur mit Zustimmung der anderen Seite weitergegeben, personenbezogene "
            "Daten nur nach geltendem Recht."
        ),
        "en": (
            "Confidential information will be passed on only with the other side’s consent, personal "
            "data only under applicable law."
        ),
        "zh": "保密信息仅在对方同意后转交；个人数据仅依适用法律传输。",
    },
    "publicity": {
        "de": ("Veröffentlichungen werden vorher abgestimmt, Wappen und Logos nur mit Zustimmung verwendet."),
        "en": "Publications will be coordinated beforehand; arms and logos used only with consent.",
        "zh": "对外宣传将事先协商；徽章和标识仅在征得同意后使用。",
    },
    "nonbinding": {
        "de": (
            "Diese Absichtserklärung begründet keine Rechte oder Pflichten nach nationalem Recht "
            "oder Völkerrecht."
        ),
        "en": "This Memorandum creates no rights or obligations under domestic or international law.",
        "zh": "本备忘录不产生国内法或国际法上的任何权利和义务。",
    },
    "differences": {
        "de": "Unterschiedliche Auffassungen werden im Gespräch geklärt.",
        "en": "Differences will be resolved through consultation.",
        "zh": "如有不同理解，双方将友好协商。",
    },
    "effect": {
        "de": (
            "Die Absichtserklärung wird ab {effective_on} für {term} angewendet und jeweils "
            "{renewal} weitergeführt, sofern keine Seite spätestens {notice} vor Ablauf schriftlich "
            "widerspricht."
        ),
        "en": (
            "This Memorandum comes into effect on {effective_on} for {term} and continues for "
            "periods of {renewal} unless either side objects in writing at least {notice} before "
            "expiry."
        ),
        "zh": (
            "本备忘录自{effective_on}起实施，为期{term}；期满前至少{notice}无任何一方书面提出异议的，"
            "每次顺延{renewal}。"
        ),
    },
    "ending": {
        "de": (
            "Änderungen erfolgen schriftlich im Einvernehmen. Jede Seite kann die Zusammenarbeit mit "
            "{notice} Vorlauf schriftlich beenden; Laufendes soll geordnet abgeschlossen werden."
        ),
        "en": (
            "Changes are made in writing by consent. Either side may discontinue cooperation on "
            "{notice} written notice; projects under way should be completed in good order."
        ),
        "zh": (
            "修改以双方书面一致意见为准。任何一方可提前{notice}书面告知结束合作；进行中的项目宜妥善完成。"
        ),
    },
    "signature": {
        "de": (
            "Unterzeichnet in {place} am {signed_on} in {n} Ausfertigungen in {languages}; alle "
            "Fassungen sind gleichwertig."
        ),
        "en": (
            "Signed at {place} on {signed_on} in {n} originals in {languages}, all texts having "
            "equal validity."
        ),
        "zh": "本备忘录于{signed_on}在{place}签署，一式{n}份，以{languages}写成，各文本同等有效。",
    },
}
