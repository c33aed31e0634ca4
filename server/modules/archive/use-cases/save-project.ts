import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { AccountProject } from '../entities/account-project.entity';
import type { SaveProjectInput } from '../graphql/archive.inputs';
import { assertNotInFuture, saveEntry } from './saving';

/**
 * Keeps a project or site of a customer (ARC-1).
 *
 * @throws DomainError archive.day_in_future, common.dates_out_of_order
 */
export async function saveProject(ctx: RequestContext, input: SaveProjectInput): Promise<AccountProject> {
  const { startedOn = null, toppedOutOn = null } = input;
  assertNotInFuture(ctx, toppedOutOn, 'toppedOutOn');
  if (startedOn && toppedOutOn && toppedOutOn < startedOn) {
    throw new DomainError(
      'common.dates_out_of_order',
      { later: toppedOutOn, earlier: startedOn },
      'toppedOutOn',
    );
  }
  return saveEntry(ctx, {
    entity: AccountProject,
    what: 'project',
    input,
    values: {
      name: input.name.trim(),
      address: input.address?.trim() || null,
      regionCode: input.regionCode?.trim() || null,
      stage: input.stage,
      plannedQuantityMilli: input.plannedQuantityMilli ?? null,
      startedOn,
      toppedOutOn,
      note: input.note?.trim() || null,
    },
  });
}
