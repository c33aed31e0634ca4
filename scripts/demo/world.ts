import {
  addDays,
  addMonths,
  addToMonth,
  firstDayOf,
  maxDate,
  monthOf,
  weekStartOf,
  type LocalDate,
} from '../../shared/local-date';
import { money } from '../../shared/money';
import type { Database } from '../../server/core/database';
import type { Config } from '../../server/config';
import { LessThan } from 'typeorm';
import type { RequestContext } from '../../server/core/context';
import { runJob, type Job } from '../../server/core/jobs';
import { inTransaction } from '../../server/core/transaction';
import { addContact, createAccount, setAccountTier, type Account } from '../../server/modules/accounts';
import {
  approvePeriod,
  calculatePeriod,
  confirmPeriod,
  lockPeriod,
  payPeriod,
  runCommissions,
} from '../../server/modules/commissions';
import { escalatePlansJob } from '../../server/modules/collections';
import { watchLimitationJob } from '../../server/modules/legal';
import { Contract, createImportedContract } from '../../server/modules/contracts';
import { watchCreditJob } from '../../server/modules/credit';
import { reviewCustomers } from '../../server/modules/dossier';
import type { Unit, User } from '../../server/modules/identity';
import { fallBackLeadsJob, Lead } from '../../server/modules/leads';
import {
  classifyDebtsJob,
  judgePromisesJob,
  issueLetters,
  openOpeningBalance,
  takeIntoCollections,
} from '../../server/modules/receivables';
import { Notification } from '../../server/modules/notifications';
import { permissionsOf } from '../../shared/permissions';
import { role } from '../../shared/vocabulary/identity';
import { Agenda } from './agenda';
import { keepFiles } from './archive';
import { DemoClock } from './clock';
import { beyondLimit, keepCredit } from './credit';
import { DemoMoney } from './money';
import { getMoneyIn } from './collections';
import { bankStatements } from './banking';
import { offerGoods } from './in-kind';
import { pursueByLaw } from './legal';
import { keepLedger } from './ledger';
import { invoiceContracts } from './invoices';
import { nameCompany, sendLetters } from './letters';
import { pursueDebts } from './pursuits';
import { otherSite } from './disputes';
import { receiveCustomers } from './intents';
import { cities, companies, personName, phone, type CompanySpec } from './names';
import { askOutside } from './outside';
import { hirePeople, type Company } from './people';
import { keepMonthGoals } from './planning';
import { keepPrices } from './prices';
import { Random } from './random';
import { collide, pursue, unlessRefused, type Target } from './sales';
import { callCustomersBack } from './service';
import { drawNextMap, drawTerritories } from './territories';
import { travel } from './trips';
import { crossPlans, planWeek, receiveCustomer } from './visits';

const ACCOUNTS = 600;
const LEADS = 400;
const MONTHS = 18;
/** How the ruled cases of the past went on, in turn. */
const courses = ['PLAIN', 'UPHELD', 'SANCTION', 'EVIDENCE', 'OVERTURNED'] as const;

/** The demo world while it is being made (DESIGN §8). */
export interface DemoWorld {
  readonly clock: DemoClock;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly company: Company;
  readonly money: DemoMoney;
  /** Ids of leads that a rep works at the moment. */
  readonly workedLeads: (rep: User) => readonly string[];
}

/**
 * Makes eighteen months of the concrete maker's life through the product's own use cases, in time order, from a fixed
 * seed; ends today. Says each quarter that is done.
 */
