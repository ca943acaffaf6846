#!/usr/bin/env python3
"""Makes src/domain/countries.tsv. Run:
    pip install babel==2.18.0; npm pack i18n-iso-countries@7.14.0; tar xzf i18n-iso-countries-7.14.0.tgz
    python3 docs/data/countries.py package/codes.json > src/domain/countries.tsv

Sources: ISO 3166-1 codes from i18n-iso-countries (MIT), names from Unicode CLDR as packed in Babel (Unicode-3.0), United
Nations short names and usual other names typed here, WHO regions from the list of member states and World Health Assembly
decisions.

Columns: alpha3, alpha2, M49, WHO region, WHO status, one name for each language of LANGS, other names joined by "|".
The region column reads "SEAR;2025-05-23=WPR": the first value holds from the beginning, each later one from its date.
Status: M member state, A associate member, O served by the regional office without being a member, - outside WHO.
"""
import json
import sys
from babel.core import Locale

LANGS = "en fr es ar ko ru zh pt".split()

REGIONS = {
    "AFR": "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR MDG MWI MLI "
           "MRT MUS MOZ NAM NER NGA RWA STP SEN SYC SLE ZAF SSD TGO UGA TZA ZMB ZWE",
    "AMR": "ATG ARG BHS BRB BLZ BOL BRA CAN CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA VCT "
           "SUR TTO USA URY VEN",
    "SEAR": "BGD BTN PRK IND IDN MDV MMR NPL LKA THA TLS",
    "EUR": "ALB AND ARM AUT AZE BLR BEL BIH BGR HRV CYP CZE DNK EST FIN FRA GEO DEU GRC HUN ISL IRL ISR ITA KAZ KGZ LVA LTU LUX MLT "
           "MDA MCO MNE NLD MKD NOR POL PRT ROU RUS SMR SRB SVK SVN ESP SWE CHE TJK TUR TKM UKR GBR UZB",
    "EMR": "AFG BHR DJI EGY IRN IRQ JOR KWT LBY LBN MAR OMN PAK QAT SAU SOM SDN SYR TUN ARE YEM",
    "WPR": "AUS BRN KHM CHN COK FJI JPN KIR LAO MYS MHL FSM MNG NRU NZL NIU PLW PNG PHL KOR WSM SGP SLB TON TUV VUT VNM",
}
MOVED = {"IDN": ";2025-05-23=WPR"}  # Seventy-eighth World Health Assembly, May 2025
ASSOCIATE = {"PRI": "AMR", "TKL": "WPR"}
SERVED = {"PSE": "EMR"}

