import { as, collide, codeOf, FOLLOW, id, lead, rule, world } from './collisions.fixture';
import { Lead, LeadAssistant, LeadClaim } from '.';

const DECIDE = `mutation ($input: DecideViolationInput!) { decideViolation(input: $input) { id sanction fine kind rep { name } decidedBy { name } caseNumber } }`;
const LIST = `query ($f: ViolationFilter) { violations(filter: $f) { total items { finding rep { name } } } }`;
const decide = async (name: string, input: object) =>
  (await as(name)).send(DECIDE, { input: { finding: 'SECRETFINDING', sanction: 'WARNING', ...input } });

/** ann holds, bob assists by a ruling. */
async function ruled() {
  const made = await collide('bob');
  await rule('north', made.caseId, {
    outcome: 'PRIMARY_WITH_ASSISTANTS',
    primaryRepId: id('ann'),
    assistants: [{ repId: id('bob'), shareBp: 800 }],
  });
  return made;
}

describe('COLL-8: violations and sanctions', () => {
  test('a superior decides, never a party or somebody of other units; the person reads their own, once told', async () => {
    const { caseId } = await ruled();
    const input = { caseId, repId: id('bob'), kind: 'UNDERCUTTING' };
    for (const name of ['ann', 'bob', 'fin'])
      expect(codeOf(await decide(name, input))).toBe('auth.forbidden');
    expect(codeOf(await decide('south', input))).toBe('common.not_found');
    expect(codeOf(await decide('n1', input))).toBe('violation.not_your_people');
    expect(codeOf(await decide('n2', { ...input, caseId: null }))).toBe('violation.subject_missing');
    expect((await decide('n2', input)).data).toMatchObject({
      decideViolation: { kind: 'UNDERCUTTING', rep: { name: 'bob' }, decidedBy: { name: 'n2' } },
    });
    expect(codeOf(await decide('north', input))).toBe('violation.decided_already');
    const seen = async (name: string) =>
      (await (await as(name)).ok<{ violations: { total: number } }>(LIST, { f: { caseId } })).violations
        .total;
    expect([await seen('bob'), await seen('ann'), await seen('n2'), await seen('south')]).toEqual([
      1, 0, 1, 0,
    ]);
    const notices = await (
      await as('bob')
    ).ok<{ notifications: { items: { kind: string }[] } }>('{ notifications { items { kind } } }');
    expect(notices.notifications.items.map(({ kind }) => kind)).toContain('violation.decided');
  });

  test('two superiors at once: sanctioned once', async () => {
    const { caseId } = await ruled();
    const input = { caseId, repId: id('bob'), kind: 'OTHER' };
    const both = await Promise.all([decide('n2', input), decide('north', input)]);
    expect(both.map(codeOf).sort()).toEqual(['violation.decided_already', undefined]);
  });

  test('loss of the claim: the lead goes to the pool', async () => {
    const { leadId } = await ruled();
    const input = { leadId, repId: id('ann'), kind: 'FALSE_REGISTRATION', sanction: 'LOSS_OF_CLAIM' };
    expect((await decide('n1', input)).errors).toBeUndefined();
    expect(await lead(leadId)).toMatchObject({ state: 'POOL', ownerId: null });
    expect(await world.app.database.reader.countBy(LeadClaim, { leadId, openKey: 1 })).toBe(0);
    expect(codeOf(await decide('n1', { ...input, kind: 'OTHER' }))).toBe('violation.nothing_to_lose');
  });

  test('loss of the share: nothing of what is not signed, and nothing of what is', async () => {
    const { leadId, caseId } = await ruled();
    const input = { caseId, repId: id('bob'), kind: 'DIVERTED_ORDER', sanction: 'LOSS_OF_SHARE' };
    await decide('n2', input);
    expect(await world.app.database.reader.findOneByOrFail(LeadAssistant, { leadId })).toMatchObject({
      shareBp: 0,
    });
    const signed = await ruled();
    await world.app.database.writer.manager.update(Lead, { id: signed.leadId }, { state: 'WON' });
    expect(codeOf(await decide('n2', { ...input, caseId: signed.caseId }))).toBe('violation.nothing_to_lose');
    expect(
      (await world.app.database.reader.findOneByOrFail(LeadAssistant, { leadId: signed.leadId })).shareBp,
    ).toBe(800);
  });

  test('a fine within the policy stands on record; the report counts per person and month', async () => {
    const { caseId } = await ruled();
    const input = { caseId, repId: id('bob'), kind: 'KNOWINGLY_WORKED', sanction: 'FINE' };
    for (const fine of [null, '0.00', '5000.01'])
      expect(codeOf(await decide('n2', { ...input, fine }))).toBe('violation.fine_out_of_bounds');
    expect((await decide('n2', { ...input, fine: '500.00' })).data).toMatchObject({
      decideViolation: { fine: '500.00' },
    });
    const report = await (
      await as('n2')
    ).ok<{ violationReport: { month: string; fines: string; rep: { name: string } }[] }>(
      '{ violationReport(from: "2026-03-01", to: "2026-03-31") { month violations warnings fines rep { name } } }',
    );
    expect(report.violationReport).toHaveLength(1);
    expect(report.violationReport[0]).toMatchObject({
      month: '2026-03',
      fines: '500.00',
      rep: { name: 'bob' },
    });
  });
});

describe('COLL-6: an assistant acts before the order is won or while collecting', () => {
  test('between signing and collecting they rest', async () => {
    const { leadId } = await ruled();
    const follow = { leadId, channel: 'PHONE', reached: true, note: 'x', nextStepOn: '2026-03-20' };
    await (await as('bob')).ok(FOLLOW, { input: follow });
    await world.app.database.writer.manager.update(Lead, { id: leadId }, { state: 'WON' });
    expect(await (await as('bob')).refusal(FOLLOW, { input: follow })).toBe('collision.assistant_rests');
  });
});
