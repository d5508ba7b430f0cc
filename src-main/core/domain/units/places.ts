export type PlaceLevel = 'province' | 'prefecture' | 'county';

export interface Place {
  /** Official name; '*' where a name only says the level: the 省 of 省人民医院. */
  readonly name: string;
  readonly levels: readonly PlaceLevel[];
  /** Written in another way than the official name. */
  readonly short: boolean;
}

export const ANYWHERE = '*';

// Official names of the provinces with what people write instead. 海南 alone is left out: a province and a prefecture.
const PROVINCES =
  '北京市/北京 天津市/天津 上海市/上海 重庆市/重庆 河北省/河北 山西省/山西 辽宁省/辽宁 吉林省/吉林 黑龙江省/黑龙江 江苏省/江苏 浙江省/浙江 安徽省/安徽 福建省/福建 江西省/江西 山东省/山东 河南省/河南 湖北省/湖北 湖南省/湖南 广东省/广东 海南省 四川省/四川 贵州省/贵州 云南省/云南 陕西省/陕西 甘肃省/甘肃 青海省/青海 内蒙古自治区/内蒙古 广西壮族自治区/广西 西藏自治区/西藏 宁夏回族自治区/宁夏 新疆维吾尔自治区/新疆';
const PREFECTURES =
  '西宁市/西宁 海东市/海东地区/海东 海北藏族自治州/海北州/海北 黄南藏族自治州/黄南州/黄南 海南藏族自治州/海南州 果洛藏族自治州/果洛州/果洛 玉树藏族自治州/玉树州 海西蒙古族藏族自治州/海西州/海西';
const COUNTIES =
  '城东区 城中区 城西区 城北区 湟中区/湟中县 大通回族土族自治县/大通县 湟源县 乐都区/乐都县 平安区/平安县 民和回族土族自治县/民和县 互助土族自治县/互助县 化隆回族自治县/化隆县 循化撒拉族自治县/循化县 门源回族自治县/门源县 祁连县 海晏县 刚察县 同仁市/同仁县 尖扎县 泽库县 河南蒙古族自治县/河南县 共和县 同德县 贵德县 兴海县 贵南县 玛沁县 班玛县 甘德县 达日县 久治县 玛多县 玉树市/玉树县 杂多县 称多县 治多县 囊谦县 曲麻莱县 格尔木市/格尔木 德令哈市/德令哈 茫崖市/茫崖行委 乌兰县 都兰县 天峻县 大柴旦行政委员会/大柴旦行委';

function listed(list: string, level: PlaceLevel): [string, Place][] {
  return list.split(' ').flatMap((entry) => {
    const [name = '', ...others] = entry.split('/');
    const spellings = [name, ...others];
    return spellings.map((text): [string, Place] => [text, { name, levels: [level], short: text !== name }]);
  });
}

// The longest spelling is tried first: 海南州 before 海南省's rest, 玉树市 before nothing.
const KNOWN = [...listed(COUNTIES, 'county'), ...listed(PREFECTURES, 'prefecture'), ...listed(PROVINCES, 'province')]
  .filter(([text]) => text !== '')
  .sort(([a], [b]) => b.length - a.length);

function byFirst(known: readonly [string, Place][]): ReadonlyMap<string, readonly [string, Place][]> {
  const grouped = new Map<string, [string, Place][]>();
  for (const entry of known) {
    const first = entry[0].charAt(0);
    grouped.set(first, [...(grouped.get(first) ?? []), entry]);
  }
  return grouped;
}

/** Known spellings by their first character, so that a name is compared with a handful only. */
const BY_FIRST = byFirst(KNOWN);

// Places elsewhere, by how their names end. 市政, 市场, 县域 … are words, not places.
const BY_ENDING: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/^\p{Script=Han}{2,10}?自治州/u, 'prefecture'],
  [/^\p{Script=Han}{2,9}?自治县/u, 'county'],
  [/^\p{Script=Han}{2,4}?市(?![政场民容属])/u, 'prefecture'],
  [/^\p{Script=Han}{2,3}?县(?!域)/u, 'county'],
];

const ONLY_LEVEL: readonly (readonly [RegExp, readonly PlaceLevel[]])[] = [
  [/^省(?!级|际)/u, ['province']],
  [/^市(?![政场民容属])/u, ['prefecture', 'county']],
  [/^州(?!级)/u, ['prefecture']],
  [/^县(?!域|级)/u, ['county']],
  [/^区(?![域块间])/u, ['county']],
];

/** A road named after a province is no place of the unit. */
const ROAD = /^[东西南北中]?[路街道巷]/u;

function placeAt(text: string, first: boolean): [string, Place] | undefined {
  const known = BY_FIRST.get(text.charAt(0))?.find(([spelling, place]) => {
    if (!text.startsWith(spelling)) return false;
    const bare = place.short && !/[省市州县区委]$/u.test(spelling);
    return !bare || (first && !ROAD.test(text.slice(spelling.length)));
  });
  if (known) return known;
  for (const [pattern, level] of BY_ENDING) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [found, { name: found, levels: [level], short: false }];
  }
  if (!first) return undefined;
  for (const [pattern, levels] of ONLY_LEVEL) {
    if (pattern.test(text)) return [text.charAt(0), { name: ANYWHERE, levels, short: true }];
  }
  return undefined;
}

/** The places a unit's name begins with, from the largest to the smallest, and what follows them. */
export function leadingPlaces(name: string): { readonly places: readonly Place[]; readonly rest: string } {
  const places: Place[] = [];
  let rest = name;
  for (let found = placeAt(rest, true); found; found = placeAt(rest, false)) {
    places.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return { places, rest };
}
