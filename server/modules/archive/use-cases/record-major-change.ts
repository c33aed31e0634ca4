import type { RequestContext } from '../../../core/context';
import { AccountMajorChange } from '../entities/account-major-change.entity';
import type { RecordMajorChangeInput } from '../graphql/archive.inputs';
import { assertNotInFuture, recordEntry } from './saving';

/** Adds a major change at a customer: operation or people (经营异动/人员异动, TIER-7). */
export async function recordMajorChange(
  ctx: RequestContext,
  input: RecordMajorChangeInput,
): Promise<AccountMajorChange> {
  assertNotInFuture(ctx, input.happenedOn, 'happenedOn');
  return recordEntry(ctx, AccountMajorChange, 'major_change_recorded', input.accountId, async (tx) => ({
    kind: input.kind,
    happenedOn: input.happenedOn,
    what: input.what.trim(),
    effect: input.effect?.trim() || null,
    recordedById: tx.actor?.userId ?? null,
  }));
}
