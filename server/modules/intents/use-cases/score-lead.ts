import type { LocalDate } from '../../../../shared/local-date';
import { intentCriterion, type IntentCriterion } from '../../../../shared/vocabulary/intents';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { getVisibleLead, heldStates } from '../../leads';
import { policyAt } from '../../policies';
import { IntentScore } from '../entities/intent-score.entity';
import { intentsPolicy } from '../policy';
import { BEST_RATING, scoreIntent, suggestLevel, type Ratings } from '../rules/score-intent';

export interface ScoreLeadInput {
  readonly leadId: string;
  readonly ratings: readonly { readonly criterion: IntentCriterion; readonly rating: number }[];
  readonly expectedBuyOn?: LocalDate | null;
  readonly note?: string | null;
}

function readRatings(given: ScoreLeadInput['ratings']): Ratings {
  const ratings = new Map(given.map(({ criterion, rating }) => [criterion, rating]));
  const complete = intentCriterion.list.every((criterion) => ratings.has(criterion));
  const bounded = given.every(({ rating }) => rating >= 0 && rating <= BEST_RATING);
  if (!complete || !bounded || given.length !== intentCriterion.list.length)
    throw new DomainError('intent.rating_missing', {}, 'ratings');
  return Object.fromEntries(ratings) as unknown as Ratings;
}

/**
 * The holder fills in the score card; the level stays until it is changed on a day with a contact (INT-1, INT-2).
 *
 * @throws DomainError lead.not_yours, intent.lead_closed, intent.rating_missing, intent.buys_in_past
 */
export async function scoreLead(ctx: RequestContext, input: ScoreLeadInput): Promise<IntentScore> {
  const ratings = readRatings(input.ratings);
  return inTransaction(ctx, async (tx) => {
    const lead = await getVisibleLead(tx, input.leadId);
    const me = actorOf(tx).userId;
    if (lead.ownerId !== me) throw new DomainError('lead.not_yours', {}, 'leadId');
    if (!heldStates.includes(lead.state)) throw new DomainError('intent.lead_closed', {}, 'leadId');
    const expectedBuyOn = input.expectedBuyOn ?? null;
    if (expectedBuyOn !== null && expectedBuyOn < tx.today)
      throw new DomainError('intent.buys_in_past', {}, 'expectedBuyOn');
    const policy = await policyAt(tx, intentsPolicy);
    await passGuards(tx, [`intent:${lead.id}`]);
    await updateWhere(
      tx,
      IntentScore,
      { currentKey: null },
      { sql: 'leadId = :leadId AND currentKey = 1', params: { leadId: lead.id } },
    );
    const scored = scoreIntent(ratings, policy);
    const score = await insert(tx, IntentScore, {
      leadId: lead.id,
      repId: me,
      scoredOn: tx.today,
      ratings,
      ...scored,
      level: lead.level,
      expectedBuyOn,
      suggestedLevel: expectedBuyOn && suggestLevel(expectedBuyOn, policy, tx.today),
      note: input.note?.trim() || null,
      currentKey: 1,
    });
    await recordAudit(tx, 'lead.scored', { type: 'Lead', id: lead.id }, { ...scored });
    return score;
  });
}
