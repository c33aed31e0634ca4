import type { RequestContext } from '../../../core/context';
import { assertVersion, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { AccountProfile } from '../entities/account-profile.entity';
import type { SaveAccountProfileInput } from '../graphql/archive.inputs';
import { assertNotInFuture, trimmed } from './saving';

/** Writes what the licence and the register say of a customer (ARC-1). One row per account. */
export async function saveAccountProfile(
  ctx: RequestContext,
  { accountId, version, ...given }: SaveAccountProfileInput,
): Promise<AccountProfile> {
  assertNotInFuture(ctx, given.foundedOn, 'foundedOn');
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, accountId);
    const { registeredCapital, employees, licenceNo, legalRepresentative, foundedOn, businessScope } = given;
    const values = trimmed({
      registeredCapital: registeredCapital ?? null,
      employees: employees ?? null,
      licenceNo: licenceNo ?? null,
      legalRepresentative: legalRepresentative ?? null,
      foundedOn: foundedOn ?? null,
      businessScope: businessScope ?? null,
    });
    const known = await tx.db.findOneBy(AccountProfile, { accountId: account.id });
    if (known) assertVersion(known, version);
    const saved = known
      ? await guardedUpdate(tx, AccountProfile, known, values)
      : await insert(tx, AccountProfile, { accountId: account.id, ...values });
    const from =
      known && Object.fromEntries(Object.keys(values).map((key) => [key, known[key as keyof typeof values]]));
    await recordAudit(tx, 'account.profile_saved', { type: 'Account', id: account.id }, { from, to: values });
    return saved;
  });
}
