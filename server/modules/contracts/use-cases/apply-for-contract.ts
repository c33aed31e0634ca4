import { actorOf, assertMaySell, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { assertWithinCredit } from '../../credit';
import { User } from '../../identity';
import {
  assertConsented,
  assertLeadMayBeContracted,
  assertNotStopped,
  assertTermsTalked,
  getVisibleLead,
} from '../../leads';
import { Contract } from '../entities/contract.entity';
import type { ApplyForContractInput } from '../graphql/contract.inputs';
import { contractTotals, isConceivable } from '../rules/contract-value';
import { assertWhole, longestDays } from '../rules/payment-terms';
import { writeLines } from './write-lines';
import { writePaymentTerms } from './write-payment-terms';

/**
 * A rep applies for a contract from their own lead; a manager may also apply without one, for a customer in their
 * sight (LEAD-1, LEAD-12, CON-1), within the customer's credit (CRE-5). The application is a draft until it is submitted.
 */
export async function applyForContract(ctx: RequestContext, input: ApplyForContractInput): Promise<Contract> {
  assertMaySell(ctx);
  if (input.lines.length === 0) throw new DomainError('contract.no_lines', {}, 'lines');
  if (!isConceivable(input.lines))
    throw new DomainError('common.invalid_input', { fields: 'lines' }, 'lines');
  const paymentTerms = input.paymentTerms ?? [];
  assertWhole(paymentTerms);
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const origin = await originOf(tx, input);
      const primary = await getOrThrow(tx, User, origin.primaryRepId, 'primaryRepId');
      if (!primary.active)
        throw new DomainError('contract.primary_inactive', { name: primary.name }, 'primaryRepId');
      const totals = contractTotals(input.lines);
      await assertWithinCredit(tx, {
        accountId: origin.accountId,
        act: 'APPLICATION',
        adding: { RELEASED_NOT_DELIVERED: totals.amount },
        termDays: longestDays(input.paymentTermDays, paymentTerms),
      });
      const contract = await insertOrRefuse(
        tx,
        Contract,
        {
          ...origin,
          ...totals,
          liveLeadId: origin.leadId,
          applicantId: actorOf(tx).userId,
          projectName: input.projectName.trim(),
          unit: input.unit.trim(),
          paymentTermDays: input.paymentTermDays,
          state: 'DRAFT',
          reviewRound: 1,
          imported: false,
          belowFloor: false,
        },
        () => new DomainError('contract.lead_has_contract', {}, 'leadId'),
      );
      await writeLines(tx, contract.id, input.lines);
      await writePaymentTerms(tx, contract.id, paymentTerms);
      await recordAudit(tx, 'contract.applied', { type: 'Contract', id: contract.id }, { ...request });
      return contract;
    },
    { op: 'applyForContract', key, request },
  );
}

interface Origin {
  readonly leadId: string | null;
  readonly accountId: string;
  readonly primaryRepId: string;
}

/** Customer and primary rep of the application, from the lead or, for managers, from the input. */
async function originOf(tx: TxContext, input: ApplyForContractInput): Promise<Origin> {
  const actor = actorOf(tx);
  const forOthers = may(tx, 'contract.approve');
  if (!input.leadId) {
    if (!forOthers) throw new DomainError('contract.lead_required', {}, 'leadId');
    if (!input.accountId) throw new DomainError('contract.account_required', {}, 'accountId');
    const account = await getVisibleAccount(tx, input.accountId);
    const primaryRepId = input.primaryRepId ?? account.ownerId ?? actor.userId;
    await assertNotStopped(tx, { accountId: account.id }, primaryRepId, 'SIGN');
    return { leadId: null, accountId: account.id, primaryRepId };
  }
  const lead = await getVisibleLead(tx, input.leadId);
  if (lead.ownerId !== actor.userId && !forOthers)
    throw new DomainError('contract.lead_not_yours', {}, 'leadId');
  await assertLeadMayBeContracted(tx, lead);
  await assertTermsTalked(tx, lead);
  await assertConsented(tx, lead.id);
  const accountId = lead.accountId ?? input.accountId;
  if (!accountId) throw new DomainError('contract.account_required', {}, 'accountId');
  if (input.accountId && input.accountId !== accountId)
    throw new DomainError('contract.account_differs', {}, 'accountId');
  // the lead's own customer is known to its holder; any other must be in sight
  if (!lead.accountId) await getVisibleAccount(tx, accountId);
  return { leadId: lead.id, accountId, primaryRepId: lead.ownerId ?? actor.userId };
}
