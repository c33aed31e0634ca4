import { formatMoney, type Money } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { openOnContract } from '../../receivables';
import { InKindCase } from '../entities/in-kind-case.entity';
import { inKindPolicy } from '../policy';
import { countsFor } from '../rules/in-kind';
import { assertThirdPerson, lockCase, subjectOf } from './take-step';

export interface AppraiseInKindInput {
  readonly id: string;
  readonly version: number;
  readonly value: Money;
  readonly basis: string;
  readonly fileIds?: readonly string[] | null;
}

/**
 * Finance says what the goods are worth and on what grounds; what they will count for is fixed with the discount of the
 * day (KIND-1).
 *
 * @throws DomainError in_kind.same_person, in_kind.above_open, receivable.amount_not_positive
 */
export async function appraiseInKind(ctx: RequestContext, input: AppraiseInKindInput): Promise<InKindCase> {
  if (input.value <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'value');
  return inTransaction(ctx, async (tx) => {
    const { found, customer } = await lockCase(tx, input, 'APPRAISED');
    await assertThirdPerson(tx, found);
    const { discountBp } = await policyAt(tx, inKindPolicy);
    const counted = countsFor(input.value, discountBp);
    const open = await openOnContract(tx, found.contractId);
    if (counted > open)
      throw new DomainError(
        'in_kind.above_open',
        { amount: formatMoney(counted), open: formatMoney(open) },
        'value',
      );
    const subject = subjectOf(found);
    const appraised = await guardedUpdate(tx, InKindCase, found, {
      state: 'APPRAISED',
      appraisedValue: input.value,
      appraisalBasis: input.basis.trim(),
      appraisedById: actorOf(tx).userId,
      appraisedOn: tx.today,
      discountBp,
      countsFor: counted,
    });
    await attachFiles(tx, input.fileIds, subject);
    await recordAudit(tx, 'in_kind.appraised', subject, {
      value: input.value,
      discountBp,
      countsFor: counted,
    });
    const supply = await activePeopleWithRole(tx, 'SUPPLY');
    const told = [found.appliedById, ...supply.map(({ id }) => id)];
    await notify(tx, told, 'in_kind.appraised', subject, { customer, number: found.number });
    return appraised;
  });
}
