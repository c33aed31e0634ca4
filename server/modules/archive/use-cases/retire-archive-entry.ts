import type { LocalDate } from '../../../../shared/local-date';
import type { ArchiveEntryKind } from '../../../../shared/vocabulary/archive';
import type { BaseEntity } from '../../../core/base-entity';
import type { RequestContext } from '../../../core/context';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount, type Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { AccountAlias } from '../entities/account-alias.entity';
import { AccountBank } from '../entities/account-bank.entity';
import { AccountProject } from '../entities/account-project.entity';
import { AccountSupplier } from '../entities/account-supplier.entity';
import type { RetireArchiveEntryInput } from '../graphql/archive.inputs';
import { getEntry } from './saving';

type Retirable = BaseEntity & { accountId: string; retiredOn: LocalDate | null };

const entities: Record<ArchiveEntryKind, new () => Retirable> = {
  ALIAS: AccountAlias,
  PROJECT: AccountProject,
  SUPPLIER: AccountSupplier,
  BANK: AccountBank,
};

/** Takes an entry of the archive out of use; it stays readable (ARC-1, ORG-3). */
export async function retireArchiveEntry(
  ctx: RequestContext,
  input: RetireArchiveEntryInput,
): Promise<Account> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    const entity = entities[input.kind];
    const entry = await getEntry(tx, entity, input.id, account.id);
    assertVersion(entry, input.version);
    await guardedUpdate(tx, entity, entry, { retiredOn: tx.today });
    await recordAudit(
      tx,
      'account.entry_retired',
      { type: 'Account', id: account.id },
      { kind: input.kind, entryId: entry.id },
      input.reason.trim(),
    );
    return account;
  });
}
