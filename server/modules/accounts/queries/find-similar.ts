import type { RequestContext } from '../../../core/context';
import { AccountContact } from '../entities/account-contact.entity';
import { Account } from '../entities/account.entity';
import { compareCompanies, type CompanyFacts, type Match } from '../rules/compare-companies';
import { readCompanyName } from '../rules/company-name';

export interface SimilarAccount {
  readonly account: Account;
  readonly match: Match;
}

/** Far more firms of one brand than there are: a bound for the machine, not for the answer. */
const CANDIDATES = 1000;

/**
 * Accounts that could be the same customer, strongest first. Candidates come from the indexed keys only, each key with
 * its own look-up, so that the check costs the same among a hundred accounts and a hundred thousand.
 */
export async function findSimilarAccounts(
  ctx: RequestContext,
  facts: CompanyFacts,
  exceptId: string | null = null,
): Promise<SimilarAccount[]> {
  const phones = [...facts.phoneKeys];
  const byContact =
    phones.length > 0
      ? await ctx.db
          .createQueryBuilder(AccountContact, 'c')
          .where('c.phoneKey IN (:...phones)', { phones })
          .limit(CANDIDATES)
          .getMany()
      : [];
  const keys: readonly (readonly [column: string, values: readonly string[]])[] = [
    ['nameKey', [facts.name.nameKey]],
    ['brandKey', [facts.name.brandKey]],
    ['pinyinKey', [facts.name.pinyinKey]],
    ['uscc', facts.uscc ? [facts.uscc] : []],
    ['phoneKey', phones],
    ['id', byContact.map((contact) => contact.accountId)],
  ];
  const found = new Map<string, Account>();
  for (const [column, values] of keys) {
    if (values.length === 0) continue;
    const rows = await ctx.db
      .createQueryBuilder(Account, 'account')
      .where(`account.${column} IN (:...values)`, { values })
      .limit(CANDIDATES)
      .getMany();
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()]
    .filter((account) => account.id !== exceptId)
    .map((account) => ({ account, match: compareCompanies(facts, factsOf(account, byContact)) }))
    .filter(({ match }) => match.verdict !== 'NONE')
    .sort((a, b) => strength(b) - strength(a) || (a.account.id < b.account.id ? -1 : 1));
}

const strength = (similar: SimilarAccount): number => (similar.match.verdict === 'BLOCK' ? 2 : 1);

function factsOf(account: Account, contacts: readonly AccountContact[]): CompanyFacts {
  const phones = [
    account.phoneKey,
    ...contacts.filter((contact) => contact.accountId === account.id).map((contact) => contact.phoneKey),
  ];
  return {
    name: readCompanyName(account.name),
    uscc: account.uscc,
    phoneKeys: phones.filter((key): key is string => key !== null),
  };
}
