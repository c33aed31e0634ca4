import { DomainError } from '../../../core/errors';
import type { ContractsPolicy } from '../policy';

export interface Parties {
  readonly primaryRepId: string;
  readonly assistants: readonly { readonly repId: string; readonly shareBp: number }[];
}

/**
 * Refuses parts that cannot be: a person twice, an assistant outside the bounds, all assistants above their limit.
 * Nobody has a share for nothing: an assistant with a share of zero is none.
 *
 * Rules COLL-4, COM-6.
 *
 * @throws DomainError contract.assistant_twice, contract.assistant_share
 * @example primary ann, assistants bo 1000, cy 1000 → fine; bo 1001 or a third with 500 → refused
 */
export function assertPartyShares(
  parties: Parties,
  policy: Pick<ContractsPolicy, 'assistantLeastBp' | 'assistantMostBp' | 'assistantsTogetherBp'>,
): void {
  const people = new Set([parties.primaryRepId, ...parties.assistants.map(({ repId }) => repId)]);
  if (people.size !== parties.assistants.length + 1)
    throw new DomainError('contract.assistant_twice', {}, 'assistants');
  const { assistantLeastBp: least, assistantMostBp: most, assistantsTogetherBp: together } = policy;
  const sum = parties.assistants.reduce((all, { shareBp }) => all + shareBp, 0);
  const outside = parties.assistants.some(
    ({ shareBp }) => !Number.isInteger(shareBp) || shareBp < least || shareBp > most,
  );
  if (outside || sum > together)
    throw new DomainError('contract.assistant_share', { least, most, together }, 'assistants');
}
