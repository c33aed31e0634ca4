import { act, mutation } from '../../testing/acts';
import { aCustomer } from '../../testing/contract-world';
import { atOnce } from '../../testing/at-once';
import { freshName } from '../../testing/customer-names';
import { COVER, coverWorld, END, ME, type Cover } from './covers.fixture';

const { world, as, id, inName, cover, spec } = coverWorld();
const ACCOUNTS = '{ accounts(page: { number: 1, size: 200 }) { items { name } } }';
const CASES = '{ absenceCovers { items { user { name } standIn { name } running createdBy { name } } } }';
const REGISTER =
  'mutation ($input: RegisterLeadInput!) { registerLead(input: $input) { outcome lead { id ownerId registeredById } } }';
type Client = Awaited<ReturnType<typeof as>>;
const names = async (client: Client): Promise<string[]> =>
  (await client.ok<{ accounts: { items: { name: string }[] } }>(ACCOUNTS)).accounts.items.map(
    ({ name }) => name,
  );
const aProspect = () => ({ customerName: freshName(), source: 'VISIT', level: 'H' });

test('ORG-3, ORG-1: in the days of the cover the stand-in sees the book of the absent, by their role, and before and after nothing', async () => {
  const books = {
    ann: (await aCustomer(world.app, 'ann')).name,
    bo: (await aCustomer(world.app, 'bo')).name,
    sue: (await aCustomer(world.app, 'sue')).name,
  };
  await cover('ann', 'bo', '2026-03-04', '2026-03-06');
  await cover('max', 'moe', '2026-03-04', '2026-03-06');
  for (const day of ['2026-03-03', '2026-03-06']) {
    world.app.setTime(day);
    expect(await (await inName('bo', 'ann')).refusal(ACCOUNTS)).toBe('cover.not_yours');
    expect(await (await inName('moe', 'max')).refusal(ACCOUNTS)).toBe('cover.not_yours');
  }
  for (const day of ['2026-03-04', '2026-03-05']) {
    world.app.setTime(day);
    const asAnn = await names(await inName('bo', 'ann'));
    expect(asAnn).toContain(books.ann);
    expect(asAnn).not.toContain(books.bo);
    const asMax = await names(await inName('moe', 'max'));
    expect(asMax).toEqual(expect.arrayContaining([books.ann, books.bo]));
    expect(asMax).not.toContain(books.sue);
    expect(await names(await as('bo'))).not.toContain(books.ann);
    expect(await names(await as('moe'))).not.toContain(books.ann);
    expect(
      (await (await as('bo')).ok<{ myCovers: object[] }>('{ myCovers { user { name } } }')).myCovers,
    ).toEqual([{ user: { name: 'ann' } }]);
  }
});

test('ORG-3: a header that names anybody else is refused, never overlooked', async () => {
  await cover('ann', 'bo', '2026-03-02', '2026-03-03');
  expect(await (await inName('sue', 'ann')).refusal(ME)).toBe('cover.not_yours');
  expect(await (await inName('bo', 'sue')).refusal(ME)).toBe('cover.not_yours');
  expect(await (await inName('ann', 'bo')).refusal(ME)).toBe('cover.not_yours');
  expect(await (await inName('ann', 'ann')).refusal(ME)).toBe('cover.not_yours');
  expect(await (await as('bo')).inTheNameOf('nobody').refusal(ME)).toBe('cover.not_yours');
  expect(await world.app.nobody().inTheNameOf(id('ann')).refusal(ME)).toBe('auth.unauthenticated');
  const { me } = await (await inName('bo', 'ann')).ok<{ me: object }>(ME);
  expect(me).toMatchObject({ user: { name: 'ann' }, standIn: { name: 'bo' }, roles: ['REP'] });
});

test('ORG-3: an ended cover ends at once; the stand-in may give it up, a stranger may not', async () => {
  const running = await cover('sue', 'bo', '2026-03-02', '2026-03-20');
  const client = await inName('bo', 'sue');
  await client.ok(ME);
  const input = { id: running.id, version: running.version };
  expect(await (await as('ann')).refusal(END, { input })).toBe('common.not_found');
  expect(await (await as('max')).refusal(END, { input })).toBe('common.not_found');
  expect(await act(await as('bo'), END, input)).toMatchObject({
    validTo: '2026-03-02',
    endedOn: '2026-03-02',
    running: false,
  });
  expect(await client.refusal(ME)).toBe('cover.not_yours');
  const again = { ...input, version: input.version + 1 };
  expect(await (await as('sue')).refusal(END, { input: again })).toBe('cover.over');
  // the days are free again
  const next = await cover('sue', 'bo', '2026-03-02', '2026-03-04');
  await act(await as('sue'), END, { id: next.id, version: next.version });
});

