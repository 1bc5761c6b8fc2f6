"""The words of address for each office; a German one has a form for men and one for women."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from delegation_desk.model.offices import Body, Office


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms of address of an office; empty where the name is used instead.

    `english` has a place {name} unless the office is said alone; `excellency` stands for all others.
    """

    german: tuple[str, str] = ("", "")
    english: str = ""
    chinese: str = ""
    excellency: bool = False


_DEPUTY: Final = ("Bürgermeister", "Bürgermeisterin")
_COUNCILLOR: Final = ("Stadtrat", "Stadträtin")
_LORD_MAYOR: Final = ("Oberbürgermeister", "Oberbürgermeisterin")
_VICE_CHAIR: Final = ("Stellvertretender Vorsitzender", "Stellvertretende Vorsitzende")
_MEMBER: Final = ("Abgeordneter", "Abgeordnete")

FORMS: Final[dict[str, Forms]] = {
    "cn_party_secretary": Forms(("Parteisekretär", "Parteisekretärin"), "Secretary {name}", "书记"),
    "cn_congress_chair": Forms(("Vorsitzender", "Vorsitzende"), "Chair {name}", "主任"),
    "cn_mayor": Forms(_LORD_MAYOR, "Mayor {name}", "市长"),
    "cn_cppcc_chair": Forms(("Vorsitzender", "Vorsitzende"), "Chair {name}", "主席"),
    "cn_deputy_secretary": Forms(
        ("Vizeparteisekretär", "Vizeparteisekretärin"), "Deputy Secretary {name}", "副书记"
    ),
    "cn_executive_vice_mayor": Forms(
        ("Vizebürgermeister", "Vizebürgermeisterin"), "Vice Mayor {name}", "副市长"
    ),
    "cn_vice_mayor": Forms(("Vizebürgermeister", "Vizebürgermeisterin"), "Vice Mayor {name}", "副市长"),
    "cn_congress_deputy": Forms(_VICE_CHAIR, "Deputy Chair {name}", "副主任"),
    "cn_cppcc_deputy": Forms(_VICE_CHAIR, "Deputy Chair {name}", "副主席"),
    "cn_deputy_secretary_general": Forms(
        ("Vizegeneralsekretär", "Vizegeneralsekretärin"), "Deputy Secretary-General {name}", "副秘书长"
    ),
    "cn_secretary_general": Forms(
        ("Generalsekretär", "Generalsekretärin"), "Secretary-General {name}", "秘书长"
    ),
    "cn_fao_director": Forms(english="Director {name}", chinese="主任"),
    "cn_commerce_director": Forms(english="Director {name}", chinese="局长"),
    "cn_bureau_director": Forms(english="Director {name}", chinese="局长"),
    "cn_deputy_director": Forms(english="Deputy Director {name}", chinese="副局长"),
    "cn_division_chief": Forms(chinese="处长"),
    "cn_deputy_division_chief": Forms(chinese="副处长"),
    "cn_zone_director": Forms(english="Director {name}", chinese="主任"),
    "cn_zone_deputy": Forms(english="Deputy Director {name}", chinese="副主任"),
    "de_minister_president": Forms(
        ("Ministerpräsident", "Ministerpräsidentin"), "Minister-President", "州长"
    ),
    "de_state_minister": Forms(("Staatsminister", "Staatsministerin"), "Minister {name}", "部长"),
    "de_member_bundestag": Forms(_MEMBER, "", "议员"),
    "de_member_landtag": Forms(_MEMBER, "", "议员"),
    "de_lord_mayor": Forms(_LORD_MAYOR, "Lord Mayor", "市长"),
    "de_landrat": Forms(("Landrat", "Landrätin"), "District Administrator", "县长"),
    "de_lord_mayor_district_town": Forms(_LORD_MAYOR, "Lord Mayor", "市长"),
    "de_mayor": Forms(_DEPUTY, "Mayor {name}", "市长"),
    "de_first_mayor": Forms(_DEPUTY, "Deputy Mayor {name}", "副市长"),
    "de_deputy_mayor": Forms(_DEPUTY, "Deputy Mayor {name}", "副市长"),
    "council_leader": Forms(("Vorsitzender", "Vorsitzende"), "", "主席"),
    "municipal_chief_executive": Forms(chinese="行政长官"),
    "municipal_director": Forms(chinese="局长"),
    "de_group_chair": Forms(_COUNCILLOR, "Councillor {name}", "议员"),
    "de_councillor": Forms(_COUNCILLOR, "Councillor {name}", "议员"),
    "de_office_head": Forms(chinese="局长"),
    "de_managing_director": Forms(chinese="总经理"),
    "de_division_head": Forms(chinese="处长"),
    "ambassador": Forms(chinese="大使阁下", excellency=True),
    "company_chair": Forms(chinese="董事长"),
    "company_manager": Forms(chinese="总经理"),
}

_CHINESE_HEADS: Final = {
    Body.MINISTRY: "部长",
    Body.PROVINCE: "省长",
    Body.MUNICIPALITY_DISTRICT: "区长",
    Body.SUB_PROVINCIAL_DISTRICT: "区长",
    Body.DISTRICT: "区长",
    Body.COUNTY: "县长",
    Body.TOWN: "镇长",
}
_VICE: Final = ("cn_vice_mayor", "cn_executive_vice_mayor")
_PREFECTURE_GRADE: Final = 5


def chinese_head(office: Office) -> str:
    """Return what the head of a body that is no city is called (省长, 县长 …), with 副 for a deputy."""
    head = _CHINESE_HEADS.get(office.body) if office.body else None
    if head is None or office.post not in ("cn_mayor", *_VICE):
        return ""
    return f"副{head}" if office.post in _VICE else head


def german_head(office: Office) -> tuple[str, str] | None:
    """Return how German addresses a Chinese head of administration, None where the usual form will do.

    Oberbürgermeister from the level of a prefecture on, Bürgermeister below; a province has a governor.
    """
    if office.post != "cn_mayor" or office.body is None:
        return None
    if office.body in (Body.PROVINCE, Body.MINISTRY):
        return ("Gouverneur", "Gouverneurin") if office.body is Body.PROVINCE else ("Minister", "Ministerin")
    return None if office.body.grade <= _PREFECTURE_GRADE else _DEPUTY
