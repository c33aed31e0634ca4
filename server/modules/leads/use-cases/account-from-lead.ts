import type { CustomerType } from '../../../../shared/vocabulary/accounts';
import { actorOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { addContact, createAccount, type Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Lead } from '../entities/lead.entity';
import { getVisibleLead } from '../queries/visible-leads';
import { assertConsented } from './ask-outside';
import { assertLeadMayBeContracted } from './progress-lead';

export interface CreateAccountFromLeadInput {
  readonly leadId: string;
  readonly customerType: CustomerType;
  readonly uscc?: string | null;
  readonly usccConfirmed?: boolean | null;
  readonly regionCode?: string | null;
  readonly address?: string | null;
  readonly differentReason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Opens the archive of a lead's customer; whoever holds the lead owns the account by their protection (LEAD-11, TER-2). */
export async function createAccountFromLead(
  ctx: RequestContext,
  input: CreateAccountFromLeadInput,
): Promise<Account> {
  return inTransaction(
    ctx,
    async (tx) => {
      const lead = await getVisibleLead(tx, input.leadId);
      if (lead.accountId) throw new DomainError('lead.has_account', {}, 'leadId');
      await assertLeadMayBeContracted(tx, lead);
      await assertConsented(tx, lead.id);
      const ownerId = lead.ownerId ?? '';
      if (ownerId !== actorOf(tx).userId && !may(tx, 'account.create'))
        throw new DomainError('lead.not_yours', {}, 'leadId');
      const account = await createAccount(
        tx,
        {
          name: lead.customerName,
          uscc: input.uscc ?? lead.uscc,
          usccConfirmed: input.usccConfirmed ?? lead.uscc !== null,
          customerType: input.customerType,
          regionCode: input.regionCode ?? lead.regionCode,
          address: input.address ?? null,
          differentReason: input.differentReason ?? lead.suspectedReason,
        },
        { ownerId, cause: 'CLAIM', causeRef: lead.id },
      );
      if (lead.contactName)
        await addContact(tx, { accountId: account.id, name: lead.contactName, phone: lead.contactPhone });
      await guardedUpdate(tx, Lead, lead, { accountId: account.id });
      await recordAudit(tx, 'lead.account_opened', { type: 'Lead', id: lead.id }, { accountId: account.id });
      return account;
    },
    { op: 'createAccountFromLead', key: input.idempotencyKey, request: input },
  );
}
