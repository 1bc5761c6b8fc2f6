"""The first half of the sections of the city's Preferential Policy; the text is invented."""

from __future__ import annotations

from typing import Final

from delegation_desk.sample.policies import Chapter
from delegation_desk.sample.rows import said

TAX_RULE: Final = said(
    "Steuer- und Hebesätze gelten für alle Unternehmen gleich; Sondersätze gibt es nicht.",
    "Tax rates apply equally to all companies; there are no special rates.",
    "所有企业适用同一税率，不为个别投资者另设税率。",
)

CHAPTERS: Final = (
    Chapter(
        "greeting",
        said("Willkommen in Leipzig", "Welcome to Leipzig", "欢迎来到莱比锡"),
        said(
            "Was Unternehmen aus China in Leipzig vorfinden und was die Stadt ihnen anbietet.",
            "What companies from China find in Leipzig, and what the city offers them.",
            "中国企业在莱比锡可获得的条件，以及本市提供的服务。",
        ),
        said(
            "Leipzig und Nanjing sind seit 1988 Partnerstädte. Wer aus einer Partnerstadt kommt, "
            "ist hier kein Fremder: Ansprechpersonen kennen den Weg, Unterlagen gibt es auf "
            "Chinesisch.\n\nDiese Ausgabe verspricht nichts, was nicht jedem Unternehmen "
            "offensteht. Sie nennt zu jeder Zahl den Stand und die Quelle, und sie sagt, wen Sie "
            "fragen können.\n\nWenn Sie ein Vorhaben haben, genügt eine Seite: was Sie "
            "herstellen oder anbieten, wie viel Platz Sie brauchen, wann Sie beginnen möchten. "
            "Alles Weitere klären wir gemeinsam.",
            "Leipzig and Nanjing have been partner cities since 1988. Whoever comes from a "
            "partner city is no stranger here: contacts know the way, papers are available in "
            "Chinese.\n\nThis edition promises nothing that is not open to every company. For "
            "each figure it gives the date and the source, and it says whom you can ask.\n\nIf "
            "you have a project, one page is enough: what you make or offer, how much space you "
            "need, when you would like to begin. We settle the rest together.",
            "莱比锡与南京自1988年起结为友好城市。来自友好城市的企业在这里并不陌生：有熟悉情况的联"
            "系人，也有中文材料。\n\n本版所列内容对所有企业一视同仁。每项数据均注明时间和来源，并"
            "列明咨询对象。\n\n如有项目意向，一页纸即可：产品或服务、用地需求、计划启动时间。其余"
            "事项由我们共同落实。",
        ),
    ),
    Chapter(
        "glance",
        said("Leipzig auf einen Blick", "Leipzig at a glance", "莱比锡概况"),
        said("Drei Zahlen, die man behalten kann.", "Three figures to remember.", "三个便于记住的数字。"),
        said(
            "Leipzig ist eine kreisfreie Stadt; der Landkreis Leipzig ist ein eigenes Gebiet, zu "
            "dem die Stadt nicht gehört. An der Spitze der Verwaltung steht der "
            "Oberbürgermeister; über Grundstücke und Satzungen entscheidet der Stadtrat.",
            "Leipzig is a city independent of any district; the District of Leipzig is a "
            "territory of its own, of which the city is not part. The administration is headed "
            "by the Lord Mayor; the city council decides on land and by-laws.",
            "莱比锡为直属州的市；莱比锡县是另一行政区域，不含莱比锡市。市长为行政首长；土地和地方"
            "法规由市议会决定。",
        ),
    ),
    Chapter(
        "economy",
        said("Wirtschaft und Messe", "Economy and trade fair", "经济与展会"),
        said(
            "Fünf Branchen, in denen Leipzig Partner sucht.",
            "Five industries in which Leipzig is looking for partners.",
            "莱比锡寻求合作的五个行业。",
        ),
        said(
            "Leipzig sucht Partner in Gesundheitswirtschaft und Biotechnologie, Logistik, "
            "Fahrzeugbau, Umwelttechnik sowie Medien und Kreativwirtschaft. In allen fünf "
            "arbeiten Unternehmen, Hochschulen und Verwaltung in Netzwerken zusammen, die neuen "
            "Mitgliedern offenstehen.\n\nDie Messe ist der kürzeste Weg zu Kunden: Wer zuerst "
            "ausstellt und dann baut, kennt seinen Markt.\n\nKleine und mittlere Unternehmen "
            "prägen die Stadt. Viele suchen keinen Käufer, sondern einen Partner für Vertrieb, "
            "Entwicklung oder Fertigung. Wir kennen sie und stellen den ersten Kontakt her.",
            "Leipzig is looking for partners in health care and biotechnology, logistics, "
            "vehicle construction, environmental technology, and in media and the creative "
            "industries. In all five, companies, universities and the administration work "
            "together in networks that are open to new members.\n\nThe trade fair is the "
            "shortest way to customers: those who exhibit first and build later know their "
            "market.\n\nSmall and medium-sized companies shape the city. Many are looking not "
            "for a buyer but for a partner in distribution, development or production. We know "
            "them and make the first contact.",
            "莱比锡在医疗健康与生物技术、物流、汽车制造、环保技术以及传媒与创意产业寻求合作伙伴。"
            "五个行业均有企业、高校和政府共同参与的网络，欢迎新成员加入。\n\n展会是接触客户的捷径"
            "：先参展、后建厂，更了解市场。\n\n中小企业是本市经济的主体。许多企业寻求的不是收购方"
            "，而是销售、研发或生产方面的合作伙伴。我们熟悉这些企业，可协助建立初步联系。",
        ),
    ),
    Chapter(
        "sites",
        said("Ankommen, bauen, wachsen", "Arrive, build, grow", "落户、建设、发展"),
        said(
            "Zwei Angebote für Unternehmen, die in Leipzig einen Sitz, eine Fertigung oder ein "
            "Labor errichten.",
            "Two offers to companies that set up an office, a factory or a laboratory in Leipzig.",
            "为在莱比锡设立办公、生产或实验场所的企业提供两项服务。",
        ),
        said(
            "Gewerbegrundstücke der Stadt werden nach Konzept vergeben: Arbeitsplätze, "
            "Flächenbedarf und Umweltwirkung zählen mehr als der höchste Preis. Mieten und "
            "Kaufpreise hängen von Lage, Zuschnitt und Erschließung ab und werden für jedes "
            "Vorhaben einzeln genannt.",
            "City-owned business land is awarded by concept: jobs, need of space and effect on "
            "the environment count for more than the highest price. Rents and prices depend on "
            "location, shape and utilities and are quoted for each project.",
            "市属产业用地按方案择优出让：就业岗位、用地需求和环境影响比最高出价更重要。租金和地价"
            "取决于区位、地块形状和配套条件，按项目单独报价。",
        ),
    ),
    Chapter(
        "transport",
        said("Wege", "Transport", "交通"),
        said(
            "Straße, Schiene und Luftfracht treffen sich hier.",
            "Road, rail and air freight meet here.",
            "公路、铁路与航空货运在此交汇。",
        ),
        said(
            "Der Flughafen Leipzig/Halle liegt vor der Stadt und arbeitet auch nachts. Güterzüge "
            "und Autobahnen verbinden Leipzig mit den Häfen an Nord- und Ostsee. Fahrzeiten "
            "hängen vom Verkehr ab; die Angaben nennen Strecke und Stand.\n\nIm Nahverkehr kommt "
            "man ohne Auto aus: Straßenbahn und S-Bahn fahren vom Morgen bis in die Nacht, und "
            "der Citytunnel verbindet die Region mit der Stadtmitte.",
            "Leipzig/Halle Airport lies just outside the city and works at night too. Freight "
            "trains and motorways connect Leipzig with the ports on the North Sea and the "
            "Baltic. Travel times depend on traffic; the claims give route and date.\n\nIn local "
            "traffic one can do without a car: trams and S-Bahn run from morning until night, "
            "and the city tunnel connects the region with the centre.",
            "莱比锡/哈雷机场毗邻市区，夜间亦可运营。货运铁路和高速公路连接北海和波罗的海港口。行"
            "车时间视路况而定，所列数据注明路线和时间。\n\n市内出行无需驾车：有轨电车和城铁从清晨"
            "运行至深夜，城市隧道连接周边地区与市中心。",
        ),
    ),
    Chapter(
        "labour",
        said("Fachkräfte und Hochschulen", "Skilled staff and universities", "人才与高校"),
        said(
            "Wer hier lernt, möchte oft bleiben.",
            "Those who study here often want to stay.",
            "在此学习的人往往愿意留下。",
        ),
        said(
            "Duale Ausbildung heißt: drei Tage im Betrieb, zwei in der Schule. Kammern und "
            "Hochschulen vermitteln Praktika und Abschlussarbeiten; für Abschlüsse aus China "
            "gibt es ein geregeltes Verfahren der Anerkennung.",
            "Dual training means three days in the company and two at school. Chambers and "
            "universities arrange internships and final theses; for degrees from China there is "
            "a regulated procedure of recognition.",
            "双元制培训：每周三天在企业、两天在学校。商会和高校协助安排实习和毕业课题；中国学历有"
            "规范的认证程序。",
        ),
    ),
    Chapter(
        "taxes",
        said("Steuern", "Taxes", "税收"),
        TAX_RULE,
        said(
            "Die Gewerbesteuer ergibt sich aus der Steuermesszahl des Bundes und dem Hebesatz "
            "der Gemeinde. Der Hebesatz wird mit dem Haushalt beschlossen und kann sich jährlich "
            "ändern. Dazu kommen Körperschaftsteuer und Solidaritätszuschlag des Bundes. Für den "
            "Einzelfall fragen Sie eine Steuerberatung; diese Ausgabe ersetzt sie nicht.",
            "Trade tax results from the federal base rate and the municipality’s multiplier. The "
            "multiplier is set with the budget and may change every year. Federal corporation "
            "tax and solidarity surcharge are added. For an individual case please ask a tax "
            "adviser; this edition does not replace one.",
            "营业税由联邦基准税率和市镇系数计算得出。系数随年度预算确定，可能逐年调整。此外还有联"
            "邦企业所得税和团结附加税。具体情况请咨询税务顾问，本文件不能代替专业意见。",
        ),
    ),
)