test('ORG-3, ORG-1: oneself, a superior and the administrator name a stand-in; others see neither person nor cover', async () => {
  const march = ['2026-03-20', '2026-03-25'] as const;
  const made: Cover[] = [];
  const refused = async (who: string, absent: string, standIn = 'bo') =>
    (await as(who)).refusal(COVER, { input: spec(absent, standIn, ...march) });
  expect(await refused('bo', 'ann', 'joy')).toBe('common.not_found');
  expect(await refused('moe', 'ann')).toBe('common.not_found');
  expect(await refused('max', 'sue')).toBe('common.not_found');
  expect(await refused('fin', 'ann')).toBe('auth.forbidden');
  expect(await refused('max', 'ann', 'fin')).toBe('cover.no_shared_role');
  expect(await refused('max', 'max', 'ann')).toBe('cover.no_shared_role');
  for (const who of ['ann', 'max', 'vip', 'admin']) {
    const named = await act<Cover>(await as(who), COVER, spec('ann', 'sue', ...march));
    await act(await as(who), END, { id: named.id, version: named.version });
    made.push(named);
  }
  expect(made).toHaveLength(4);
  const kept = await act<Cover>(await as('ann'), COVER, spec('ann', 'sue', ...march));
  const seenBy = async (who: string) =>
    (
      await (
        await as(who)
      ).ok<{ absenceCovers: { items: object[] } }>(
        `{ absenceCovers(filter: { ids: ["${kept.id}"] }) { items { user { name } standIn { name } } } }`,
      )
    ).absenceCovers.items.length;
  expect(await Promise.all(['ann', 'sue', 'max', 'vip', 'admin'].map(seenBy))).toEqual([1, 1, 1, 1, 1]);
  expect(await Promise.all(['bo', 'moe'].map(seenBy))).toEqual([0, 0]);
  expect(
    await (await as('ann')).refusal(COVER, { input: spec('ann', 'bo', '2026-03-24', '2026-03-28') }),
  ).toBe('cover.overlap');
  expect(await (await as('ann')).ok(CASES)).toBeTruthy();
});

test('ORG-3: of many covers of one person at once exactly one is taken', async () => {
  const vip = await as('vip');
  const standIns = ['ann', 'bo', 'sue', 'gone'];
  expect(
    await atOnce(4, (at) =>
      vip.send(COVER, { input: spec('joy', standIns[at] ?? '', '2026-04-01', `2026-04-0${at + 2}`) }),
    ),
  ).toEqual(['cover.overlap', 'cover.overlap', 'cover.overlap', 'taken']);
});

test('ORG-3: two people do not stand in for each other on the same days, also when both ask at once', async () => {
  const [ann, bo] = [await as('ann'), await as('bo')];
  const answers = await atOnce(2, (at) =>
    at === 0
      ? ann.send(COVER, { input: spec('ann', 'bo', '2026-04-10', '2026-04-12') })
      : bo.send(COVER, { input: spec('bo', 'ann', '2026-04-11', '2026-04-14') }),
  );
  expect(answers).toEqual(['cover.stand_in_absent', 'taken']);
});

test('ORG-3, COM-11: pay, people, numbers and the cover itself do not go along', async () => {
  await cover('moe', 'max', '2026-03-02', '2026-03-03');
  await cover('vip', 'vera', '2026-03-02', '2026-03-03');
  const asMoe = await inName('max', 'moe');
  const asVip = await inName('vera', 'vip');
  const { me } = await asVip.ok<{ me: { permissions: string[]; roles: string[] } }>(ME);
  expect(me.roles).toEqual(['SALES_DIRECTOR']);
  expect(
    me.permissions.filter((name) => /^(commission|cover|policy\.publish|user\.(manage|suspend))/.test(name)),
  ).toEqual([]);
  const pay = '{ commissionStatements { total } }';
  expect(await (await as('max')).ok(pay)).toBeTruthy();
  expect(await asMoe.refusal(pay)).toBe('auth.forbidden');
  expect(await asVip.refusal(pay)).toBe('auth.forbidden');
  expect(await asMoe.refusal(COVER, { input: spec('moe', 'jim', '2026-03-10', '2026-03-11') })).toBe(
    'auth.forbidden',
  );
  expect(
    await asMoe.refusal(mutation('suspendFromSelling', 'SuspendFromSellingInput', 'id'), {
      input: { userId: id('sue'), reason: 'x' },
    }),
  ).toBe('auth.forbidden');
  expect(await asMoe.refusal('mutation { approveCommissionPeriod(month: "2026-02") { id } }')).toBe(
    'auth.forbidden',
  );
});

