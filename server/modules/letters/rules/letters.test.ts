import { strToU8, zipSync, unzipSync, strFromU8 } from 'fflate';
import { money } from '../../../../shared/money';
import { DomainError } from '../../../core/errors';
import { lettersPolicy } from '../policy';
import { checkedTemplate, fillTemplate } from './fill-template';
import { letterNumber, letterTexts, toneOf } from './letter-fields';
import { layOutDocx } from './lay-out-docx';
import { proofOf } from './proof-of';
import { sampleFacts } from './sample-letter';
import { shippedTemplate } from './shipped-template';

const shipped = (): Record<string, Uint8Array> => unzipSync(shippedTemplate('REMIND'));
const edited = (change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Uint8Array => {
  const files = shipped();
  const xml = change(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...files, ...more, 'word/document.xml': strToU8(xml) });
};

const refusalOf = (bytes: Uint8Array): unknown[] => {
  try {
    checkedTemplate(bytes);
    return ['taken'];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, (error.params as { tag?: string }).tag];
  }
};

const bomb = zipSync({
  'word/document.xml': new Uint8Array(25_000_000),
  '[Content_Types].xml': strToU8('<Types/>'),
});

test.each<[string, Uint8Array, unknown[]]>([
  ['the shipped one', shippedTemplate('FINAL'), ['taken']],
  ['no zip', strToU8('hello'), ['letter_template.not_docx', undefined]],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), ['letter_template.not_docx', undefined]],
  ['more than two megabytes', new Uint8Array(2_000_001), ['letter_template.too_large', undefined]],
  ['a zip bomb', bomb, ['letter_template.not_docx', undefined]],
  [
    'macros',
    edited((xml) => xml, { 'word/vbaProject.bin': strToU8('x') }),
    ['letter_template.not_docx', undefined],
  ],
  [
    'a tag left open',
    edited((xml) => xml.replace('{函号}', '{函号')),
    ['letter_template.broken_tag', '函号'],
  ],
  ['a loop left open', edited((xml) => xml.replace('{/明细}', '')), ['letter_template.broken_tag', '明细']],
  [
    'an unknown field',
    edited((xml) => xml.replace('{签发人}', '{总经理}')),
    ['letter_template.unknown_tag', '总经理'],
  ],
  [
    'an unknown field of an item',
    edited((xml) => xml.replace('{项目}', '{楼号}')),
    ['letter_template.unknown_tag', '明细.楼号'],
  ],
  ['no number', edited((xml) => xml.replaceAll('{函号}', '')), ['letter_template.missing_tag', '函号']],
  [
    'no amounts',
    edited((xml) => xml.replace('{金额}{/明细}', '{/明细}')),
    ['letter_template.missing_tag', '#明细 … {金额}'],
  ],
])('DUN-1: a template with %s', (_, bytes, expected) => {
  const [code, tag] = refusalOf(bytes);
  expect(code).toBe(expected[0]);
  if (expected[1]) expect(tag).toContain(expected[1]);
});

const textOf = (piece: unknown): string => {
  if (typeof piece === 'string') return piece;
  if (Array.isArray(piece)) return piece.map(textOf).join('');
  if (typeof piece !== 'object' || piece === null) return '';
  const { text, stack, table } = piece as { text?: unknown; stack?: unknown; table?: { body: unknown } };
  return `${textOf(text)}${textOf(stack)}${textOf(table?.body)}`;
};

test('DUN-1: the same letter twice is the same text, with every amount in figures and the sum in capitals', () => {
  const texts = letterTexts(sampleFacts('2026-03-05', 'PRESS'), lettersPolicy.defaults);
  const template = checkedTemplate(shippedTemplate('PRESS'));
  const [first, second] = [1, 2].map(() => textOf(layOutDocx(fillTemplate(template, texts)).content));
  expect(first).toBe(second);
  for (const said of [
    '〔2026〕第012号',
    '示例建设工程有限公司',
    'HT-0002',
    '131,456.83',
    '壹拾叁万壹仟肆佰伍拾陆元捌角叁分',
    '回　执',
  ])
    expect(first).toContain(said);
  expect(first).not.toMatch(/[{}]|undefined/);
});

test('DUN-1: an edited template changes the PDF as it changes the Word file', () => {
  const template = checkedTemplate(edited((xml) => xml.replace('工作联系函', '对账催款专函')));
  const texts = letterTexts(sampleFacts('2026-03-05', 'REMIND'), lettersPolicy.defaults);
  expect(textOf(layOutDocx(fillTemplate(template, texts)).content)).toContain('对账催款专函');
});

test('DUN-1: names with signs of markup and control characters stay names', () => {
  const facts = { ...sampleFacts('2026-03-05', 'REMIND'), customer: '甲<b>&"乙\u0001{函号}' };
  const docx = fillTemplate(shippedTemplate('REMIND'), letterTexts(facts, lettersPolicy.defaults));
  expect(textOf(layOutDocx(docx).content)).toContain('致：甲<b>&"乙{函号}');
});

test.each([
  [1, 'REMIND'],
  [2, 'PRESS'],
  [3, 'FINAL'],
  [4, 'FINAL'],
])('DUN-1: letter %i of three before the stop speaks %s', (sequence, tone) => {
  expect(toneOf(sequence, 3)).toBe(tone);
});

test.each([
  ['GZ-2026-0012', '〔2026〕第012号'],
  ['GZ-2026-1234', '〔2026〕第1234号'],
  ['old 7', 'old 7'],
])('DUN-1: number %s is written %s', (number, written) => {
  expect(letterNumber(number)).toBe(written);
});

test.each([
  [[], 'NOT_SENT'],
  [['SENT'], 'MISSING'],
  [['RETURNED'], 'RETURNED'],
  [['RETURNED', 'SENT'], 'MISSING'],
  [['RETURNED', 'RECEIVED'], 'PROVEN'],
] as const)('DUN-1: sendings %j leave the proof %s', (states, proof) => {
  expect(proofOf(states.map((state) => ({ state })))).toBe(proof);
});

test('DUN-1: items are counted overdue on the day of the letter', () => {
  const facts = { ...sampleFacts('2026-03-05', 'REMIND') };
  const item = { contract: 'c', project: 'p', document: 'd', dueOn: '2026-02-03' as const, amount: money(1) };
  expect(letterTexts({ ...facts, items: [item] }, lettersPolicy.defaults).明细[0]?.逾期天数).toBe('30');
});
