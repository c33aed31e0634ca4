import { lettersPolicy } from '../policy';
import { stillShipped, withCompany } from './company-data';
import { letterTexts } from './letter-fields';
import { sampleFacts } from './sample-letter';

const shipped = lettersPolicy.defaults;
const told = { ...shipped, company: '临江混凝土有限公司', bankAccount: '6222 0000 1234 5678' };

test.each([
  ['nothing was told', shipped, true],
  ['only the name', { ...told, bankAccount: shipped.bankAccount }, true],
  ['only the account', { ...told, company: shipped.company }, true],
  ['both', told, false],
])('DUN-1: %s', (_, policy, expected) => {
  expect(stillShipped(policy, shipped)).toBe(expected);
});

test('DUN-1: an unsigned letter of before takes the company that was told, one of after keeps its own', () => {
  const facts = sampleFacts('2026-03-02', 'REMIND');
  const before = letterTexts(facts, shipped);
  expect(withCompany(before, told, shipped)).toEqual(letterTexts(facts, told));
  const after = letterTexts(facts, { ...told, contact: '张工 138' });
  expect(withCompany(after, told, shipped)).toBe(after);
});
