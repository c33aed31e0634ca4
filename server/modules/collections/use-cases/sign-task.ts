import type { CollectionTaskPart } from '../../../../shared/vocabulary/collections';
import { actorOf, assertMay, doerOf, isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { didInTheNameOf, recordAudit } from '../../audit';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { CollectionTask } from '../entities/collection-task.entity';
import { CollectionTaskLine } from '../entities/collection-task-line.entity';

export interface SignTaskInput {
  readonly id: string;
  readonly version: number;
  readonly part: CollectionTaskPart;
}

/**
 * Marketing or finance signs the draft off; with the second of the two, by another person, it is issued to the reps and
 * their managers (TASK-1).
 *
 * @throws DomainError collection_task.same_person, collection_task.signed_already, collection_task.issued
 */
export async function signTask(ctx: RequestContext, input: SignTaskInput): Promise<CollectionTask> {
  const marketing = input.part === 'MARKETING';
  return inTransaction(ctx, async (tx) => {
    const task = await getOrThrow(tx, CollectionTask, input.id);
    assertMay(tx, marketing ? 'collection_task.sign_marketing' : 'collection_task.sign_finance');
    if (task.state === 'ISSUED') throw new DomainError('collection_task.issued', { month: task.month });
    assertVersion(task, input.version);
    const [own, other] = marketing
      ? [task.marketingById, task.financeById]
      : [task.financeById, task.marketingById];
    if (own) throw new DomainError('collection_task.signed_already', {});
    const subject = { type: 'CollectionTask', id: task.id };
    // one head behind two names is still one
    if (isActing(tx, other) || (other && (await didInTheNameOf(tx, subject, ['collection_task.signed']))))
      throw new DomainError('collection_task.same_person', {});
    const reps = await tx.db
      .createQueryBuilder(CollectionTaskLine, 'line')
      .select('DISTINCT line.repId', 'repId')
      .where('line.taskId = :taskId', { taskId: task.id })
      .getRawMany<{ repId: string }>();
    if (reps.length === 0) throw new DomainError('collection_task.empty', {});
    const by = actorOf(tx).userId;
    const signed = await guardedUpdate(tx, CollectionTask, task, {
      ...(marketing
        ? { marketingById: by, marketingOn: tx.today }
        : { financeById: by, financeOn: tx.today }),
      ...(other ? { state: 'ISSUED' as const, issuedOn: tx.today } : {}),
    });
    await recordAudit(tx, 'collection_task.signed', subject, { part: input.part, doer: doerOf(tx) });
    if (other) {
      await recordAudit(tx, 'collection_task.issued', subject, { month: task.month });
      const people = new Set<string>();
      for (const { repId } of reps) {
        people.add(repId);
        const [manager] = await superiorsOf(tx, repId, ['SALES_MANAGER']);
        if (manager) people.add(manager.id);
      }
      await notify(tx, [...people], 'collection_task.issued', subject, { month: task.month });
    }
    return signed;
  });
}
