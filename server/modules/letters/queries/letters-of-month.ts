import { addDays, lastDayOf } from '../../../../shared/local-date';
import { addMoney, minMoney, ZERO, type Money } from '../../../../shared/money';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { policyAt } from '../../policies';
import {
  DunningLetter,
  DunningLetterLine,
  narrowToContracts,
  Receivable,
  ReceiptAllocation,
} from '../../receivables';
import { Contract } from '../../contracts';
import { lettersPolicy } from '../policy';
import type { AnalysisArgs } from './monthly-analysis';

interface LetterSums {
  readonly count: number;
  readonly amount: Money;
  /** Of what the letters asked for: paid within the days of the policy. */
  readonly effect: Money;
}

interface Line {
  readonly id: string;
  readonly letterId: string;
  readonly receivableId: string;
  readonly groupKey: string;
  readonly issuedOn: LocalDate;
  readonly amount: unknown;
}

/** The letters of a month per group: how many, over how much, and what of it was paid soon after (RPT-2). */
export async function lettersOfMonth(
  ctx: RequestContext,
  args: AnalysisArgs,
): Promise<Map<string, LetterSums>> {
  const key = args.by === 'CUSTOMER' ? 'contract.accountId' : 'contract.id';
  const query = ctx.db
    .createQueryBuilder(DunningLetterLine, 'line')
    .innerJoin(DunningLetter, 'letter', 'letter.id = line.letterId')
    .innerJoin(Receivable, 'item', 'item.id = line.receivableId')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .select('line.id', 'id')
    .addSelect('letter.id', 'letterId')
    .addSelect('item.id', 'receivableId')
    .addSelect(key, 'groupKey')
    .addSelect('letter.issuedOn', 'issuedOn')
    .addSelect('line.amount', 'amount')
    .where('letter.month = :month', { month: args.month });
  narrowToContracts(ctx, query, 'item.contractId');
  const lines = await query.getRawMany<Line>();
  const { effectDays } = await policyAt(ctx, lettersPolicy, lastDayOf(args.month));
  const paid = await paidAfter(ctx, args, effectDays);
  const sums = new Map<string, { letters: Set<string>; amount: Money; effect: Money }>();
  for (const line of lines) {
    const known = sums.get(line.groupKey) ?? { letters: new Set<string>(), amount: ZERO, effect: ZERO };
    const asked = readMoney(line.amount);
    const until = addDays(line.issuedOn, effectDays);
    const came = (paid.get(line.receivableId) ?? [])
      .filter(({ on }) => on > line.issuedOn && on <= until)
      .reduce((sum, { amount }) => addMoney(sum, amount), ZERO);
    known.letters.add(line.letterId);
    known.amount = addMoney(known.amount, asked);
    // money that went back again counts for nothing
    known.effect = addMoney(known.effect, came > ZERO ? minMoney(came, asked) : ZERO);
    sums.set(line.groupKey, known);
  }
  return new Map(
    [...sums].map(([id, { letters, amount, effect }]) => [id, { count: letters.size, amount, effect }]),
  );
}

async function paidAfter(
  ctx: RequestContext,
  { month }: AnalysisArgs,
  days: number,
): Promise<Map<string, { readonly on: LocalDate; readonly amount: Money }[]>> {
  const rows = await ctx.db
    .createQueryBuilder(ReceiptAllocation, 'part')
    .select('part.receivableId', 'item')
    .addSelect('part.allocatedOn', 'paidOn')
    .addSelect('SUM(part.amount)', 'amount')
    .where('part.allocatedOn >= :from AND part.allocatedOn <= :until', {
      from: `${month}-01`,
      until: addDays(lastDayOf(month), days),
    })
    .andWhere(
      'part.receivableId IN (SELECT l.receivableId FROM dunning_letter_line l INNER JOIN dunning_letter d ON d.id = l.letterId WHERE d.month = :month)',
      { month },
    )
    .groupBy('part.receivableId')
    .addGroupBy('part.allocatedOn')
    .getRawMany<{ item: string; paidOn: LocalDate; amount: unknown }>();
  const byItem = new Map<string, { readonly on: LocalDate; readonly amount: Money }[]>();
  for (const { item, paidOn, amount } of rows)
    byItem.set(item, [...(byItem.get(item) ?? []), { on: paidOn, amount: readMoney(amount) }]);
  return byItem;
}
