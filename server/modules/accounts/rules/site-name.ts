import { squeeze, unify } from './company-name';
import { soundOf } from './sound';

const GENERIC =
  /(?:工程项目|建设项目|项目经理部|项目部|项目|工程|施工现场|工地|小区|楼盘|住宅|商住楼|新建|在建)/g;
const UNITS = /([\da-z东西南北中]+)(期|标段|标|号地块|地块|号楼|#楼|楼|栋|幢|座|区|街)/g;

/**
 * How a site or project is compared: 万科城二期 and 万科城 2 期 are one site, 一期 and 二期 two.
 *
 * Rule LEAD-1.
 */
export function normaliseSite(name: string): string {
  const key = squeeze(
    numbersIn(unify(name))
      .replace(/#楼?/g, '号楼')
      .replace(/(\d+)标(?!段)/g, '$1标段')
      .replace(/(\d+)(?:栋|幢)/g, '$1号楼'),
  );
  const bare = key.replace(/(?:工程)?(?:项目经理部|项目部|项目|施工现场|工地)$/, '');
  return (bare.length >= 2 ? bare : key).slice(0, 200);
}

const PLAIN = '一二三四五六七八九';

/** 一号院, 三街区: in a site's name numerals up to ten count wherever a unit follows. */
function numbersIn(text: string): string {
  const plain = text.replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (char) =>
    '一二三四五六七八九十'.charAt('壹贰叁肆伍陆柒捌玖拾'.indexOf(char)),
  );
  return plain.replace(
    /[一二三四五六七八九十]+(?=号|栋|幢|座|楼|期|标|区|地块|街|路|组团|街坊)/g,
    (numeral) => {
      const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
      const value = (char: string | undefined): number => (char ? PLAIN.indexOf(char) + 1 : 0);
      const ten = numeral.includes('十') ? (value(tens) || 1) * 10 : 0;
      return String(ten + value(ones));
    },
  );
}

interface Site {
  /** Lots, phases and buildings by their unit. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  readonly name: string;
}

function readSite(siteKey: string): Site {
  const units = new Map<string, Set<string>>();
  const name = siteKey.replace(GENERIC, '').replace(UNITS, (whole, number: string, unit: string) => {
    // 江东区, 城北街: a place, not a lot
    if (/[东西南北中]/.test(number) && number.length > 1) return whole;
    const numbers = units.get(unit) ?? new Set<string>();
    numbers.add(number);
    units.set(unit, numbers);
    return '';
  });
  return { units, name };
}

/** Whether the shorter text stands in the longer as a whole: 1期 is not in 11期. */
function within(long: string, short: string): boolean {
  if (short.length < 2) return false;
  const at = long.indexOf(short);
  if (at < 0) return false;
  const cutsNumber = (left: string, right: string): boolean => /\d/.test(left) && /\d/.test(right);
  return (
    !cutsNumber(long.charAt(at - 1), short.charAt(0)) &&
    !cutsNumber(short.charAt(short.length - 1), long.charAt(at + short.length))
  );
}

/**
 * Whether two things claimed of one customer overlap in place: the same site however written, one part of the other, or
 * one of them the customer as a whole (empty). Phases, lots and buildings tell apart.
 *
 * Rules LEAD-1, COLL-1.
 *
 * @example 万科城二期 / 万科城 2期项目部 → true; 万科城一期 / 万科城二期 → false; '' / 万科城 → true
 */
export function sitesOverlap(aKey: string, bKey: string): boolean {
  if (aKey === '' || bKey === '' || aKey === bKey) return true;
  const [a, b] = [readSite(aKey), readSite(bKey)];
  for (const [unit, numbers] of a.units) {
    const others = b.units.get(unit);
    if (others && ![...numbers].some((number) => others.has(number))) return false;
  }
  if (a.name === b.name) return true;
  if (a.name === '' || b.name === '') return a.units.size > 0 && b.units.size > 0 && shareUnit(a, b);
  return (
    within(a.name, b.name) ||
    within(b.name, a.name) ||
    (a.name.length >= 3 && !/\d/.test(a.name + b.name) && soundOf(a.name) === soundOf(b.name))
  );
}

const shareUnit = (a: Site, b: Site): boolean => [...a.units.keys()].some((unit) => b.units.has(unit));
