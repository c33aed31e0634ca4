import { freshName } from '../../testing/customer-names';
import { as, CASE, codeOf, collide, id, lead, register, rule, RULE, world } from './collisions.fixture';
import { CollisionCase } from '.';

/** What a rep would try around a case, and what they get (COLL-3, COLL-4, COLL-5, COLL-8). */
const one = async (name: string, document: string, input: object) =>
  codeOf((await (await as(name)).send(document, { input })) as never);
const row = (caseId: string) => world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });

describe('COLL-4, COLL-5: what a rep tries', () => {
  test('to rule, give leave, decide the appeal or the violation: no right to any of it', async () => {
    const { caseId } = await collide('bob');
    const { version } = await row(caseId);
    expect(await one('ann', RULE, { caseId, version, outcome: 'POOL' })).toBe('auth.forbidden');
    expect(
      await one('ann', 'mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) { id } }', {
        caseId,
        userId: id('ann'),
        what: 'SIGN',
        until: '2026-03-09',
        reason: 'x',
      }),
    ).toBe('auth.forbidden');
    expect(
      await one('ann', 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { id } }', {
        caseId,
        version,
        uphold: true,
        decision: 'x',
      }),
    ).toBe('auth.forbidden');
    expect(
      await one('ann', 'mutation ($input: DecideViolationInput!) { decideViolation(input: $input) { id } }', {
        repId: id('bob'),
        caseId,
        kind: 'UNDERCUTTING',
        finding: 'x',
        sanction: 'LOSS_OF_CLAIM',
      }),
    ).toBe('auth.forbidden');
  });

  test('a manager who is a side of the case: neither rules nor decides its appeal nor sanctions the other side', async () => {
    await world.app.addPeople({ head: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' } });
    const customerName = freshName();
    await register('ann', customerName);
    const own = await register('head', customerName);
    const caseId = own.collisionCase?.id ?? '';
    expect(codeOf(await rule('head', caseId, { outcome: 'POOL' }))).toBe('collision.party');
    expect(
      await one(
        'head',
        'mutation ($input: DecideViolationInput!) { decideViolation(input: $input) { id } }',
        {
          repId: id('ann'),
          caseId,
          kind: 'UNDERCUTTING',
          finding: 'x',
          sanction: 'WARNING',
        },
      ),
    ).toBe('violation.own');
    await rule('director', caseId, { outcome: 'PRIMARY_WITH_ASSISTANTS', primaryRepId: id('ann') });
    const shown = await (
      await as('head')
    ).ok<{ collisionCase: { mayRule: boolean; mayDecideAppeal: boolean } }>(
      `{ collisionCase(id: "${caseId}") { mayRule mayDecideAppeal mayAppeal isParty } }`,
    );
    expect(shown.collisionCase).toMatchObject({ mayRule: false, mayDecideAppeal: false });
  });

  test("the other side's words and the size of its business stay with the superiors", async () => {
    const customerName = freshName();
    await register('ann', customerName, { expectedQuantityMilli: '5000.000' });
    const second = await register('bob', customerName);
    const caseId = second.collisionCase?.id ?? '';
    await (
      await as('ann')
    ).ok('mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { id } }', {
      input: { caseId, kind: 'NOTE', happenedOn: '2026-03-01', detail: 'SECRETWORD' },
    });
    const all = `{ collisionCase(id: "${caseId}") { expectedCommission { amount } evidence { kind detail } } }`;
    const read = async (name: string) => JSON.stringify(await (await as(name)).ok(all));
    expect(await read('bob')).not.toContain('SECRETWORD');
    expect(await read('bob')).toContain('"expectedCommission":null');
    expect(await read('north')).toContain('SECRETWORD');
    expect(await (await as('sue')).refusal(CASE, { id: caseId })).toBe('common.not_found');
  });

  test('two superiors rule one case at once: one winner, and the lead says what they said', async () => {
    const { caseId, leadId } = await collide('bob');
    const both = await Promise.all([
      rule('north', caseId, { outcome: 'PRIMARY_WITH_ASSISTANTS', primaryRepId: id('ann') }),
      rule('director', caseId, { outcome: 'POOL' }),
    ]);
    const refused = both.map(codeOf).filter(Boolean);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/^(collision\.closed|common\.changed_meanwhile)$/);
    const { outcome } = await row(caseId);
    expect((await lead(leadId)).state).toBe(outcome === 'POOL' ? 'POOL' : 'APPROVED');
  });
});