# Names that the United Nations uses where CLDR has a colloquial one, in the order of LANGS. An empty one keeps CLDR's.
UN = {
    "KOR": ["Republic of Korea", "République de Corée", "República de Corea", "جمهورية كوريا", "대한민국", "Республика Корея", "大韩民国", "República da Coreia"],
    "PRK": ["Democratic People’s Republic of Korea", "République populaire démocratique de Corée", "República Popular Democrática de Corea",
            "جمهورية كوريا الشعبية الديمقراطية", "조선민주주의인민공화국", "Корейская Народно-Демократическая Республика", "朝鲜民主主义人民共和国",
            "República Popular Democrática da Coreia"],
    "COD": ["Democratic Republic of the Congo", "République démocratique du Congo", "República Democrática del Congo", "جمهورية الكونغو الديمقراطية",
            "콩고민주공화국", "Демократическая Республика Конго", "刚果民主共和国", "República Democrática do Congo"],
    "COG": ["Congo", "Congo", "Congo", "الكونغو", "콩고", "Конго", "刚果", "Congo"],
    "PSE": ["State of Palestine", "État de Palestine", "Estado de Palestina", "دولة فلسطين", "팔레스타인", "Государство Палестина", "巴勒斯坦国", "Estado da Palestina"],
    "MMR": ["Myanmar", "Myanmar", "Myanmar", "ميانمار", "미얀마", "Мьянма", "缅甸", "Mianmar"],
    "VNM": ["Viet Nam", "Viet Nam", "Viet Nam", "", "", "", "", ""],
    "LAO": ["Lao People’s Democratic Republic", "République démocratique populaire lao", "República Democrática Popular Lao",
            "جمهورية لاو الديمقراطية الشعبية", "", "Лаосская Народно-Демократическая Республика", "老挝人民民主共和国", "República Democrática Popular do Laos"],
    "IRN": ["Iran (Islamic Republic of)", "Iran (République islamique d’)", "Irán (República Islámica del)", "إيران (جمهورية - الإسلامية)", "",
            "Иран (Исламская Республика)", "伊朗伊斯兰共和国", "Irã (República Islâmica do)"],
    "BOL": ["Bolivia (Plurinational State of)", "Bolivie (État plurinational de)", "Bolivia (Estado Plurinacional de)",
            "بوليفيا (دولة - المتعددة القوميات)", "", "Боливия (Многонациональное Государство)", "多民族玻利维亚国", "Bolívia (Estado Plurinacional da)"],
    "VEN": ["Venezuela (Bolivarian Republic of)", "Venezuela (République bolivarienne du)", "Venezuela (República Bolivariana de)",
            "فنزويلا (جمهورية - البوليفارية)", "", "Венесуэла (Боливарианская Республика)", "委内瑞拉玻利瓦尔共和国", "Venezuela (República Bolivariana da)"],
    "RUS": ["Russian Federation", "Fédération de Russie", "Federación de Rusia", "الاتحاد الروسي", "", "Российская Федерация", "俄罗斯联邦", "Federação da Rússia"],
    "SYR": ["Syrian Arab Republic", "République arabe syrienne", "República Árabe Siria", "الجمهورية العربية السورية", "", "Сирийская Арабская Республика",
            "阿拉伯叙利亚共和国", "República Árabe da Síria"],
    "MDA": ["Republic of Moldova", "République de Moldova", "República de Moldova", "جمهورية مولدوفا", "", "Республика Молдова", "摩尔多瓦共和国", "República da Moldova"],
    "TZA": ["United Republic of Tanzania", "République-Unie de Tanzanie", "República Unida de Tanzanía", "جمهورية تنزانيا المتحدة", "",
            "Объединенная Республика Танзания", "坦桑尼亚联合共和国", "República Unida da Tanzânia"],
    "GBR": ["United Kingdom of Great Britain and Northern Ireland", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
            "Reino Unido de Gran Bretaña e Irlanda del Norte", "المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية", "",
            "Соединенное Королевство Великобритании и Северной Ирландии", "大不列颠及北爱尔兰联合王国", "Reino Unido da Grã-Bretanha e Irlanda do Norte"],
    "USA": ["United States of America", "États-Unis d’Amérique", "Estados Unidos de América", "الولايات المتحدة الأمريكية", "", "Соединенные Штаты Америки",
            "美利坚合众国", "Estados Unidos da América"],
    "CPV": ["Cabo Verde", "Cabo Verde", "Cabo Verde", "كابو فيردي", "", "", "", ""],
    "BRN": ["Brunei Darussalam", "Brunéi Darussalam", "Brunei Darussalam", "بروني دار السلام", "", "Бруней-Даруссалам", "文莱达鲁萨兰国", "Brunei Darussalam"],
    "TLS": ["Timor-Leste", "Timor-Leste", "Timor-Leste", "", "", "Тимор-Лешти", "", ""],
    "FSM": ["Micronesia (Federated States of)", "Micronésie (États fédérés de)", "Micronesia (Estados Federados de)", "ميكرونيزيا (ولايات - الموحدة)", "",
            "Микронезия (Федеративные Штаты)", "密克罗尼西亚联邦", "Micronésia (Estados Federados da)"],
    "NLD": ["Netherlands (Kingdom of the)", "Pays-Bas (Royaume des)", "Países Bajos (Reino de los)", "", "", "", "", ""],
    "CIV": ["", "", "", "كوت ديفوار", "", "", "", "Côte d’Ivoire"],
    "CZE": ["", "", "", "تشيكيا", "", "", "捷克", ""],
    "TUR": ["Türkiye", "Türkiye", "Türkiye", "تركيا", "", "", "土耳其", "Türkiye"],
    "SWZ": ["", "", "Eswatini", "", "", "", "", ""],
}

