import { BUREAU, GROUPS, INDUSTRIES, LEGAL_FORMS, REWRITES, REWRITTEN, toSimplified } from './name-tables';
import { readLatinName } from './latin-name';
import { joinPlaces, mayFollow, placeAtEnd, placeAtStart, type Place } from './places';
import { blurKeyOf, soundOf } from './sound';

/** A company name taken apart: region + brand (字号) + industry + legal form. */
export interface CompanyName {
  /** What equal spellings share: everything but legal form and project tail. */
  readonly nameKey: string;
  /** What distinguishes the firm, short forms of well-known long names included. */
  readonly brandKey: string;
  /** How the brand sounds, tones aside. */
  readonly pinyinKey: string;
  /** How it sounds and looks to somebody who mixes up what is easily mixed up; for finding, never for deciding. */
  readonly blurKey: string;
  /** Where it sits, as far as the name says so. */
  readonly place: Place;
  /** Family of the industry word; null where none is named or it fits all. */
  readonly industry: string | null;
  /** Numbers in the name: the second bureau is not the twelfth. */
  readonly ordinals: readonly number[];
  /** Branch, numbered company or named project office by its name; null for the firm itself. */
  readonly branch: string | null;
  /** The phase or lot that a project tail names (二期项目部), where the rep wrote it into the firm's name. */
  readonly siteHint: string | null;
  /**
   * A word of its own; one of the great groups (中建…), where each character tells apart; a mere number (一建), which
   * elsewhere is another firm; or a place with what it does (武汉城投).
   */
  readonly brandKind: 'OWN' | 'GROUP' | 'NUMBER' | 'PLACE';
}

/** 大写数字 and what they are written as elsewhere. */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const PLAIN = '一二三四五六七八九十';
const DIGITS = '〇一二三四五六七八九';
const NUMERALS = '〇零一二三四五六七八九十百';

function chineseNumber(text: string): number {
  const plain = text.replace(/零/g, '〇');
  // 二二公司, 二〇冶: digits one after the other
  if (!/[十百]/.test(plain)) return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''));
  let sum = 0;
  let digit = 0;
  for (const char of plain) {
    if (char === '百') sum += (digit || 1) * 100;
    else if (char === '十') sum += (digit || 1) * 10;
    if (char === '百' || char === '十') digit = 0;
    else digit = DIGITS.indexOf(char);
  }
  return sum + digit;
}

/** Numbers count where an ordinal stands (第三…, 中建三局, 南通六建), not inside a brand (三一重工, 统一). */
const COUNTED =
  '工程局|航务|航局|公路工程|公局|局|分公司|公司|冶|建筑|建设|建安|建工|建|安装|市政|化建|期|标段|标|工区|工程|处|队|厂|院|号|栋|幢|座|地块|区|街';
const ORDINAL = new RegExp(`第([${NUMERALS}]+)(?=${COUNTED})`, 'g');
const AFTER = '[局司团省市区县院建筑铁交冶化业核电水航国通矿投工]';
const PLAIN_ORDINAL = new RegExp(
  `(^|${AFTER}|[^\\u4e00-\\u9fff]|湖北|湖南|江苏|浙江|四川|广东|广西|河南|河北|安徽|福建|江西|山东|山西|陕西|贵州|云南|甘肃|北京|天津|上海|重庆|武汉|成都|南京|杭州|长沙|宜昌|泰州|扬州|苏州|盐城|宁波|绍兴|葛洲坝)([${NUMERALS}]+)(?=${COUNTED})`,
  'g',
);

/** 中核二二: the one group whose companies are called by a bare number. */
const NUCLEAR = new RegExp(`(?<=中核)[${NUMERALS}]{2,3}`, 'g');
const PHASE_ORDINAL = new RegExp(`[${NUMERALS}]+(?=期|标段|标$|号楼|号地块|栋|幢|座)`, 'g');

