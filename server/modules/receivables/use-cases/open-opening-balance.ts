import type { LocalDate } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import { assertMay } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract, isSigned } from '../../contracts';
import { assertWithinCredit } from '../../credit';
import type { Receivable } from '../entities/receivable.entity';
import { afterMoney } from '../ledger/after-money';
import { lockLedger } from '../ledger/lock-ledger';
import { openReceivable } from '../ledger/open-receivable';
import { remainderOfContract } from '../queries/exposure-parts';
import { movedByGoods } from '../rules/remainder';

export interface OpeningBalanceInput {
  readonly contractId: string;
  readonly amount: Money;
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** Takes over an item that was open before the product was used (REC-1), by import. */
export async function openOpeningBalance(
  ctx: RequestContext,
  input: OpeningBalanceInput,
): Promise<Receivable> {
  assertMay(ctx, 'import.run');
  if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  if (input.dueOn < input.documentOn) {
    throw new DomainError(
      'common.dates_out_of_order',
      { later: input.dueOn, earlier: input.documentOn },
      'dueOn',
    );
  }
  return inTransaction(ctx, async (tx) => {
    const contract = await getOrThrow(tx, Contract, input.contractId, 'contractId');
    if (!isSigned(contract.state)) throw new DomainError('contract.not_signed', {});
    if (input.documentOn > tx.today)
      throw new DomainError(
        'receipt.day_outside',
        { from: contract.signedOn ?? '', to: tx.today },
        'documentOn',
      );
    await lockLedger(tx, contract.accountId);
    const toCome = contract.state === 'SIGNED' ? await remainderOfContract(tx, contract) : ZERO;
    await assertWithinCredit(tx, {
      accountId: contract.accountId,
      act: 'OPENING_BALANCE',
      adding: movedByGoods(toCome, input.amount),
      contractId: contract.id,
    });
    const item = await openReceivable(tx, contract, {
      kind: 'OPENING',
      amount: input.amount,
      documentOn: input.documentOn,
      dueOn: input.dueOn,
    });
    await recordAudit(tx, 'receivable.opened', { type: 'Receivable', id: item.id }, { ...input });
    await afterMoney(tx, { accountId: contract.accountId, contractIds: [contract.id] });
    return item;
  });
}
