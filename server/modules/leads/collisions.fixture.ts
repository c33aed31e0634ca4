import { freshName } from '../../testing/customer-names';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { CollisionCase, Lead } from '.';

/** Two regions, one with two teams, and their superiors, for the tests of collisions. */
export const world = useTestApp();
export const REGISTER = `mutation ($input: RegisterLeadInput!) { registerLead(input: $input) { outcome lead { id state } collisionCase { id number version state kind strength parties { side department rep { name } } ruler { name } mayRule } } }`;
export const CASE = `query ($id: ID!) { collisionCase(id: $id) { id version state mayRule overdue deviates outcome clauses { clause rep { name } } evidence { kind detail rep { name } effective } parties { side shareBp rep { name } } ruler { name } } }`;
export const RULE = `mutation ($input: RuleCollisionInput!) { ruleCollision(input: $input) { state outcome deviates parties { shareBp rep { name } } } }`;
export const REVIEW = `mutation ($input: ReviewLeadInput!) { reviewLead(input: $input) { id } }`;
export const FOLLOW = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { effective } }`;

export interface Registered {
  registerLead: {
    outcome: string;
    lead: { id: string; state: string };
    collisionCase: {
      id: string;
      number: string;
      version: number;
      parties: { side: string; rep: { name: string } }[];
      ruler: { name: string } | null;
    } | null;
  };
}
export interface Shown {
  collisionCase: {
    version: number;
    state: string;
    mayRule: boolean;
    overdue: boolean;
    clauses: { clause: string; rep: { name: string } | null }[];
    evidence: { kind: string; detail: string | null; rep: { name: string } | null }[];
    ruler: { name: string } | null;
  };
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('North', 'REGION');
  await app.addUnit('N1', 'TEAM', 'North');
  await app.addUnit('N2', 'TEAM', 'North');
  await app.addUnit('South', 'REGION');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    north: { roles: ['SALES_MANAGER'], unit: 'North' },
    n1: { roles: ['SALES_MANAGER'], unit: 'N1' },
    n2: { roles: ['SALES_MANAGER'], unit: 'N2' },
    south: { roles: ['SALES_MANAGER'], unit: 'South' },
    ann: { roles: ['REP'], unit: 'N1' },
    al: { roles: ['REP'], unit: 'N1' },
    bob: { roles: ['REP'], unit: 'N2' },
    sue: { roles: ['REP'], unit: 'South' },
    fin: { roles: ['FINANCE'] },
  });
});
beforeEach(() => world.app.setTime('2026-03-02'));
export const as = (name: string): Promise<Client> => world.app.as(name);
export const id = (name: string): string => world.app.idOf(name);

export async function register(
  name: string,
  customerName: string,
  more: object = {},
): Promise<Registered['registerLead']> {
  return (
    await (
      await as(name)
    ).ok<Registered>(REGISTER, { input: { customerName, source: 'VISIT', level: 'H', ...more } })
  ).registerLead;
}

/** ann holds, approved; the others register after her. */
export async function collide(...challengers: string[]) {
  const customerName = freshName();
  const held = await register('ann', customerName);
  await (await as('n1')).ok(REVIEW, { input: { leadId: held.lead.id, decision: 'APPROVE' } });
  let caseId = '';
  const leads: Record<string, string> = {};
  for (const name of challengers) {
    const answer = await register(name, customerName.replace('有限公司', '集团'));
    caseId = answer.collisionCase?.id ?? '';
    leads[name] = answer.lead.id;
  }
  return { leadId: held.lead.id, caseId, leads, customerName };
}
export const show = async (name: string, caseId: string) =>
  (await (await as(name)).ok<Shown>(CASE, { id: caseId })).collisionCase;
export async function rule(name: string, caseId: string, ruling: object) {
  const { version } = await world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
  return (await as(name)).send(RULE, { input: { caseId, version, ...ruling } });
}
export const codeOf = (answer: Awaited<ReturnType<typeof rule>>): string | undefined =>
  answer.errors?.[0]?.extensions.code;
export const lead = (leadId: string) => world.app.database.reader.findOneByOrFail(Lead, { id: leadId });
