import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { mutation } from '../../testing/acts';
import { freshName } from '../../testing/customer-names';
import { as, approved, CLAIM, FOLLOW, REGISTER, RELEASE, show, world } from './leads.fixture';

const LEVEL = mutation('changeLeadLevel', 'ChangeLeadLevelInput', 'id');
const UPDATE = mutation('updateLead', 'UpdateLeadInput', 'id');
const BID =
  'mutation ($leadId: ID!, $version: Int!) { markLeadBidding(leadId: $leadId, version: $version) { id } }';
const PLAN = mutation('planVisit', 'VisitInput', 'id');
const COVER = mutation('coverAbsence', 'CoverAbsenceInput', 'id');
const CASE = mutation('openCollision', 'OpenCollisionInput', 'id');

interface Story {
  readonly leadId: string;
  readonly name: string;
  today: LocalDate;
  effective: boolean;
}

type Act = (story: Story) => Promise<void>;

/** What a rep can do alone. Refused or done: both are tried, only the end of the protection is looked at. */
const acts: Record<string, Act> = {
  unanswered: async ({ leadId }) => {
    const call = { leadId, channel: 'PHONE', reached: false, note: '没人接', nextStepOn: '2026-12-01' };
    await (await as('ann')).send(FOLLOW, { input: call });
  },
  withoutNextStep: async ({ leadId }) => {
    await (
      await as('ann')
    ).send(FOLLOW, { input: { leadId, channel: 'PHONE', reached: true, note: '聊了' } });
  },
  inFuture: async ({ leadId, today }) => {
    const call = {
      leadId,
      channel: 'PHONE',
      reached: true,
      note: '聊了',
      contactedOn: addDays(today, 3),
      nextStepOn: addDays(today, 9),
    };
    await (await as('ann')).send(FOLLOW, { input: call });
  },
  effective: async (story) => {
    const { leadId, today } = story;
    const call = {
      leadId,
      channel: 'PHONE',
      reached: true,
      note: '约了看样',
      nextStep: '送样',
      nextStepOn: addDays(today, 1),
    };
    const answer = await (await as('ann')).send(FOLLOW, { input: call });
    story.effective = !answer.errors;
  },
  slower: async ({ leadId }) => {
    const { version } = await show('manager', leadId);
    await (await as('ann')).send(LEVEL, { input: { leadId, version, level: 'C', reason: '放慢' } });
  },
  faster: async ({ leadId }) => {
    const { version } = await show('manager', leadId);
    await (await as('ann')).send(LEVEL, { input: { leadId, version, level: 'H', reason: '加快' } });
  },
  edit: async ({ leadId }) => {
    const { version } = await show('manager', leadId);
    await (await as('ann')).send(UPDATE, { input: { leadId, version, contactName: '赵工' } });
  },
  registerAgain: async ({ name }) => {
    await (await as('ann')).send(REGISTER, { input: { customerName: name, source: 'VISIT', level: 'C' } });
  },
  bid: async ({ leadId }) => {
    const { version } = await show('manager', leadId);
    await (await as('ann')).send(BID, { input: { leadId, version } });
  },
  planVisit: async ({ leadId, today }) => {
    const visit = { leadId, visitOn: addDays(today, 1), slot: 'AM', purpose: 'RELATIONSHIP', goal: '看看' };
    await (await as('ann')).send(PLAN, { input: visit });
  },
  claimOnesOwn: async ({ leadId }) => {
    await (await as('ann')).send(CLAIM, { input: { leadId } });
  },
  coverOneself: async ({ today }) => {
    const cover = {
      userId: world.app.idOf('ann'),
      standInId: world.app.idOf('eve'),
      validFrom: today,
      validTo: addDays(today, 2),
      reason: '请假',
    };
    await (await as('ann')).send(COVER, { input: cover });
  },
  releaseOfAnother: async ({ leadId }) => {
    await (await as('eve')).send(RELEASE, { input: { leadId, reason: '给我' } });
  },
};

/** The end of the protection as the manager reads it; nothing where it fell or was given back. */
const endOf = async (leadId: string): Promise<string | null> =>
  (await show('manager', leadId)).protection?.until ?? null;

test('LEAD-6: no sequence of acts that a rep can do alone lengthens their protection, except an effective follow-up', async () => {
  const names = Object.keys(acts);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('H', 'A', 'B', 'C'),
      fc.array(fc.record({ act: fc.constantFrom(...names), days: fc.integer({ min: 0, max: 4 }) }), {
        minLength: 3,
        maxLength: 9,
      }),
      async (level, steps) => {
        world.app.setTime('2026-03-02');
        const name = freshName();
        const lead = await approved('ann', { customerName: name, level });
        const story: Story = { leadId: lead.id, name, today: '2026-03-02', effective: false };
        for (const { act, days } of steps) {
          story.today = addDays(story.today, days);
          world.app.setTime(story.today);
          const before = await endOf(lead.id);
          story.effective = false;
          await acts[act]?.(story);
          const after = await endOf(lead.id);
          if (!story.effective && before !== null && after !== null && after > before)
            throw new Error(`${act} put the end off from ${before} to ${after}`);
        }
        // the limit of claims is not what this is about
        await (await as('ann')).send(RELEASE, { input: { leadId: lead.id, reason: '完' } });
      },
    ),
    { numRuns: 20, seed: 20261122 },
  );
}, 180_000);

test('LEAD-6, COLL-5: a case that a holder opens over their own lead stops no clock in the end when it is unfounded', async () => {
  world.app.setTime('2026-03-02');
  const lead = await approved('ann');
  const before = await endOf(lead.id);
  const opened = await (
    await as('ann')
  ).send<{ openCollision: { id: string } }>(CASE, {
    input: { leadId: lead.id, repIds: [world.app.idOf('eve')], reason: '她也在跟' },
  });
  const caseId = opened.data?.openCollision.id;
  if (!caseId) return expect(opened.errors?.[0]?.extensions.code).toBeTruthy();
  world.app.setTime('2026-03-09');
  const RULE = mutation('ruleCollision', 'RuleCollisionInput', 'id');
  const manager = await as('manager');
  const { collisionCase } = await manager.ok<{ collisionCase: { version: number } }>(
    'query ($id: ID!) { collisionCase(id: $id) { version } }',
    { id: caseId },
  );
  await manager.ok(RULE, {
    input: { caseId, version: collisionCase.version, outcome: 'UNFOUNDED', reason: '无事实' },
  });
  expect(await endOf(lead.id)).toBe(before);
});
