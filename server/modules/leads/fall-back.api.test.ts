import { addDays } from '../../../shared/local-date';
import { Database } from '../../core/database';
import type { RequestContext } from '../../core/context';
import { insertMany } from '../../core/persistence';
import { inTransaction } from '../../core/transaction';
import { freshName } from '../../testing/customer-names';
import { TestApp } from '../../testing/create-test-app';
import { readCompanyName } from '../accounts';
import { LeadClaim } from './entities/lead-claim.entity';
import { Lead } from './entities/lead.entity';
import { fallBackLeads } from './jobs/fall-back-leads';

const NIGHT = '2026-03-02T01:30:00+08:00';
const AT_ONCE = 7;

/** Sixty held leads: ended, about to end, far from it, waiting for review. Ids and names are the same in every world. */
async function aNight(): Promise<TestApp> {
  const app = await TestApp.create(NIGHT);
  await app.addUnit('East', 'TEAM');
  await app.addPeople({
    ann: { roles: ['REP'], unit: 'East' },
    bo: { roles: ['REP'], unit: 'East' },
    max: { roles: ['SALES_MANAGER'], unit: 'East' },
  });
  const ctx = app.system();
  await inTransaction(ctx, async (tx) => {
    const leads = Array.from({ length: 60 }, (_, at) => {
      const { nameKey, brandKey, pinyinKey, blurKey } = readCompanyName(names[at] ?? '');
      return {
        id: `lead-${String(at).padStart(2, '0')}`,
        customerName: names[at] ?? '',
        nameKey,
        brandKey,
        pinyinKey,
        blurKey,
        state: at % 7 === 3 ? ('REGISTERED' as const) : ('PURSUING' as const),
        level: 'B' as const,
        source: 'VISIT' as const,
        ownerId: app.idOf(at % 2 ? 'ann' : 'bo'),
        registeredById: app.idOf('ann'),
        claimKey: `key-${at}`,
        siteName: '',
        siteKey: '',
        productLine: 'C',
        signedTooSoon: false,
      };
    });
    await insertMany(tx, Lead, leads);
    await insertMany(
      tx,
      LeadClaim,
      leads.map((lead, at) => {
        // protection ends from 26 days ago to 14 days ahead
        const startedOn = addDays(ctx.today, -40 + Math.floor((at * 2) / 3));
        return {
          id: `claim-${String(at).padStart(2, '0')}`,
          leadId: lead.id,
          repId: lead.ownerId,
          startedAt: ctx.now,
          startedOn,
          level: 'C' as const,
          fromPool: false,
          anchorEventId: lead.id,
          extensionsGranted: 0,
          freezes: [],
          fallsBackOn: addDays(startedOn, 15),
          openKey: 1,
        };
      }),
    );
  });
  return app;
}
const names = Array.from({ length: 60 }, () => freshName());

/** Everything the night may write, in an order and without what differs by chance. */
async function whatIsThere(app: TestApp): Promise<string> {
  const rows = async (sql: string): Promise<unknown> => app.database.reader.query(sql);
  const people = new Map([...app.users].map(([name, user]) => [user.id, name]));
  const text = JSON.stringify([
    await rows('SELECT id, state, ownerId, version FROM lead ORDER BY id'),
    await rows('SELECT id, openKey, endCause, warnedDays, version FROM lead_claim ORDER BY id'),
    await rows(
      "SELECT event, subjectId, data, reason FROM audit_entry WHERE subjectType = 'Lead' ORDER BY subjectId, event",
    ),
    await rows('SELECT userId, kind, subjectId, params FROM notification ORDER BY subjectId, userId, kind'),
  ]);
  return [...people].reduce((all, [id, name]) => all.replaceAll(id, name), text);
}

/** A process that is killed as it asks for its n-th unit of work. */
function dyingAfter(app: TestApp, units: number): RequestContext {
  let left = units;
  const { engine, writer, readerSource } = app.database;
  const mortal = new Database(engine, writer, readerSource);
  const write = app.database.write.bind(app.database);
  mortal.write = (work) => (left-- > 0 ? write(work) : Promise.reject(new Error('killed')));
  return { ...app.system(), database: mortal };
}

test('LEAD-7: a night that is killed after any unit of work and run again ends as one undisturbed', async () => {
  const undisturbed = await aNight();
  const counts = await fallBackLeads(undisturbed.system(), AT_ONCE);
  expect(counts.pooled).toBeGreaterThan(10);
  expect(counts.warned).toBeGreaterThan(2);
  expect(counts.exempt).toBeGreaterThan(1);
  const expected = await whatIsThere(undisturbed);
  expect(await fallBackLeads(undisturbed.system(), AT_ONCE)).toMatchObject({ pooled: 0, warned: 0 });
  expect(await whatIsThere(undisturbed)).toBe(expected);
  await undisturbed.close();
  for (const units of [0, 1, 2, 4]) {
    const app = await aNight();
    await expect(fallBackLeads(dyingAfter(app, units), AT_ONCE)).rejects.toThrow('killed');
    expect(await whatIsThere(app)).not.toBe(expected);
    await fallBackLeads(app.system(), AT_ONCE);
    expect(await whatIsThere(app)).toBe(expected);
    await app.close();
  }
});

test('LEAD-7: a follow-up in the moment of the night keeps its lead', async () => {
  const app = await aNight();
  const ctx = app.system();
  const write = app.database.write.bind(app.database);
  const racing = new Database(app.database.engine, app.database.writer, app.database.readerSource);
  let raced = false;
  racing.write = async (work) => {
    if (!raced) {
      raced = true;
      // between reading the candidates and judging them the holder's clock is renewed
      await write((manager) =>
        manager.update(
          LeadClaim,
          { id: 'claim-00' },
          { startedOn: ctx.today, fallsBackOn: '2026-05-01', version: 2 },
        ),
      );
    }
    return write(work);
  };
  await fallBackLeads({ ...ctx, database: racing }, AT_ONCE);
  expect(await app.database.reader.findOneBy(LeadClaim, { id: 'claim-00' })).toMatchObject({ openKey: 1 });
  expect(await app.database.reader.findOneBy(LeadClaim, { id: 'claim-01' })).toMatchObject({ openKey: null });
  await app.close();
});
