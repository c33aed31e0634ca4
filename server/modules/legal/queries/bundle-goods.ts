import { In } from 'typeorm';
import { negateMoney, ZERO } from '../../../../shared/money';
import { adjustmentKind, instrument as instruments } from '../../../../shared/vocabulary/receivables';
import { ContractLine, Delivery } from '../../contracts';
import { Receipt, ReceiptAllocation, Receivable, ReceivableAdjustment } from '../../receivables';
import { ledgerStatement, type LedgerEntry } from '../rules/ledger-statement';
import { missing, papers, sheet, units, word, yuan, type Desk, type Piece } from './bundle-piece';
import { papersOf } from './legal-cases';

/** The contract: its terms, and the scans that somebody filed. */
export async function contractPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, found, say } = desk;
  const lines = await ctx.db.find(ContractLine, { where: { contractId: contract.id }, order: { id: 'ASC' } });
  const table = {
    columns: [
      { head: say('product') },
      { head: `${say('quantity')} (${contract.unit})`, figure: true },
      { head: say('price'), figure: true },
    ],
    rows: lines.map((line) => [line.product, units(line.quantityMilli), yuan(line.unitPrice)]),
    none: say('none'),
  };
  const facts = [
    `${say('signedOn')}: ${contract.signedOn ?? '–'}`,
    `${say('amount')}: ${yuan(contract.amount)}`,
    `${say('term')}: ${contract.paymentTermDays}`,
  ];
  const scans = await papers(desk, 'CONTRACT', say('contractScan'), {
    type: 'Contract',
    id: contract.id,
    on: contract.signedOn ?? found.openedOn,
  });
  const filed = await filedPapers(desk, 'CONTRACT', 'CONTRACT');
  const all = [...scans, ...filed];
  return [
    sheet(desk, 'CONTRACT', say('contractSheet'), [table], facts),
    ...(all.length > 0 ? all : [missing('CONTRACT', say('contractScan'), contract.signedOn)]),
  ];
}

/** Papers of a kind that were added to the case, but for those of single deliveries. */
export async function filedPapers(
  desk: Desk,
  kind: 'CONTRACT' | 'SETTLEMENT' | 'CORRESPONDENCE' | 'OTHER' | 'DELIVERY_NOTE',
  part: Piece['part'],
): Promise<Piece[]> {
  const filed = await papersOf(desk.ctx, desk.found.id);
  const own = filed.filter((paper) => paper.kind === kind && !paper.deliveryId);
  const found = await Promise.all(
    own.map(({ id, title, datedOn }) =>
      papers(desk, part, title, { type: 'LegalEvidence', id, on: datedOn }),
    ),
  );
  return found.flat();
}

/** Deliveries that stand: the list, and for each its signed note or that it is missing. */
export async function deliveryPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, found, say } = desk;
  const all = await ctx.db.find(Delivery, {
    where: { contractId: contract.id },
    order: { deliveredOn: 'ASC', number: 'ASC' },
  });
  const undone = new Set(all.map(({ reversalOfId }) => reversalOfId));
  const standing = all.filter((row) => !row.reversalOfId && !row.settlesId && !undone.has(row.id));
  const lines = await ctx.db.findBy(ContractLine, { contractId: contract.id });
  const productOf = new Map(lines.map((line) => [line.id, line.product]));
  const table = {
    columns: [
      { head: say('on') },
      { head: say('document') },
      { head: say('product') },
      { head: `${say('quantity')} (${contract.unit})`, figure: true },
      { head: say('amount'), figure: true },
      { head: say('signedBy') },
    ],
    rows: standing.map((row) => [
      row.deliveredOn,
      row.number,
      productOf.get(row.lineId) ?? '',
      units(row.quantityMilli),
      yuan(row.amount),
      row.signedBy,
    ]),
    none: say('none'),
  };
  const filed = (await papersOf(ctx, found.id)).filter(({ deliveryId }) => deliveryId !== null);
  const notes = await Promise.all(
    standing.map(async ({ id, number, deliveredOn }) => {
      const title = say('deliveryNote', { number });
      const scans = await Promise.all([
        papers(desk, 'DELIVERIES', title, { type: 'Delivery', id, on: deliveredOn }),
        ...filed
          .filter((paper) => paper.deliveryId === id)
          .map((paper) =>
            papers(desk, 'DELIVERIES', title, { type: 'LegalEvidence', id: paper.id, on: deliveredOn }),
          ),
      ]);
      const pieces = scans.flat();
      return pieces.length > 0 ? pieces : [missing('DELIVERIES', title, deliveredOn)];
    }),
  );
  const others = await filedPapers(desk, 'DELIVERY_NOTE', 'DELIVERIES');
  return [sheet(desk, 'DELIVERIES', say('deliveries'), [table]), ...notes.flat(), ...others];
}

