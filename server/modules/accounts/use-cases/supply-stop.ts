import type { LocalDate } from '../../../../shared/local-date';
import type { StopCause } from '../../../../shared/vocabulary/receivables';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { Account } from '../entities/account.entity';
import { SupplyStop } from '../entities/supply-stop.entity';

export interface PlaceSupplyStop {
  readonly cause: StopCause;
  readonly reason?: string | null;
  readonly startedOn?: LocalDate;
}

/** Stops supply to a customer on every channel. A stop that stands already is answered with itself (DUN-2). */
export async function placeSupplyStop(
  tx: TxContext,
  accountId: string,
  stop: PlaceSupplyStop,
): Promise<SupplyStop> {
  const account = await getOrThrow(tx, Account, accountId, 'accountId');
  const placed = await switchStop(tx, accountId, true);
  if (!placed) return tx.db.findOneByOrFail(SupplyStop, { accountId, openKey: 1 });
  const row = await insert(tx, SupplyStop, {
    accountId,
    cause: stop.cause,
    startedOn: stop.startedOn ?? tx.today,
    reason: stop.reason?.slice(0, 300) ?? null,
    openKey: 1,
  });
  await recordAudit(
    tx,
    'account.supply_stopped',
    { type: 'Account', id: accountId },
    { cause: stop.cause, stopId: row.id },
    stop.reason?.slice(0, 500) ?? null,
  );
  await tellAbout(tx, account, 'supply.stopped');
  return row;
}

/** Lifts the stop that stands. @throws DomainError account.not_stopped */
export async function liftSupplyStop(
  tx: TxContext,
  accountId: string,
  lift: { readonly reason: string; readonly liftedOn?: LocalDate },
): Promise<void> {
  const account = await getOrThrow(tx, Account, accountId, 'accountId');
  if (!(await switchStop(tx, accountId, false)))
    throw new DomainError('account.not_stopped', {}, 'accountId');
  await updateWhere(
    tx,
    SupplyStop,
    {
      openKey: null,
      liftedOn: lift.liftedOn ?? tx.today,
      liftedReason: lift.reason.slice(0, 300),
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: 'accountId = :accountId AND openKey = 1', params: { accountId } },
  );
  await recordAudit(
    tx,
    'account.supply_resumed',
    { type: 'Account', id: accountId },
    {},
    lift.reason.slice(0, 500),
  );
  await tellAbout(tx, account, 'supply.resumed');
}

/** Turns the account's flag; false when it already stood so. Written first, so that two at once are one. */
async function switchStop(tx: TxContext, accountId: string, on: boolean): Promise<boolean> {
  const changed = await updateWhere(
    tx,
    Account,
    { onSupplyStop: on, updatedAt: tx.now, version: () => 'version + 1' },
    { sql: 'id = :accountId AND onSupplyStop = :before', params: { accountId, before: !on } },
  );
  return changed === 1;
}

async function tellAbout(
  tx: TxContext,
  account: Account,
  kind: 'supply.stopped' | 'supply.resumed',
): Promise<void> {
  const superiors = account.ownerId ? await superiorsOf(tx, account.ownerId, ['SALES_MANAGER']) : [];
  await notify(
    tx,
    [account.ownerId, ...superiors.slice(0, 1).map((person) => person.id)],
    kind,
    { type: 'Account', id: account.id },
    { customer: account.name },
  );
}
