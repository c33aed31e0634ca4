import { emptyGroup } from '../../../../shared/territory-rule';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { inTransaction } from '../../../core/transaction';
import { createTerritoryModel, saveTerritoryRule, type TerritoryModel } from '../../territories';
import { balanceTerritory } from '../queries/balance-territory';

export interface DraftBalanceInput {
  readonly territoryId: string;
  /** Of the proposal: the draft is exactly that or is refused. */
  readonly digest: string;
  readonly name?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Codes a group of conditions takes. */
const MOST_CODES = 1000;

/**
 * Turns a balance into a draft of the rules: the accounts that would change hands are named for whoever takes them. It
 * moves nobody; the draft is simulated and put in force like any other (TER-3, TER-8).
 *
 * @throws DomainError territory.moved_meanwhile, territory.nothing_to_balance
 */
export async function draftBalance(ctx: RequestContext, input: DraftBalanceInput): Promise<TerritoryModel> {
  return inTransaction(
    ctx,
    async (tx) => {
      const balance = await balanceTerritory(tx, input);
      if (balance.digest !== input.digest) throw new DomainError('territory.moved_meanwhile', {}, 'digest');
      if (balance.moves.length === 0)
        throw new DomainError('territory.nothing_to_balance', {}, 'territoryId');
      const draft = await createTerritoryModel(tx, {
        name: input.name?.trim() || `${balance.territory.name} · ${tx.today}`,
        note: null,
      });
      const taken = new Map<string, { territoryId: string; ownerId: string; codes: string[] }>();
      for (const { account, toOwnerId } of balance.moves) {
        const territoryId = account.territoryId ?? balance.territory.id;
        const key = `${territoryId}|${toOwnerId}`;
        const named = taken.get(key) ?? { territoryId, ownerId: toOwnerId, codes: [] };
        named.codes.push(account.code);
        taken.set(key, named);
      }
      for (const { territoryId, ownerId, codes } of taken.values()) {
        const groups = Array.from({ length: Math.ceil(codes.length / MOST_CODES) }, (_, at) => ({
          ...emptyGroup,
          accountCodes: codes.slice(at * MOST_CODES, (at + 1) * MOST_CODES),
        }));
        await saveTerritoryRule(tx, { modelId: draft.id, territoryId, ownerId, groups, rank: 1 });
      }
      return draft;
    },
    { op: 'draftBalance', key: input.idempotencyKey, request: input },
  );
}
