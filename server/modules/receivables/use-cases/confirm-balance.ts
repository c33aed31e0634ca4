import { money, sumMoney } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { assertVersion, getOrThrow, guardedUpdate, insert, insertMany } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account, assertNotMerged } from '../../accounts';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { notify } from '../../notifications';
import { BalanceConfirmation } from '../entities/balance-confirmation.entity';
import { BalanceConfirmationLine } from '../entities/balance-confirmation-line.entity';
import type {
  FileConfirmationInput,
  PrepareConfirmationInput,
  SendConfirmationInput,
} from '../graphql/confirmation.inputs';
import { lockLedger } from '../ledger/lock-ledger';
import { balanceOn } from '../queries/balance-on';
import { getVisibleConfirmation } from '../queries/confirmations';
import { confirmationStates } from '../rules/confirmation-states';

/**
 * Draws up a customer's balance as of a day, item by item, for the customer to confirm: the same figures as the ageing
 * of that day (REC-10). One per customer and day: a second attempt answers the first.
 *
 * @throws DomainError confirmation.future, confirmation.nothing_owed
 */
export async function prepareConfirmation(
  ctx: RequestContext,
  input: PrepareConfirmationInput,
): Promise<BalanceConfirmation> {
  if (input.asOf > ctx.today) throw new DomainError('confirmation.future', { today: ctx.today }, 'asOf');
  return inTransaction(ctx, async (tx) => {
    const account = await getOrThrow(tx, Account, input.accountId, 'accountId');
    await assertNotMerged(tx, account);
    await lockLedger(tx, account.id);
    const already = await tx.db.findOneBy(BalanceConfirmation, { accountId: account.id, asOf: input.asOf });
    if (already) return already;
    const { items, unallocated } = await balanceOn(tx, account.id, input.asOf);
    if (items.length === 0) throw new DomainError('confirmation.nothing_owed', {}, 'asOf');
    const openAmount = sumMoney(items, ({ open }) => open);
    const confirmation = await insert(tx, BalanceConfirmation, {
      number: await documentNumber(tx, 'DZ'),
      accountId: account.id,
      asOf: input.asOf,
      openAmount,
      unallocated,
      state: 'PREPARED',
      preparedById: actorOf(tx).userId,
    });
    await insertMany(
      tx,
      BalanceConfirmationLine,
      items.map(({ item, open }) => ({
        confirmationId: confirmation.id,
        receivableId: item.id,
        amount: open,
        dueOn: item.dueOn,
      })),
    );
    const { number, asOf } = confirmation;
    await recordAudit(tx, 'confirmation.prepared', subjectOf(confirmation), { number, asOf, openAmount });
    return confirmation;
  });
}

/** Records that a confirmation went out (REC-10). @throws DomainError common.invalid_state, receipt.day_outside */
export async function sendConfirmation(
  ctx: RequestContext,
  input: SendConfirmationInput,
): Promise<BalanceConfirmation> {
  return inTransaction(ctx, async (tx) => {
    const confirmation = await getVisibleConfirmation(tx, input.id);
    assertVersion(confirmation, input.version);
    assertTransition(confirmationStates, confirmation.state, 'SENT');
    assertBetween(tx, input.on, confirmation.asOf);
    const sent = await guardedUpdate(tx, BalanceConfirmation, confirmation, {
      state: 'SENT',
      sentOn: input.on,
    });
    await recordAudit(tx, 'confirmation.sent', subjectOf(sent), { on: input.on });
    return sent;
  });
}

/**
 * Files what came back: agreed, or differing with the customer's amount and the reason, with scans of the stamped page
 * (REC-10). The books do not change: what is right is for disputes and credit notes to say.
 *
 * @throws DomainError confirmation.difference_needed, confirmation.no_difference, receipt.day_outside
 */
export async function fileConfirmation(
  ctx: RequestContext,
  input: FileConfirmationInput,
): Promise<BalanceConfirmation> {
  return inTransaction(ctx, async (tx) => {
    const confirmation = await getVisibleConfirmation(tx, input.id);
    assertVersion(confirmation, input.version);
    const state = input.agreed ? 'AGREED' : 'DIFFERING';
    assertTransition(confirmationStates, confirmation.state, state);
    assertBetween(tx, input.on, confirmation.sentOn ?? confirmation.asOf);
    const amount = input.agreed ? confirmation.openAmount : input.confirmedAmount;
    const reason = input.reason?.trim() || null;
    if (amount === null || amount === undefined || (!input.agreed && !reason))
      throw new DomainError('confirmation.difference_needed', {}, 'confirmedAmount');
    if (!input.agreed && amount === confirmation.openAmount)
      throw new DomainError('confirmation.no_difference', {}, 'confirmedAmount');
    const filed = await guardedUpdate(tx, BalanceConfirmation, confirmation, {
      state,
      returnedOn: input.on,
      filedById: actorOf(tx).userId,
      confirmedAmount: money(amount),
      reason,
    });
    await attachFiles(tx, input.fileIds, subjectOf(filed));
    await recordAudit(tx, 'confirmation.filed', subjectOf(filed), { state, amount, on: input.on }, reason);
    const account = await getOrThrow(tx, Account, filed.accountId);
    await notify(tx, [account.ownerId, filed.preparedById], 'confirmation.returned', subjectOf(filed), {
      customer: account.name,
    });
    return filed;
  });
}

function assertBetween(tx: TxContext, on: string, from: string): void {
  if (on < from || on > tx.today) throw new DomainError('receipt.day_outside', { from, to: tx.today }, 'on');
}

const subjectOf = ({ id }: BalanceConfirmation) => ({ type: 'BalanceConfirmation', id });
