import type { AliasSource } from '../../../../shared/vocabulary/accounts';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { NameAlias } from '../entities/name-alias.entity';
import { readCompanyName } from '../rules/company-name';

export interface AddNameAliasInput {
  readonly aliasName: string;
  readonly firmName: string;
}

/**
 * Tells the matcher that people call a firm by another name (ARC-2): from now on both names are one customer's.
 *
 * @throws DomainError account.alias_same, account.alias_exists
 */
export async function addNameAlias(ctx: RequestContext, input: AddNameAliasInput): Promise<NameAlias> {
  return inTransaction(ctx, async (tx) => {
    const row = rowOf(input, 'MANUAL', null, tx);
    if (row.aliasKey === row.firmKey) throw new DomainError('account.alias_same', {}, 'aliasName');
    const alias = await insertOrRefuse(
      tx,
      NameAlias,
      row,
      () => new DomainError('account.alias_exists', {}, 'aliasName'),
    );
    await recordAudit(
      tx,
      'account.alias_added',
      { type: 'NameAlias', id: alias.id },
      { alias: alias.aliasName, firm: alias.firmName, source: alias.source },
    );
    return alias;
  });
}

export interface RetireNameAliasInput {
  readonly id: string;
  readonly version?: number | null;
  readonly reason: string;
}

/** Takes an alias out of use; what was decided with it stays as it is. */
export async function retireNameAlias(ctx: RequestContext, input: RetireNameAliasInput): Promise<NameAlias> {
  return inTransaction(ctx, async (tx) => {
    const alias = await getOrThrow(tx, NameAlias, input.id, 'id');
    assertVersion(alias, input.version);
    if (alias.openKey === null) throw new DomainError('account.alias_retired', {}, 'id');
    const retired = await guardedUpdate(tx, NameAlias, alias, { openKey: null });
    await recordAudit(
      tx,
      'account.alias_retired',
      { type: 'NameAlias', id: alias.id },
      { alias: alias.aliasName, firm: alias.firmName },
      input.reason.trim(),
    );
    return retired;
  });
}

/** What a ruling or a merge teaches: two spellings that the matcher would not have called one firm by itself. */
export async function learnAlias(
  tx: TxContext,
  input: AddNameAliasInput,
  source: Exclude<AliasSource, 'MANUAL'>,
  sourceRef: string,
): Promise<NameAlias | null> {
  const row = rowOf(input, source, sourceRef, tx);
  if (row.aliasKey === row.firmKey) return null;
  const { aliasKey, firmKey } = row;
  const known = await tx.db.existsBy(NameAlias, [
    { aliasKey, firmKey, openKey: 1 },
    { aliasKey: firmKey, firmKey: aliasKey, openKey: 1 },
  ]);
  if (known) return null;
  const alias = await insert(tx, NameAlias, row);
  tx.memo.clear();
  await recordAudit(
    tx,
    'account.alias_added',
    { type: 'NameAlias', id: alias.id },
    { alias: alias.aliasName, firm: alias.firmName, source },
  );
  return alias;
}

/** Takes back what a merge taught when the merge itself is taken back. */
export async function unlearnAliases(tx: TxContext, source: 'MERGE', sourceRef: string): Promise<void> {
  const learned = await tx.db.findBy(NameAlias, { source, sourceRef });
  for (const alias of learned) {
    await tx.db.delete(NameAlias, { id: alias.id });
    await recordAudit(
      tx,
      'account.alias_retired',
      { type: 'NameAlias', id: alias.id },
      { alias: alias.aliasName, firm: alias.firmName, source },
    );
  }
  tx.memo.clear();
}

const rowOf = (input: AddNameAliasInput, source: AliasSource, sourceRef: string | null, tx: TxContext) => ({
  aliasName: input.aliasName.trim(),
  aliasKey: readCompanyName(input.aliasName).brandKey,
  firmName: input.firmName.trim(),
  firmKey: readCompanyName(input.firmName).brandKey,
  source,
  sourceRef,
  recordedById: tx.actor?.userId ?? null,
  openKey: 1,
});
