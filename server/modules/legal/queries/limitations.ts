import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { policyAt } from '../../policies';
import {
  BalanceConfirmation,
  BalanceConfirmationLine,
  DunningLetterLine,
  PaymentPromise,
  Receipt,
  ReceiptAllocation,
  Receivable,
} from '../../receivables';
import { LetterDelivery } from '../../letters';
import { LegalCase } from '../entities/legal-case.entity';
import { LegalStep } from '../entities/legal-step.entity';
import { legalPolicy } from '../policy';
import { limitationOf, limitationOfCase, type Interruption, type Limitation } from '../rules/limitation';

export interface ItemLimitation extends Limitation {
  readonly receivableId: string;
  readonly number: string;
  readonly dueOn: LocalDate;
  readonly open: Money;
}

export interface ContractLimitation {
  /** The open items, the one that ends first first. */
  readonly items: readonly ItemLimitation[];
  /** What counts for the contract; null where nothing is open, or a court has it. */
  readonly first: Limitation | null;
}

type Found = readonly { readonly key: string; readonly on: LocalDate }[];
type Cause = Interruption['cause'];

/** Until when the open items of contracts may be sued for, in eight queries for all of them (REC-5). */
export async function limitationsOf(
  ctx: RequestContext,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, ContractLimitation>> {
  if (contractIds.length === 0) return new Map();
  const policy = await policyAt(ctx, legalPolicy);
  const items = await openItems(ctx, contractIds);
  const [byItem, byContract, cases] = await Promise.all([
    itemInterruptions(
      ctx,
      items.map(({ id }) => id),
    ),
    stepInterruptions(ctx, contractIds),
    ctx.db
      .createQueryBuilder(LegalCase, 'legal')
      .where('legal.runningContractId IN (:...contractIds)', { contractIds: [...contractIds] })
      .getMany(),
  ]);
  return new Map(
    contractIds.map((contractId) => {
      const own = items
        .filter((item) => item.contractId === contractId)
        .map((item) => ({
          receivableId: item.id,
          number: item.number,
          dueOn: item.dueOn,
          open: (item.amount - item.collected - item.adjusted) as Money,
          ...limitationOf(
            item.dueOn,
            [...(byItem.get(item.id) ?? []), ...(byContract.get(contractId) ?? [])],
            policy.limitationMonths,
          ),
        }))
        .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
      const running = cases.find((row) => row.contractId === contractId) ?? null;
      return [
        contractId,
        { items: own, first: own.length > 0 ? limitationOfCase(running, own, policy) : null },
      ];
    }),
  );
}

function openItems(ctx: RequestContext, contractIds: readonly string[]): Promise<Receivable[]> {
  return ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.contractId IN (:...contractIds)', { contractIds: [...contractIds] })
    .andWhere('item.amount > item.collected + item.adjusted')
    .orderBy('item.dueOn')
    .addOrderBy('item.number')
    .getMany();
}

/** What reached or came from the customer about each item: demands with proof, promises, confirmations, part payments. */
async function itemInterruptions(
  ctx: RequestContext,
  itemIds: readonly string[],
): Promise<Map<string, Interruption[]>> {
  if (itemIds.length === 0) return new Map();
  const ids = [...itemIds];
  const [letters, promises, confirmations, payments] = await Promise.all([
    // a demand counts once it reached the customer: a letter without proof of receipt does not
    ctx.db
      .createQueryBuilder(DunningLetterLine, 'line')
      .innerJoin(LetterDelivery, 'sending', "sending.letterId = line.letterId AND sending.state = 'RECEIVED'")
      .select('line.receivableId', 'key')
      .addSelect('sending.endedOn', 'on')
      .where('line.receivableId IN (:...ids) AND sending.endedOn IS NOT NULL', { ids })
      .getRawMany<Found[number]>(),
    ctx.db
      .createQueryBuilder(PaymentPromise, 'promise')
      .select('promise.receivableId', 'key')
      .addSelect('promise.promisedOn', 'on')
      .where("promise.receivableId IN (:...ids) AND promise.state <> 'WITHDRAWN'", { ids })
      .getRawMany<Found[number]>(),
    ctx.db
      .createQueryBuilder(BalanceConfirmationLine, 'line')
      .innerJoin(BalanceConfirmation, 'filed', 'filed.id = line.confirmationId')
      .select('line.receivableId', 'key')
      .addSelect('filed.returnedOn', 'on')
      .where(
        'line.receivableId IN (:...ids) AND filed.returnedOn IS NOT NULL AND filed.confirmedAmount > 0',
        {
          ids,
        },
      )
      .getRawMany<Found[number]>(),
    ctx.db
      .createQueryBuilder(ReceiptAllocation, 'part')
      .innerJoin(Receipt, 'receipt', 'receipt.id = part.receiptId')
      .select('part.receivableId', 'key')
      .addSelect('MAX(receipt.receivedOn)', 'on')
      .where(
        'part.receivableId IN (:...ids) AND receipt.reversedOn IS NULL AND receipt.reversalOfId IS NULL',
        {
          ids,
        },
      )
      .groupBy('part.receivableId')
      .addGroupBy('part.receiptId')
      .having('SUM(part.amount) > 0')
      .getRawMany<Found[number]>(),
  ]);
  const found = new Map<string, Interruption[]>();
  collect(found, letters, 'LETTER');
  collect(found, promises, 'PROMISE');
  collect(found, confirmations, 'CONFIRMATION');
  collect(found, payments, 'PAYMENT');
  return found;
}

const demands: Readonly<Partial<Record<LegalStep['stage'], Cause>>> = {
  LAWYER_LETTER: 'LAWYER_LETTER',
  SETTLEMENT: 'SETTLEMENT',
};

/** Steps of legal cases that speak of everything open on a contract. */
async function stepInterruptions(
  ctx: RequestContext,
  contractIds: readonly string[],
): Promise<Map<string, Interruption[]>> {
  const rows = await ctx.db
    .createQueryBuilder(LegalStep, 'step')
    .innerJoin(LegalCase, 'legal', 'legal.id = step.caseId')
    .select('legal.contractId', 'key')
    .addSelect('step.steppedOn', 'on')
    .addSelect('step.stage', 'stage')
    .where('legal.contractId IN (:...contractIds) AND step.withdrawnOn IS NULL', {
      contractIds: [...contractIds],
    })
    .getRawMany<Found[number] & { stage: LegalStep['stage'] }>();
  const found = new Map<string, Interruption[]>();
  for (const row of rows) {
    const cause = demands[row.stage];
    if (cause) collect(found, [row], cause);
  }
  return found;
}

function collect(into: Map<string, Interruption[]>, found: Found, cause: Cause): void {
  for (const { key, on } of found) into.set(key, [...(into.get(key) ?? []), { on, cause }]);
}