test('ORG-3, ORG-4: a suspension of either holds', async () => {
  await cover('sue', 'gone', '2026-03-02', '2026-03-03');
  const client = await inName('gone', 'sue');
  const SUSPEND = mutation('suspendFromSelling', 'SuspendFromSellingInput', 'id');
  const RESUME = mutation('resumeSelling', 'ResumeSellingInput', 'id');
  for (const name of ['sue', 'gone']) {
    await act(await as('vip'), SUSPEND, { userId: id(name), reason: 'debts' });
    expect(await client.refusal(REGISTER, { input: aProspect() })).toBe('user.suspended_from_selling');
    await act(await as('vip'), RESUME, { userId: id(name), reason: 'paid' });
  }
  await client.ok(REGISTER, { input: aProspect() });
});

test('ORG-3, AUD-1: the trail names the stand-in and in whose name; the record is of the absent; seals hold', async () => {
  await cover('ann', 'joy', '2026-03-10', '2026-03-12');
  world.app.setTime('2026-03-10');
  const { registerLead } = await (
    await inName('joy', 'ann')
  ).ok<{ registerLead: { lead: { id: string } } }>(REGISTER, {
    input: aProspect(),
  });
  expect(registerLead.lead).toMatchObject({ ownerId: id('ann'), registeredById: id('ann') });
  const { auditEntries } = await (
    await as('aud')
  ).ok<{ auditEntries: { items: object[] } }>(
    `{ auditEntries(filter: { subjectId: "${registerLead.lead.id}" }) { items { event actorId actorName inNameOfId } } }`,
  );
  expect(auditEntries.items).toContainEqual({
    event: 'lead.registered',
    actorId: id('joy'),
    actorName: 'joy（代 ann）',
    inNameOfId: id('ann'),
  });
  await (await as('admin')).ok('mutation { sealTrail }');
  const verified = await (
    await as('aud')
  ).ok<{ verifyTrail: { entries: number; faults: object[] } }>('{ verifyTrail { entries faults { seal } } }');
  expect(verified.verifyTrail.faults).toEqual([]);
  expect(verified.verifyTrail.entries).toBeGreaterThan(10);
});

test('ORG-3: notices of the absent reach the stand-in while the cover runs, marked; the bell stays their own', async () => {
  await cover('joy', 'moe', '2026-03-14', '2026-03-16');
  const NOTICES = '{ notifications { items { text readAt } } unreadNotifications }';
  interface Notices {
    notifications: { items: { text: string }[] };
    unreadNotifications: number;
  }
  const textsOf = async (client: Client) =>
    (await client.ok<Notices>(NOTICES)).notifications.items.map(({ text }) => text);
  const register = async () => {
    const input = aProspect();
    await (await as('ann')).ok(REGISTER, { input });
    return input.customerName;
  };
  world.app.setTime('2026-03-13');
  const before = await register();
  world.app.setTime('2026-03-14');
  const during = await register();
  world.app.setTime('2026-03-16');
  const after = await register();
  const moes = await textsOf(await as('moe'));
  expect(moes.filter((text) => text.startsWith('[for joy] ') && text.includes(during))).toHaveLength(1);
  expect(moes.some((text) => text.includes(before) || text.includes(after))).toBe(false);
  const joys = await textsOf(await as('joy'));
  expect(joys.filter((text) => text.includes(during) && !text.startsWith('['))).toHaveLength(1);
  world.app.setTime('2026-03-15');
  expect(await textsOf(await inName('moe', 'joy'))).toEqual(moes);
});

test('ORG-3, TER-10: nobody acts in the name of somebody who left', async () => {
  await world.app.addPeople({ leaver: { roles: ['REP'], unit: 'South' } });
  await cover('leaver', 'bo', '2026-03-02', '2026-03-20');
  const client = await inName('bo', 'leaver');
  await client.ok(ME);
  const UPDATE = mutation('updateUser', 'UpdateUserInput', 'active');
  await act(await as('admin'), UPDATE, { id: id('leaver'), version: 1, active: false });
  expect(await client.refusal(ME)).toBe('cover.not_yours');
});
