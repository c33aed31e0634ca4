import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { moneyTeller } from '../../testing/money-acts';

/** The company of the contract tests, for what comes after a delivery. */
export const world = useTestApp();
const held: { cast?: Cast } = {};

beforeAll(async () => {
  held.cast = await castOf(world.app);
});

export function cast(): Cast {
  if (!held.cast) throw new Error('nobody is hired yet');
  return held.cast;
}

export const teller = () => moneyTeller(world.app, cast());

const complaint =
  'id version state dueOn wordDueOn overdue answer contract { id } delivery { id } nextStep { round step }';
export const acts = {
  open: mutation('openComplaint', 'OpenComplaintInput', complaint),
  step: mutation('takeComplaintStep', 'TakeComplaintStepInput', complaint),
  call: mutation(
    'recordCallBack',
    'RecordCallBackInput',
    `id occasion dueOn calledOn outcome score calledBy { id } complaint { ${complaint} }`,
  ),
} as const;

export interface ShownComplaint {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly contract: { readonly id: string } | null;
  readonly delivery: { readonly id: string } | null;
  readonly nextStep: { readonly round: number; readonly step: string } | null;
}

/** Takes the step that is next, saying so. */
export const takeNext = (client: Client, from: ShownComplaint, more: object = {}): Promise<ShownComplaint> =>
  act(client, acts.step, {
    id: from.id,
    version: from.version,
    step: from.nextStep?.step,
    said: `did ${from.nextStep?.step ?? ''}`,
    ...more,
  });

const COMPLAINTS = `query ($filter: ComplaintFilter) { complaints(filter: $filter) { total items { id version state overdue mine
  account { name } contract { id } steps { round step said satisfied takenOn takenBy { name } } nextStep { round step } } } }`;
export interface ListedComplaint extends ShownComplaint {
  readonly account: { readonly name: string } | null;
  readonly steps: readonly { readonly step: string; readonly takenBy: { readonly name: string } }[];
}
export const complaintsSeenBy = async (client: Client, filter: object = {}): Promise<ListedComplaint[]> =>
  (await client.ok<{ complaints: { items: ListedComplaint[] } }>(COMPLAINTS, { filter })).complaints.items;

export interface Duty {
  readonly id: string;
  readonly owner: { readonly name: string };
  readonly occasion: string;
  readonly dueOn: string;
  readonly state: string;
  readonly startedOn: string | null;
  readonly lastCallOn: string | null;
  readonly lastTriedOn: string | null;
}
const DUTIES = `query ($filter: CallBackDutyFilter) { callBackDuties(filter: $filter) { total figures { rep { name } overdue due done }
  items { id accountName owner { name } tier occasion dueOn state overdueDays startedOn lastCallOn lastTriedOn lastDeliveryOn } } }`;
export interface Duties {
  readonly total: number;
  readonly items: readonly Duty[];
  readonly figures: readonly { readonly rep: { readonly name: string }; readonly overdue: number }[];
}
export const dutiesSeenBy = async (client: Client, filter: object = {}): Promise<Duties> =>
  (await client.ok<{ callBackDuties: Duties }>(DUTIES, { filter })).callBackDuties;
