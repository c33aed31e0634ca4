import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import type { RequestContext, TxContext } from '../../server/core/context';
import { insertMany } from '../../server/core/persistence';
import { inTransaction } from '../../server/core/transaction';
import { Account, readCompanyName } from '../../server/modules/accounts';
import {
  Contract,
  ContractLine,
  ContractParty,
  ContractTouch,
  Delivery,
} from '../../server/modules/contracts';
import { Receipt, ReceiptAllocation, Receivable } from '../../server/modules/receivables';
import { companies, projectName } from '../demo/names';
import { Random } from '../demo/random';

const CHUNK = 1000;

/** Calls the work with each thousand of 0 … count−1, each in its own transaction. */
async function inChunks(
  ctx: RequestContext,
  count: number,
  work: (tx: TxContext, from: number, to: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    await inTransaction(ctx, (tx) => work(tx, from, Math.min(count, from + CHUNK)));
  }
}

export interface LoadedWorld {
  readonly names: readonly string[];
  readonly accountIds: readonly string[];
}

/** Accounts with names as people give them: brands repeat over places and kinds, as in a real archive of this size. */
export async function loadAccounts(
  ctx: RequestContext,
  reps: readonly string[],
  count: number,
): Promise<LoadedWorld> {
  const random = new Random(7);
  const firms = companies(random, 700);
  const names: string[] = [];
  const accountIds: string[] = [];
  await inChunks(ctx, count, async (tx, from, to) => {
    const rows = Array.from({ length: to - from }, (_, at) => {
      const firm = random.pick(firms);
      const name = `${firm.name.slice(0, -4)}第${from + at + 1}${random.pick(['分公司', '工程局', '项目公司'])}`;
      const read = readCompanyName(name);
      names.push(name);
      return {
        code: `B${String(from + at).padStart(7, '0')}`,
        name,
        nameKey: read.nameKey,
        brandKey: read.brandKey,
        pinyinKey: read.pinyinKey,
        blurKey: read.blurKey,
        customerType: firm.type,
        regionCode: firm.regionCode,
        tier: 'GENERAL' as const,
        ownerId: random.pick(reps),
        onSupplyStop: false,
      };
    });
    accountIds.push(...(await insertMany(tx, Account, rows)).map((row) => row.id));
  });
  return { names, accountIds };
}

/** Contracts with two deliveries and a receipt for the first of them, all touched: what a first run has to compute. */
export async function loadContracts(
  ctx: RequestContext,
  reps: readonly string[],
  accountIds: readonly string[],
  count: number,
): Promise<void> {
  const random = new Random(11);
  const firms = companies(random, 50);
  const signed: LocalDate = addDays(ctx.today, -300);
  await inChunks(ctx, count, async (tx, from, to) => {
    const many = Array.from({ length: to - from }, (_, at) => from + at);
    const contracts = await insertMany(
      tx,
      Contract,
      many.map((n) => ({
        number: `B-${n}`,
        accountId: accountIds[n % accountIds.length] ?? '',
        projectName: projectName(random, random.pick(firms)),
        state: 'SIGNED' as const,
        primaryRepId: random.pick(reps),
        customerAge: 'NEW' as const,
        amount: money(40_000_000),
        quantityMilli: 1_000_000,
        unit: 'm³',
        paymentTermDays: 30,
        signedOn: signed,
        reviewRound: 0,
        belowFloor: false,
        imported: true,
      })),
    );
    const lines = await insertMany(
      tx,
      ContractLine,
      contracts.map(({ id }) => ({
        contractId: id,
        product: 'C30',
        quantityMilli: 1_000_000,
        unitPrice: money(40_000),
        service: false,
      })),
    );
    await insertMany(
      tx,
      ContractParty,
      contracts.map(({ id, primaryRepId }) => ({
        contractId: id,
        repId: primaryRepId,
        part: 'PRIMARY' as const,
        shareBp: 0,
        validFrom: signed,
        cause: 'bench',
      })),
    );
    await insertMany(
      tx,
      ContractTouch,
      contracts.map(({ id }) => ({ contractId: id, touches: 1 })),
    );
    const deliveries = await insertMany(
      tx,
      Delivery,
      contracts.flatMap(({ id, number }, at) =>
        [30, 60].map((days) => ({
          number: `D-${number}-${days}`,
          contractId: id,
          lineId: lines[at]?.id ?? '',
          deliveredOn: addDays(signed, days),
          quantityMilli: 500_000,
          amount: money(20_000_000),
          signedBy: 'x',
        })),
      ),
    );
    const accountOf = new Map(contracts.map((contract) => [contract.id, contract.accountId]));
    const items = await insertMany(
      tx,
      Receivable,
      deliveries.map((delivery, at) => ({
        number: `R-${delivery.number}`,
        contractId: delivery.contractId,
        accountId: accountOf.get(delivery.contractId) ?? '',
        deliveryId: delivery.id,
        kind: 'DELIVERY' as const,
        documentOn: delivery.deliveredOn,
        dueOn: addDays(delivery.deliveredOn, 30),
        amount: delivery.amount,
        collected: money(at % 2 === 0 ? 20_000_000 : 0),
        adjusted: money(0),
      })),
    );
    const paid = items.filter((_, at) => at % 2 === 0);
    const receipts = await insertMany(
      tx,
      Receipt,
      paid.map((item) => ({
        number: `Q-${item.number}`,
        accountId: item.accountId,
        instrument: 'BANK' as const,
        receivedOn: item.dueOn,
        countsOn: item.dueOn,
        amount: item.amount,
        refunded: money(0),
        allocated: item.amount,
      })),
    );
    await insertMany(
      tx,
      ReceiptAllocation,
      paid.map((item, at) => ({
        receiptId: receipts[at]?.id ?? '',
        receivableId: item.id,
        contractId: item.contractId,
        amount: item.amount,
        basis: 'EXACT' as const,
        allocatedOn: item.dueOn,
        effectiveOn: item.dueOn,
      })),
    );
  });
}
