import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { accountPairKey, getVisibleAccount, KnownDifferent, pairKey } from '../../accounts';
import { recordAudit } from '../../audit';
import type { MarkKnownDifferentInput } from '../graphql/merge.inputs';

/**
 * Two customers that look alike are different: they are never raised against each other again, here and at the
 * registration of leads (ARC-2).
 *
 * @throws DomainError merge.same, merge.known_already, common.not_found
 */
export async function markKnownDifferent(
  ctx: RequestContext,
  input: MarkKnownDifferentInput,
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    const other = await getVisibleAccount(tx, input.otherId, 'otherId');
    if (input.accountId === input.otherId) throw new DomainError('merge.same', {}, 'otherId');
    const pair = accountPairKey(account.id, other.id);
    // one name is one customer for whoever registers it, whatever was said of two records
    const names = account.nameKey === other.nameKey ? [] : [pairKey(side(account), side(other))];
    const keys = [pair, ...names];
    const known = new Set(
      (await tx.db.findBy(KnownDifferent, { pairKey: In(keys) })).map((row) => row.pairKey),
    );
    if (known.has(pair)) throw new DomainError('merge.known_already', {}, 'otherId');
    const reason = input.reason.trim();
    await insertMany(
      tx,
      KnownDifferent,
      keys
        .filter((key) => !known.has(key))
        .map((key) => ({ pairKey: key, reason, decidedById: actorOf(tx).userId })),
    );
    for (const [one, two] of [
      [account, other],
      [other, account],
    ] as const) {
      await recordAudit(
        tx,
        'account.known_different',
        { type: 'Account', id: one.id },
        { otherId: two.id, other: two.code },
        reason,
      );
    }
    return true;
  });
}

const side = ({ nameKey }: { readonly nameKey: string }) => ({ nameKey, siteKey: '' });
