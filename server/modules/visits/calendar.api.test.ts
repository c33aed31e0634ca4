import request from 'supertest';
import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { User } from '../identity';
import { planAs, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const RENEW = 'mutation { renewCalendarLink }';
const REVOKE = 'mutation { revokeCalendarLink }';
const linkOf = async (who: string) =>
  (await (await app.as(who)).ok<{ renewCalendarLink: string }>(RENEW)).renewCalendarLink;
const read = (path: string) => request(app.server).get(path);

describe('VIS-2: the calendar of visits by a secret link', () => {
  test("one's own plan only, with times in Shanghai; nobody needs to be signed in", async () => {
    const mine = await aCustomer(app, 'ann');
    const theirs = await aCustomer(app, 'bo');
    await planAs(
      app,
      'ann',
      visitAt({ accountId: mine.id }, '2026-03-10', { startsAt: '09:30', endsAt: '10:30' }),
    );
    await planAs(app, 'bo', visitAt({ accountId: theirs.id }, '2026-03-11'));
    const cancelled = await planAs(app, 'ann', visitAt({ accountId: mine.id }, '2026-03-12'));
    await (
      await app.as('ann')
    ).ok('mutation ($id: ID!) { cancelVisit(id: $id) { id } }', { id: cancelled.id });
    const answer = await read(await linkOf('ann'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/calendar');
    expect(answer.text).toContain('DTSTART;TZID=Asia/Shanghai:20260310T093000\r\n');
    expect(answer.text).toContain(mine.name);
    expect(answer.text).not.toContain(theirs.name);
    expect(answer.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('a renewed link kills the old one, a revoked one is gone, and so is that of somebody who left', async () => {
    const first = await linkOf('ann');
    const second = await linkOf('ann');
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect(await (await app.as('ann')).ok(REVOKE)).toEqual({ revokeCalendarLink: true });
    expect(await (await app.as('ann')).ok(REVOKE)).toEqual({ revokeCalendarLink: false });
    expect((await read(second)).status).toBe(404);
    const third = await linkOf('ann');
    await app.database.write((manager) => manager.update(User, { id: app.idOf('ann') }, { active: false }));
    expect((await read(third)).status).toBe(404);
  });

  test('the token is kept as a digest only, and each act is in the trail', async () => {
    const token = (await linkOf('ann')).slice('/calendar/'.length, -'.ics'.length);
    expect(token).toHaveLength(43);
    const rows = (await app.database.reader.query('SELECT * FROM calendar_link')) as object[];
    expect(JSON.stringify(rows)).not.toContain(token);
    const trail = await app.database.reader.query(
      "SELECT COUNT(*) AS entries FROM audit_entry WHERE event = 'visit.calendar_link_made'",
    );
    expect(Number((trail as { entries: unknown }[])[0]?.entries)).toBe(1);
  });

  test.each([
    '/calendar/x.ics',
    '/calendar/',
    `/calendar/${'a'.repeat(43)}.ics`,
    `/calendar/${'a'.repeat(43)}`,
  ])('%s is not there', async (path) => {
    expect((await read(path)).headers['content-type']).not.toContain('text/calendar');
  });

  test('a stand-in makes no link to the plan of somebody else; who plans nothing has none', async () => {
    await (
      await app.as('ann')
    ).ok('mutation ($input: CoverAbsenceInput!) { coverAbsence(input: $input) { id } }', {
      input: {
        userId: app.idOf('ann'),
        standInId: app.idOf('bo'),
        validFrom: '2026-03-05',
        validTo: '2026-03-12',
        reason: 'leave',
      },
    });
    const standIn = (await app.as('bo')).inTheNameOf(app.idOf('ann'));
    expect(await standIn.refusal(RENEW)).toBe('visit.calendar_not_yours');
    expect(await standIn.refusal(REVOKE)).toBe('visit.calendar_not_yours');
    expect(await (await app.as('max')).refusal(RENEW)).toBe('auth.forbidden');
  });
});
