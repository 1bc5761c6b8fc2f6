"""The offers of the city's Preferential Policy; all invented."""

from __future__ import annotations

from typing import Final

from delegation_desk.sample.policies import Chance
from delegation_desk.sample.rows import said

OFFERS: Final = (
    Chance(
        "sites",
        said("Flächen mit gesichertem Planungsrecht", "Sites with planning consent", "规划已落实的用地"),
        said(
            "Wir stellen Ihnen drei passende Grundstücke vor, mit Größe, Anschlüssen und Stand "
            "des Planungsrechts.",
            "We present three suitable sites to you, with size, utilities and state of planning.",
            "为您推荐三块合适用地，注明面积、配套和规划情况。",
        ),
        said(
            "Fertigung, Logistik, Forschung; ab 5.000 m²",
            "Production, logistics, research; from 5,000 m²",
            "生产、物流、研发；5,000平方米以上",
        ),
        said(
            "Bebauungspläne der Stadt; Verkauf nach Beschluss des Stadtrates",
            "The city’s land-use plans; sale by decision of the city council",
            "市建设规划；出让须经市议会决定",
        ),
        "amt-wirtschaft",
    ),
    Chance(
        "sites",
        said("Probezeit im Gründerhaus", "Trial period in the start-up centre", "创业楼试用期"),
        said(
            "Zwei Arbeitsräume für sechs Monate, mietfrei; danach zum üblichen Preis.",
            "Two workrooms for six months, free of rent; after that at the usual price.",
            "两间办公室免租六个月，之后按通常价格计租。",
        ),
        said(
            "neu gegründete Gesellschaften, höchstens zwei Jahre alt",
            "newly founded companies, no more than two years old",
            "成立不超过两年的新公司",
        ),
        said(
            "De-minimis-Beihilfe; Antrag vor Vertragsschluss",
            "De minimis aid; application before the contract",
            "最低限额援助；签约前提出申请",
        ),
        "amt-wirtschaft",
    ),
    Chance(
        "labour",
        said("Stellen, Praktika, Abschlussarbeiten", "Jobs, internships, theses", "岗位、实习、毕业课题"),
        said(
            "Wir bringen Ihre Anzeige an die Hochschulen und begleiten die ersten fünf Einstellungen.",
            "We bring your advertisement to the universities and accompany your first five hires.",
            "协助将招聘信息送达高校，并跟进前五名员工的录用。",
        ),
        said(
            "Unternehmen mit Sitz oder Vorhaben in Leipzig",
            "Companies with an office or a project in Leipzig",
            "在莱比锡设有机构或项目的企业",
        ),
        said(
            "Dienstleistung der Stadt; kein Rechtsanspruch",
            "Service of the city; no entitlement",
            "市政服务，不构成请求权",
        ),
        "amt-wirtschaft",
    ),
    Chance(
        "funding",
        said("Förderberatung vor dem Antrag", "Advice on funding before the application", "申请前的资助咨询"),
        said(
            "Ein Gespräch, eine Liste der Programme, die passen, und die Fristen dazu.",
            "One talk, a list of the programmes that fit, and their deadlines.",
            "一次面谈，提供适用项目清单及其期限。",
        ),
        said(
            "Unternehmen vor Beginn eines Vorhabens",
            "Companies before the start of a project",
            "项目开工前的企业",
        ),
        said(
            "Beratung, unverbindlich; über die Bewilligung entscheidet die zuständige Stelle",
            "Advice, not binding; the body in charge decides",
            "咨询意见，不具约束力；由主管机构批准",
        ),
        "amt-wirtschaft",
    ),
    Chance(
        "services",
        said("Ein Lotse für alle Wege", "One guide for all paths", "一站式引导"),
        said(
            "Eine feste Ansprechperson begleitet Ihr Vorhaben vom ersten Gespräch bis zum "
            "Einzug, auf Deutsch, Englisch und Chinesisch.",
            "One permanent contact accompanies your project from the first talk to the day of "
            "moving in, in German, English and Chinese.",
            "由固定联系人以德、英、中文全程跟进，从首次洽谈直至入驻。",
        ),
        said(
            "Unternehmen mit einem Vorhaben in der Stadt Leipzig",
            "Companies with a project in the City of Leipzig",
            "在莱比锡市有项目的企业",
        ),
        said(
            "Dienstleistung der Stadt; kein Rechtsanspruch",
            "Service of the city; no entitlement",
            "市政服务，不构成请求权",
        ),
        "invest-region",
    ),
    Chance(
        "services",
        said("Erste Auskunft auf Chinesisch", "First information in Chinese", "中文首问服务"),
        said(
            "Das Kontaktbüro in Leipzig beantwortet Ihre ersten Fragen auf Chinesisch und nennt "
            "die zuständige Stelle.",
            "The contact office in Leipzig answers your first questions in Chinese and names the "
            "body in charge.",
            "莱比锡联络处以中文解答初步问题，并告知主管机构。",
        ),
        said("Unternehmen aus China", "Companies from China", "中国企业"),
        said("Auskunft, kostenlos", "Information, free of charge", "免费咨询"),
        "contact-office",
    ),
)