export async function makeDemoWorld(
  source: { config: Config; database: Database },
  founded: { admin: User; unit: Unit },
  today: LocalDate,
  say: (text: string) => void,
): Promise<void> {
  const random = new Random(20_261_121);
  const start = firstDayOf(addToMonth(monthOf(today), -MONTHS));
  const clock = new DemoClock(source, start);
  const company = await hirePeople(clock, founded.admin, founded.unit, random);
  await drawTerritories(clock, company);
  await nameCompany(clock, company);
  const firms = companies(random, ACCOUNTS + Math.floor(LEADS * 0.6));
  const accounts = await openArchive(clock, company, random, firms.slice(0, ACCOUNTS));
  say(`      ${ACCOUNTS} customers, 60 people`);
  const agenda = new Agenda(today);
  const worked = new Map<string, string[]>();
  const trade = { clock, agenda, random, company, workedLeads: (rep: User) => worked.get(rep.id) ?? [] };
  const world: DemoWorld = { ...trade, money: new DemoMoney(trade) };
  await takeOverOldDebts(world, founded, accounts);
  scheduleSales(world, start, today, firms.slice(ACCOUNTS), accounts);
  scheduleWeeks(world, start, today);
  keepMonthGoals(world, today);
  scheduleOffice(world, start, today);
  pursueDebts(world, today);
  offerGoods(world, today);
  pursueByLaw(world, today);
  keepLedger(world, today);
  invoiceContracts(world, today);
  bankStatements(world, today);
  getMoneyIn(world, today);
  travel(world, today, company.teams);
  // the last of the new firms come by themselves
  receiveCustomers(world, today, company.teams, firms.slice(-Math.floor(LEADS * 0.15)));
  keepFiles(world, start, today, accounts);
  callCustomersBack(
    world,
    today,
    company.teams.flatMap(({ reps }) => reps),
  );
  keepPrices(world, start, today);
  keepCredit(world, start, today);
  for (clock.goTo(start); clock.today <= today; clock.nextDay()) {
    if (clock.today.endsWith('-01') && Number(clock.today.slice(5, 7)) % 3 === 1)
      say(`      ${clock.today.slice(0, 7)} …`);
    if (clock.isWorkday) {
      if (weekStartOf(clock.today) === clock.today || clock.today > addDays(today, -20))
        await refreshWorked(world, worked);
      await agenda.play(clock.today);
    }
    await nightly(world, today);
  }
  clock.goTo(today);
  await runCommissions(clock.system());
  await reviewCustomers(clock.system());
  await drawNextMap(clock, company);
  await askOutside(clock, company);
  await readOldNotices(world, today);
}

async function refreshWorked(world: DemoWorld, worked: Map<string, string[]>): Promise<void> {
  worked.clear();
  const leads = await world.clock.system().db.find(Lead, {
    where: [{ state: 'APPROVED' }, { state: 'PURSUING' }, { state: 'BIDDING' }],
    order: { id: 'ASC' },
  });
  for (const lead of leads)
    if (lead.ownerId) worked.set(lead.ownerId, [...(worked.get(lead.ownerId) ?? []), lead.id]);
}

/** Marketing opens the archive; the territories decide who owns each customer; the director sets the tiers. */
async function openArchive(
  clock: DemoClock,
  company: Company,
  random: Random,
  firms: readonly CompanySpec[],
): Promise<Map<string, { account: Account; firm: CompanySpec }>> {
  const accounts = new Map<string, { account: Account; firm: CompanySpec }>();
  const contacts = new Set<string>();
  for (const [at, firm] of firms.entries()) {
    const account = await createAccount(await clock.as(company.marketing), {
      name: firm.name,
      customerType: firm.type,
      // a handful lies outside every drawn area, so that the catch-all has something to show
      regionCode: at % 75 === 74 ? '990101' : firm.regionCode,
      address: `${firm.city}${firm.district}`,
    });
    accounts.set(account.id, { account, firm });
    if (at % 3 === 0) {
      await addContact(await clock.as(company.marketing), {
        accountId: account.id,
        name: personName(random, contacts),
        phone: phone(random),
        title: random.pick(['采购经理', '项目经理', '财务经理', '总经理']),
        purchaseRole: random.pick(['DECIDER', 'APPROVER', 'INFLUENCER', 'BUYER', 'USER']),
      });
    }
    const tier = at % 10 < 2 ? 'STRATEGIC' : at % 10 < 5 ? 'IMPORTANT' : null;
    if (tier) {
      await setAccountTier(await clock.as(company.director), {
        accountId: account.id,
        version: account.version,
        tier,
        reason: '年度分级评审',
      });
    }
  }
  return accounts;
}

