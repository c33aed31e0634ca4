import { addDays } from '../../shared/local-date';
import { money } from '../../shared/money';
import { lettersPolicy, printPdf } from '../../server/modules/letters';
import { checkedTemplate, fillTemplate } from '../../server/modules/letters/rules/fill-template';
import { letterTexts } from '../../server/modules/letters/rules/letter-fields';
import { shippedTemplate } from '../../server/modules/letters/rules/shipped-template';

const SLICES = 10;

/** Many letters as PDF, one after the other as an archive packs them: steady speed, flat memory. */
export async function benchLetters(count: number): Promise<string> {
  const template = checkedTemplate(shippedTemplate('PRESS'));
  const lines = [
    `\nLetters as PDF: ${count}\n\n| slice | letters a second | resident MB |\n|---|---:|---:|\n`,
  ];
  let bytes = 0;
  for (let slice = 0; slice < SLICES; slice += 1) {
    const began = performance.now();
    for (let at = 0; at < count / SLICES; at += 1) {
      const number = slice * (count / SLICES) + at;
      const items = Array.from({ length: 1 + (number % 6) }, (_, item) => ({
        contract: `HT-2026-${String(number % 9999).padStart(4, '0')}`,
        project: `滨江新城${item + 1}期${number % 40}号楼`,
        document: `YS-2026-${String(item).padStart(4, '0')}`,
        dueOn: addDays('2026-01-01', (number + item) % 60),
        amount: money(1_000_00 + number * 37),
      }));
      const facts = { number: `GZ-2026-${number}`, sequence: 2, issuedOn: '2026-03-05' as const, items };
      const texts = letterTexts(
        { ...facts, customer: `示例${number}建设集团有限公司` },
        lettersPolicy.defaults,
      );
      bytes += (await printPdf(fillTemplate(template, texts), { title: texts.函号, draft: false })).length;
    }
    const seconds = (performance.now() - began) / 1000;
    const resident = Math.round(process.memoryUsage().rss / 1e6);
    lines.push(`| ${slice + 1} | ${(count / SLICES / seconds).toFixed(1)} | ${resident} |\n`);
  }
  lines.push(`\n${(bytes / count / 1024).toFixed(0)} KiB a letter on average.\n`);
  return lines.join('');
}
