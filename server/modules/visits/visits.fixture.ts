import type { TestApp } from '../../testing/create-test-app';

/** What the tests of this module and of those above it plan, hand in, freeze and report with. */
export const PLAN =
  'mutation ($input: VisitInput!) { planVisit(input: $input) { id version visitType conflicts { kind severity otherRepName otherTeam otherOn } } }';
export const SUBMIT =
  'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { state late } }';
export const FREEZE = 'mutation ($ids: [ID!]!) { freezeWeekPlans(ids: $ids) { state } }';
export const REPORT = 'mutation ($input: ReportVisitInput!) { reportVisit(input: $input) { id late } }';

export interface Plan {
  id: string;
  version: number;
  state: string;
}
export interface Planned {
  id: string;
  version: number;
  visitType: string;
  conflicts: { kind: string }[];
}

export const visitAt = (subject: object, visitOn: string, more: object = {}): object => ({
  ...subject,
  visitOn,
  slot: 'AM',
  purpose: 'ORDER',
  goal: 'order',
  ...more,
});

export const reportOf = (visitId: string, more: object = {}): object => ({
  visitId,
  metWhom: 'buyer',
  outcome: 'talked',
  goalReached: true,
  nextStep: 'call',
  nextStepOn: '2026-03-20',
  ...more,
});

export async function planAs(app: TestApp, who: string, input: object): Promise<Planned> {
  return (await (await app.as(who)).ok<{ planVisit: Planned }>(PLAN, { input })).planVisit;
}

export async function plansOf(app: TestApp, who: string): Promise<Plan[]> {
  const client = await app.as(who);
  return (await client.ok<{ weekPlans: { items: Plan[] } }>('{ weekPlans { items { id version state } } }'))
    .weekPlans.items;
}

export async function submitAs(app: TestApp, who: string): Promise<void> {
  const mine = (await plansOf(app, who)).find(({ state }) => state === 'DRAFT' || state === 'RETURNED');
  await (await app.as(who)).ok(SUBMIT, { id: mine?.id, version: mine?.version });
}

/** Plans, hands in and freezes one visit; the manager of the team is max. */
export async function frozenVisit(app: TestApp, who: string, input: object): Promise<Planned> {
  const planned = await planAs(app, who, input);
  await submitAs(app, who);
  const plan = (await plansOf(app, who)).find(({ state }) => state === 'SUBMITTED');
  await (await app.as('max')).ok(FREEZE, { ids: [plan?.id] });
  return planned;
}
