import type { LocalDate } from '../../../../shared/local-date';
import type { LegalPaper } from '../../../../shared/vocabulary/legal';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Delivery } from '../../contracts';
import { attachFiles } from '../../files';
import { LegalEvidence } from '../entities/legal-evidence.entity';
import { getVisibleLegalCase } from '../queries/legal-cases';
import { subjectOf } from './follow-legal';

export interface FileLegalPaperInput {
  readonly id: string;
  readonly kind: LegalPaper;
  readonly deliveryId?: string | null;
  readonly title: string;
  readonly datedOn: LocalDate;
  readonly fileIds: readonly string[];
}

/**
 * Adds a paper to a case, running or ended: the scan of the contract, of a signed delivery note, correspondence (REC-5).
 *
 * @throws DomainError legal.other_contract, legal.step_day
 */
export async function fileLegalPaper(
  ctx: RequestContext,
  input: FileLegalPaperInput,
): Promise<LegalEvidence> {
  return inTransaction(ctx, async (tx) => {
    const found = await getVisibleLegalCase(tx, input.id);
    if (input.datedOn > tx.today)
      throw new DomainError('legal.step_day', { from: '–', to: tx.today }, 'datedOn');
    const delivery = input.deliveryId ? await getOrThrow(tx, Delivery, input.deliveryId, 'deliveryId') : null;
    if (delivery && delivery.contractId !== found.contractId)
      throw new DomainError('legal.other_contract', {}, 'deliveryId');
    const paper = await insert(tx, LegalEvidence, {
      caseId: found.id,
      kind: input.kind,
      deliveryId: delivery?.id ?? null,
      title: input.title.trim(),
      datedOn: input.datedOn,
      filedById: actorOf(tx).userId,
    });
    await attachFiles(tx, input.fileIds, { type: 'LegalEvidence', id: paper.id });
    const data = { kind: paper.kind, title: paper.title, files: input.fileIds.length };
    await recordAudit(tx, 'legal.paper_filed', subjectOf(found), data);
    return paper;
  });
}
