import type { CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Account } from '../entities/account.entity';
import { getVisibleAccount } from '../queries/visible-accounts';
import { knownNames } from '../queries/aliases';
import { meetingKeys, readIdentity } from '../rules/customer-identity';
import { identified } from '../when-identified';
import { refuseDuplicates } from './create-account';
import { passGuards } from './pass-guards';

export interface UpdateAccountInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly uscc?: string | null;
  readonly usccConfirmed?: boolean | null;
  readonly usccOverrideReason?: string | null;
  readonly phone?: string | null;
  readonly customerType?: CustomerType | null;
  readonly regionCode?: string | null;
  readonly industry?: string | null;
  readonly sizeBand?: SizeBand | null;
  readonly address?: string | null;
  readonly differentReason?: string | null;
}

/** Changes the archive data of a customer. Owner, tier and stops have acts of their own (ORG-3). */
export async function updateAccount(ctx: RequestContext, input: UpdateAccountInput): Promise<Account> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.id, 'id');
    assertVersion(account, input.version);
    const renamed = Boolean(input.name && input.name.trim() !== account.name);
    const identity = readIdentity({
      name: input.name || account.name,
      // a code that is already on file was judged when it came in
      uscc: input.uscc === undefined || input.uscc === account.uscc ? null : input.uscc,
      usccConfirmed: input.usccConfirmed,
      usccOverrideReason: input.usccOverrideReason,
      phone: input.phone === undefined ? account.phone : input.phone,
    });
    const uscc = input.uscc === undefined || input.uscc === account.uscc ? account.uscc : identity.uscc;
    const facts = { name: identity.name, uscc, phoneKeys: identity.phoneKeys };
    if (renamed || uscc !== account.uscc) {
      const { brands } = await knownNames(tx, facts.name.brandKey);
      await passGuards(tx, meetingKeys(facts, brands));
      await refuseDuplicates(tx, facts, input.differentReason, account.id);
    }
    const changes = {
      ...(renamed
        ? {
            name: identity.displayName,
            nameKey: identity.name.nameKey,
            brandKey: identity.name.brandKey,
            pinyinKey: identity.name.pinyinKey,
            blurKey: identity.name.blurKey,
          }
        : {}),
      uscc,
      phone: identity.phone,
      phoneKey: identity.phoneKey,
      ...(input.customerType ? { customerType: input.customerType } : {}),
      ...(input.regionCode === undefined ? {} : { regionCode: input.regionCode?.trim() || null }),
      ...(input.industry === undefined ? {} : { industry: input.industry?.trim().toUpperCase() || null }),
      ...(input.sizeBand === undefined ? {} : { sizeBand: input.sizeBand }),
      ...(input.address === undefined ? {} : { address: input.address?.trim() || null }),
    };
    const updated = await guardedUpdate(tx, Account, account, changes);
    const from = Object.fromEntries(Object.keys(changes).map((key) => [key, account[key as keyof Account]]));
    await recordAudit(
      tx,
      'account.updated',
      { type: 'Account', id: account.id },
      { from, to: changes },
      input.differentReason ?? null,
    );
    if (renamed || uscc !== account.uscc || identity.phoneKey !== account.phoneKey)
      await identified(tx, updated, 'EDIT');
    return updated;
  });
}
