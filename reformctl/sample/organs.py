"""The bodies of the sample: real names of units, posts instead of persons, made-up addresses."""

from __future__ import annotations

from reformctl.records.organ import (
    AppraisalGroup,
    City,
    Department,
    Division,
    Group,
    Person,
    Team,
)
from reformctl.records.place import Place
from reformctl.vocab.office import Role

NOWHERE = Place("")
"""The records of the sample are not read from a file."""

_GROUPS = """
G1 经济体制改革 Economic system
G2 农业农村改革 Agriculture and countryside
G3 国资国企与科技体制改革 State-owned enterprises and science
G4 民主法制领域改革 Democracy and rule of law
G5 文化体制改革 Cultural system
G6 社会体制改革 Social system
G7 生态文明体制改革 Ecological civilisation
G8 党的建设制度改革 Party building
G9 纪律检查体制改革 Discipline inspection
"""

# id, name, short name, English name
_DEPARTMENTS = """
D-AGR 省农业厅 省农业厅 Agriculture
D-AIC 省工商行政管理局 省工商局 Industry and Commerce Administration
D-AUD 省审计厅 省审计厅 Audit
D-CIV 省民政厅 省民政厅 Civil Affairs
D-COM 省商务厅 省商务厅 Commerce
D-COU 省高级人民法院 省法院 High People's Court
D-CUL 省文化厅 省文化厅 Culture
D-DIS 省纪委机关 省纪委 Discipline Inspection Commission
D-DRC 省发展和改革委员会 省发展改革委 Development and Reform Commission
D-EDU 省教育厅 省教育厅 Education
D-EIC 省经济和信息化委员会 省经济和信息化委 Economy and Information Technology Commission
D-ENV 省环境保护厅 省环境保护厅 Environmental Protection
D-FDA 省食品药品监督管理局 省食品药品监管局 Food and Drug Administration
D-FIN 省财政厅 省财政厅 Finance
D-FNO 省金融工作局 省金融工作局 Financial Work Bureau
D-FOR 省林业厅 省林业厅 Forestry
D-HFP 省卫生和计划生育委员会 省卫生计生委 Health and Family Planning Commission
D-HRS 省人力资源和社会保障厅 省人力资源社会保障厅 Human Resources and Social Security
D-HUD 省住房和城乡建设厅 省住房城乡建设厅 Housing and Urban-Rural Development
D-JUS 省司法厅 省司法厅 Justice
D-LAND 省国土资源厅 省国土资源厅 Land and Resources
D-LAW 省政府法制办公室 省法制办 Legislative Affairs Office
D-NPC 省人大常委会办公厅 省人大常委会办公厅 People's Congress General Office
D-ORG 省委组织部 省委组织部 Organisation Department
D-PLC 省委政法委员会 省委政法委 Political and Legal Affairs Commission
D-POL 省公安厅 省公安厅 Public Security
D-POV 省扶贫和移民工作局 省扶贫移民局 Poverty Relief Bureau
D-PRC 省人民检察院 省检察院 People's Procuratorate
D-PRS 省新闻出版广电局 省新闻出版广电局 Press, Publication, Radio and Television
D-PUB 省委宣传部 省委宣传部 Publicity Department
D-QTS 省质量技术监督局 省质监局 Quality and Technical Supervision
D-RUR 省委农村工作委员会 省委农工委 Rural Work Commission
D-SAC 省政府国有资产监督管理委员会 省国资委 State-owned Assets Commission
D-SCI 省科学技术厅 省科技厅 Science and Technology
D-SPO 省体育局 省体育局 Sports Bureau
D-STF 省机构编制委员会办公室 省编办 Staffing Office
D-TOU 省旅游发展委员会 省旅游发展委 Tourism Commission
D-TRA 省交通运输厅 省交通运输厅 Transport
D-UFW 省委统战部 省委统战部 United Front Department
D-WAT 省水利厅 省水利厅 Water Resources
"""

_CITIES = """
510100 成都市 Chengdu
510300 自贡市 Zigong
510400 攀枝花市 Panzhihua
510500 泸州市 Luzhou
510600 德阳市 Deyang
510700 绵阳市 Mianyang
510800 广元市 Guangyuan
510900 遂宁市 Suining
511000 内江市 Neijiang
511100 乐山市 Leshan
511300 南充市 Nanchong
511400 眉山市 Meishan
511500 宜宾市 Yibin
511600 广安市 Guang'an
511700 达州市 Dazhou
511800 雅安市 Ya'an
511900 巴中市 Bazhong
512000 资阳市 Ziyang
513200 阿坝藏族羌族自治州 Aba
513300 甘孜藏族自治州 Garze
513400 凉山彝族自治州 Liangshan
"""

_SHORT_CITIES = {"513200": "阿坝州", "513300": "甘孜州", "513400": "凉山州"}

_TEAMS = """
PT-01 行政审批制度改革 Administrative approval
PT-02 财税金融改革 Finance and taxation
PT-03 农村产权制度改革 Rural property rights
PT-04 国资国企改革 State-owned enterprises
PT-05 科技创新改革 Science and innovation
PT-06 司法体制改革 Judicial system
PT-07 文化体制改革 Cultural system
PT-08 教育医疗改革 Education and health care
PT-09 社会治理改革 Social governance
PT-10 生态环境改革 Ecology and environment
PT-11 新型城镇化改革 New urbanisation
PT-12 党建与纪检改革 Party building and discipline
"""

