import type { Money } from '../../../../shared/money';
import { ZERO } from '../../../../shared/money';
import type { InKindGoods } from '../../../../shared/vocabulary/inkind';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { getVisibleContract, isSigned } from '../../contracts';
import { attachFiles } from '../../files';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { lockLedger, openOnContract } from '../../receivables';
import { InKindCase } from '../entities/in-kind-case.entity';
import { subjectOf } from './take-step';

export interface ApplyInKindInput {
  readonly contractId: string;
  readonly goods: InKindGoods;
  readonly description: string;
  readonly offeredValue: Money;
  readonly reason: string;
  readonly fileIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Sales applies to take goods instead of money for a contract with something open; the debt stays as it is until supply
 * has accepted them (KIND-1).
 *
 * @throws DomainError receivable.amount_not_positive, in_kind.nothing_open, in_kind.running
 */
export async function applyInKind(ctx: RequestContext, input: ApplyInKindInput): Promise<InKindCase> {
  const { idempotencyKey: key, ...request } = input;
  if (input.offeredValue <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'offeredValue');
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, contract.accountId);
      if (!isSigned(contract.state) || (await openOnContract(tx, contract.id)) <= ZERO)
        throw new DomainError('in_kind.nothing_open', {}, 'contractId');
      const running = await tx.db.findOneBy(InKindCase, { runningContractId: contract.id });
      if (running) throw new DomainError('in_kind.running', { number: running.number }, 'contractId');
      const applied = await insert(tx, InKindCase, {
        number: await documentNumber(tx, 'DK'),
        contractId: contract.id,
        accountId: contract.accountId,
        runningContractId: contract.id,
        state: 'APPLIED',
        goods: input.goods,
        description: input.description.trim(),
        offeredValue: input.offeredValue,
        reason: input.reason.trim(),
        appliedById: actorOf(tx).userId,
        appliedOn: tx.today,
      });
      const subject = subjectOf(applied);
      await attachFiles(tx, input.fileIds, subject);
      const { contractId, goods, offeredValue } = request;
      await recordAudit(tx, 'in_kind.applied', subject, { contractId, goods, offeredValue });
      const account = await getOrThrow(tx, Account, contract.accountId);
      const finance = await activePeopleWithRole(tx, 'FINANCE');
      await notify(
        tx,
        finance.map(({ id }) => id),
        'in_kind.applied',
        subject,
        {
          customer: account.name,
          number: applied.number,
        },
      );
      return applied;
    },
    { op: 'applyInKind', key, request },
  );
}