/** Debts from before the product: old contracts with open balances; some are with the collections office for long. */
async function takeOverOldDebts(
  world: DemoWorld,
  founded: { admin: User; unit: Unit },
  accounts: ReadonlyMap<string, { account: Account }>,
): Promise<void> {
  const { clock, agenda, company } = world;
  const ctx = { ...(await clock.as(founded.admin)) };
  const actor = { ...ctx.actor, permissions: permissionsOf(role.list), roles: role.list };
  const takeOver = { ...ctx, actor } as typeof ctx;
  await takeOverFinished(takeOver, accounts);
  const debtors = [...accounts.values()]
    .map((row) => row.account)
    .filter((account) => account.ownerId)
    .slice(40, 54);
  for (const [at, account] of debtors.entries()) {
    const signedOn = addMonths(clock.today, -30 + at);
    const contract = await createImportedContract(takeOver, {
      accountId: account.id,
      number: `JZ-${1001 + at}`,
      projectName: `${account.name.slice(0, 6)}旧欠项目`,
      signedOn,
      unit: 'm³',
      paymentTermDays: 30,
      // those that go to the collections office are two reps': they sell nothing for so long
      primaryRepId: (at < 6 ? debtors[at % 2]?.ownerId : account.ownerId) ?? '',
      lines: [{ product: 'C30 普通混凝土', quantityMilli: 6_000_000, unitPrice: money(36_500) }],
      structureCompleteOn: addMonths(signedOn, 5),
      toppedOutOn: at % 2 === 0 ? addMonths(signedOn, 8) : null,
    });
    const balance = {
      contractId: contract.id,
      amount: money((18 + at * 7) * 10_000_000),
      documentOn: addMonths(signedOn, 6),
      dueOn: addMonths(signedOn, 7),
    };
    await beyondLimit(world, account.id, () => openOpeningBalance(takeOver, balance));
    // a year past due it is class B, and the collections office takes it; half a year later it is with legal
    if (at < 6) {
      agenda.on(maxDate(addDays(clock.today, 12 + at), addDays(addMonths(signedOn, 19), 10)), async () => {
        const row = await clock.system().db.findOneByOrFail(Contract, { id: contract.id });
        await unlessRefused(async () =>
          takeIntoCollections(await clock.as(company.collections), {
            contractId: row.id,
            version: row.version,
            on: clock.today,
          }),
        );
      });
    }
  }
}

/** Contracts finished long ago: their customers are old ones, whom a rep earns less on (ARC-5, COM-1). */
async function takeOverFinished(
  ctx: RequestContext,
  accounts: ReadonlyMap<string, { account: Account }>,
): Promise<void> {
  const known = [...accounts.values()].map((row) => row.account).filter((account) => account.ownerId);
  for (const [at, account] of known.entries()) {
    if (at % 2 === 0) continue;
    const signedOn = addMonths(ctx.today, -20);
    await createImportedContract(ctx, {
      accountId: account.id,
      number: `LS-${2001 + at}`,
      projectName: `${account.name.slice(0, 6)}既往项目`,
      signedOn,
      unit: 'm³',
      paymentTermDays: 30,
      primaryRepId: account.ownerId ?? '',
      lines: [{ product: 'C30 普通混凝土', quantityMilli: 2_000_000, unitPrice: money(36_000) }],
      deliveredInFullOn: addMonths(signedOn, 6),
    });
  }
}

