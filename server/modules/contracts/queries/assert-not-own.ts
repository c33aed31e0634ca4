import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { didInTheNameOf } from '../../audit';
import type { Contract } from '../entities/contract.entity';

/**
 * Nobody decides on a contract of their own: as applicant, as its primary rep, as the stand-in of one of them, or after
 * writing the application in somebody else's name (CON-1, ORG-3).
 *
 * @throws DomainError contract.own_approval
 */
export async function assertNotOwn(ctx: RequestContext, contract: Contract): Promise<void> {
  const own = [contract.applicantId, contract.primaryRepId].some((id) => isActing(ctx, id));
  const subject = { type: 'Contract', id: contract.id };
  if (own || (await didInTheNameOf(ctx, subject, ['contract.applied', 'contract.submitted'])))
    throw new DomainError('contract.own_approval', {});
}
