import { pinyin } from 'pinyin-pro';

/** Where a firm says it sits: what its name, or somebody's entry, tells. */
export interface Place {
  readonly province: string | null;
  readonly city: string | null;
}

/** Provinces with the cities that firms' names use; municipalities with their well-known districts. */
const CITIES: Readonly<Record<string, string>> = {
  北京: '',
  天津: '',
  上海: '',
  重庆: '',
  河北: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安',
  山西: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  内蒙古: '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔',
  辽宁: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛',
  吉林: '长春 四平 辽源 通化 白山 松原 白城 延边',
  黑龙江: '哈尔滨 齐齐哈尔 鸡西 鹤岗 大庆 伊春 佳木斯 牡丹江 黑河 绥化',
  江苏: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 常熟 张家港 太仓 海门 启东 如皋 宜兴 溧阳 丹阳 扬中 句容 靖江 泰兴 仪征 高邮 东台 邳州 新沂',
  浙江: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 东阳 慈溪 余姚 诸暨 桐乡 乐清 瑞安 温岭 兰溪 嵊州 建德',
  安徽: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 巢湖 桐城',
  福建: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 福清 石狮 南安',
  江西: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 樟树 丰城 瑞昌 贵溪',
  山东: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 胶州 平度 莱西 滕州 龙口 莱州 寿光 诸城 曲阜 邹城 荣成',
  河南: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 巩义 荥阳 新密 新郑 登封 禹州 长葛 邓州 永城',
  湖北: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 大冶 枣阳 宜都 当阳 枝江 钟祥 麻城 武穴 赤壁 广水 利川 松滋 石首 洪湖 应城 安陆 汉川 老河口 丹江口',
  湖南: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 浏阳 醴陵 湘乡 耒阳 汨罗 沅江 资兴 洪江 涟源',
  广东: '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 增城 从化 普宁',
  广西: '南宁 柳州 桂林 梧州 北海 钦州 贵港 玉林 百色 贺州 河池',
  海南: '海口 三亚 儋州',
  四川: '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 凉山 都江堰 彭州 邛崃 江油 西昌',
  贵州: '贵阳 遵义 六盘水 安顺 毕节 铜仁',
  云南: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理',
  西藏: '拉萨 日喀则',
  陕西: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛',
  甘肃: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 酒泉 庆阳',
  青海: '西宁',
  宁夏: '银川 石嘴山 吴忠 中卫',
  新疆: '乌鲁木齐 克拉玛依 喀什 伊犁',
  香港: '',
  澳门: '',
  台湾: '台北 高雄',
};

/** Parts of a city that firms carry in their name. */
const DISTRICTS: Readonly<Record<string, string>> = {
  武昌: '武汉',
  汉口: '武汉',
  汉阳: '武汉',
  黄陂: '武汉',
  江夏: '武汉',
  浦东: '上海',
  万州: '重庆',
  涪陵: '重庆',
  夷陵: '宜昌',
  萧山: '杭州',
  余杭: '杭州',
  番禺: '广州',
  顺德: '佛山',
  南海: '佛山',
};

const provinceOf = new Map<string, string>();
for (const [province, cities] of Object.entries(CITIES))
  for (const city of cities.split(' ').filter(Boolean)) provinceOf.set(city, province);

/** Every place a name may start with, the longest first; 吉林 is a province before it is a city. */
const PLACES = [...Object.keys(CITIES), ...provinceOf.keys(), ...Object.keys(DISTRICTS), '中国'].sort(
  (a, b) => b.length - a.length,
);

/** The same list by first and by last character: a name is looked at for a handful of places, not for five hundred. */
const byFirst = new Map<string, string[]>();
const byLast = new Map<string, string[]>();
for (const place of PLACES) {
  byFirst.set(place.charAt(0), [...(byFirst.get(place.charAt(0)) ?? []), place]);
  if (place !== '中国') byLast.set(place.slice(-1), [...(byLast.get(place.slice(-1)) ?? []), place]);
}

const SUFFIX =
  /^(?:维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|州|特别行政区|省|市(?!政|场|民|容)|地区|县|新?区(?!域|块))/;

/** Several readings of one Latin spelling are no reading: Suzhou may be 苏州 or 宿州. */
const latin = new Map<string, Place | null>();
for (const name of PLACES.filter((place) => place !== '中国')) {
  const key = pinyin(name, { toneType: 'none', type: 'array' }).join('');
  latin.set(key, latin.has(key) ? null : placeNamed(name));
}
latin.set('shaanxi', { province: '陕西', city: null });
latin.set('shanxi', { province: '山西', city: null });

