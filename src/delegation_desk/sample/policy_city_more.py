"""The second half of the sections of the city's policy, and what the draft of edition 2 changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from delegation_desk.sample.policies import Chapter
from delegation_desk.sample.policy_city import CHAPTERS as FIRST_HALF
from delegation_desk.sample.rows import said

_SECOND_HALF: Final = (
    Chapter(
        "funding",
        said("Förderung", "Funding", "资助"),
        said("Erst fragen, dann bauen.", "Ask first, then build.", "先咨询，后建设。"),
        said(
            "Zuschüsse setzen voraus, dass der Antrag vor dem Beginn des Vorhabens gestellt ist. "
            "Ein Rechtsanspruch besteht nicht; es gilt das Beihilferecht der Europäischen Union. "
            "Wir nennen Ihnen die Stellen, die über Programme von Bund und Freistaat "
            "entscheiden, und lesen den Entwurf Ihres Antrags gegen.",
            "Grants require that the application is made before the project begins. There is no "
            "entitlement; the state aid law of the European Union applies. We name the bodies "
            "that decide on federal and Saxon programmes and read the draft of your application.",
            "申请资助须在项目开工前提出，不构成请求权，并适用欧盟国家援助法规。我们协助联系联邦和"
            "萨克森州项目的主管机构，并审阅申请草稿。",
        ),
    ),
    Chapter(
        "permits",
        said("Gründen, genehmigen, einreisen", "Set up, permits, entry", "设立、审批与入境"),
        said(
            "Drei Wege, die zugleich beginnen.",
            "Three paths that begin at the same time.",
            "三项程序可同时启动。",
        ),
        said(
            "Gesellschaft: Notar, Handelsregister, Gewerbeanmeldung, Steuernummer. Bau: "
            "Voranfrage, Bauantrag, Genehmigung; ein Gespräch vor der Voranfrage spart Zeit. "
            "Einreise: Visum und Aufenthaltstitel richten sich nach Tätigkeit und Abschluss; "
            "über Visa entscheidet die Auslandsvertretung.\n\nErwerben Käufer von außerhalb der "
            "Europäischen Union Anteile an einem deutschen Unternehmen, kann der Bund den Erwerb "
            "prüfen.",
            "Company: notary, commercial register, trade registration, tax number. Building: "
            "preliminary enquiry, application, permit; a talk before the enquiry saves time. "
            "Entry: visa and residence title depend on activity and degree; the mission abroad "
            "decides on visas.\n\nIf buyers from outside the European Union acquire shares in a "
            "German company, the Federation may screen the acquisition.",
            "公司：公证、商业登记、营业登记、税号。建设：预咨询、建设申请、许可；预咨询前面谈可节"
            "省时间。入境：签证和居留许可取决于工作内容和学历，由驻外使领馆决定签证。\n\n欧盟以外"
            "的收购方购入德国企业股份时，联邦可对收购进行审查。",
        ),
    ),
    Chapter(
        "services",
        said("Was wir für Sie tun", "What we do for you", "我们的服务"),
        said(
            "Eine Ansprechperson statt vieler Schalter.",
            "One contact instead of many counters.",
            "一个联系人，免去多个窗口。",
        ),
        said(
            "Amt und Agentur arbeiten als ein Team. Sie nennen Ihr Vorhaben, wir sagen, was es "
            "braucht, wer entscheidet und wie lange es üblicherweise dauert.",
            "Office and agency work as one team. You tell us your project; we say what it needs, "
            "who decides and how long it usually takes.",
            "主管部门与促进机构协同工作。您提出项目，我们说明所需条件、决定机构和通常时限。",
        ),
    ),
    Chapter(
        "partners",
        said(
            "Partner in China und in Leipzig", "Partners in China and in Leipzig", "在华及在莱比锡的合作伙伴"
        ),
        said(
            "Wer schon hier ist, hilft denen, die kommen.",
            "Those who are here help those who come.",
            "先来者助后来者。",
        ),
        said(
            "Nanjing ist seit 1988 Partnerstadt. In Leipzig besteht ein Kontaktbüro von CICCPS "
            "und ECMDC, das eng mit der Invest Region Leipzig GmbH zusammenarbeitet und auf "
            "Deutsch und Chinesisch Auskunft gibt.\n\nKammern, Verbände und Forschungsinstitute "
            "öffnen Türen, die einer Verwaltung verschlossen bleiben. Wir sagen Ihnen, welche "
            "für Ihre Branche zuständig ist, und begleiten Sie zum ersten Gespräch.",
            "Nanjing has been a partner city since 1988. In Leipzig there is a contact office of "
            "CICCPS and ECMDC, which works closely with Invest Region Leipzig GmbH and gives "
            "information in German and Chinese.\n\nChambers, associations and research "
            "institutes open doors that remain closed to an administration. We tell you which "
            "one is responsible for your industry and accompany you to the first meeting.",
            "南京自1988年起为友好城市。CICCPS与ECMDC在莱比锡设有联络处，与Invest Region Leipzig "
            "GmbH密切合作，提供中德双语咨询。\n\n商会、协会和研究机构能打开行政部门难以打开的大门"
            "。我们告知您所在行业的主管机构，并陪同首次会面。",
        ),
    ),
    Chapter(
        "living",
        said("Leben in Leipzig", "Living in Leipzig", "在莱比锡生活"),
        said("Musik, Wasser, kurze Wege.", "Music, water, short distances.", "音乐、水系、短距离出行。"),
        said(
            "Familien finden Kindergärten und Schulen mit Deutsch als Zweitsprache, dazu eine "
            "internationale Schule. Wohnungen sind in Stadtteilen mit guter Straßenbahn zu "
            "finden; bei der Suche hilft der Fachkräfteservice.\n\nLeipzig ist eine Stadt der "
            "Musik: Wer Bach hören möchte, muss nicht verreisen. Seen und Auwald liegen vor der "
            "Tür; im Sommer fährt man nach der Arbeit mit dem Rad zum Baden.",
            "Families find kindergartens and schools with German as a second language, and an "
            "international school. Flats are found in districts well served by trams; the "
            "service for skilled staff helps with the search.\n\nLeipzig is a city of music: "
            "whoever wants to hear Bach need not travel. Lakes and floodplain forest lie at the "
            "door; in summer one cycles to a swim after work.",
            "设有提供德语作为第二语言教学的幼儿园和学校，以及国际学校。住房可在电车便利的城区寻找"
            "，人才服务机构提供协助。\n\n莱比锡是音乐之城，欣赏巴赫无需远行。湖泊和河滩林近在咫尺"
            "，夏日下班后可骑车去游泳。",
        ),
    ),
    Chapter(
        "limits",
        said("Was wir nicht versprechen", "What we do not promise", "不作承诺的事项"),
        said("Grenzen, die für alle gelten.", "Limits that apply to all.", "对所有企业一律适用的限制。"),
        said(
            "Diese Ausgabe informiert und begründet keinen Rechtsanspruch. Grundstücke, "
            "Zuschüsse und Genehmigungen werden nach den Regeln vergeben, die für jedes "
            "Unternehmen gelten. Angaben können sich ändern; maßgebend ist der Stand am Tag der "
            "Entscheidung.\n\nDer Name „Preferential Policy“ meint Vorrang in der Begleitung, "
            "nicht vor dem Gesetz: Wir antworten schnell, wir sprechen Ihre Sprache, wir kennen "
            "den Weg. Steuern, Preise und Fristen sind für alle dieselben.",
            "This edition informs and creates no entitlement. Land, grants and permits are "
            "awarded by the rules that apply to every company. Information may change; what "
            "counts is the state on the day of the decision.\n\nThe name “Preferential Policy” "
            "means preference in guidance, not before the law: we answer quickly, we speak your "
            "language, we know the way. Taxes, prices and deadlines are the same for all.",
            "本文件仅供参考，不构成任何请求权。土地、资助和许可均按适用于所有企业的规则办理。内容"
            "可能变动，以决定之日的情况为准。\n\n“优惠政策”指优先提供服务，而非法律上的特权：我们"
            "答复及时，使用您的语言，熟悉办事流程。税收、价格和期限对所有企业一视同仁。",
        ),
    ),
    Chapter(
        "contacts",
        said("Kontakte", "Contacts", "联系方式"),
        said("Fragen kosten nichts.", "Asking costs nothing.", "欢迎随时咨询。"),
        said(
            "Schreiben Sie auf Deutsch, Englisch oder Chinesisch. Sie erhalten binnen fünf "
            "Tagen eine Antwort.",
            "Write in German, English or Chinese. You receive an answer within five days.",
            "可用德文、英文或中文来函，五天内答复。",
        ),
    ),
)

CHAPTERS: Final = (*FIRST_HALF, *_SECOND_HALF)


def _in_draft(chapter: Chapter) -> Chapter:
    """In the draft the German of one section has moved on; the Chinese still says what it said before."""
    if chapter.key != "funding":
        return chapter
    longer = chapter.text.get("de") + " Für kleine Beihilfen gilt die De-minimis-Grenze."
    english = chapter.text.get("en") + " For small amounts the de minimis ceiling applies."
    return replace(chapter, text=chapter.text.with_text("de", longer).with_text("en", english))


DRAFT_CHAPTERS: Final = tuple(_in_draft(chapter) for chapter in CHAPTERS)
