import { freshName } from '../../testing/customer-names';
import { useTestApp, type Client } from '../../testing/create-test-app';

/** Two teams with their managers and reps, for the tests of leads. */
export const world = useTestApp();
export const REGISTER = `mutation ($input: RegisterLeadInput!) {
  registerLead(input: $input) { outcome lead { id version state ownerId registeredById } matches { strength reasons mine department protectedUntil leadId } collisionCase { id } }
}`;
export const CLAIM = `mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { id state ownerId } }`;
export const REVIEW = `mutation ($input: ReviewLeadInput!) { reviewLead(input: $input) { id state version ownerId reviewReason } }`;
export const RELEASE = `mutation ($input: ReleaseLeadInput!) { releaseLead(input: $input) { state ownerId } }`;
export const FOLLOW = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { effective } }`;
export const GIVE = (act: string) =>
  `mutation ($input: GiveLeadInput!) { ${act}(input: $input) { state ownerId protection { termEndsOn } } }`;
export const SHOW = `query ($id: ID!) { lead(id: $id) { id version state level ownerId contactPhone protection { until termEndsOn followUpEndsOn because daysLeft anchorEventId extensionsLeft } followUps { effective } claims { endCause rep { name } } timeline { event } } }`;

export interface Registered {
  registerLead: {
    outcome: string;
    lead: { id: string; version: number; state: string; ownerId: string | null };
    matches: {
      strength: string;
      department: string;
      protectedUntil: string;
      leadId: string | null;
      mine: boolean;
    }[];
    collisionCase: { id: string } | null;
  };
}
export interface Shown {
  lead: {
    version: number;
    state: string;
    ownerId: string | null;
    contactPhone: string | null;
    protection: {
      until: string;
      termEndsOn: string;
      followUpEndsOn: string;
      because: string;
      daysLeft: number;
      extensionsLeft: number;
    } | null;
    claims: { endCause: string | null; rep: { name: string } }[];
    timeline: { event: string }[];
  };
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('East', 'TEAM');
  await app.addUnit('West', 'TEAM');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    manager: { roles: ['SALES_MANAGER'], unit: 'East' },
    wanda: { roles: ['SALES_MANAGER'], unit: 'West' },
    ann: { roles: ['REP'], unit: 'East' },
    eve: { roles: ['REP'], unit: 'East' },
    bob: { roles: ['REP'], unit: 'West' },
    fin: { roles: ['FINANCE'] },
  });
});
beforeEach(() => world.app.setTime('2026-03-02'));
export const input = (more: object = {}) => ({
  customerName: freshName(),
  source: 'VISIT',
  level: 'H',
  ...more,
});
export const as = (name: string): Promise<Client> => world.app.as(name);

export async function register(name: string, more: object = {}): Promise<Registered['registerLead']> {
  return (await (await as(name)).ok<Registered>(REGISTER, { input: input(more) })).registerLead;
}
export async function approved(name: string, more: object = {}): Promise<Registered['registerLead']['lead']> {
  const { lead } = await register(name, more);
  await (
    await as(name === 'bob' ? 'wanda' : 'manager')
  ).ok(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } });
  return lead;
}
/** A lead that has lain in the pool for three days. */
export async function pooled(more: object = {}): Promise<string> {
  const lead = await approved('bob', more);
  await (await as('bob')).ok(RELEASE, { input: { leadId: lead.id, reason: '没时间' } });
  world.app.setTime('2026-03-05');
  return lead.id;
}
export const show = async (name: string, id: string) => (await (await as(name)).ok<Shown>(SHOW, { id })).lead;