function scheduleSales(
  world: DemoWorld,
  start: LocalDate,
  today: LocalDate,
  fresh: readonly CompanySpec[],
  accounts: ReadonlyMap<string, { account: Account; firm: CompanySpec }>,
): void {
  const { random, company } = world;
  // new customers are found in one's own city: another one asks first (TER-6)
  const reps = company.teams.flatMap((team, at) =>
    team.reps.map((rep) => ({ rep, team, city: cities[Math.floor(at / 3)]?.name })),
  );
  const held = [...accounts.values()].flatMap(({ account, firm }) => {
    const owner = reps.find(({ rep }) => rep.id === account.ownerId);
    return owner ? [{ account, company: firm, ...owner }] : [];
  });
  const days = Math.round((Date.parse(today) - Date.parse(start)) / 86_400_000);
  let next = 0;
  for (let n = 0; n < LEADS; n += 1) {
    const firm = n % 5 < 2 ? fresh[next++] : undefined;
    const target: Target = firm
      ? { company: firm, account: null, ...random.pick(reps.filter(({ city }) => city === firm.city)) }
      : random.pick(held);
    pursue(world, target, addDays(start, 2 + Math.floor((n * (days - 3)) / LEADS)));
  }
  for (let n = 0; n < 16; n += 1)
    collide(
      world,
      addDays(start, 30 + Math.floor((n * (days - 40)) / 16)),
      true,
      courses[n % courses.length],
    );
  for (const back of [4, 3, 2, 1])
    collide(world, addDays(today, -back), false, back % 2 === 0 ? 'EVIDENCE' : 'LEAVE');
  for (const back of [30, 20, 12, 9, 5, 3]) otherSite(world, addDays(today, -back));
  // ruled this week and appealed: these wait for the director
  for (const back of [6, 5, 5]) collide(world, addDays(today, -back), true, 'APPEALED');
}

function scheduleWeeks(world: DemoWorld, start: LocalDate, today: LocalDate): void {
  const { agenda, company } = world;
  const { teams } = company;
  const recent = addDays(weekStartOf(today), -7 * 6);
  let week = 0;
  for (
    let monday = addDays(weekStartOf(start), 14);
    monday <= addDays(weekStartOf(today), 7);
    monday = addDays(monday, 7)
  ) {
    week += 1;
    if (monday >= weekStartOf(today)) agenda.on(addDays(monday, -4), () => crossWeek(world, monday));
    if (monday >= recent) planWeek(world, monday, teams, 3);
    else
      planWeek(
        world,
        monday,
        [teams[week % teams.length] ?? teams[0]].flatMap((team) => (team ? [team] : [])),
        2,
      );
  }
}

/** Finance's year: letters on the 5th, the commission month before last closed on the 12th. */
function scheduleOffice(world: DemoWorld, start: LocalDate, today: LocalDate): void {
  const { agenda, clock, company } = world;
  for (let month = monthOf(start); month <= monthOf(today); month = addToMonth(month, 1)) {
    agenda.on(addDays(firstDayOf(month), 4), async () => {
      await issueLetters(await clock.as(company.finance), { accountIds: null, dryRun: false });
    });
    sendLetters(world, month, today);
    const closing = addToMonth(month, -1);
    if (closing < monthOf(start)) continue;
    agenda.on(addDays(firstDayOf(month), 11), async () => {
      await calculatePeriod(await clock.as(company.finance), closing);
      // the last month stands calculated, for the director to approve
      if (month === monthOf(today)) return;
      await approvePeriod(await clock.as(company.director), closing);
      await confirmPeriod(await clock.as(company.finance), closing);
      await payPeriod(await clock.as(company.finance), closing);
      await lockPeriod(await clock.as(company.finance), closing);
    });
  }
}

/** The nightly jobs, each week while it is long ago and each night lately. */
async function nightly(world: DemoWorld, today: LocalDate): Promise<void> {
  const { clock } = world;
  const lately = clock.today > addDays(today, -10);
  const sunday = addDays(weekStartOf(clock.today), 6) === clock.today;
  if (!lately && !sunday) return;
  const due: Job[] = [
    fallBackLeadsJob,
    classifyDebtsJob,
    judgePromisesJob,
    watchCreditJob,
    escalatePlansJob,
    watchLimitationJob,
  ];
  for (const job of due) await runJob(clock.system(), job);
}

/** Everybody has read their notices up to last week. */
async function readOldNotices({ clock }: DemoWorld, today: LocalDate): Promise<void> {
  await inTransaction(clock.system(), (tx) =>
    tx.db.update(
      Notification,
      { createdAt: LessThan(new Date(`${addDays(today, -7)}T00:00:00Z`)) },
      { readAt: tx.now },
    ),
  );
}

/** The coming week starts with two pairs of reps at the same firm. */
async function crossWeek(world: DemoWorld, monday: LocalDate): Promise<void> {
  for (const team of world.company.teams.slice(0, 2)) {
    await crossPlans(world, team, monday);
    await receiveCustomer(world, team, monday);
  }
}
