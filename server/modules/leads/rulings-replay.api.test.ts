import { In, IsNull } from 'typeorm';
import { as, collide, id, lead, rule, world } from './collisions.fixture';
import { CollisionCase, CollisionParty, Lead, LeadAssistant, LeadClaim, Violation } from '.';

/** A fixed sequence per seed: a failure can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const DECIDE = 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { id } }';
const APPEAL = 'mutation ($input: AppealRulingInput!) { appealRuling(input: $input) { id } }';

/** Any ruling that two sides allow. */
function ruling(roll: (sides: number) => number): object {
  const [one, other] = roll(2) === 0 ? ['ann', 'bob'] : ['bob', 'ann'];
  const reason = 'x';
  switch (roll(7)) {
    case 0:
      return { outcome: 'POOL', reason };
    case 1:
      return { outcome: 'KNOWN_DIFFERENT', reason };
    case 2:
      return { outcome: 'BOTH_WARNED', reason };
    case 3:
      return { outcome: 'MERGE', primaryRepId: id(one ?? ''), reason };
    case 4:
      return {
        outcome: 'SPLIT',
        splits: [
          { repId: id('ann'), siteName: '滨江一期' },
          { repId: id('bob'), siteName: '江北机场' },
        ],
        reason,
      };
    default:
      return {
        outcome: 'PRIMARY_WITH_ASSISTANTS',
        primaryRepId: id(one ?? ''),
        assistants: roll(2) === 0 ? [] : [{ repId: id(other ?? ''), shareBp: 500 + 50 * roll(11) }],
        reason,
      };
  }
}

/** What holds after every ruling, whatever it was and whatever it overturned. */
async function expectWhole(caseId: string, leadIds: readonly string[]): Promise<void> {
  const { reader } = world.app.database;
  const { outcome, primaryRepId } = await reader.findOneByOrFail(CollisionCase, { id: caseId });
  const leads = await reader.findBy(Lead, { id: In([...leadIds]) });
  const running = await reader.findBy(LeadClaim, { leadId: In([...leadIds]), openKey: 1 });
  for (const row of leads) {
    const claims = running.filter((claim) => claim.leadId === row.id);
    expect(row.state).not.toBe('DISPUTED');
    const held = !['POOL', 'REJECTED'].includes(row.state);
    // who holds a lead has exactly its one claim, with a clock that runs; nobody else has any
    expect(claims.map(({ repId }) => repId)).toEqual(held ? [row.ownerId] : []);
    expect(claims.every(({ freezes }) => freezes.every(({ to }) => to !== null))).toBe(true);
    if (row.state === 'POOL') expect(row.ownerId).toBeNull();
  }
  const sideBySide = outcome === 'KNOWN_DIFFERENT' || outcome === 'SPLIT';
  expect(leads.filter((row) => row.state !== 'REJECTED')).toHaveLength(sideBySide ? 2 : 1);
  const assistants = await reader.findBy(LeadAssistant, { leadId: In([...leadIds]) });
  expect(
    assistants.every(({ repId }) => outcome === 'PRIMARY_WITH_ASSISTANTS' && repId !== primaryRepId),
  ).toBe(true);
  const shares = await reader.findBy(CollisionParty, { caseId });
  expect(shares.map(({ shareBp }) => shareBp ?? 0).sort()).toEqual(
    [...assistants.map(({ shareBp }) => shareBp), 0, 0].slice(0, 2).sort(),
  );
  expect(new Set(leads.map((row) => row.claimKey)).size).toBe(leads.length);
  // warnings stand while the ruling that gave them does
  const standing = await reader.countBy(Violation, { caseId, withdrawnOn: IsNull() });
  expect(standing).toBe(outcome === 'BOTH_WARNED' ? 2 : 0);
}

test.each(Array.from({ length: 24 }, (_, at) => at + 1))(
  'COLL-4, COLL-5: after any ruling, and any that overturns it, claims, owners and shares are whole (%d)',
  async (seed) => {
    const roll = dice(seed);
    const { caseId, leadId, leads } = await collide('bob');
    const ids = [leadId, ...Object.values(leads)];
    expect((await rule('north', caseId, ruling(roll))).errors).toBeUndefined();
    await expectWhole(caseId, ids);
    await (await as('bob')).ok(APPEAL, { input: { caseId, reason: 'x' } });
    const { version } = await world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
    await (
      await as('director')
    ).ok(DECIDE, {
      input: { caseId, version, uphold: false, decision: 'x', ...strip(ruling(roll)) },
    });
    await expectWhole(caseId, ids);
    expect((await lead(leadId)).stateBeforeDispute).toBeNull();
  },
);

/** The decision of an appeal says its reason under another name. */
const strip = ({ reason: _, ...rest }: { reason?: string }): object => rest;
