import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { AccountContact } from '../../accounts';
import { User } from '../../identity';
import { AccountSatisfaction } from '../entities/account-satisfaction.entity';
import type { RecordSatisfactionInput } from '../graphql/archive.inputs';
import { assertNotInFuture, recordEntry } from './saving';

/** Keeps the satisfaction that a customer gave, as one more score over time (TIER-8). */
export async function recordSatisfaction(
  ctx: RequestContext,
  input: RecordSatisfactionInput,
): Promise<AccountSatisfaction> {
  assertNotInFuture(ctx, input.askedOn, 'askedOn');
  return recordEntry(
    ctx,
    AccountSatisfaction,
    'satisfaction_recorded',
    input.accountId,
    async (tx, account) => {
      const askedById = input.askedById ?? actorOf(tx).userId;
      await getOrThrow(tx, User, askedById, 'askedById');
      if (input.contactId) {
        const contact = await getOrThrow(tx, AccountContact, input.contactId, 'contactId');
        if (contact.accountId !== account.id)
          throw new DomainError('archive.contact_elsewhere', {}, 'contactId');
      }
      return {
        score: input.score,
        askedOn: input.askedOn ?? tx.today,
        askedById,
        contactId: input.contactId ?? null,
        note: input.note?.trim() || null,
      };
    },
  );
}
