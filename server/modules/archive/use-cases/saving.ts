import type { LocalDate } from '../../../../shared/local-date';
import type { BaseEntity } from '../../../core/base-entity';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert, type NewRow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount, type Account } from '../../accounts';
import { recordAudit } from '../../audit';

/** A row of the archive that people may change and retire. */
type ArchiveRow = BaseEntity & { accountId: string; retiredOn?: LocalDate | null };

export interface SavedInput {
  readonly accountId: string;
  /** Left out: a new entry. */
  readonly id?: string | null;
  readonly version?: number | null;
}

/** @throws DomainError archive.day_in_future */
export function assertNotInFuture(
  ctx: RequestContext,
  day: LocalDate | null | undefined,
  field: string,
): void {
  if (day && day > ctx.today) throw new DomainError('archive.day_in_future', { today: ctx.today }, field);
}

/** The texts of an input without blanks at their ends; empty ones are nothing. */
export function trimmed<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.trim() || null : value === undefined ? null : value,
    ]),
  ) as T;
}

interface Saving<E extends ArchiveRow> {
  readonly entity: new () => E;
  /** "project": the audit says account.project_added or account.project_changed. */
  readonly what: string;
  readonly input: SavedInput;
  readonly values: Omit<NewRow<E>, 'accountId' | 'id' | 'retiredOn'>;
  readonly check?: (tx: TxContext, account: Account) => Promise<void>;
  /** Values that the trail does not repeat (ARC-3). */
  readonly secret?: readonly string[];
}

/**
 * Adds an entry to the archive of a customer in sight, or changes the one that the caller looked at (ARC-1).
 *
 * @throws DomainError common.not_found, common.changed_meanwhile, archive.retired, account.merged
 */
export function saveEntry<E extends ArchiveRow>(ctx: RequestContext, saving: Saving<E>): Promise<E> {
  const { entity, what, input, values, check, secret = [] } = saving;
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    await check?.(tx, account);
    const subject = { type: 'Account', id: account.id };
    const told = (given: object) =>
      Object.fromEntries(Object.entries(given).filter(([key]) => !secret.includes(key)));
    if (!input.id) {
      const made = await insert(tx, entity, { ...values, accountId: account.id } as unknown as NewRow<E>);
      await recordAudit(tx, `account.${what}_added`, subject, { entryId: made.id, to: told(values) });
      return made;
    }
    const found = await getEntry(tx, entity, input.id, account.id);
    assertVersion(found, input.version);
    const updated = await guardedUpdate(tx, entity, found, values as never);
    const from = Object.fromEntries(Object.keys(values).map((key) => [key, found[key as keyof E]]));
    await recordAudit(tx, `account.${what}_changed`, subject, {
      entryId: found.id,
      from: told(from),
      to: told(values),
    });
    return updated;
  });
}

/** An entry of the account that is not retired. @throws DomainError common.not_found, archive.retired */
export async function getEntry<E extends ArchiveRow>(
  tx: TxContext,
  entity: new () => E,
  id: string,
  accountId: string,
): Promise<E> {
  const found = await getOrThrow(tx, entity, id, 'id');
  if (found.accountId !== accountId) throw new DomainError('common.not_found', { type: entity.name }, 'id');
  if (found.retiredOn) throw new DomainError('archive.retired', {}, 'id');
  return found;
}

/** Adds a row that is never changed afterwards. */
export function recordEntry<E extends ArchiveRow>(
  ctx: RequestContext,
  entity: new () => E,
  event: string,
  accountId: string,
  valuesOf: (tx: TxContext, account: Account) => Promise<Omit<NewRow<E>, 'accountId'>>,
): Promise<E> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, accountId);
    const values = await valuesOf(tx, account);
    const row = await insert(tx, entity, { ...values, accountId: account.id } as unknown as NewRow<E>);
    await recordAudit(
      tx,
      `account.${event}`,
      { type: 'Account', id: account.id },
      { entryId: row.id, ...values },
    );
    return row;
  });
}
