import type { BankSign } from '../../../../shared/vocabulary/banking';
import { creditCodesIn, numbersInText } from './numbers-in-text';
import { weighSigns } from './weigh-signs';

const sign = (accountId: string, kind: BankSign, score?: number) => ({
  accountId,
  sign: kind,
  detail: kind,
  ...(score === undefined ? {} : { score }),
});
const weighed = (...signs: readonly ReturnType<typeof sign>[]): string =>
  weighSigns(signs)
    .map(({ accountId, confidence, contested }) => `${accountId} ${confidence}${contested ? '!' : ''}`)
    .join(', ');

test.each([
  ['nothing', [], ''],
  ['a learned account', [sign('k1', 'PAYER_ACCOUNT')], 'k1 98'],
  ['account and number', [sign('k1', 'NUMBER'), sign('k1', 'PAYER_ACCOUNT')], 'k1 100'],
  ['a credit code', [sign('k1', 'CREDIT_CODE')], 'k1 96'],
  ['the name', [sign('k1', 'NAME', 98)], 'k1 92'],
  ['another name', [sign('k1', 'ALIAS')], 'k1 88'],
  ['a number', [sign('k1', 'NUMBER')], 'k1 84'],
  ['two numbers count once', [sign('k1', 'NUMBER'), sign('k1', 'NUMBER')], 'k1 84'],
  ['a name much alike', [sign('k1', 'SIMILAR_NAME', 95)], 'k1 79'],
  ['a name a little alike', [sign('k1', 'SIMILAR_NAME', 50)], 'k1 35'],
  ['an account of two', [sign('k1', 'PAYER_ACCOUNT'), sign('k2', 'PAYER_ACCOUNT')], 'k1 78, k2 78'],
  [
    'an account of two and the name of one',
    [sign('k1', 'PAYER_ACCOUNT'), sign('k2', 'PAYER_ACCOUNT'), sign('k2', 'NAME')],
    'k2 94, k1 58!',
  ],
  ['the name of one, the contract of another', [sign('k2', 'NUMBER'), sign('k1', 'NAME')], 'k1 72!, k2 64!'],
  ['a name alike beside a sure one', [sign('k2', 'SIMILAR_NAME', 60), sign('k1', 'NAME')], 'k1 92, k2 25!'],
])('BANK-2: whose the money is by %s', (_name, signs, result) => {
  expect(weighed(...signs)).toBe(result);
});

test('BANK-2: the signs stand strongest first', () => {
  const [first] = weighSigns([sign('k1', 'NUMBER'), sign('k1', 'NAME'), sign('k1', 'PAYER_ACCOUNT')]);
  expect(first?.signs.map((one) => one.sign)).toEqual(['PAYER_ACCOUNT', 'NAME', 'NUMBER']);
});

test.each([
  ['付HT-2026-0012货款 2026年3月', ['HT-2026-0012']],
  ['order 10100/10101', ['10100/10101']],
  ['10100、10101', ['10100', '10101']],
  ['pay t-12.', ['t-12', 'T-12']],
  ['货款', []],
  ['2026 03 15 C30', ['C30']],
])('BANK-2: numbers in "%s" are %j', (text, numbers) => {
  expect(numbersInText(text)).toEqual(numbers);
});

test('BANK-2: a credit code in a text counts only where its checks hold, whole or in part', () => {
  expect(creditCodesIn('税号91350100M000100Y43货款')).toEqual(['91350100M000100Y43']);
  expect(creditCodesIn('91350100M000100Y44 91350100m000100y43')).toEqual([
    '91350100M000100Y44',
    '91350100M000100Y43',
  ]);
  expect(creditCodesIn('91350100M000100Y431 123456789112345679')).toEqual([]);
});
