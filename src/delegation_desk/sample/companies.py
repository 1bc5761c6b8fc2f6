"""Eleven invented companies of Leipzig whose profiles were handed over; that there were eleven is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import CompanyPresentedDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.sample.rows import RETURNED, Row, said, the

_PROFILE: Final = said(
    "Kurzprofil, zwei Seiten, Stand Mai 2019; übergeben auf Chinesisch und Englisch.",
    "Short profile, two pages, as of May 2019; handed over in Chinese and English.",
    "企业简介两页，截至2019年5月；以中英文递交。",
)


@dataclass(frozen=True, slots=True)
class Company:
    """A company, how it was presented, and who asked for more."""

    name: str
    label: LocalText
    icon: str
    industry: LocalText
    profile: LocalText
    offers: LocalText
    seeks: LocalText
    interest: int
    by: str
    follow_up: LocalText
    due: str = ""


COMPANIES: Final = (
    Company(
        name="kaltwerk",
        label=said("Kaltwerk Systeme GmbH", "Kaltwerk Systeme GmbH", "Kaltwerk制冷系统有限公司"),
        icon="thermometer-cold",
        industry=said("Kühllogistik", "Cold-chain logistics", "冷链物流"),
        profile=said(
            "Kaltwerk baut Kühlboxen, in denen Arzneimittel auf dem Weg vom Werk zur Apotheke "
            "zwischen zwei und acht Grad bleiben. 84 Beschäftigte, ein Werk in Leipzig.",
            "Kaltwerk builds cold boxes in which medicines stay between two and eight degrees on "
            "their way from factory to pharmacy. 84 employees, one factory in Leipzig.",
            "Kaltwerk生产药品冷藏箱，使药品从工厂到药房全程保持在2至8摄氏度。员工84人，在莱比锡设"
            "有一家工厂。",
        ),
        offers=said("Kühlboxen für Arzneimittel", "Cold boxes for medicines", "药品冷藏箱"),
        seeks=said("Vertrieb in Jiangsu", "Distribution in Jiangsu", "江苏省内的销售渠道"),
        interest=3,
        by="port-nanjing",
        follow_up=said(
            "Angebot für zwölf Kühlboxen, Maße und Lieferzeit",
            "Offer for twelve cold boxes, sizes and delivery time",
            "就十二台冷藏箱报价，注明尺寸和交货期",
        ),
        due="2019-07-14",
    ),
    Company(
        name="elsterbio",
        label=said("Elsterbio AG", "Elsterbio AG", "Elsterbio生物技术股份公司"),
        icon="dna",
        industry=said("Biotechnologie", "Biotechnology", "生物技术"),
        profile=said(
            "Elsterbio entwickelt Testkits, mit denen Labore Krankheitserreger in unter einer "
            "Stunde nachweisen. 41 Beschäftigte.",
            "Elsterbio develops test kits with which laboratories detect pathogens in less than "
            "an hour. 41 employees.",
            "Elsterbio研发检测试剂盒，实验室可在一小时内检出病原体。员工41人。",
        ),
        offers=said("Testkits für Labore", "Test kits for laboratories", "实验室检测试剂盒"),
        seeks=said("Zulassungspartner", "Partner for registration", "产品注册合作伙伴"),
        interest=2,
        by="clinics-nanjing",
        follow_up=said(
            "Unterlagen zur Zulassung auf Englisch nachreichen",
            "Send the registration papers in English",
            "补送英文版注册资料",
        ),
        due="2019-07-14",
    ),
    Company(
        name="plagwitz-robotik",
        label=said("Plagwitz Robotik GmbH", "Plagwitz Robotik GmbH", "Plagwitz机器人有限公司"),
        icon="robot",
        industry=said("Maschinenbau", "Mechanical engineering", "机械制造"),
        profile=said(
            "Plagwitz Robotik fertigt Greifer, die sich ohne Werkzeug auf neue Bauteile "
            "einstellen lassen. 63 Beschäftigte.",
            "Plagwitz Robotik makes grippers that adjust to new parts without tools. 63 employees.",
            "Plagwitz机器人公司生产无需工具即可适配新零件的机械手。员工63人。",
        ),
        offers=said("Greifer für Montagelinien", "Grippers for assembly lines", "装配线机械手"),
        seeks=said("Händler", "Dealers", "经销商"),
        interest=1,
        by="techpark-nanjing",
        follow_up=said("Händlerliste anfragen", "Ask for a list of dealers", "索取经销商名单"),
    ),
    Company(
        name="notenhaus",
        label=said("Notenhaus Lindenau", "Notenhaus Lindenau", "Lindenau乐谱出版社"),
        icon="music-notes",
        industry=said("Musik, Verlag", "Music publishing", "音乐出版"),
        profile=said(
            "Das Notenhaus verlegt Klaviermusik mit Fingersätzen für den Unterricht. Zwölf Beschäftigte.",
            "The house publishes piano music with fingerings for teaching. Twelve employees.",
            "出版社出版附指法的钢琴教学乐谱。员工12人。",
        ),
        offers=said("Ausgaben für Klavier", "Piano editions", "钢琴乐谱"),
        seeks=said("Lizenzpartner", "Licence partner", "版权合作伙伴"),
        interest=2,
        by="trading-nanjing",
        follow_up=said("Muster von drei Heften senden", "Send samples of three books", "寄送三册样书"),
        due="2019-07-31",
    ),
    Company(
        name="auwald-wasser",
        label=said("Auwald Wasser GmbH", "Auwald Wasser GmbH", "Auwald水处理有限公司"),
        icon="drop",
        industry=said("Umwelttechnik", "Environmental technology", "环保技术"),
        profile=said(
            "Auwald Wasser baut Filter, die Rückstände von Arzneimitteln aus geklärtem Abwasser "
            "halten. 37 Beschäftigte.",
            "Auwald Wasser builds filters that keep residues of medicines out of treated waste "
            "water. 37 employees.",
            "Auwald水处理公司生产可去除处理后污水中药物残留的过滤装置。员工37人。",
        ),
        offers=said("Filter für Klärwerke", "Filters for sewage works", "污水厂过滤设备"),
        seeks=said("Pilotanlage", "Pilot plant", "试点项目"),
        interest=3,
        by="zone-jining",
        follow_up=said(
            "Vorschlag für eine Pilotanlage mit Kostenrahmen",
            "Proposal for a pilot plant with a cost frame",
            "提交试点项目方案和费用框架",
        ),
        due="2019-07-14",
    ),
    Company(
        name="suedvorstadt-software",
        label=said("Südvorstadt Software", "Südvorstadt Software", "Südvorstadt软件公司"),
        icon="code",
        industry=said("Software", "Software", "软件"),
        profile=said(
            "Südvorstadt Software schreibt Fahrplanauskünfte, die Verspätungen vorhersagen. 28 Beschäftigte.",
            "Südvorstadt Software writes timetable information that predicts delays. 28 employees.",
            "Südvorstadt软件公司开发可预测延误的公交时刻查询系统。员工28人。",
        ),
        offers=said("Fahrplanauskunft", "Timetable information", "公交时刻查询系统"),
        seeks=said("Stadt als Kunde", "A city as customer", "城市客户"),
        interest=1,
        by="fao-jining",
        follow_up=said(
            "Vorführung als Video bereitstellen", "Provide the demonstration as a video", "提供演示视频"
        ),
    ),
    Company(
        name="gohlis-optik",
        label=said("Gohlis Optik GmbH", "Gohlis Optik GmbH", "Gohlis光学有限公司"),
        icon="eyeglasses",
        industry=said("Optik", "Optics", "光学"),
        profile=said(
            "Gohlis Optik schleift Linsen für Messgeräte in kleinen Serien. 52 Beschäftigte.",
            "Gohlis Optik grinds lenses for measuring instruments in small series. 52 employees.",
            "Gohlis光学公司小批量加工测量仪器镜片。员工52人。",
        ),
        offers=said("Linsen für Messgeräte", "Lenses for measuring instruments", "测量仪器镜片"),
        seeks=said("Zulieferung", "Supply contracts", "配套供货"),
        interest=1,
        by="techpark-nanjing",
        follow_up=said(
            "Datenblätter auf Chinesisch erstellen", "Prepare data sheets in Chinese", "编制中文数据表"
        ),
    ),
    Company(
        name="messeservice",
        label=said("Messeservice Nord", "Messeservice Nord", "北方会展服务公司"),
        icon="presentation-chart",
        industry=said("Dienstleistung", "Services", "服务业"),
        profile=said(
            "Messeservice Nord plant Stände, baut sie auf und betreut Aussteller vor Ort. 19 Beschäftigte.",
            "Messeservice Nord plans stands, builds them and looks after exhibitors on site. 19 employees.",
            "公司从事展台设计、搭建和现场服务。员工19人。",
        ),
        offers=said("Stände und Betreuung", "Stands and support", "展台搭建与服务"),
        seeks=said("Messen in Nanjing", "Trade fairs in Nanjing", "南京的展会项目"),
        interest=2,
        by="commerce-nanjing",
        follow_up=said(
            "Messekalender 2020 abgleichen", "Compare the calendars of fairs for 2020", "核对2020年展会日程"
        ),
        due="2019-09-30",
    ),
    Company(
        name="parthe-agrar",
        label=said("Parthe Agrar eG", "Parthe Agrar eG", "Parthe农业合作社"),
        icon="plant",
        industry=said("Lebensmittel", "Food", "食品"),
        profile=said(
            "Die Genossenschaft vermehrt Saatgut und presst Säfte aus sächsischem Obst. 110 Mitglieder.",
            "The cooperative propagates seed and presses juices from Saxon fruit. 110 members.",
            "合作社从事种子繁育，并以萨克森水果榨汁。社员110名。",
        ),
        offers=said("Saatgut, Säfte", "Seed, juices", "种子、果汁"),
        seeks=said("Einfuhrpartner", "Import partner", "进口合作伙伴"),
        interest=3,
        by="chamber-jining",
        follow_up=said(
            "Muster und Einfuhrbedingungen klären",
            "Clarify samples and import conditions",
            "落实样品和进口条件",
        ),
        due="2019-07-14",
    ),
    Company(
        name="zschocher",
        label=said("Zschocher Antriebe", "Zschocher Antriebe", "Zschocher驱动技术公司"),
        icon="engine",
        industry=said("Fahrzeugteile", "Vehicle parts", "汽车零部件"),
        profile=said(
            "Zschocher Antriebe entwickelt elektrische Achsen für leichte Nutzfahrzeuge. 76 Beschäftigte.",
            "Zschocher Antriebe develops electric axles for light commercial vehicles. 76 employees.",
            "Zschocher驱动技术公司研发轻型商用车电驱动桥。员工76人。",
        ),
        offers=said("Elektrische Achsen", "Electric axles", "电驱动桥"),
        seeks=said("Gemeinschaftslabor", "Joint laboratory", "联合实验室"),
        interest=1,
        by="lunong",
        follow_up=said(
            "Fachgespräch im Herbst anbieten", "Offer a technical meeting in autumn", "提议秋季举行技术交流"
        ),
    ),
    Company(
        name="reudnitz-textil",
        label=said("Reudnitz Textil", "Reudnitz Textil", "Reudnitz纺织公司"),
        icon="t-shirt",
        industry=said("Textil", "Textiles", "纺织"),
        profile=said(
            "Reudnitz Textil näht Schutzkleidung für Labore und Werkstätten. 33 Beschäftigte.",
            "Reudnitz Textil makes protective clothing for laboratories and workshops. 33 employees.",
            "Reudnitz纺织公司生产实验室和车间用防护服。员工33人。",
        ),
        offers=said("Schutzkleidung", "Protective clothing", "防护服"),
        seeks=said("Hersteller", "Manufacturer", "生产合作伙伴"),
        interest=2,
        by="trading-nanjing",
        follow_up=said("Stoffproben anfordern", "Ask for fabric samples", "索取面料样品"),
        due="2019-08-31",
    ),
)


def rows() -> Iterator[Row]:
    """The companies, and how each was presented."""
    for order, company in enumerate(COMPANIES):
        yield Row(company.name, _organisation(company))
        # Shown before the journey, but the interest was noted on return.
        yield Row(company.name, _presented(company, order), changed=RETURNED)


def _organisation(company: Company) -> OrganisationDraft:
    return OrganisationDraft(
        name=company.label,
        kind=OrganisationKind.COMPANY,
        place_id=the("place", "leipzig"),
        industry=company.industry,
        profile=company.profile,
        offers=company.offers,
        seeks=company.seeks,
        icon=company.icon,
        email=f"info@{company.name}.example",
    )


def _presented(company: Company, order: int) -> CompanyPresentedDraft:
    return CompanyPresentedDraft(
        visit_id=the("visit", "2019-nanjing-jining"),
        organisation_id=the("organisation", company.name),
        item_id=the("programme_item", "companies"),
        profile=_PROFILE,
        interest=company.interest,
        interested_organisation_id=the("organisation", company.by),
        follow_up=company.follow_up,
        follow_up_due=PartialDate.parse_edtf(company.due) if company.due else None,
        responsible_id=the("person", "wittig"),
        order=order,
    )
