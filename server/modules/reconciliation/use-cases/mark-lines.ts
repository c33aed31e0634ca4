import { In, type EntityManager } from 'typeorm';
import type { Permission } from '../../../../shared/permissions';
import { reconciliationSide, type ReconciliationSide } from '../../../../shared/vocabulary/reconciliation';
import { doerOf, isActing, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { narrowToContracts } from '../../receivables';
import { ReconciliationLine } from '../entities/reconciliation-line.entity';
import { Reconciliation } from '../entities/reconciliation.entity';
import type { MarkReconciliationLinesInput } from '../graphql/reconciliation.inputs';

const rights: Readonly<Record<ReconciliationSide, Permission>> = {
  SALES: 'reconciliation.sales',
  FINANCE: 'reconciliation.finance',
};

/**
 * A side agrees to lines or says what differs (CON-7). Each side speaks for itself, and of one line not the same person
 * for both.
 *
 * @throws DomainError reconciliation.not_your_side, reconciliation.note_required, reconciliation.second_voice,
 * reconciliation.closed
 */
export async function markReconciliationLines(
  ctx: RequestContext,
  input: MarkReconciliationLinesInput,
): Promise<ReconciliationLine[]> {
  const { side, agreed } = input;
  if (!may(ctx, rights[side]))
    throw new DomainError(
      'reconciliation.not_your_side',
      { side: `${reconciliationSide.name}.${side}` },
      'side',
    );
  const note = input.note?.trim() || null;
  if (!agreed && note === null) throw new DomainError('reconciliation.note_required', {}, 'note');
  return inTransaction(ctx, async (tx) => {
    const lines = await linesInSight(tx, input);
    const marked: ReconciliationLine[] = [];
    for (const line of lines) {
      const other = side === 'SALES' ? line.financeById : line.salesById;
      if (isActing(tx, other)) throw new DomainError('reconciliation.second_voice', {});
      const mark = agreed ? ('AGREED' as const) : ('DISPUTED' as const);
      const said =
        side === 'SALES'
          ? { salesMark: mark, salesNote: note, salesById: doerOf(tx) }
          : { financeMark: mark, financeNote: note, financeById: doerOf(tx) };
      marked.push(await guardedUpdate(tx, ReconciliationLine, line, said));
    }
    const [first] = lines;
    if (first) {
      const subject = { type: 'Reconciliation', id: first.reconciliationId };
      const data = { side, contracts: lines.map(({ contractId }) => contractId) };
      await recordAudit(
        tx,
        agreed ? 'reconciliation.agreed' : 'reconciliation.disputed',
        subject,
        data,
        note,
      );
      if (!agreed) await tellOtherSide(tx, side, first, { lines: lines.length, note: note ?? '' });
    }
    return marked;
  });
}

/** The lines, all of one open month and in the actor's sight, as the caller saw them. */
async function linesInSight(
  tx: TxContext,
  { lines }: MarkReconciliationLinesInput,
): Promise<ReconciliationLine[]> {
  const ids = lines.map(({ id }) => id);
  const query = (tx.db as Pick<EntityManager, 'createQueryBuilder'>)
    .createQueryBuilder(ReconciliationLine, 'line')
    .where({ id: In(ids) })
    .orderBy('line.id');
  narrowToContracts(tx, query, 'line.contractId');
  const found = await query.getMany();
  if (found.length !== new Set(ids).size) throw notFound(ReconciliationLine, 'lines');
  for (const line of found) assertVersion(line, lines.find(({ id }) => id === line.id)?.version);
  for (const id of new Set(found.map(({ reconciliationId }) => reconciliationId))) {
    const month = await getOrThrow(tx, Reconciliation, id);
    if (month.state === 'CLOSED') throw new DomainError('reconciliation.closed', {});
  }
  return found;
}

async function tellOtherSide(
  tx: TxContext,
  side: ReconciliationSide,
  line: ReconciliationLine,
  { lines, note }: { readonly lines: number; readonly note: string },
): Promise<void> {
  const contract = await getOrThrow(tx, Contract, line.contractId);
  const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER']);
  const people =
    side === 'SALES'
      ? (await activePeopleWithRole(tx, 'FINANCE')).map(({ id }) => id)
      : [contract.primaryRepId, manager?.id ?? null];
  const subject = { type: 'Reconciliation', id: line.reconciliationId };
  const params = { project: contract.projectName, lines, note };
  await notify(tx, people, 'reconciliation.disputed', subject, params);
}
