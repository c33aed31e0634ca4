import type { ChecklistPhase, VisitType } from '../../../../shared/vocabulary/visits';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { insertMany, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { ChecklistStep } from '../entities/checklist-step.entity';
import { ChecklistVersion } from '../entities/checklist-version.entity';
import { checklistsOn, checklistVersions, type Checklist } from '../queries/checklists';

export interface PublishChecklistInput {
  readonly visitType: VisitType;
  /** The number that the author started from; 0 is what ships with the product. */
  readonly basedOn: number;
  readonly note: string;
  readonly steps: readonly {
    /** Of a step that stays; left out for a new one. */
    readonly stepKey?: string | null;
    readonly phase: ChecklistPhase;
    readonly textZh: string;
    readonly textEn: string;
  }[];
}

/** Publishes a new version of the checklist of one type of visit; visits from today on use it (VIS-7). */
export async function publishChecklist(
  ctx: RequestContext,
  input: PublishChecklistInput,
): Promise<Checklist> {
  const keys = input.steps.flatMap(({ stepKey }) => (stepKey ? [stepKey] : []));
  if (input.steps.length === 0 || new Set(keys).size !== keys.length)
    throw new DomainError('visit.checklist_empty', {}, 'steps');
  return inTransaction(ctx, async (tx) => {
    const stale = (): DomainError =>
      new DomainError('common.changed_meanwhile', { type: 'Checklist' }, 'basedOn');
    const [newest] = await checklistVersions(tx, input.visitType);
    if ((newest?.number ?? 0) !== input.basedOn) throw stale();
    const [known] = await checklistsOn(tx, [input.visitType], tx.today);
    const old = new Set(known?.steps.map(({ stepKey }) => stepKey));
    const version = await insertOrRefuse(
      tx,
      ChecklistVersion,
      {
        visitType: input.visitType,
        number: input.basedOn + 1,
        effectiveFrom: tx.today,
        publishedById: doerOf(tx),
        note: input.note.trim(),
      },
      stale,
    );
    await insertMany(
      tx,
      ChecklistStep,
      input.steps.map(({ stepKey, phase, textZh, textEn }, position) => ({
        versionId: version.id,
        // a key of one's own making could take over the ticks of another step
        stepKey: stepKey && old.has(stepKey) ? stepKey : newId(),
        phase,
        position,
        textZh: textZh.trim(),
        textEn: textEn.trim(),
      })),
    );
    await recordAudit(
      tx,
      'visit.checklist_published',
      { type: 'ChecklistVersion', id: version.id },
      { visitType: input.visitType, number: version.number, steps: input.steps.length },
      input.note,
    );
    tx.memo.clear();
    const [published] = await checklistsOn(tx, [input.visitType], tx.today);
    return published as Checklist;
  });
}
