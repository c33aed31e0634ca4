import englishMessages from 'ra-language-english';
import { raZh } from './ra-zh';
import { allTexts } from './texts';

function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value as object, `${prefix}${key}.`),
  );
}

function valuesOf(tree: object): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'string' ? [value] : valuesOf(value as object),
  );
}

const placeholders = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]).sort();
const firstForm = (text: string) => text.split('||||').at(-1) ?? '';

test('react-admin speaks Chinese with exactly the keys it has in English', () => {
  expect(keysOf(raZh).sort()).toEqual(keysOf(englishMessages).sort());
});

test('no Chinese text is empty', () => {
  expect(valuesOf(raZh).filter((text) => text === '')).toEqual([]);
});

test.each(Object.entries(allTexts))('%s says the same in both languages', (_, { zh, en }) => {
  expect(zh.length).toBeGreaterThan(0);
  expect(en.length).toBeGreaterThan(0);
  expect(placeholders(firstForm(en))).toEqual(placeholders(firstForm(zh)));
});

test('English texts hold no Chinese', () => {
  const mixed = Object.entries(allTexts).filter(([, { en }]) => /[\u4e00-\u9fff]/.test(en));
  expect(mixed.map(([key]) => key)).toEqual([]);
});
