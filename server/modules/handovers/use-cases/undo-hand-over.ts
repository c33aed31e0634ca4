import { In } from 'typeorm';
import type { HeldKind } from '../../../../shared/vocabulary/handovers';
import { actorOf, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, AccountPin, changeOwners, movePins } from '../../accounts';
import { AccountFeedback, moveFeedback } from '../../archive';
import { recordAudit } from '../../audit';
import { Contract, handOverContracts } from '../../contracts';
import { User } from '../../identity';
import { CollisionCase, CollisionParty, Lead, moveCases, moveLeads } from '../../leads';
import { policyAt } from '../../policies';
import { handOverTerritories, Territory, TerritoryMember, TerritoryRule } from '../../territories';
import { moveVisits, PlannedVisit } from '../../visits';
import { HandOverItem } from '../entities/hand-over-item.entity';
import { HandOver } from '../entities/hand-over.entity';
import { handoversPolicy } from '../policy';
import { getVisibleHandOver } from '../queries/hand-over-lists';

export interface UndoHandOverInput {
  readonly id: string;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface UndoneHandOver {
  readonly handOver: HandOver;
  readonly restored: number;
  /** Records that moved on since: they stay. */
  readonly movedSince: readonly HandOverItem[];
}

type Versioned = new () => { id: string; version: number };
const tables: Record<HeldKind, readonly Versioned[]> = {
  ACCOUNT: [Account],
  LEAD: [Lead],
  CASE: [CollisionParty, CollisionCase],
  VISIT: [PlannedVisit],
  CONTRACT: [Contract],
  FEEDBACK: [AccountFeedback],
  PIN: [AccountPin],
  RULE: [TerritoryRule],
  TERRITORY: [Territory],
  MEMBER: [TerritoryMember],
};

/**
 * Takes a hand-over back within the policy's minutes: each record that is still as the hand-over left it goes back, by
 * acts of its own that leave their trail; those that moved on since stay and are listed (TER-10).
 *
 * @throws DomainError handover.undo_others, handover.undo_over, handover.undone_already
 */
export async function undoHandOver(ctx: RequestContext, input: UndoHandOverInput): Promise<UndoneHandOver> {
  return inTransaction(
    ctx,
    async (tx) => {
      const done = await getVisibleHandOver(tx, input.id);
      // a decision from above is not taken back from below (TIER-6)
      if (done.doneById !== actorOf(tx).userId && !may(tx, 'account.set_tier'))
        throw new DomainError('handover.undo_others', {}, 'id');
      if (done.state !== 'APPLIED') throw new DomainError('handover.undone_already', {});
      const { undoMinutes } = await policyAt(tx, handoversPolicy);
      if (tx.now > done.undoUntil) throw new DomainError('handover.undo_over', { minutes: undoMinutes });
      const from = await getOrThrow(tx, User, done.fromUserId);
      if (!from.active) throw new DomainError('handover.successor_inactive', { name: from.name });
      const undone = await guardedUpdate(tx, HandOver, done, {
        state: 'UNDONE',
        undoneAt: tx.now,
        undoneById: tx.actor?.userId ?? null,
      });
      const items = await tx.db.find(HandOverItem, {
        where: { handOverId: done.id },
        order: { id: 'ASC' },
      });
      const reason = input.reason?.trim() || done.reason;
      const { still, moved } = await sortOut(tx, items);
      await restore(tx, still, from.id, done.id, reason);
      await mark(tx, still, { undone: true });
      await mark(tx, moved, { movedSince: true });
      await recordAudit(
        tx,
        'identity.hand_over_undone',
        { type: 'User', id: from.id },
        { handOverId: done.id, restored: still.length, movedSince: moved.length },
        reason,
      );
      return { handOver: undone, restored: still.length, movedSince: moved.slice(0, SHOWN) };
    },
    { op: 'undoHandOver', key: input.idempotencyKey, request: { id: input.id } },
  );
}

const SHOWN = 500;
const CHUNK = 500;

/** Which records are still as the hand-over left them: same version. */
async function sortOut(
  tx: TxContext,
  items: readonly HandOverItem[],
): Promise<{ still: HandOverItem[]; moved: HandOverItem[] }> {
  const versions = new Map<string, number>();
  for (const [kind, entities] of Object.entries(tables) as [HeldKind, readonly Versioned[]][]) {
    const ids = items.filter((item) => item.kind === kind).map(({ recordId }) => recordId);
    for (const entity of entities)
      for (let at = 0; at < ids.length; at += CHUNK)
        for (const row of await tx.db.find(entity, {
          where: { id: In(ids.slice(at, at + CHUNK)) },
          select: { id: true, version: true },
        }))
          versions.set(row.id, row.version);
  }
  const isStill = (item: HandOverItem): boolean => versions.get(item.recordId) === item.versionAfter;
  return { still: items.filter(isStill), moved: items.filter((item) => !isStill(item)) };
}

async function read<E extends { id: string }>(
  tx: TxContext,
  entity: new () => E,
  items: readonly HandOverItem[],
): Promise<(readonly [E, HandOverItem])[]> {
  const byRecord = new Map(items.map((item) => [item.recordId, item]));
  const ids = [...byRecord.keys()];
  const found: (readonly [E, HandOverItem])[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await tx.db.findBy(entity, { id: In(ids.slice(at, at + CHUNK)) } as never);
    for (const row of rows as E[]) {
      const item = byRecord.get(row.id);
      if (item) found.push([row, item]);
    }
  }
  return found;
}

async function restore(
  tx: TxContext,
  items: readonly HandOverItem[],
  fromUserId: string,
  handOverId: string,
  reason: string,
): Promise<void> {
  const of = (kind: HeldKind): HandOverItem[] => items.filter((item) => item.kind === kind);
  await changeOwners(
    tx,
    (await read(tx, Account, of('ACCOUNT'))).map(([account, { beforeData }]) => ({
      account,
      toUserId: fromUserId,
      territoryId: beforeData.territoryId ?? null,
    })),
    { cause: 'HAND_OVER', causeRef: handOverId, reason },
  );
  await moveLeads(
    tx,
    (await read(tx, Lead, of('LEAD'))).map(([lead]) => ({ lead, toUserId: fromUserId })),
    reason,
  );
  await moveCases(
    tx,
    of('CASE').map(({ recordId, versionAfter, beforeData }) => ({
      id: recordId,
      part: beforeData.part === 'RULER' ? 'RULER' : 'PARTY',
      toUserId: fromUserId,
      version: versionAfter,
    })),
  );
  await moveVisits(
    tx,
    (await read(tx, PlannedVisit, of('VISIT'))).map(([visit, { beforeData }]) => ({
      visit,
      part: beforeData.part === 'JOINT' ? 'JOINT' : 'REP',
      toUserId: fromUserId,
    })),
    reason,
  );
  await handOverContracts(
    tx,
    (await read(tx, Contract, of('CONTRACT'))).map(([contract, { beforeData }]) => ({
      contract,
      toUserId: fromUserId,
      ...(beforeData.assistants ? { assistants: beforeData.assistants } : {}),
    })),
    reason,
  );
  await moveFeedback(
    tx,
    (await read(tx, AccountFeedback, of('FEEDBACK'))).map(([feedback]) => ({
      feedback,
      toUserId: fromUserId,
    })),
    reason,
  );
  await movePins(
    tx,
    of('PIN').map(({ recordId, versionAfter }) => ({
      id: recordId,
      version: versionAfter,
      toUserId: fromUserId,
    })),
  );
  await handOverTerritories(
    tx,
    items.flatMap(({ kind, recordId, versionAfter, beforeData }) =>
      kind === 'RULE' || kind === 'TERRITORY' || kind === 'MEMBER'
        ? [
            {
              kind,
              id: recordId,
              version: versionAfter,
              fromUserId,
              toUserId: fromUserId,
              restore: { validTo: (beforeData.validTo ?? null) as never },
            },
          ]
        : [],
    ),
    reason,
  );
}

async function mark(
  tx: TxContext,
  items: readonly HandOverItem[],
  change: { undone: true } | { movedSince: true },
): Promise<void> {
  for (let at = 0; at < items.length; at += CHUNK) {
    const ids = items.slice(at, at + CHUNK).map(({ id }) => id);
    await updateWhere(
      tx,
      HandOverItem,
      { ...change, updatedAt: tx.now },
      { sql: 'id IN (:...ids)', params: { ids } },
    );
  }
}