/** Differences of quantity and adjustments, with the settlements that somebody filed. */
export async function settlementPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, say } = desk;
  const [differences, adjustments] = await Promise.all([
    ctx.db.find(Delivery, {
      where: { contractId: contract.id },
      order: { deliveredOn: 'ASC', number: 'ASC' },
    }),
    ctx.db.find(ReceivableAdjustment, {
      where: { contractId: contract.id },
      order: { adjustedOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
    }),
  ]);
  const rows = [
    ...differences
      .filter(({ settlesId }) => settlesId !== null)
      .map((row) => [row.deliveredOn, say('difference'), row.number, yuan(row.amount)]),
    ...adjustments.map((row) => [
      row.adjustedOn,
      word(desk, adjustmentKind.labels[row.kind]),
      row.reason,
      yuan(negateMoney(row.amount)),
    ]),
  ];
  const table = {
    columns: [
      { head: say('on') },
      { head: say('kind') },
      { head: say('reason') },
      { head: say('amount'), figure: true },
    ],
    rows,
    none: say('none'),
  };
  return [
    sheet(desk, 'SETTLEMENTS', say('settlements'), [table]),
    ...(await filedPapers(desk, 'SETTLEMENT', 'SETTLEMENTS')),
  ];
}

/** The account of the contract, entry by entry with its balance. */
export async function ledgerPieces(desk: Desk): Promise<Piece[]> {
  const { say } = desk;
  const rows = ledgerStatement(await ledgerEntries(desk));
  const table = {
    columns: [
      { head: say('on') },
      { head: say('document') },
      { head: say('what') },
      { head: say('debit'), figure: true },
      { head: say('credit'), figure: true },
      { head: say('balance'), figure: true },
    ],
    rows: rows.map((row) => [
      row.on,
      row.document,
      row.what,
      row.debit === 0 ? '' : yuan(row.debit),
      row.credit === 0 ? '' : yuan(row.credit),
      yuan(row.balance),
    ]),
    none: say('none'),
  };
  return [sheet(desk, 'LEDGER', say('ledger'), [table])];
}

/** Every fact that moved the contract's balance. */
export async function ledgerEntries(desk: Desk): Promise<LedgerEntry[]> {
  const { ctx, contract, say } = desk;
  const [items, parts, adjustments] = await Promise.all([
    ctx.db.findBy(Receivable, { contractId: contract.id }),
    ctx.db.findBy(ReceiptAllocation, { contractId: contract.id }),
    ctx.db.findBy(ReceivableAdjustment, { contractId: contract.id }),
  ]);
  const receipts =
    parts.length > 0
      ? await ctx.db.findBy(Receipt, { id: In([...new Set(parts.map(({ receiptId }) => receiptId))]) })
      : [];
  const receiptOf = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  return [
    ...items.map((item) => ({
      on: item.documentOn,
      document: item.number,
      what: say('billed', { due: item.dueOn }),
      debit: item.amount,
      credit: ZERO,
    })),
    ...parts.map((part) => {
      const receipt = receiptOf.get(part.receiptId);
      const how = receipt ? word(desk, instruments.labels[receipt.instrument]) : '';
      return {
        on: part.allocatedOn,
        document: receipt?.number ?? '',
        what: part.amount < 0 ? say('reversed') : say('paid', { instrument: how }),
        debit: ZERO,
        credit: part.amount,
      };
    }),
    ...adjustments.map((row) => ({
      on: row.adjustedOn,
      document: word(desk, adjustmentKind.labels[row.kind]),
      what: row.reason,
      debit: ZERO,
      credit: row.amount,
    })),
  ];
}
