"""Invented counterparts in Nanjing, with the offices that they held over the years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.people import Gender
from delegation_desk.sample.people import Invented, Post
from delegation_desk.sample.rows import Row, said

_EUROPE: Final = said("Leiter des Referats Europa", "Head of the Europe section", "欧洲处处长")

PEOPLE: Final = (
    Invented(
        "ouyang",
        "Ming",
        "Ouyang",
        Gender.MALE,
        (
            Post(
                said("Stellvertretender Bürgermeister", "Vice Mayor", "副市长"),
                "stadt-nanjing",
                "cn_vice_mayor/sub_provincial_city",
                "2017-02",
            ),
        ),
        ("zh", "en"),
        said(
            "Herr Ouyang ist für Außenwirtschaft und Wissenschaft zuständig. Er war zuvor Rektor "
            "einer technischen Hochschule.",
            "Mr OUYANG is responsible for foreign trade and science. Before that he was "
            "president of a technical university.",
            "欧阳副市长分管外经贸和科技，曾任某工业大学校长。",
        ),
        native=("欧阳", "明"),
        sound="Ōuyáng Míng",
    ),
    Invented(
        "lin",
        "Yahui",
        "Lin",
        Gender.FEMALE,
        (
            Post(
                said("Stellvertretende Amtsleiterin", "Deputy Director", "副局长"),
                "commerce-nanjing",
                "cn_deputy_director/sub_provincial_city",
                "2017-03",
            ),
            Post(
                said("Leiterin des Referats Europa", "Head of the Europe section", "欧洲处处长"),
                "commerce-nanjing",
                "cn_division_chief/sub_provincial_city",
                "2012",
                "2017-02",
            ),
        ),
        ("zh", "en", "de"),
        said(
            "Frau Lin ist im Amt für Handel für die Ansiedlung ausländischer Unternehmen und für "
            "die Beziehungen zu den europäischen Partnerstädten zuständig. Sie begleitet das "
            "Programm der Leipziger Delegation in Nanjing vom ersten bis zum letzten Tag.\n\nSie "
            "hat Außenwirtschaft studiert und vor dem Wechsel in die Stadtverwaltung in einem "
            "Hafenunternehmen gearbeitet. Im Gespräch bevorzugt sie kurze Vorträge und "
            "Unterlagen, die sie behalten und weitergeben kann.",
            "At the Bureau for Commerce Ms LIN is responsible for foreign companies that settle "
            "in Nanjing and for relations with the European partner cities. She accompanies the "
            "Leipzig delegation in Nanjing from the first day to the last.\n\nShe studied "
            "foreign trade and worked for a port company before she joined the city "
            "administration. In meetings she prefers short presentations and papers that she can "
            "keep and pass on.",
            "林副局长在商务局分管外资引进和欧洲友好城市经贸往来，全程陪同莱比锡代表团在南京的日"
            "程。\n\n她毕业于对外贸易专业，进入市政府前曾在港口企业工作。会谈中偏好简短的介绍，以"
            "及可以留存和转交的材料。",
        ),
        native=("林", "雅慧"),
        sound="Lín Yǎhuì",
        note="Kennt Leipzig von einem Besuch im Jahr 2016. Visitenkarte mit beiden Händen, Titel vor "
        "dem ersten Satz.",
        diet=said("kein Schweinefleisch", "no pork", "不吃猪肉"),
        phone="+86 25 0000 0101",
    ),
    Invented(
        "fan",
        "Guowei",
        "Fan",
        Gender.MALE,
        (Post(_EUROPE, "commerce-nanjing", "cn_division_chief/sub_provincial_city", "2017-03"),),
        ("zh", "en"),
        said(
            "Herr Fan folgt Frau Lin als Leiter des Referats Europa und bereitet die "
            "Messebeteiligungen der Stadt vor.",
            "Mr FAN succeeded Ms LIN as head of the Europe section and prepares the city’s "
            "presence at trade fairs.",
            "范处长接替林副局长主持欧洲处工作，负责全市境外参展。",
        ),
        native=("范", "国伟"),
        sound="Fàn Guówěi",
    ),
    Invented(
        "yu",
        "Tian",
        "Yu",
        Gender.MALE,
        (Post(said("Dolmetscher", "Interpreter", "翻译"), "commerce-nanjing", "interpreter", "2016"),),
        ("zh", "de"),
        said(
            "Herr Yu dolmetscht für die Stadt Nanjing aus dem Deutschen.",
            "Mr YU interprets from German for the City of Nanjing.",
            "余先生担任南京市德语翻译。",
        ),
        native=("余", "天"),
        sound="Yú Tiān",
    ),
    Invented(
        "qiao",
        "Wenbo",
        "Qiao",
        Gender.MALE,
        (
            Post(
                said("Generaldirektor", "General Manager", "总经理"),
                "port-nanjing",
                "company_manager",
                "2014",
            ),
        ),
        ("zh", "en"),
        said(
            "Herr Qiao hat die Gruppe vom Umschlag in die Kühllogistik geführt und sucht Technik "
            "für gekühlte Lager.",
            "Mr QIAO has led the group from cargo handling into cold-chain logistics and is "
            "looking for cold-store technology.",
            "乔总经理带领集团由装卸业务转向冷链物流，正在寻找冷库技术。",
        ),
        native=("乔", "文博"),
        sound="Qiáo Wénbó",
    ),
    Invented(
        "meng",
        "Zhiyuan",
        "Meng",
        Gender.MALE,
        (
            Post(
                said("Abteilungsleiter Europa", "Head of the Europe division", "欧洲处处长"),
                "fao-nanjing",
                "cn_division_chief/sub_provincial_city",
                "2016-05",
            ),
        ),
        ("zh", "de"),
        said(
            "Herr Meng hat in Deutschland studiert und betreut die Partnerschaft mit Leipzig seit 2016.",
            "Mr MENG studied in Germany and has looked after the partnership with Leipzig since 2016.",
            "孟处长曾留学德国，自2016年起负责与莱比锡的友城事务。",
        ),
        native=("孟", "志远"),
        sound="Mèng Zhìyuǎn",
        phone="+86 25 0000 0102",
    ),
    Invented(
        "xu",
        "Lan",
        "Xu",
        Gender.FEMALE,
        (
            Post(
                said("Direktorin", "Director", "主任"),
                "techpark-nanjing",
                "cn_zone_director/provincial_zone",
                "2018-09",
            ),
        ),
        ("zh", "en"),
        said(
            "Frau Xu hat den Park für ausländische Labore geöffnet und führt selbst durch die Werkstätten.",
            "Ms XU opened the park to foreign laboratories and guides visitors through the "
            "workshops herself.",
            "许主任推动园区向外资实验室开放，并亲自陪同参观车间。",
        ),
        native=("许", "岚"),
        sound="Xǔ Lán",
    ),
    Invented(
        "gao",
        "Feng",
        "Gao",
        Gender.MALE,
        (
            Post(
                said("Einkaufsleiter", "Head of Purchasing", "采购总监"),
                "trading-nanjing",
                "company_delegate",
                "2015",
            ),
        ),
        ("zh", "en"),
        said(
            "Herr Gao kauft für den Großhandel in Nanjing ein und spricht für zwölf eingeladene Unternehmen.",
            "Mr GAO buys for the wholesale trade in Nanjing and speaks for twelve invited companies.",
            "高总监负责南京批发市场采购，代表十二家受邀企业发言。",
        ),
        native=("高", "峰"),
        sound="Gāo Fēng",
        spoken=said("Herr Gao", "Mr GAO", "高总监"),
    ),
    Invented(
        "zhou",
        "Peiwen",
        "Zhou",
        Gender.FEMALE,
        (
            Post(
                said("Vorstandsvorsitzende", "Chair of the Board", "董事长"),
                "clinics-nanjing",
                "company_chair",
                "2013",
            ),
        ),
        ("zh",),
        said(
            "Frau Zhou ist Ärztin und leitet den Verbund seit 2013. Sie fragt nach Einzelheiten "
            "der Zulassung.",
            "Ms ZHOU is a physician and has led the group since 2013. She asks about details of "
            "registration.",
            "周董事长是医生，自2013年起领导集团，关注产品注册细节。",
        ),
        native=("周", "培文"),
        sound="Zhōu Péiwén",
    ),
    Invented(
        "tang",
        "Rui",
        "Tang",
        Gender.MALE,
        (
            Post(
                said("Programmkoordinator", "Programme Coordinator", "项目协调人"),
                "ecmdc",
                "intermediary",
                "2018-03",
            ),
        ),
        ("zh", "en"),
        said(
            "Herr Tang fragt für die ECMDC Gespräche an und begleitet die Delegation zwischen den Terminen.",
            "Mr TANG requests meetings for the ECMDC and accompanies the delegation between appointments.",
            "唐先生代表ECMDC联系会谈，并在各项活动之间陪同代表团。",
        ),
        native=("唐", "睿"),
        sound="Táng Ruì",
        phone="+86 25 0000 0201",
    ),
)


def rows() -> Iterator[Row]:
    """Counterparts, their interpreter, and the intermediary's man on the spot."""
    for person in PEOPLE:
        yield from person.rows()
