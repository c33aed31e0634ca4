import type { RequestContext } from '../../../core/context';
import { walkStatement, type StatementFile, type StatementReport } from '../walk-statement';
import type { NumberedLine, RefusedLine } from '../read-statement';

/** What the preview shows of each kind; all of it is in the workbook and, afterwards, in the list. */
const SHOWN = 20;

export interface StatementPreview extends StatementReport {
  readonly digest: string;
  readonly first: readonly NumberedLine[];
  readonly faults: readonly RefusedLine[];
}

/** Says what an import would take and what it would leave out, and writes nothing (BANK-1). */
export async function checkStatement(ctx: RequestContext, file: StatementFile): Promise<StatementPreview> {
  const first: NumberedLine[] = [];
  const faults: RefusedLine[] = [];
  const report = await walkStatement(ctx, file, {
    lines: (lines) => void first.push(...lines.slice(0, SHOWN - first.length)),
    refused: (refused) => void (faults.length < SHOWN && faults.push(refused)),
  });
  return { ...report, digest: file.digest, first, faults };
}
