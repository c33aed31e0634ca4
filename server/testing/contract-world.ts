import type { LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { insert } from '../core/persistence';
import { inTransaction } from '../core/transaction';
import { Account } from '../modules/accounts';
import {
  type Contract,
  createImportedContract,
  type ImportedContractInput,
  linesOf,
} from '../modules/contracts';
import { Session } from '../modules/identity';
import { Lead, LeadAssistant, TermsTalk } from '../modules/leads';
import type { Client, TestApp } from './create-test-app';

/** People of one sales company: two teams in two regions, and the departments a contract passes through. */
export async function hireCompany(app: TestApp): Promise<void> {
  await app.addUnit('North', 'REGION');
  await app.addUnit('South', 'REGION');
  await app.addUnit('North 1', 'TEAM', 'North');
  await app.addPeople({
    ann: { roles: ['REP'], unit: 'North 1' },
    bo: { roles: ['REP'], unit: 'North 1' },
    sue: { roles: ['REP'], unit: 'South' },
    max: { roles: ['SALES_MANAGER'], unit: 'North' },
    moe: { roles: ['SALES_MANAGER'], unit: 'South' },
    vip: { roles: ['SALES_DIRECTOR'] },
    mark: { roles: ['MARKETING'] },
    fin: { roles: ['FINANCE'] },
    sup: { roles: ['SUPPLY'] },
    off: { roles: ['COLLECTIONS'] },
    leg: { roles: ['LEGAL'] },
    aud: { roles: ['AUDITOR'] },
  });
}

const names = ['ann', 'bo', 'sue', 'max', 'moe', 'vip', 'mark', 'fin', 'sup', 'off', 'leg', 'aud'] as const;
export type Cast = Readonly<Record<(typeof names)[number], Client>>;

/** Hires the company and signs everybody in, for good: in these tests months go by. */
export async function castOf(app: TestApp): Promise<Cast> {
  await hireCompany(app);
  const clients = await Promise.all(names.map(async (name) => [name, await app.as(name)] as const));
  await keepSignedIn(app);
  return Object.fromEntries(clients) as Cast;
}

/** Leaves everybody who signed in signed in, for tests in which months go by. */
export async function keepSignedIn(app: TestApp): Promise<void> {
  await inTransaction(app.system(), (tx) =>
    tx.db.updateAll(Session, { expiresAt: new Date('2099-01-01T00:00:00Z') }),
  );
}

let made = 0;

/** A customer of a rep, written directly: these tests are not about the archive. */
export function aCustomer(app: TestApp, owner: string, name = `Customer ${made + 1}`): Promise<Account> {
  made += 1;
  return inTransaction(app.system(), (tx) =>
    insert(tx, Account, {
      code: `K${made}`,
      name,
      nameKey: name,
      brandKey: name,
      pinyinKey: name,
      customerType: 'CONTRACTOR',
      tier: 'GENERAL',
      ownerId: app.idOf(owner),
      onSupplyStop: false,
    }),
  );
}

/** A lead of a rep in bidding, with assistants by a ruling. */
export function aLead(
  app: TestApp,
  owner: string,
  account: Account,
  more: {
    readonly state?: Lead['state'];
    readonly assistants?: readonly { rep: string; shareBp: number }[];
  } = {},
): Promise<Lead> {
  made += 1;
  return inTransaction(app.system(), async (tx) => {
    const lead = await insert(tx, Lead, {
      customerName: account.name,
      nameKey: account.nameKey,
      brandKey: account.nameKey,
      pinyinKey: account.nameKey,
      siteName: `Site ${made}`,
      siteKey: `site${made}`,
      productLine: 'C30',
      claimKey: `${account.nameKey}|site${made}`,
      accountId: account.id,
      source: 'VISIT',
      level: 'A',
      state: more.state ?? 'BIDDING',
      ownerId: app.idOf(owner),
      registeredById: app.idOf(owner),
      signedTooSoon: false,
    });
    // terms were talked about with a second person, so that a contract may be applied for (LEAD-12)
    if (lead.state === 'BIDDING')
      await insert(tx, TermsTalk, {
        leadId: lead.id,
        repId: app.idOf(owner),
        secondId: app.idOf('admin'),
        talkedOn: '2026-01-01',
        terms: 'price and days',
        behaviour: 'insists on sixty days',
      });
    for (const { rep, shareBp } of more.assistants ?? []) {
      await insert(tx, LeadAssistant, { leadId: lead.id, repId: app.idOf(rep), shareBp });
    }
    return lead;
  });
}

export interface RunningContract {
  readonly contract: Contract;
  readonly lineId: string;
}

/** A signed contract of a customer over 1,000 m³ at ¥400.00, due 30 days after delivery. */
export async function aRunningContract(
  app: TestApp,
  account: Account,
  rep: string,
  more: Partial<ImportedContractInput> & { readonly signedOn: LocalDate },
): Promise<RunningContract> {
  made += 1;
  const contract = await createImportedContract(await app.contextOf('fin'), {
    accountId: account.id,
    number: `T-${made}`,
    projectName: `Project ${made}`,
    unit: 'm³',
    paymentTermDays: 30,
    primaryRepId: app.idOf(rep),
    lines: [{ product: 'C30', quantityMilli: 1_000_000, unitPrice: money(40_000) }],
    ...more,
  });
  const [line] = await linesOf(app.system(), contract.id);
  return { contract, lineId: line?.id ?? '' };
}