# What people write in lists. Names that fit several countries stand on each of them: then the reader asks.
ALSO = {
    "KOR": "South Korea|Korea|Korea, South|Korea (South)|Korea (Republic of)|Korea, Republic of|Korea, Rep.|Rep. of Korea|Rep of Korea|ROK|S. Korea|S Korea|Corée du Sud|Corée|"
           "Corea del Sur|Corea|Corea, República de|한국|남한|كوريا|Южная Корея|Корея|韩国|南韩|韓國|Coreia do Sul|Coreia|كوريا الجنوبية",
    "PRK": "North Korea|Korea|Korea, North|Korea (North)|Korea (Democratic People's Republic of)|Korea, Democratic People's Republic of|Korea, Dem. People's Rep.|DPRK|DPR Korea|"
           "N. Korea|Corée|Corée du Nord|Corea|Corea del Norte|북한|كوريا|Северная Корея|Корея|朝鲜|北韩|Coreia|Coreia do Norte",
    "COD": "DR Congo|D.R. Congo|DRC|RDC|RD Congo|R.D. Congo|R. D. du Congo|Congo, DR|Congo DR|Congo, Dem. Rep.|Congo, Democratic Republic of the|Congo (Democratic Republic of the)|"
           "Congo (République démocratique du)|Congo (República Democrática del)|Congo-Kinshasa|Congo (Kinshasa)|Congo|Dem. Rep. of the Congo|Democratic Republic of Congo|Zaire|"
           "콩고|콩고 민주 공화국|ДР Конго|Конго|الكونغو|刚果|刚果（金）|الكونغو الديمقراطية",
    "COG": "Republic of the Congo|Republic of Congo|Congo, Rep.|Congo, Republic of the|Congo (Republic of the)|Congo-Brazzaville|Congo (Brazzaville)|République du Congo|"
           "República del Congo|콩고 공화국|Республика Конго|جمهورية الكونغو|刚果（布）|刚果共和国|República do Congo",
    "VNM": "Vietnam|Viêt Nam|Việt Nam|Viêtnam|Vietname|Vietnã|Viet-Nam|S.R. Vietnam|Socialist Republic of Vietnam|월남",
    "CIV": "Ivory Coast|Cote d'Ivoire|Côte d Ivoire|Costa de Marfil|Costa do Marfim|ساحل العاج|RCI",
    "GBR": "UK|U.K.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Royaume-Uni|Grande-Bretagne|Angleterre|Reino Unido|Gran Bretaña|Inglaterra|"
           "المملكة المتحدة|بريطانيا|Соединенное Королевство|Англия|Grã-Bretanha",
    "USA": "US|U.S.|U.S.A.|USA|United States|The United States|America|États-Unis|Etats-Unis|Estados Unidos|EE.UU.|EE. UU.|EEUU|EUA|É.-U.|أمريكا|الولايات المتحدة|США|Соединенные Штаты|"
           "Estados Unidos da América|미합중국",
    "RUS": "Russia|Russie|Rusia|Россия|РФ|روسيا|俄国|Rússia|러시아연방",
    "IRN": "Iran|Iran, Islamic Republic of|Iran, Islamic Rep.|Islamic Republic of Iran|I.R. Iran|IR Iran|Irán|Irã|Irão|ایران",
    "LAO": "Laos|Lao PDR|Lao P.D.R.|Lao|PDR Laos|RDP Lao|라오인민민주공화국|Лаос|لاوس|老挝",
    "SYR": "Syria|Syrie|Siria|Сирия|سوريا|سورية|Síria",
    "MDA": "Moldova|Moldova, Republic of|Moldavie|Moldavia|Молдавия|Moldávia",
    "TZA": "Tanzania|Tanzania, United Republic of|Tanzanie|Tanzanía|Tanzânia",
    "BOL": "Bolivia|Bolivie|Bolívia|Bolivia, Plurinational State of",
    "VEN": "Venezuela|Venezuela, RB|Venezuela, Bolivarian Republic of",
    "FSM": "Micronesia|Micronesia, Federated States of|Micronesia, Fed. Sts.|Federated States of Micronesia|Micronésie|미크로네시아 연방",
    "BRN": "Brunei|Brunéi",
    "CPV": "Cape Verde|Cap-Vert|Cap Vert|الرأس الأخضر",
    "CZE": "Czech Republic|Czech Rep.|République tchèque|República Checa|체코공화국|جمهورية التشيك|Чешская Республика",
    "TUR": "Turkey|Turkiye|Turquie|Turquía|터키|Türkiye Cumhuriyeti",
    "SWZ": "Swaziland|eSwatini|Esuatini|스와질란드|سوازيلاند|Свазиленд",
    "MKD": "Macedonia|FYROM|Former Yugoslav Republic of Macedonia|The former Yugoslav Republic of Macedonia|Republic of North Macedonia|Macédoine|마케도니아|Македония|Macedónia do Norte",
    "MMR": "Burma|Myanmar (Burma)|Birmanie|Myanmar (Birmanie)|Birmania|버마|بورما|Бирма|Birmânia|Mianmá",
    "TLS": "East Timor|Timor Leste|Timor oriental|Timor Oriental|Восточный Тимор|تيمور الشرقية",
    "PSE": "Palestine|Palestinian Territories|Palestinian Territory|Palestine, State of|occupied Palestinian territory|West Bank and Gaza|Palestina|فلسطين|الأراضي الفلسطينية|"
           "Палестина|巴勒斯坦|Territoires palestiniens|Territorios Palestinos|Territórios palestinos",
    "ARE": "UAE|U.A.E.|Emirates|EAU|É.A.U.|الإمارات|ОАЭ|아랍에미리트연합|Emirados Árabes",
    "SAU": "KSA|K.S.A.|Saudi|Kingdom of Saudi Arabia|السعودية",
    "ZAF": "RSA|Rep. of South Africa|Republic of South Africa|남아공|ЮАР",
    "CAF": "CAR|Central African Rep.|RCA|Rép. centrafricaine|Centrafrique",
    "CHN": "PRC|P.R. China|PR China|P. R. China|People's Republic of China|China, P.R.|República Popular China|République populaire de Chine|中华人民共和国|中國|중화인민공화국|КНР",
    "TWN": "Taiwan, China|Chinese Taipei|Taiwan, Province of China|Taiwan (Province of China)|臺灣|台灣|中国台湾|中国台湾省",
    "HKG": "Hong Kong|Hong Kong SAR|Hong Kong, China|Hongkong|China, Hong Kong SAR|홍콩|香港|Гонконг|هونغ كونغ",
    "MAC": "Macao|Macau|Macao SAR|Macau SAR|Macao, China|China, Macao SAR|마카오|澳门|Макао|ماكاو",
    "NLD": "Netherlands|The Netherlands|Holland|Pays-Bas|Países Bajos|Kingdom of the Netherlands|Holanda|네델란드|Голландия",
    "DEU": "Deutschland|FR Germany|Federal Republic of Germany",
    "GMB": "The Gambia|Gambia, The|Republic of The Gambia|République de Gambie",
    "BHS": "The Bahamas|Bahamas, The",
    "STP": "Sao Tome|São Tomé|Sao Tome & Principe",
    "LBY": "Libyan Arab Jamahiriya|State of Libya",
    "KGZ": "Kyrgyz Republic|Kirghizstan|Kyrgyzstan|키르기스스탄",
    "SVK": "Slovak Republic|Slovak Rep.",
    "EGY": "Egypt, Arab Rep.|Arab Republic of Egypt",
    "YEM": "Yemen, Rep.|Republic of Yemen",
    "BLR": "Belarus|Byelorussia|Белоруссия|Biélorussie",
    "KAZ": "Kazakstan",
    "IDN": "Republic of Indonesia",
    "PHL": "The Philippines|Republic of the Philippines|Philippines (the)",
    "LKA": "Ceylon",
    "VAT": "Holy See|Vatican|Vatican City State|Saint-Siège|Santa Sede",
    "SDN": "The Sudan|Republic of the Sudan",
    "SSD": "Republic of South Sudan",
    "GNB": "Guinea Bissau|Guinée Bissau",
    "GNQ": "Eq. Guinea|Equatorial Guinea, Republic of",
    "BIH": "Bosnia|Bosnia & Herzegovina|Bosnie",
    "VGB": "Virgin Islands|BVI",
    "VIR": "Virgin Islands|USVI",
    "MAF": "Saint Martin|St. Martin",
    "SXM": "Saint Martin|Sint Maarten|St. Martin",
    "IRL": "Republic of Ireland|Eire|Éire",
    "NZL": "Aotearoa|Aotearoa New Zealand|NZ",
    "ETH": "Federal Democratic Republic of Ethiopia|Abyssinia",
    "BEN": "Dahomey",
    "BFA": "Burkina|Upper Volta",
    "JPN": "日本国",
    "IND": "Bharat|भारत|Republic of India",
    "BGD": "Bangla Desh|বাংলাদেশ",
    "PAK": "پاکستان|Islamic Republic of Pakistan",
    "NPL": "नेपाल",
    "THA": "ไทย|ประเทศไทย",
    "UZB": "O'zbekiston|Oʻzbekiston|Uzbekistan, Republic of",
    "UKR": "Україна",
}

