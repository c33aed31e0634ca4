import { addDays, daysBetween, maxDate, type LocalDate } from '../../../../shared/local-date';
import type { IntentLevel, ProtectionEnd } from '../../../../shared/vocabulary/leads';
import type { LeadsPolicy } from '../policy';

export interface ProtectionFacts {
  readonly claim: {
    readonly anchorEventId: string;
    readonly startedOn: LocalDate;
    readonly level: IntentLevel;
    readonly extensionsGranted: number;
    readonly freezes: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
  };
  /** Effective follow-ups since the clock started, in any order. */
  readonly followUps: readonly {
    readonly id: string;
    readonly contactedOn: LocalDate;
    readonly level: IntentLevel;
  }[];
}

export interface Protection {
  /** Last protected day: the earlier of the two ends. */
  readonly until: LocalDate;
  readonly because: ProtectionEnd;
  readonly termEndsOn: LocalDate;
  readonly followUpEndsOn: LocalDate;
  readonly daysLeft: number;
  /** The event that the term counts from. */
  readonly anchorEventId: string;
  readonly extensionsUsed: number;
  readonly extensionsLeft: number;
  readonly frozen: boolean;
  /** The warning that is due, in days left; null while there is time. */
  readonly warn: number | null;
}

const termOf = (level: IntentLevel, policy: LeadsPolicy): number =>
  ({
    H: policy.protectionDaysH,
    A: policy.protectionDaysA,
    B: policy.protectionDaysB,
    C: policy.protectionDaysC,
    O: policy.protectionDaysC,
  })[level];

export const intervalOf = (level: IntentLevel, policy: LeadsPolicy): number =>
  ({
    H: policy.intervalDaysH,
    A: policy.intervalDaysA,
    B: policy.intervalDaysB,
    C: policy.intervalDaysC,
    O: policy.intervalDaysC,
  })[level];

function frozenDaysAfter(
  day: LocalDate,
  freezes: ProtectionFacts['claim']['freezes'],
  today: LocalDate,
): number {
  return freezes.reduce(
    (days, freeze) => days + Math.max(0, daysBetween(maxDate(freeze.from, day), freeze.to ?? today)),
    0,
  );
}

/**
 * How long a claim is protected: its level's term from the claim, anew from each effective follow-up, at most the
 * policy's number of further terms after the first; and never longer than follow-up, by the level at the last contact, is
 * late by more than its grace.
 * Days on which a case was open do not count. The page and the nightly job ask this one function.
 *
 * Rules LEAD-5, LEAD-6, LEAD-7.
 *
 * @example claimed on 2 March at level H, effective follow-up on 5 March → term ends 20 March, follow-up late after 13 March
 */
export function protectionOf(facts: ProtectionFacts, policy: LeadsPolicy, today: LocalDate): Protection {
  const { claim } = facts;
  const after = (day: LocalDate, days: number): LocalDate =>
    addDays(day, days + frozenDaysAfter(day, claim.freezes, today));
  const allowed = policy.maxExtensions + claim.extensionsGranted;
  const firstTerm = termOf(claim.level, policy);
  const furthest = after(claim.startedOn, firstTerm * (1 + allowed));
  let termEndsOn = after(claim.startedOn, firstTerm);
  let anchorEventId = claim.anchorEventId;
  let lastContact = claim.startedOn;
  let lastLevel = claim.level;
  const inOrder = [...facts.followUps].sort((a, b) => (a.contactedOn + a.id < b.contactedOn + b.id ? -1 : 1));
  for (const followUp of inOrder) {
    if (followUp.contactedOn >= lastContact) lastLevel = followUp.level;
    lastContact = maxDate(lastContact, followUp.contactedOn);
    const renewed = after(followUp.contactedOn, termOf(followUp.level, policy));
    const reached = renewed > furthest ? furthest : renewed;
    if (reached <= termEndsOn) continue;
    termEndsOn = reached;
    anchorEventId = followUp.id;
  }
  // the level that counts is that of the last contact: a change of level alone moves no clock
  const followUpEndsOn = after(lastContact, intervalOf(lastLevel, policy) + policy.followUpGraceDays);
  const because: ProtectionEnd = followUpEndsOn < termEndsOn ? 'FOLLOW_UP_LATE' : 'TERM';
  const until = because === 'TERM' ? termEndsOn : followUpEndsOn;
  const daysLeft = daysBetween(today, until);
  const thresholds = [policy.lastWarningDays, policy.secondWarningDays, policy.firstWarningDays];
  const past = daysBetween(after(claim.startedOn, firstTerm), termEndsOn);
  const extensionsUsed = past <= 0 ? 0 : Math.ceil(past / Math.max(1, firstTerm));
  return {
    until,
    because,
    termEndsOn,
    followUpEndsOn,
    daysLeft,
    anchorEventId,
    extensionsUsed,
    extensionsLeft: Math.max(0, allowed - extensionsUsed),
    frozen: claim.freezes.some((freeze) => freeze.to === null),
    warn: daysLeft < 0 ? null : (thresholds.find((threshold) => daysLeft <= threshold) ?? null),
  };
}

/**
 * Whether a contact renews the clock: the contact was reached, with a note and a dated next step.
 *
 * Rule LEAD-6.
 *
 * @example reached, note, next step tomorrow → true; not reached → false
 */
export function isEffective(
  contact: { reached: boolean; note: string; nextStepOn: LocalDate | null },
  contactedOn: LocalDate,
): boolean {
  return (
    contact.reached &&
    contact.note.trim().length > 0 &&
    contact.nextStepOn !== null &&
    contact.nextStepOn > contactedOn
  );
}
