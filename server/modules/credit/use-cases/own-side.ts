import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { didInTheNameOf } from '../../audit';
import type { CreditApplication } from '../entities/credit-application.entity';

/** Nobody decides about credit from the rep's own side: as owner of the customer, as applicant, or for one of them. */
export function assertNotOwnSide(ctx: RequestContext, people: readonly (string | null)[]): void {
  if (people.some((id) => isActing(ctx, id))) throw new DomainError('credit.own_side', {});
}

/** @throws DomainError credit.own_side */
export async function assertNotOwnApplication(
  ctx: RequestContext,
  application: CreditApplication,
  ownerId: string | null,
): Promise<void> {
  assertNotOwnSide(ctx, [application.applicantId, ownerId]);
  const subject = { type: 'CreditApplication', id: application.id };
  if (await didInTheNameOf(ctx, subject, ['credit.applied', 'credit.application_changed']))
    throw new DomainError('credit.own_side', {});
}
