"""Invented bodies that receive the delegation in Nanjing and Jining."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.sample.rows import Row, said, the

HOSTS: Final = (
    Row(
        "commerce-nanjing",
        OrganisationDraft(
            name=said(
                "Amt für Handel der Stadt Nanjing", "Nanjing Municipal Bureau for Commerce", "南京市商务局"
            ),
            kind=OrganisationKind.AUTHORITY,
            parent_id=the("organisation", "stadt-nanjing"),
            place_id=the("place", "nanjing"),
            address="南京市示例路1号",
            profile=said(
                "Das Amt betreut ausländische Unternehmen in Nanjing und wählt die Unternehmen "
                "aus, die an Auslandsreisen der Stadt teilnehmen.",
                "The bureau looks after foreign companies in Nanjing and selects the companies "
                "that join the city’s journeys abroad.",
                "负责服务在宁外资企业，并遴选参加市里出访活动的企业。",
            ),
        ),
    ),
    Row(
        "fao-nanjing",
        OrganisationDraft(
            name=said("Außenamt der Stadt Nanjing", "Nanjing Foreign Affairs Office", "南京市外事办公室"),
            kind=OrganisationKind.AUTHORITY,
            parent_id=the("organisation", "stadt-nanjing"),
            place_id=the("place", "nanjing"),
            address="南京市示例路3号",
            profile=said(
                "Das Außenamt pflegt die Städtepartnerschaften und bereitet Unterzeichnungen "
                "protokollarisch vor.",
                "The office maintains the city partnerships and prepares the protocol of signing ceremonies.",
                "负责友好城市往来和签约活动的礼宾安排。",
            ),
        ),
    ),
    Row(
        "port-nanjing",
        OrganisationDraft(
            name=said(
                "Jinling Hafen- und Logistikgruppe", "Jinling Port and Logistics Group", "金陵港口物流集团"
            ),
            kind=OrganisationKind.COMPANY,
            place_id=the("place", "nanjing"),
            address="南京市示例港路20号",
            industry=said("Häfen, Kühllogistik", "Ports, cold-chain logistics", "港口、冷链物流"),
            profile=said(
                "Die Gruppe betreibt Umschlag und Lager am Jangtse und baut ein Netz gekühlter Lager auf.",
                "The group runs terminals and warehouses on the Yangtze and is building a "
                "network of cold stores.",
                "集团在长江沿线经营码头和仓储业务，正在建设冷库网络。",
            ),
        ),
    ),
    Row(
        "techpark-nanjing",
        OrganisationDraft(
            name=said("Technologiepark Qinghe", "Qinghe Technology Park", "清河科技园"),
            kind=OrganisationKind.AGENCY,
            place_id=the("place", "nanjing"),
            address="南京市示例大道100号",
            profile=said(
                "Der Park bietet Labore und Werkstätten für junge Unternehmen der Medizin- und "
                "Umwelttechnik.",
                "The park offers laboratories and workshops to young companies in medical and "
                "environmental technology.",
                "园区为医疗技术和环保技术领域的初创企业提供实验室和生产用房。",
            ),
        ),
    ),
    Row(
        "clinics-nanjing",
        OrganisationDraft(
            name=said("Klinikverbund Xinkang", "Xinkang Hospital Group", "新康医疗集团"),
            kind=OrganisationKind.COMPANY,
            place_id=the("place", "nanjing"),
            address="南京市示例街9号",
            industry=said("Gesundheitswirtschaft", "Health care", "医疗健康"),
            profile=said(
                "Der Verbund betreibt sechs Kliniken und ein zentrales Labor.",
                "The group runs six hospitals and one central laboratory.",
                "集团拥有六家医院和一个中心实验室。",
            ),
        ),
    ),
    Row(
        "trading-nanjing",
        OrganisationDraft(
            name=said("Handelsgesellschaft Zhongshanmen", "Zhongshanmen Trading Company", "中山门贸易公司"),
            kind=OrganisationKind.COMPANY,
            place_id=the("place", "nanjing"),
            industry=said("Einfuhr, Großhandel", "Imports, wholesale", "进口、批发"),
            profile=said(
                "Das Unternehmen führt Lebensmittel, Textilien und Musikinstrumente ein und beliefert "
                "den Handel in Nanjing.",
                "The company imports food, textiles and musical instruments and supplies the trade in "
                "Nanjing.",
                "公司进口食品、纺织品和乐器，供应南京市场。",
            ),
        ),
    ),
    Row(
        "fao-jining",
        OrganisationDraft(
            name=said("Außenamt der Stadt Jining", "Jining Foreign Affairs Office", "济宁市外事办公室"),
            kind=OrganisationKind.AUTHORITY,
            parent_id=the("organisation", "stadt-jining"),
            place_id=the("place", "jining"),
            address="济宁市示例路2号",
            profile=said(
                "Das Außenamt führt die internationalen Kontakte der Stadt und begleitet das "
                "Programm in Jining.",
                "The office conducts the city’s international contacts and accompanies the "
                "programme in Jining.",
                "负责全市对外交往，并安排代表团在济宁的日程。",
            ),
        ),
    ),
    Row(
        "zone-jining",
        OrganisationDraft(
            name=said("Wirtschaftszone Taibai", "Taibai Economic Zone", "太白经济开发区"),
            kind=OrganisationKind.AGENCY,
            place_id=the("place", "jining"),
            address="济宁市示例大道6号",
            profile=said(
                "In der Zone sitzen vor allem Landtechnik, Lebensmittelverarbeitung und Großhandel.",
                "The zone is home above all to agricultural machinery, food processing and wholesale.",
                "开发区以农业机械、食品加工和批发贸易为主。",
            ),
        ),
    ),
    Row(
        "chamber-jining",
        OrganisationDraft(
            name=said("Handelskammer Jining", "Jining Chamber of Commerce", "济宁商会"),
            kind=OrganisationKind.CHAMBER,
            place_id=the("place", "jining"),
            address="济宁市示例街18号",
            profile=said(
                "Die Kammer vertritt rund 400 mittelständische Unternehmen.",
                "The chamber represents some 400 medium-sized companies.",
                "商会拥有约400家中小企业会员。",
            ),
        ),
    ),
    Row(
        "lunong",
        OrganisationDraft(
            name=said("Lunong Landtechnik", "Lunong Agricultural Machinery", "鲁农农机公司"),
            kind=OrganisationKind.COMPANY,
            place_id=the("place", "jining"),
            address="济宁市示例工业路30号",
            industry=said("Landtechnik", "Agricultural machinery", "农业机械"),
            profile=said(
                "Das Werk baut kleine Traktoren und Erntemaschinen und sucht einen Standort für "
                "Vertrieb und Montage in Europa.",
                "The factory builds small tractors and harvesters and is looking for a sales and "
                "assembly site in Europe.",
                "公司生产小型拖拉机和收获机械，正在欧洲寻找销售和装配基地。",
            ),
        ),
    ),
)


def rows() -> Iterator[Row]:
    """The bodies."""
    yield from HOSTS