/** One spelling for one name: widths, case, characters, numerals; spaces and punctuation gone, brackets kept. */
export function unify(name: string): string {
  const text = toSimplified(name.normalize('NFKC').toLowerCase());
  return (
    text
      // round brackets hold a place or a remark; the others only set the brand off
      .replace(/（/g, '(')
      .replace(/）/g, ')')
      .replace(/[^\p{L}\p{N}()#&]/gu, (char) => (/[\s.,'’\-_/]/.test(char) ? ' ' : ''))
      .replace(/第[壹贰叁肆伍陆柒捌玖拾]+/g, (numeral) =>
        [...numeral].map((char) => PLAIN.charAt(FORMAL.indexOf(char)) || char).join(''),
      )
      .replace(ORDINAL, (_, numeral: string) => String(chineseNumber(numeral)))
      .replace(PLAIN_ORDINAL, (_, before: string, numeral: string) => `${before}${chineseNumber(numeral)}`)
      .replace(NUCLEAR, (numeral) => String(chineseNumber(numeral)))
      .replace(PHASE_ORDINAL, (numeral) => String(chineseNumber(numeral)))
      .replace(/公司司+/g, '公司')
      .replace(/第(\d)/g, '$1')
      .replace(/(\d+)工程局/g, '$1局')
  );
}

export const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const OFFICE = '(?:工程)?(?:项目经理部|项目指挥部|项目部|项目|指挥部|施工现场|工地|工区)';
const PHASE = '[\\da-z]+(?:期|标段|标|号地块|地块|号楼|#楼|楼|栋|工区)';
const TAIL = new RegExp(`((?:${PHASE})*)(?:${OFFICE})?$`);

/** Cuts 二期项目部 off a firm's name; the phase stays as a hint where the work is. */
function cutTail(text: string): {
  readonly firm: string;
  readonly siteHint: string | null;
  readonly office: boolean;
} {
  const found = TAIL.exec(text);
  const cut = found?.[0] ?? '';
  const firm = text.slice(0, text.length - cut.length);
  if (!cut || firm.length < 2) return { firm: text, siteHint: null, office: false };
  return { firm, siteHint: found?.[1] || null, office: new RegExp(`${OFFICE}$`).test(cut) };
}

const FORMS = new RegExp(`(?<=..)(?:${LEGAL_FORMS.join('|')})$`);

function stripForms(text: string): string {
  for (let rest = text; ;) {
    const next = rest.replace(FORMS, '');
    if (next === rest) return rest;
    rest = next;
  }
}

function takePlaces(text: string): {
  readonly places: Place[];
  readonly names: string[];
  readonly rest: string;
} {
  const places: Place[] = [];
  const names: string[] = [];
  let rest = text.replace(/^[\u4e00-\u9fff]{2,3}区(?=.{4})(?!物业|服务|建设|管理)/, '');
  for (;;) {
    const found = placeAtStart(rest);
    // 长春…, 北京路…: a name needs at least two characters behind its place
    if (!found || found.rest.length < 2 || !mayFollow(places, found.place)) return { places, names, rest };
    if (found.name !== '中国') {
      places.push(found.place);
      names.push(found.name);
    }
    rest = found.rest.replace(/^[\u4e00-\u9fff]{1,3}(?:区|县)(?=.{3})/, '');
  }
}

interface Office {
  readonly firm: string;
  readonly branch: string;
}

/** 腾越建筑(有限公司)宜昌分公司, …光谷项目部, 中建3局2公司 → the firm and which part of it. */
function readBranch(text: string, office: boolean): Office | null {
  const part = '(?:分公司|子公司|办事处|分部|分厂|分站|营业部|代表处|工程总承包部|总承包部|事业部|工程部)';
  const named = new RegExp(`^(.{2,}?(?:公司|集团|局))(.{0,8}?)${part}$`).exec(text);
  if (named) return { firm: named[1] ?? '', branch: named[2] || '分公司' };
  const base = new RegExp(`^(.{4,})${part}$`).exec(text)?.[1];
  if (base) {
    const place = placeAtEnd(base)?.name ?? /\d+$/.exec(base)?.[0];
    return place
      ? { firm: base.slice(0, base.lastIndexOf(place)), branch: place }
      : { firm: base, branch: '分公司' };
  }
  if (office) {
    const site = /^(.{2,}(?:公司|集团|局))(.{2,12})$/.exec(text);
    if (site && !/^(?:有限|股份|集团|建设|建筑|工程|公司)/.test(site[2] ?? ''))
      return { firm: site[1] ?? '', branch: site[2] ?? '' };
  }
  return null;
}

/** What stands behind a great group's bureau, unless it only repeats that it builds: 中建3局|安装, 中铁4局|3. */
function readPartOfBureau(formed: string): Office | null {
  // 上海建工|1建: a numbered company of a provincial builder
  const numbered = /^(.{2,6}(?:建工|城建|建投|交建))(\d+(?:建|公司|局))$/.exec(formed);
  if (numbered) return { firm: numbered[1] ?? '', branch: numbered[2] ?? '' };
  const bureau = BUREAU.exec(formed)?.[0];
  if (!bureau) return null;
  const rest = stripForms(formed.slice(bureau.length)).replace(/集团|股份|有限|公司/g, '');
  const part = rest.replace(/(?:建设|建筑|工程)+$/, '');
  return part ? { firm: bureau, branch: part } : { firm: bureau, branch: '' };
}

const families = new Map(INDUSTRIES);
const anyOf = (words: readonly string[]): string => words.join('|');
const INDUSTRY = new RegExp(anyOf(INDUSTRIES.map(([word]) => word)), 'g');
const TRADE = new RegExp(anyOf(INDUSTRIES.filter(([, family]) => family !== null).map(([word]) => word)));
/** 建工, 城投一: an industry word and little more is no brand. */
const BARE = new RegExp(`^(?:${anyOf(INDUSTRIES.map(([word]) => word))})`);

/** The first industry word that leaves a brand of at least two characters before it; 装饰工程 decorates. */
function splitIndustry(text: string): {
  readonly brand: string;
  readonly industry: string | null;
  readonly behind: string;
} {
  INDUSTRY.lastIndex = 2;
  const at = INDUSTRY.exec(text)?.index ?? -1;
  if (at < 2) return { brand: text, industry: null, behind: '' };
  const behind = text.slice(at);
  return {
    brand: text.slice(0, at),
    industry: families.get(TRADE.exec(behind)?.[0] ?? '') ?? null,
    behind,
  };
}

function kindOf(brand: string, place: boolean): CompanyName['brandKind'] {
  if (place) return 'PLACE';
  if (GROUPS.test(brand) || BUREAU.test(brand)) return 'GROUP';
  return brand.replace(/\d+(?:建|冶|局|公司|安装|处)?/g, '').length < 2 ? 'NUMBER' : 'OWN';
}

/**
 * Takes a company name apart as a person would read it, so that spellings of one firm meet.
 *
 * Rule ARC-2.
 *
 * @example readCompanyName('湖北省騰越建築工程有限公司（二期项目部）') → { brandKey: '腾越', place: { province: '湖北' … }, industry: 'building' … }
 */
export function readCompanyName(name: string): CompanyName {
  const known = cache.get(name);
  if (known) return known;
  const read = readAnew(name);
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
  cache.set(name, read);
  return read;
}

/** Names are read again and again while one brand's candidates are compared; a pure function may remember. */
const cache = new Map<string, CompanyName>();
const CACHED = 20_000;

function readAnew(name: string): CompanyName {
  const text = unify(name);
  return /\p{Script=Han}/u.test(text) ? readHan(text) : readLatinName(name, text);
}

const REMARK = /项目|工地|期|标|原|曾用|集团|股份|有限|分|站|部|厂|个体|合伙|省|市/;

/** 武汉(楚雄达)混凝土: in brackets in the middle of a name neither a place nor a remark, but the brand itself. */
const unbracket = (text: string): string =>
  text.replace(/\((\p{Script=Han}{2,4})\)(?=.{2,})/gu, (whole, inside: string) =>
    REMARK.test(inside) || placeAtStart(inside) ? whole : inside,
  );

function readHan(written: string): CompanyName {
  const text = unbracket(written);
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => squeeze(match[1] ?? ''));
  const outside = squeeze(text.replace(/\([^()]*\)/g, ''));
  const hinted = brackets.map((inside) => cutTail(`甲乙${inside}`)).find((tail) => tail.siteHint !== null);
  const bracketPlaces = brackets.flatMap((inside) => {
    const found = placeAtStart(inside);
    return found && !/项目|工地|期$/.test(inside) ? [found] : [];
  });
  const short = REWRITTEN.test(outside)
    ? REWRITES.reduce((all, [pattern, replacement]) => all.replace(pattern, replacement), outside)
    : outside;
  const tail = cutTail(short);
  const split = readBranch(tail.firm, tail.office);
  const formed = stripForms(split?.firm ?? tail.firm);
  const bureau = readPartOfBureau(formed);
  const { places, names, rest } = takePlaces(bureau?.firm ?? formed);
  const read = splitIndustry(stripForms(rest.replace(/集团/g, '')));
  const behind = placeAtEnd(read.behind);
  // 上海建工, 武汉城投: nothing but place and industry, so the place is part of the brand
  const word = BARE.exec(read.brand)?.[0];
  const bare = word !== undefined && (word === read.brand || read.brand.length < 4);
  const brand = (bare && names.length > 0 ? `${names.at(-1)}${read.brand}` : read.brand).slice(0, 100);
  const branch = split?.branch ?? (bureau?.branch || null);
  let sound: string | undefined;
  let blurred: string | undefined;
  const branchPlace = split ? placeAtStart(split.branch) : null;
  const mentions = [
    ...places,
    ...bracketPlaces.map((found) => found.place),
    ...(behind ? [behind.place] : []),
  ];
  return {
    nameKey: [formed, ...bracketPlaces.map((found) => found.name), ...(split ? [`@${split.branch}`] : [])]
      .join('')
      .slice(0, 200),
    brandKey: brand,
    // most names are read to be compared by brand: how they sound is asked of few of them
    get pinyinKey() {
      return (sound ??= soundOf(brand));
    },
    get blurKey() {
      return (blurred ??= blurKeyOf(brand));
    },
    place: joinPlaces(mentions),
    industry: read.industry,
    ordinals: [...(bureau?.firm ?? formed).matchAll(/\d+/g)].map((match) => Number(match[0])),
    branch: branch === null ? null : (branchPlace?.name ?? stripForms(branch)),
    siteHint: tail.siteHint ?? hinted?.siteHint ?? null,
    brandKind: kindOf(brand, bare && names.length > 0),
  };
}
