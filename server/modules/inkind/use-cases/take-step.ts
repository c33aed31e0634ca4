import type { InKindState } from '../../../../shared/vocabulary/inkind';
import { isActing } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { Account } from '../../accounts';
import { didInTheNameOf, type Subject } from '../../audit';
import { lockLedger } from '../../receivables';
import type { InKindCase } from '../entities/in-kind-case.entity';
import { InKindCase as InKindCaseEntity } from '../entities/in-kind-case.entity';
import { getVisibleInKindCase } from '../queries/in-kind-cases';
import { inKindStates } from '../rules/in-kind';

export const subjectOf = ({ id }: Pick<InKindCase, 'id'>): Subject => ({ type: 'InKindCase', id });

/** The case as it stands once nobody else moves the customer's money, if its next state may be this one. */
export async function lockCase(
  tx: TxContext,
  { id, version }: { readonly id: string; readonly version: number },
  to: InKindState,
): Promise<{ readonly found: InKindCase; readonly customer: string }> {
  const seen = await getVisibleInKindCase(tx, id);
  await lockLedger(tx, seen.accountId);
  const found = await getOrThrow(tx, InKindCaseEntity, id);
  assertVersion(found, version);
  assertTransition(inKindStates, found.state, to);
  const account = await getOrThrow(tx, Account, found.accountId);
  return { found, customer: account.name };
}

/**
 * The three steps are done by three people, whoever stands in for whom (KIND-1).
 *
 * @throws DomainError in_kind.same_person
 */
export async function assertThirdPerson(tx: TxContext, found: InKindCase): Promise<void> {
  const steps = ['in_kind.applied', 'in_kind.appraised'];
  const earlier = [found.appliedById, found.appraisedById].some((id) => isActing(tx, id));
  if (earlier || (await didInTheNameOf(tx, subjectOf(found), steps)))
    throw new DomainError('in_kind.same_person', {});
}
