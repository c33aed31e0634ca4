/** Reads the XML of a workbook's parts: rows, cells, shared texts. A workbook is a zip of such files. */

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return entities[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Matches whole elements of a name, whatever their namespace prefix; what is cut off at the end matches later. */
export const elementsOf = (name: string): RegExp =>
  new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])(?:[^>]*/>|[^>]*>[\\s\\S]*?</(?:\\w+:)?${name}>)`, 'g');

const TEXTS = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;
/** How a text is to be said aloud (furigana) is no part of it. */
const SPOKEN = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g;

/** The text of a shared or inline string, its differently formatted runs joined. */
export function textOfString(xml: string): string {
  return [...xml.replace(SPOKEN, '').matchAll(TEXTS)].map(([, text = '']) => plainText(text)).join('');
}

/** The value of an attribute. */
export function attributeOf(xml: string, name: string): string | null {
  const found = new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(/^[^>]*/.exec(xml)?.[0] ?? '')?.[1];
  return found === undefined ? null : plainText(found);
}

const MOST_COLUMNS = 200;

/** 'A' → 0, 'AB12' → 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The number and the cells of a row: texts as they are, formulas by their result, numbers as decimals; numbers that a
 * spreadsheet has rounded say nothing. Days are numbers there: they are read as such where a day is expected.
 *
 * @example <row r="3"><c r="B3"><v>0.30000000000000004</v></c></row> → 3, ['', '0.30']
 */
export function readSheetRow(
  xml: string,
  shared: readonly string[],
): { readonly no: number | null; readonly cells: string[] } {
  const cells: string[] = [];
  for (const [cell] of xml.replace(/^<[^>]*>/, '').matchAll(elementsOf('c'))) {
    const reference = attributeOf(cell, 'r');
    const at = reference ? columnOf(reference) : cells.length;
    if (at < 0 || at >= MOST_COLUMNS) continue;
    while (cells.length < at) cells.push('');
    cells[at] = valueOf(cell, shared);
  }
  const no = Number(attributeOf(xml, 'r') ?? Number.NaN);
  return { no: Number.isInteger(no) ? no : null, cells };
}

function valueOf(cell: string, shared: readonly string[]): string {
  const type = attributeOf(cell, 't');
  if (type === 'inlineStr') return textOfString(cell);
  const value = plainText(/<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(cell)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'str' || type === 'd') return value;
  return type === 'e' || value === '' ? '' : numberText(Number(value));
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : '';
  // a sum made of fractions is a hair beside the cent that it shows
  const cents = Math.round(value * 100);
  return Math.abs(value * 100 - cents) < 1e-4 ? (cents / 100).toFixed(2) : String(value);
}
