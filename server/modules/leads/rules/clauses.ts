import type { RulingClause } from '../../../../shared/vocabulary/leads';

export interface ClauseFacts {
  readonly parties: readonly string[];
  /** Registrations of the parties with the moment they were recorded. */
  readonly registrations: readonly { readonly repId: string; readonly at: Date }[];
  readonly effectiveContacts: readonly { readonly repId: string; readonly at: Date }[];
  /** Whom the territory rules would give the customer to. */
  readonly territoryRepId: string | null;
  readonly ownerId: string | null;
  /** Whom the customer asked for in writing. */
  readonly wishedRepId?: string | null;
}

export interface ClauseFinding {
  readonly clause: RulingClause;
  /** The side it favours; null where it favours none. */
  readonly repId: string | null;
}

/**
 * Which side each clause of the rules favours, before a person rules.
 *
 * Rule COLL-4.
 *
 * @example ann registered first, bob reported the last contact → FIRST_REGISTRANT: ann, LAST_EFFECTIVE_CONTACT: bob
 */
export function weighClauses(facts: ClauseFacts): ClauseFinding[] {
  const party = (repId: string | null): string | null =>
    repId && facts.parties.includes(repId) ? repId : null;
  const among = <T extends { repId: string; at: Date }>(rows: readonly T[]): T[] =>
    rows
      .filter((row) => facts.parties.includes(row.repId))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.repId < b.repId ? -1 : 1));
  return [
    { clause: 'FIRST_REGISTRANT', repId: among(facts.registrations)[0]?.repId ?? null },
    { clause: 'TERRITORY', repId: party(facts.territoryRepId) },
    { clause: 'LAST_EFFECTIVE_CONTACT', repId: among(facts.effectiveContacts).at(-1)?.repId ?? null },
    { clause: 'EXISTING_OWNER', repId: party(facts.ownerId) },
    { clause: 'CUSTOMER_WISH', repId: party(facts.wishedRepId ?? null) },
  ];
}

/** Whether making a rep the primary goes against more clauses than it follows for anybody else (COLL-4). */
export function deviatesFromClauses(findings: readonly ClauseFinding[], primaryRepId: string): boolean {
  const votes = new Map<string, number>();
  for (const { repId } of findings) if (repId) votes.set(repId, (votes.get(repId) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return most > (votes.get(primaryRepId) ?? 0);
}
