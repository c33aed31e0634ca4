import { IsNull } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { AccountAlias } from '../entities/account-alias.entity';
import type { SaveAliasInput } from '../graphql/archive.inputs';
import { saveEntry } from './saving';

/** Keeps a name by which people know a customer (俗称, ARC-1). @throws DomainError archive.alias_known */
export async function saveAlias(ctx: RequestContext, input: SaveAliasInput): Promise<AccountAlias> {
  const name = input.name.trim();
  return saveEntry(ctx, {
    entity: AccountAlias,
    what: 'nickname',
    input,
    values: { name, note: input.note?.trim() || null },
    check: async (tx, account) => {
      const same = await tx.db.findOneBy(AccountAlias, { accountId: account.id, name, retiredOn: IsNull() });
      if (same && same.id !== input.id) throw new DomainError('archive.alias_known', {}, 'name');
    },
  });
}
