"""The sections of the district's Preferential Policy; sites and taxes per municipality; all invented."""

from __future__ import annotations

from typing import Final

from delegation_desk.sample.policies import Chapter
from delegation_desk.sample.policy_city import TAX_RULE
from delegation_desk.sample.rows import said

CHAPTERS: Final = (
    Chapter(
        "greeting",
        said("Willkommen im Landkreis Leipzig", "Welcome to the District of Leipzig", "欢迎来到莱比锡县"),
        said(
            "Platz, Nachbarn und kurze Entscheidungen.",
            "Space, neighbours and quick decisions.",
            "空间充裕，邻里相助，决策快捷。",
        ),
        said(
            "Diese Ausgabe richtet sich an Unternehmen aus China, die außerhalb der Großstadt "
            "bauen möchten. Sie nennt für jede Gemeinde, was sie selbst entscheidet: Flächen und "
            "Hebesätze.",
            "This edition addresses companies from China that would like to build outside the "
            "big city. For each municipality it says what that municipality itself decides: "
            "sites and tax multipliers.",
            "本版面向希望在大城市之外建设的中国企业，按市镇列明其自行决定的事项：用地和税率系数。",
        ),
    ),
    Chapter(
        "glance",
        said("Der Landkreis auf einen Blick", "The district at a glance", "莱比锡县概况"),
        said(
            "Ein eigenes Gebiet rund um Borna.",
            "A territory of its own around Borna.",
            "以博尔纳为驻地的独立行政区域。",
        ),
        said(
            "Der Landkreis Leipzig hat seinen Sitz in Borna. Die Stadt Leipzig gehört nicht zu "
            "ihm. An der Spitze steht der Landrat, den die Bürgerinnen und Bürger direkt wählen.",
            "The seat of the District of Leipzig is Borna. The City of Leipzig is not part of "
            "it. It is headed by the district administrator, whom the citizens elect directly.",
            "莱比锡县驻地为博尔纳，莱比锡市不属于该县。县长由居民直接选举产生。",
        ),
    ),
    Chapter(
        "economy",
        said("Wirtschaft", "Economy", "经济"),
        said(
            "Handwerk, Industrie und neue Seen.",
            "Crafts, industry and new lakes.",
            "手工业、工业与新生湖泊。",
        ),
        said(
            "Aus Tagebauen wurden Seen, aus Werkbahnen Gewerbegebiete. Stark sind Metall und "
            "Maschinenbau, Lebensmittel, Energie und Tourismus. Viele Betriebe beschäftigen "
            "weniger als fünfzig Menschen und arbeiten für Auftraggeber in ganz Europa.",
            "Open-cast mines became lakes, works railways became business parks. Strong "
            "industries are metal and machinery, food, energy and tourism. Many firms employ "
            "fewer than fifty people and work for customers all over Europe.",
            "露天矿变为湖泊，厂区铁路变为产业园。金属与机械、食品、能源和旅游业较强。多数企业员工"
            "不足五十人，为全欧洲客户供货。",
        ),
    ),
    Chapter(
        "sites",
        said("Flächen in den Gemeinden", "Sites in the municipalities", "各市镇用地"),
        said(
            "Die Gemeinde entscheidet, der Landkreis vermittelt.",
            "The municipality decides, the district mediates.",
            "由市镇决定，县政府协调。",
        ),
        said(
            "Gewerbegrundstücke gehören den Städten und Gemeinden. Der Landkreis kennt alle "
            "Flächen und bringt Sie mit den Bürgermeisterinnen und Bürgermeistern zusammen. "
            "Preise gelten je Gemeinde und Lage.",
            "Business land belongs to the towns and municipalities. The district knows all sites "
            "and brings you together with the mayors. Prices apply per municipality and location.",
            "产业用地归各市镇所有。县政府掌握全部用地信息，并协助与各市镇长对接。价格按市镇和区位确定。",
        ),
    ),
    Chapter(
        "transport",
        said("Wege und Entfernungen", "Transport and distances", "交通与距离"),
        said(
            "Autobahn vor der Tür, die Großstadt nebenan.",
            "The motorway at the door, the big city next door.",
            "毗邻高速公路和大城市。",
        ),
        said(
            "Autobahnen und Bundesstraßen durchziehen den Landkreis. Zur Stadt Leipzig fährt die "
            "S-Bahn im Halbstundentakt; Fahrzeiten hängen vom Verkehr ab.",
            "Motorways and federal roads cross the district. The S-Bahn runs to the City of "
            "Leipzig every half hour; travel times depend on traffic.",
            "高速公路和联邦公路贯穿全县。前往莱比锡市的城铁每半小时一班；行车时间视路况而定。",
        ),
    ),
    Chapter(
        "labour",
        said("Fachkräfte", "Skilled staff", "人才"),
        said("Ausgebildet im Betrieb.", "Trained on the job.", "企业培养的人才。"),
        said(
            "Zwei Berufsschulzentren bilden in Metall, Elektro und Lebensmitteltechnik aus. "
            "Hochschulen gibt es in der Nachbarstadt; Absolventen pendeln in beide Richtungen.",
            "Two vocational school centres train in metalwork, electrical and food technology. "
            "There are universities in the neighbouring city; graduates commute in both "
            "directions.",
            "两所职业教育中心培养金属、电气和食品技术人才。高校位于邻近城市，毕业生双向通勤。",
        ),
    ),
    Chapter(
        "taxes",
        said("Steuern in den Gemeinden", "Taxes in the municipalities", "各市镇税收"),
        TAX_RULE,
        said(
            "Ein Landkreis setzt keinen Hebesatz der Gewerbesteuer fest; das tun die Gemeinden "
            "mit ihrem Haushalt. Die Angaben nennen den Satz je Gemeinde und Jahr.",
            "A district sets no trade-tax multiplier; the municipalities do so with their "
            "budgets. The claims give the rate per municipality and year.",
            "县不设定营业税系数，由各市镇随预算确定。所列数据按市镇和年份注明。",
        ),
    ),
    Chapter(
        "funding",
        said("Förderung", "Funding", "资助"),
        said("Erst fragen, dann bauen.", "Ask first, then build.", "先咨询，后建设。"),
        said(
            "Programme des Freistaates und der Europäischen Union stehen auch hier offen. Der "
            "Antrag kommt vor dem Beginn, ein Rechtsanspruch besteht nicht.",
            "Programmes of the Free State and of the European Union are open here too. The "
            "application comes before the start; there is no entitlement.",
            "萨克森州和欧盟的项目在此同样适用。须在开工前申请，不构成请求权。",
        ),
    ),
    Chapter(
        "permits",
        said("Gründen und genehmigen", "Setting up and permits", "设立与审批"),
        said(
            "Bauaufsicht und Umweltamt sitzen an einem Tisch.",
            "Building and environment offices sit at one table.",
            "建设与环保部门同桌办公。",
        ),
        said(
            "Der Landkreis ist untere Bauaufsicht und Umweltbehörde zugleich. Ein gemeinsamer "
            "Termin klärt vor dem Antrag, welche Gutachten nötig sind. Für Erwerbe durch Käufer "
            "von außerhalb der Europäischen Union gelten die Regeln des Bundes.",
            "The district is building authority and environment authority in one. A joint "
            "appointment clarifies before the application which expert reports are needed. "
            "Federal rules apply to acquisitions by buyers from outside the European Union.",
            "县政府同时为基层建设主管和环保主管机构。申请前的联席会商可明确所需鉴定。欧盟以外收购"
            "方的收购适用联邦规定。",
        ),
    ),
    Chapter(
        "services",
        said("Was wir für Sie tun", "What we do for you", "我们的服务"),
        said(
            "Eine Stelle für alle Gemeinden.",
            "One office for all municipalities.",
            "一个部门，联系所有市镇。",
        ),
        said(
            "Die Wirtschaftsförderung des Landkreises begleitet Sie zu Gemeinden, Versorgern und "
            "Schulen und bleibt nach dem Einzug ansprechbar.",
            "The district’s economic development office accompanies you to municipalities, "
            "utilities and schools and can be reached after you have moved in.",
            "县经济促进部门陪同您与市镇、公用事业和学校对接，入驻后继续提供服务。",
        ),
    ),
    Chapter(
        "partners",
        said("Partner", "Partners", "合作伙伴"),
        said("Gemeinsam mit der Region.", "Together with the region.", "与区域携手。"),
        said(
            "Der Landkreis arbeitet mit der Invest Region Leipzig GmbH und dem Kontaktbüro von "
            "CICCPS und ECMDC in Leipzig zusammen.",
            "The district works together with Invest Region Leipzig GmbH and the contact office "
            "of CICCPS and ECMDC in Leipzig.",
            "莱比锡县与Invest Region Leipzig GmbH以及CICCPS和ECMDC莱比锡联络处开展合作。",
        ),
    ),
    Chapter(
        "living",
        said("Leben am See", "Living by the lake", "湖畔生活"),
        said(
            "Wohnen im Grünen, arbeiten in der Nähe.",
            "Living among greenery, working nearby.",
            "绿意环绕，就近工作。",
        ),
        said(
            "Häuser mit Garten sind zu haben, Kindergärten haben Plätze, und bis zum nächsten "
            "See ist es selten weit.",
            "Houses with gardens are available, kindergartens have places, and the next lake is "
            "seldom far away.",
            "可购带花园的住宅，幼儿园有学位，离湖泊通常不远。",
        ),
    ),
    Chapter(
        "limits",
        said("Was wir nicht versprechen", "What we do not promise", "不作承诺的事项"),
        said("Grenzen, die für alle gelten.", "Limits that apply to all.", "对所有企业一律适用的限制。"),
        said(
            "Diese Ausgabe informiert und begründet keinen Rechtsanspruch. Der Landkreis kann "
            "für die Gemeinden nichts zusagen.",
            "This edition informs and creates no entitlement. The district cannot promise "
            "anything on behalf of the municipalities.",
            "本文件仅供参考，不构成任何请求权。县政府不能代表市镇作出承诺。",
        ),
    ),
    Chapter(
        "contacts",
        said("Kontakte", "Contacts", "联系方式"),
        said("Rufen Sie an oder schreiben Sie.", "Call us or write to us.", "欢迎来电或来函。"),
        said(
            "Den Landkreis erreichen Sie auf Deutsch oder Englisch; auf Chinesisch schreiben Sie der "
            "Invest Region Leipzig GmbH.",
            "The district can be reached in German or English; in Chinese please write to Invest "
            "Region Leipzig GmbH.",
            "与县政府联系请用德文或英文；中文来函请寄Invest Region Leipzig GmbH。",
        ),
    ),
)