GROUPS = {code: region for region, codes in REGIONS.items() for code in codes.split()}


def region_of(code):
    """The two WHO columns of a country."""
    if code in GROUPS:
        return GROUPS[code] + MOVED.get(code, ""), "M"
    if code in ASSOCIATE:
        return ASSOCIATE[code], "A"
    if code in SERVED:
        return SERVED[code], "O"
    return "-", "-"


def main():
    assert len(GROUPS) == 194, len(GROUPS)
    territories = {lang: Locale.parse(lang).territories for lang in LANGS}
    rows = []
    with open(sys.argv[1], encoding="utf-8") as codes:
        standard = json.load(codes)
    for alpha2, a3, m49, _ in standard:
        if alpha2 == "XK":  # reserved for users, not part of ISO 3166-1
            continue
        names, other = [], []
        for index, lang in enumerate(LANGS):
            cldr = territories[lang][alpha2]
            plain = cldr
            if lang == "en":
                plain = plain.replace(" & ", " and ").replace("St. ", "Saint ")
            name = UN.get(a3, [""] * 8)[index] or plain
            names.append(name)
            other.append(cldr)
        other += [part for part in ALSO.get(a3, "").split("|") if part]
        seen = set(names)
        other = [name for name in other if not (name in seen or seen.add(name))]
        rows.append([a3, alpha2, m49, *region_of(a3), *names, "|".join(other)])
    known = {row[0] for row in rows}
    for table in (UN, ALSO, GROUPS, ASSOCIATE, SERVED):
        assert set(table) <= known, set(table) - known
    print("# Made by docs/data/countries.py; never edited by hand. Names: Unicode CLDR (Unicode-3.0 licence) and United Nations usage.")
    print("\t".join(["alpha3", "alpha2", "m49", "who_region", "who_status", *LANGS, "also"]))
    for row in sorted(rows):
        print("\t".join(row))
    print(len(rows), file=sys.stderr)


main()
