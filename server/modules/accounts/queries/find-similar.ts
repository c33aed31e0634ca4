import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { Account } from '../entities/account.entity';
import { compareCompanies, type CompanyFacts, type Match } from '../rules/compare-companies';
import { readCompanyName } from '../rules/company-name';
import { beginsElsewhere } from '../rules/places';
import { knownNames, type KnownNames } from './aliases';

/** What a hit needs to know of an account; the whole row is read for those that are shown. */
export interface SimilarAccount {
  readonly account: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly nameKey: string;
    readonly ownerId: string | null;
  };
  readonly match: Match;
}

interface Candidate {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly ownerId: string | null;
  readonly uscc: string | null;
  readonly phoneKey: string | null;
  /** The contact's phone by which it was found. */
  readonly contactKey: string | null;
  readonly mergedIntoId: string | null;
}

/** Far more firms of one brand than there are: a bound for the machine, not for the answer. */
const CANDIDATES = 1000;

/** One indexed look-up a condition, joined to one statement: an OR over many columns would scan on one of the engines. */
export interface KeyLookup {
  readonly where: string;
  readonly params: readonly string[];
}

/** By which keys a customer's candidates are found: name, brand and its aliases, sound, look, credit code. */
export function keyLookups({ name, uscc }: CompanyFacts, { brands }: KnownNames): KeyLookup[] {
  const marks = brands.map(() => '?').join(', ');
  const lookups: KeyLookup[] = [
    { where: 'nameKey = ?', params: [name.nameKey] },
    { where: `brandKey IN (${marks})`, params: brands },
    { where: 'pinyinKey = ?', params: [name.pinyinKey] },
    { where: 'blurKey = ?', params: [name.blurKey] },
  ];
  // brands of three characters and more may have a slip behind the first two
  const start = /^\p{Script=Han}{3,}$/u.test(name.brandKey) ? [...name.brandKey].slice(0, 2).join('') : null;
  if (start && name.brandKind === 'OWN')
    lookups.push({ where: 'brandKey >= ? AND brandKey < ?', params: [start, `${start}\uffff`] });
  if (uscc) lookups.push({ where: 'uscc = ?', params: [uscc] });
  return lookups;
}

/**
 * Accounts that could be the same customer, strongest first. Candidates come from the indexed keys only, so that the
 * check costs the same among a hundred accounts and a hundred thousand.
 */
export async function findSimilarAccounts(
  ctx: RequestContext,
  facts: CompanyFacts,
  exceptId: string | null = null,
): Promise<SimilarAccount[]> {
  const names = await knownNames(ctx, facts.name.brandKey);
  const found = new Map<string, { candidate: Candidate; phones: string[] }>();
  for (const candidate of await candidateAccounts(ctx, facts, names)) {
    if (candidate.id === exceptId || surelyAnother(facts, candidate)) continue;
    const known = found.get(candidate.id) ?? {
      candidate,
      phones: candidate.phoneKey ? [candidate.phoneKey] : [],
    };
    if (candidate.contactKey) known.phones.push(candidate.contactKey);
    found.set(candidate.id, known);
  }
  const hits = [...found.values()]
    .map(({ candidate, phones }) => ({
      account: candidate,
      match: compareCompanies(
        facts,
        { name: readCompanyName(candidate.name), uscc: candidate.uscc, phoneKeys: phones },
        names.sameFirm,
      ),
    }))
    .filter(({ match }) => match.verdict !== 'NONE')
    .sort((a, b) => b.match.score - a.match.score || (a.account.id < b.account.id ? -1 : 1));
  return standingByThemselves(ctx, hits, exceptId);
}

interface CandidateHit {
  readonly account: Candidate;
  readonly match: Match;
}

/** A record that was merged answers with the one it was merged into: its spelling still leads to the customer. */
async function standingByThemselves(
  ctx: RequestContext,
  hits: readonly CandidateHit[],
  exceptId: string | null,
): Promise<SimilarAccount[]> {
  if (hits.every(({ account }) => account.mergedIntoId === null)) return [...hits];
  const survivors = new Map<string, Account>();
  for (let wanted = hits.map(({ account }) => account.mergedIntoId); wanted.some(Boolean);) {
    const rows = await ctx.db.findBy(Account, { id: In(wanted.filter((id) => id !== null)) });
    for (const row of rows) survivors.set(row.id, row);
    wanted = rows.map((row) => row.mergedIntoId);
  }
  const seen = new Set<string>();
  return hits.flatMap(({ account, match }) => {
    let last: SimilarAccount['account'] & { readonly mergedIntoId: string | null } = account;
    for (let next = last.mergedIntoId; next; next = last.mergedIntoId) {
      const survivor = survivors.get(next);
      if (!survivor) break;
      last = survivor;
    }
    if (last.id === exceptId || seen.has(last.id)) return [];
    seen.add(last.id);
    return [{ account: last, match }];
  });
}

/** Another province's firm with neither code nor phone in common: compareCompanies would only say so more slowly. */
function surelyAnother(facts: CompanyFacts, candidate: Candidate): boolean {
  if (!beginsElsewhere(candidate.name, facts.name.place)) return false;
  if (facts.uscc !== null && candidate.uscc !== null) return false;
  const phones = [candidate.phoneKey, candidate.contactKey];
  return !facts.phoneKeys.some((key) => phones.includes(key));
}

async function candidateAccounts(
  ctx: RequestContext,
  facts: CompanyFacts,
  names: KnownNames,
): Promise<Candidate[]> {
  const { sql, params } = candidateStatement(facts, names);
  return (await ctx.db.query(sql, [...params])) as Candidate[];
}

/** The one statement that reads the candidates: an indexed look-up a key, joined by UNION. */
export function candidateStatement(
  facts: CompanyFacts,
  names: KnownNames,
): { readonly sql: string; readonly params: readonly string[] } {
  const columns = 'id, code, name, nameKey, ownerId, uscc, phoneKey, mergedIntoId';
  const parts = keyLookups(facts, names).map(({ where, params }) => ({
    sql: `SELECT * FROM (SELECT ${columns}, NULL AS contactKey FROM account WHERE ${where} LIMIT ${CANDIDATES}) k`,
    params,
  }));
  for (const phone of facts.phoneKeys) {
    parts.push({
      sql: `SELECT * FROM (SELECT ${columns}, NULL AS contactKey FROM account WHERE phoneKey = ? LIMIT ${CANDIDATES}) k`,
      params: [phone],
    });
    parts.push({
      sql: `SELECT * FROM (SELECT a.id, a.code, a.name, a.nameKey, a.ownerId, a.uscc, a.phoneKey, a.mergedIntoId, c.phoneKey AS contactKey
              FROM account_contact c JOIN account a ON a.id = c.accountId WHERE c.phoneKey = ? LIMIT ${CANDIDATES}) k`,
      params: [phone],
    });
  }
  return {
    sql: parts.map((part) => part.sql).join(' UNION '),
    params: parts.flatMap((part) => part.params),
  };
}
