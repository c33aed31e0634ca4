import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { proposalGoals } from '../../../../shared/messages/proposals';
import type { RequestContext } from '../../../core/context';
import { policyAt } from '../../policies';
import { PlannedVisit, visitsPolicy } from '../../visits';
import { LeftProposal } from '../entities/left-proposal.entity';
import { mergeNeeds, type Wish } from '../rules/merge-needs';
import { seatVisits, type Seat } from '../rules/seat-visits';
import { workingDaysOf } from './week-days';
import { placesOf, subjectOf, weekNeeds, type Place } from './week-needs';

export interface Proposal extends Wish {
  readonly place: Place;
  readonly goal: string;
  /** Null where the week has no room left for it. */
  readonly seat: Seat | null;
}

/** More than a week can hold is not looked at. */
const MOST = 40;

/**
 * What a rep should plan for a week: undone items, money due, follow-ups and visits owed, with day and half-day, without
 * what is planned or left already (VIS-0). Writes nothing.
 */
export async function weekProposals(
  ctx: RequestContext,
  repId: string,
  weekStart: LocalDate,
): Promise<Proposal[]> {
  const planned = await ctx.db.findBy(PlannedVisit, {
    repId,
    weekStart,
    state: In(['PLANNED', 'DONE'] as const),
  });
  const left = await ctx.db.findBy(LeftProposal, { repId, weekStart });
  const known = new Set([...planned.map(subjectOf), ...left.map(({ subjectKey }) => subjectKey)]);
  const wishes = mergeNeeds(await weekNeeds(ctx, repId, weekStart))
    .filter(({ subject }) => !known.has(subject))
    .slice(0, MOST);
  const places = await placesOf(ctx, [...wishes.map(({ subject }) => subject), ...planned.map(subjectOf)]);
  const { reserveBp } = await policyAt(ctx, visitsPolicy, addDays(weekStart, 4));
  const seats = seatVisits(
    wishes.map(({ subject }) => ({ key: subject, area: places.get(subject)?.area ?? null })),
    planned.map((visit) => ({
      day: visit.visitOn,
      slot: visit.slot,
      area: places.get(subjectOf(visit))?.area ?? null,
    })),
    // what is past is not planned any more
    (await workingDaysOf(ctx, repId, weekStart)).filter((day) => day >= ctx.today),
    reserveBp,
  );
  return wishes.flatMap((wish) => {
    const place = places.get(wish.subject);
    const [first] = wish.needs;
    if (!place || !first) return [];
    return [
      {
        ...wish,
        place,
        goal: wish.goal ?? proposalGoals[first.source][ctx.language],
        seat: seats.get(wish.subject) ?? null,
      },
    ];
  });
}