function placeNamed(name: string): Place {
  const city = DISTRICTS[name];
  if (city !== undefined) return placeNamed(city);
  return name in CITIES
    ? { province: name, city: null }
    : { province: provinceOf.get(name) ?? null, city: name };
}

/** The place that a Latin word names, "wuhan"; null where it names none or several. */
export const placeOfLatin = (word: string): Place | null => latin.get(word) ?? null;

/** The place at the beginning of a text, if there is one, and what is left behind it. */
export function placeAtStart(
  text: string,
): { readonly name: string; readonly place: Place; readonly rest: string } | null {
  const name = byFirst.get(text.charAt(0))?.find((candidate) => text.startsWith(candidate));
  if (name) {
    const place = name === '中国' ? { province: null, city: null } : placeNamed(name);
    return { name, place, rest: text.slice(name.length).replace(SUFFIX, '') };
  }
  // a county-level city that the table does not know; 城市… and 新城市… are no places
  const county = /^([\u4e00-\u9fff]{2,3})[市县](?=.{3})(?!建设|更新|开发|规划|投资|运营|服务|发展)/.exec(
    text,
  );
  return county
    ? {
        name: county[1] ?? '',
        place: { province: null, city: county[1] ?? null },
        rest: text.slice(county[0].length),
      }
    : null;
}

/** The place at the end of a text, the whole text included; null where there is none. */
export function placeAtEnd(
  text: string,
): { readonly name: string; readonly place: Place; readonly rest: string } | null {
  const bare = text.replace(/(?:省|市)$/, '');
  const name = byLast.get(bare.slice(-1))?.find((candidate) => bare.endsWith(candidate));
  return name ? { name, place: placeNamed(name), rest: bare.slice(0, -name.length) } : null;
}

/** What several mentions say together: the first province and the first city. */
export function joinPlaces(mentions: readonly Place[]): Place {
  const city = mentions.find((mention) => mention.city !== null)?.city ?? null;
  const province = mentions.find((mention) => mention.province !== null)?.province ?? null;
  return { province, city };
}

/** Whether a second place may stand behind a first in one name: 湖北武汉 may, 北京大同 is Beijing and a brand. */
export function mayFollow(first: readonly Place[], next: Place): boolean {
  if (next.city === null || next.province === null) return first.length === 0;
  return first.every(
    (place) =>
      (place.city === null || place.city === next.city) &&
      (place.province === null || place.province === next.province),
  );
}

/**
 * Whether a name begins with a place of another province, told without taking the name apart: of a common brand's hundreds
 * of firms most are out with that. False where it cannot be told so quickly.
 */
export function beginsElsewhere(name: string, place: Place): boolean {
  if (place.province === null) return false;
  const province = placeAtStart(name)?.place.province ?? null;
  return province !== null && province !== place.province;
}

export type PlaceRelation = 'UNKNOWN' | 'SAME' | 'WITHIN' | 'DIFFERENT';

/**
 * How two places stand to each other: nothing said on a side, the same, one within the other, or different ones.
 *
 * @example 湖北 and 武汉 → WITHIN; 武汉 and 宜昌 → DIFFERENT; 湖北武汉 and 湖北 → WITHIN
 */
export function relatePlaces(a: Place, b: Place): PlaceRelation {
  const known = (place: Place): boolean => place.province !== null || place.city !== null;
  if (!known(a) || !known(b)) return 'UNKNOWN';
  if (a.city !== null && b.city !== null) return a.city === b.city ? 'SAME' : 'DIFFERENT';
  if (a.province !== null && b.province !== null) {
    if (a.province !== b.province) return 'DIFFERENT';
    return a.city === b.city ? 'SAME' : 'WITHIN';
  }
  return 'UNKNOWN';
}

/** Reads a city or region as people enter it: 武汉市, 湖北省武汉市, 湖北武汉洪山区, Wuhan. */
export function readPlace(text: string | null | undefined): Place {
  const written = (text ?? '').normalize('NFKC').trim().toLowerCase();
  const word = latin.get(written.replace(/[^a-z]/g, '').replace(/(?:city|province)$/, ''));
  if (word) return word;
  const mentions: Place[] = [];
  let rest = written.replace(/[^\p{L}\p{N}]/gu, '');
  for (
    let found = placeAtStart(rest);
    found && mayFollow(mentions, found.place);
    found = placeAtStart(rest)
  ) {
    mentions.push(found.place);
    rest = found.rest;
  }
  if (mentions.length === 0 && /^[\u4e00-\u9fff]{2,3}[市县]$/.test(rest))
    return { province: null, city: rest.slice(0, -1) };
  return joinPlaces(mentions);
}