_DIVISION_NUMBERS = "一二三四"
_APPRAISAL_NUMBERS = "一二三四五六七"

# Which departments carry the plans of a group, the most frequent first.
GROUP_DEPARTMENTS: dict[str, tuple[str, ...]] = {
    group: tuple(f"D-{code}" for code in codes.split())
    for group, codes in {
        "G1": "DRC FIN EIC COM FNO AIC TRA QTS STF TOU",
        "G2": "RUR AGR LAND POV WAT FOR FIN FNO",
        "G3": "SAC SCI EIC FIN DRC EDU HRS",
        "G4": "PLC COU PRC POL JUS LAW NPC UFW",
        "G5": "PUB CUL PRS SPO FIN TOU",
        "G6": "HRS EDU HFP CIV HUD FDA POL FIN",
        "G7": "ENV LAND FOR WAT HUD DRC EIC",
        "G8": "ORG HRS STF PUB UFW",
        "G9": "DIS AUD ORG SAC",
    }.items()
}

DEPUTIES = ("一", "二", "三")


def groups() -> tuple[Group, ...]:
    """The nine special groups."""
    return tuple(
        Group(
            NOWHERE, code, f"{name}专项小组", f"{english} group", "专项小组组长", "专项小组联络员"
        )
        for code, name, english in _rows(_GROUPS, 2)
    )


def realm_of(group: str) -> str:
    """What a special group reforms."""
    return next(name for code, name, _ in _rows(_GROUPS, 2) if code == group)


def departments() -> tuple[Department, ...]:
    """The provincial departments."""
    return tuple(
        Department(NOWHERE, code, name, english, short)
        for code, name, short, english in _rows(_DEPARTMENTS, 3)
    )


def cities() -> tuple[City, ...]:
    """The 21 cities and prefectures with their GB/T 2260 codes."""
    return tuple(
        City(NOWHERE, code, name, english, _SHORT_CITIES.get(code, name))
        for code, name, english in _rows(_CITIES, 2)
    )


def teams() -> tuple[Team, ...]:
    """The twelve project teams."""
    return tuple(
        Team(NOWHERE, code, f"{name}项目小组", f"{english} team")
        for code, name, english in _rows(_TEAMS, 2)
    )


def divisions() -> tuple[Division, ...]:
    """The four divisions of the reform office, each with the groups it looks after."""
    return tuple(
        Division(
            NOWHERE,
            f"DIV-{number}",
            f"改革{char}处",
            f"Reform division {number}",
            tuple(group.id for group in groups()[number - 1 :: len(_DIVISION_NUMBERS)]),
        )
        for number, char in enumerate(_DIVISION_NUMBERS, start=1)
    )


def appraisal_groups() -> tuple[AppraisalGroup, ...]:
    """The seven groups of the year-end appraisal, led by posts of the office."""
    leaders = ("主任", *(f"副主任（{char}）" for char in DEPUTIES))
    leaders += tuple(f"改革{char}处处长" for char in _DIVISION_NUMBERS)
    return tuple(
        AppraisalGroup(
            NOWHERE,
            f"AG-{number}",
            f"第{char}考核组",
            f"Appraisal group {number}",
            f"省委改革办{leaders[number - 1]}",
        )
        for number, char in enumerate(_APPRAISAL_NUMBERS, start=1)
    )


def people() -> tuple[Person, ...]:
    """The posts that may record something: office, leading group, groups, departments, cities."""
    posts = [
        _post("U-OFFICE-1", "主任", "Director", "OFFICE", "office", Role.VERDICT, Role.SETTINGS),
        _post(
            "U-OFFICE-2", "综合岗", "Registrar", "OFFICE", "registry", Role.REGISTRY, Role.SETTINGS
        ),
        _post("U-LG-1", "秘书岗", "Secretariat", "LG", "lg", Role.GRANT),
    ]
    posts += [
        _post(f"U-OFFICE-{3 + at}", f"副主任（{char}）", f"Deputy director {1 + at}", "OFFICE",
              f"deputy{1 + at}", Role.VERDICT)
        for at, char in enumerate(DEPUTIES)
    ]  # fmt: skip
    for division in divisions():
        mail = division.id.lower().replace("-", "")
        posts.append(
            _post(f"U-{division.id}", "督察岗", "Supervisor", division.id, mail, Role.VERDICT)
        )
    for group in groups():
        mail = group.id.lower()
        posts.append(
            _post(f"U-{group.id}-1", "联络员", "Secretary", group.id, mail, Role.ASK, Role.REPORT)
        )
    for team in teams():
        mail = team.id.lower().replace("-", "")
        posts.append(_post(f"U-{team.id}", "评价岗", "Reviewer", team.id, mail, Role.VERDICT))
    units: tuple[Department | City, ...] = (*departments(), *cities())
    for unit in units:
        code = unit.id.removeprefix("D-")
        mail = unit.id.lower().replace("-", ".")
        posts.append(_post(f"U-{code}-1", "经办岗", "Clerk", unit.id, mail, Role.REPORT))
    return tuple(posts)


def _post(person: str, post: str, english: str, unit: str, mail: str, *roles: Role) -> Person:
    return Person(NOWHERE, person, post, english, unit, (f"{mail}@example.invalid",), roles)


def _rows(table: str, splits: int) -> list[list[str]]:
    """The lines of a table; the last column may hold blanks."""
    return [line.split(" ", splits) for line in table.strip().splitlines()]
