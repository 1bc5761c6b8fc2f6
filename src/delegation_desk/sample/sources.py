"""What figures and claims of the sample cite; but for the law and what is public, invented."""

from __future__ import annotations

from typing import Final

from delegation_desk.core.text import LocalText
from delegation_desk.sample.rows import said


def _invented(de: str, en: str, zh: str) -> LocalText:
    return said(f"{de}, Beispielwert", f"{en}, sample value", f"{zh}，示例数值")


GOOD: Final = said(
    "öffentliche Angabe, Gewissheit gut", "public information, good certainty", "公开资料，可信度良好"
)
PUBLIC: Final = said("öffentliche Angabe", "public information", "公开资料")
EXAMPLE: Final = said("Beispielangabe", "sample data", "示例数据")

BASE_RATE: Final = said(
    "GewStG § 11", "Trade Tax Act (GewStG), section 11", "德国《营业税法》（GewStG）第11条"
)
EQUAL_RATES: Final = said(
    "GewStG § 16 Absatz 4", "Trade Tax Act (GewStG), section 16(4)", "德国《营业税法》（GewStG）第16条第4款"
)
SCREENING: Final = said(
    "AWV §§ 55a, 56, Fassung 07/2024",
    "Foreign Trade and Payments Ordinance (AWV), sections 55a and 56, version of July 2024",
    "德国《对外贸易与支付条例》（AWV）第55a条、第56条，2024年7月版本",
)
DE_MINIMIS: Final = said("Verordnung (EU) 2023/2831", "Regulation (EU) 2023/2831", "欧盟第2023/2831号条例")
MULTIPLIER: Final = said(
    "Haushaltsseite der Stadt und Presse; vor der Ausgabe die Satzung nennen",
    "The city’s budget page and the press; name the statute before publication",
    "市政府预算网页及媒体报道；发布前须注明条例",
)
RECKONED: Final = said(
    "Messzahl 3,5 % mal Hebesatz 460 %", "Base rate 3.5% times multiplier 460%", "基准税率3.5%乘以系数460%"
)

BUILDING_AUTHORITY: Final = _invented(
    "Auswertung der Bauaufsicht", "Evaluation by the building authority", "建设主管部门统计"
)
BUSINESSES: Final = _invented("Unternehmensregister", "Business register", "企业登记册")
CHAMBERS: Final = _invented("Angabe der Kammern", "Figure given by the chambers", "各行业商会提供")
CITY: Final = _invented("Angabe der Stadt", "Figure given by the city", "市政府提供")
FAIR: Final = _invented("Angabe der Messe", "Figure given by the trade fair", "展览公司提供")
MUNICIPALITIES: Final = _invented("Zählung der Gemeinden", "Count by the municipalities", "各市镇统计")
MUNICIPALITY: Final = _invented("Auskunft der Gemeinde", "Information from the municipality", "市镇政府提供")
MUNICIPAL_BUDGET: Final = _invented(
    "Haushaltssatzung der Gemeinde", "Budget statute of the municipality", "市镇预算条例"
)
RENTS: Final = _invented("Mietspiegel", "Rent index", "租金参考表")
ROUTES: Final = _invented("Routenplaner", "Route planner", "路线规划软件")
SITES: Final = _invented(
    "Flächenverzeichnis des Amtes", "The Office’s register of sites", "经济促进局用地名录"
)
TIMETABLE: Final = _invented("Fahrplan S-Bahn", "S-Bahn timetable", "城铁时刻表")
TRADES: Final = _invented("Gewerberegister", "Trade register", "工商登记册")
UNIVERSITIES: Final = _invented("Angabe der Hochschulen", "Figure given by the universities", "各高校提供")
UNIVERSITIES_ROUNDED: Final = _invented(
    "Angabe der Hochschulen, gerundet", "Figure given by the universities, rounded", "各高校提供，取整"
)
VALUERS: Final = _invented("Gutachterausschuss", "Committee of valuation experts", "地价评估专家委员会")

GUIDELINE: Final = said(
    "Richtlinie Gründerhaus, Beispiel", "Guideline of the start-up centre, example", "创业楼管理办法，示例"
)
INSTRUCTION: Final = said("Dienstanweisung, Beispiel", "Service instruction, example", "内部工作规定，示例")
