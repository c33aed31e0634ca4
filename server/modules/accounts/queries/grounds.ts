import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import type { Grounds } from '../../territories';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { AccountPin } from '../entities/account-pin.entity';
import type { Account } from '../entities/account.entity';

interface Protection {
  readonly accountId: string;
  readonly repId: string;
  readonly ref: string;
}

const CHUNK = 500;

/** What stands above the rules for each of the accounts on the day of the request: pins, rulings, running protection (TER-2). */
export async function groundsOf(
  ctx: RequestContext,
  accounts: readonly Account[],
): Promise<Map<string, Grounds>> {
  const grounds = new Map<string, Grounds>();
  for (let at = 0; at < accounts.length; at += CHUNK) {
    const chunk = accounts.slice(at, at + CHUNK);
    const ids = chunk.map((account) => account.id);
    const pins = new Map(
      (await ctx.db.findBy(AccountPin, { accountId: In(ids), openKey: 1 })).map((pin) => [
        pin.accountId,
        pin,
      ]),
    );
    const rulings = new Map(
      (await ctx.db.findBy(AccountOwnership, { accountId: In(ids), openKey: 1, cause: 'RULING' })).map(
        (row) => [row.accountId, row],
      ),
    );
    const protections = await protectionsOf(ctx, ids);
    for (const account of chunk) {
      const pin = pins.get(account.id);
      const ruling = rulings.get(account.id);
      const held = protections.filter((protection) => protection.accountId === account.id);
      // running protection keeps who owns it today; an account nobody owns goes to the earliest holder
      const kept =
        held.find((protection) => protection.repId === account.ownerId) ??
        (account.ownerId ? undefined : held[0]);
      grounds.set(account.id, {
        pin: pin && (!pin.until || pin.until >= ctx.today) ? { ownerId: pin.ownerId, ref: pin.id } : null,
        ruling: ruling?.ownerId ? { ownerId: ruling.ownerId, ref: ruling.causeRef } : null,
        claim: kept ? { ownerId: kept.repId, ref: kept.ref } : null,
      });
    }
  }
  return grounds;
}

/** Live leads and running contracts of the accounts. Both belong to higher modules: only these columns are read here. */
async function protectionsOf(ctx: RequestContext, ids: readonly string[]): Promise<Protection[]> {
  const marks = ids.map(() => '?').join(', ');
  const leads = (await ctx.db.query(
    // LEAD is a function to MariaDB, hence the quotes
    `SELECT accountId, ownerId AS repId, id AS ref FROM \`lead\`
     WHERE accountId IN (${marks}) AND ownerId IS NOT NULL AND state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED') ORDER BY createdAt, id`,
    [...ids],
  )) as Protection[];
  const contracts = (await ctx.db.query(
    `SELECT accountId, primaryRepId AS repId, id AS ref FROM contract
     WHERE accountId IN (${marks}) AND state IN ('APPROVED', 'SIGNED', 'DELIVERED') ORDER BY createdAt, id`,
    [...ids],
  )) as Protection[];
  return [...leads, ...contracts];
}
