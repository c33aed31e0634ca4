import type { RequestContext } from '../../../core/context';
import { AccountOpinion } from '../entities/account-opinion.entity';
import type { RecordOpinionInput } from '../graphql/archive.inputs';
import { assertNotInFuture, recordEntry } from './saving';

/** Adds what the trade says of a customer (口碑, ARC-1): a later opinion stands beside it, never over it. */
export async function recordOpinion(ctx: RequestContext, input: RecordOpinionInput): Promise<AccountOpinion> {
  assertNotInFuture(ctx, input.heardOn, 'heardOn');
  return recordEntry(ctx, AccountOpinion, 'opinion_recorded', input.accountId, async (tx) => ({
    aspect: input.aspect,
    score: input.score,
    source: input.source,
    note: input.note.trim(),
    heardOn: input.heardOn ?? tx.today,
    recordedById: tx.actor?.userId ?? null,
  }));
}
