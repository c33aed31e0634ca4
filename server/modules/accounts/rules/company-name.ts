import { pinyin } from 'pinyin-pro';
import { ALIASES, INDUSTRIES, LATIN_FORMS, LEGAL_FORMS, REGIONS, toSimplified } from './name-tables';

/** A company name taken apart: region + brand (字号) + industry + legal form. */
export interface CompanyName {
  /** What equal spellings share: everything but legal form and project tail. */
  readonly nameKey: string;
  /** What distinguishes the firm, short forms of well-known long names included. */
  readonly brandKey: string;
  /** How the brand sounds, tones aside. */
  readonly pinyinKey: string;
  readonly regions: readonly string[];
  /** Family of the industry word; null where none is named or it fits all. */
  readonly industry: string | null;
  /** Numbers in the name: the second bureau is not the twelfth. */
  readonly ordinals: readonly number[];
  /** Branch office (分公司) by its name; null for the firm itself. */
  readonly branch: string | null;
}

const NUMERAL =
  /第?([〇零一二三四五六七八九十百]+)(?=工程局|航务|局|分公司|公司|冶|建|期|标段|标|工区|工程|处|队|厂|院|航)/g;
const TAIL = /(?:工程)?(?:项目经理部|项目部|项目|施工现场|工地|工区|\d+期|\d+标段?)$/;
const DIGITS = '〇一二三四五六七八九';

function chineseNumber(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const char of text.replace(/零/g, '〇')) {
    if (char === '百') sum += (digit || 1) * 100;
    else if (char === '十') sum += (digit || 1) * 10;
    if (char === '百' || char === '十') digit = 0;
    else digit = DIGITS.indexOf(char);
  }
  return sum + digit;
}

/** One spelling for one name: widths, case, characters, numerals; spaces and punctuation gone, brackets kept. */
function unify(name: string): string {
  const text = toSimplified(name.normalize('NFKC').toLowerCase());
  return text
    .replace(/[（【〔[{<]/g, '(')
    .replace(/[）】〕\]}>]/g, ')')
    .replace(NUMERAL, (_, numeral: string) => String(chineseNumber(numeral)))
    .replace(/第(\d)/g, '$1')
    .replace(/(\d+)工程局/g, '$1局');
}

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

function stripEnd(text: string, pattern: RegExp): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(pattern, '');
    if (next === rest || next.length < 2) return rest;
    rest = next;
  }
}

function stripForms(text: string): string {
  const form = LEGAL_FORMS.find(
    (candidate) => text.endsWith(candidate) && text.length > candidate.length + 1,
  );
  return form ? stripForms(text.slice(0, -form.length)) : text;
}

function takeRegions(text: string): { regions: string[]; rest: string } {
  const regions: string[] = [];
  let rest = text;
  for (;;) {
    const region = REGIONS.find((candidate) => rest.startsWith(candidate));
    if (!region) return { regions, rest };
    const after = rest
      .slice(region.length)
      .replace(/^(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)/, '');
    // 北京路…, 长春… : a name needs at least two characters behind its region
    if (after.length < 2) return { regions, rest };
    if (region !== '中国') regions.push(region);
    rest = after.replace(/^[^市省]{1,3}(?:区|县)(?=.{2})/, '');
  }
}

/** 腾越建筑(有限公司)宜昌分公司 → the firm and its branch. */
function readBranch(text: string): { firm: string; branch: string } | null {
  const named = /^(.{2,}(?:公司|集团|局))(.{1,8})分公司$/.exec(text);
  if (named) return { firm: named[1] ?? '', branch: named[2] ?? '' };
  const base = /^(.{4,})分公司$/.exec(text)?.[1];
  const place = base && (REGIONS.find((region) => base.endsWith(region)) ?? /\d+$/.exec(base)?.[0]);
  return base && place ? { firm: base.slice(0, -place.length), branch: place } : null;
}

/** The first industry word that leaves a brand of at least two characters before it. */
function splitIndustry(text: string): { brand: string; industry: string | null } {
  let best: { at: number; family: string | null } | null = null;
  for (const [word, family] of INDUSTRIES) {
    const at = text.indexOf(word, 2);
    if (at >= 2 && (!best || at < best.at)) best = { at, family };
  }
  if (!best) return { brand: text, industry: null };
  const cut = best.at;
  const named = INDUSTRIES.find(([word, family]) => family !== null && text.slice(cut).includes(word));
  return { brand: text.slice(0, cut), industry: best.family ?? named?.[1] ?? null };
}

function latinName(text: string): string {
  const tokens = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = tokens.filter((token, at) => at === 0 || !LATIN_FORMS.has(token));
  return kept.join('').normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Takes a company name apart as a person would read it, so that spellings of one firm meet.
 *
 * Rule ARC-2.
 *
 * @example readCompanyName('湖北省騰越建築工程有限公司（二期项目部）') → { brandKey: '腾越', regions: ['湖北'], industry: 'building' … }
 */
export function readCompanyName(name: string): CompanyName {
  const text = unify(name);
  if (!/\p{Script=Han}/u.test(text)) return readLatin(text);
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => squeeze(match[1] ?? ''));
  const bracketRegions = brackets.flatMap((inside) =>
    REGIONS.filter((region) => inside.startsWith(region)).slice(0, 1),
  );
  const bare = squeeze(text.replace(/\([^()]*\)/g, ''));
  const alias = ALIASES.find(([pattern]) => pattern.test(bare));
  const untailed = stripEnd(alias ? bare.replace(alias[0], alias[1]) : bare, TAIL);
  const office = readBranch(untailed);
  const formed = stripForms(office?.firm ?? untailed);
  const { regions, rest } = takeRegions(formed);
  const split = splitIndustry(stripForms(rest.replace(/集团/g, '')));
  // 上海建工: nothing but region and industry, so the region is part of the brand
  const bareIndustry = INDUSTRIES.some(
    ([word]) => split.brand === word || (split.brand.startsWith(word) && split.brand.length < 4),
  );
  const brand = bareIndustry && regions.length > 0 ? `${regions.join('')}${split.brand}` : split.brand;
  return {
    nameKey: [formed, ...bracketRegions, ...(office ? [`@${office.branch}`] : [])].join('').slice(0, 200),
    brandKey: brand.slice(0, 100),
    pinyinKey: soundOf(brand),
    regions: [...new Set([...regions, ...bracketRegions])],
    industry: split.industry,
    ordinals: [...formed.matchAll(/\d+/g)].map((match) => Number(match[0])),
    branch: office?.branch ?? null,
  };
}

function readLatin(text: string): CompanyName {
  const key = latinName(text);
  const brand = (key || squeeze(text) || text.trim()).slice(0, 100);
  return {
    nameKey: (key || text.trim()).slice(0, 200),
    brandKey: brand,
    pinyinKey: brand,
    regions: [],
    industry: null,
    ordinals: [...text.matchAll(/\d+/g)].map((match) => Number(match[0])),
    branch: null,
  };
}

function soundOf(brand: string): string {
  return pinyin(brand, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').slice(0, 200);
}

/**
 * How a site or project is compared: 万科城二期 and 万科城 2 期 are one site, 一期 and 二期 two.
 *
 * Rule LEAD-1.
 */
export function normaliseSite(name: string): string {
  return stripEnd(squeeze(unify(name)), /(?:工程)?(?:项目经理部|项目部|项目|施工现场|工地)$/).slice(0, 200);
}
