import type { RequestContext } from '../../core/context';
import { actorOf } from '../../core/access';
import { inTransaction } from '../../core/transaction';
import { recordAudit } from './record-audit';

export interface RecordExportInput {
  readonly resource: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly filter?: string | null;
}

/** Logs that somebody took a list out of the product: which, how much of it, by which filter (ARC-3). */
export async function recordExport(ctx: RequestContext, input: RecordExportInput): Promise<boolean> {
  await inTransaction(ctx, (tx) =>
    recordAudit(
      tx,
      'list.exported',
      { type: 'User', id: actorOf(tx).userId },
      {
        resource: input.resource,
        rows: input.rows,
        columns: [...input.columns],
        filter: input.filter ?? null,
      },
    ),
  );
  return true;
}
