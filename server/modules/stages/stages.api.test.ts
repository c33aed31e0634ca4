import { act, mutation } from '../../testing/acts';
import { contractActs, contractWalk } from '../../testing/contract-walk';
import { aCustomer, aLead, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { moneyActs } from '../../testing/money-acts';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(world.app);
});

const ASK = `query ($id: ID!) { lead(id: $id) { id saleStanding { stage missing steps { stage exit metOn asked } } } }`;
const BOARD = `{ stageBoard { stage count expectedAmount incomplete leads { id missing } } }`;
const FOLLOW = mutation('recordFollowUp', 'RecordFollowUpInput', '__typename');
const CALL = mutation('recordCallBack', 'RecordCallBackInput', 'id');

interface Standing {
  readonly stage: string;
  readonly missing: string[];
  readonly steps: { readonly exit: string | null; readonly metOn: string | null }[];
}
type Column = {
  stage: string;
  count: number;
  incomplete: number;
  leads: { id: string; missing: string[] }[];
};

async function standing(leadId: string, client = cast.ann): Promise<Standing | null> {
  return (await client.ok<{ lead: { saleStanding: Standing | null } }>(ASK, { id: leadId })).lead
    .saleStanding;
}
const stageNow = async (leadId: string) => (await standing(leadId))?.stage;
const columnOf = async (leadId: string, client = cast.ann): Promise<string | undefined> =>
  (await client.ok<{ stageBoard: Column[] }>(BOARD)).stageBoard.find(({ leads }) =>
    leads.some(({ id }) => id === leadId),
  )?.stage;

test('LEAD-11, INT-6: facts move a lead through the first stages; nothing else does', async () => {
  const { ann } = cast;
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'), { state: 'PURSUING' });
  expect(await stageNow(lead.id)).toBe('FOUND');
  const contact = (reached: boolean) => ({
    leadId: lead.id,
    contactedOn: '2026-03-02',
    channel: 'PHONE',
    reached,
    note: 'price',
    ...(reached ? { nextStep: 'offer', nextStepOn: '2026-03-05' } : {}),
  });
  await act(ann, FOLLOW, contact(false));
  expect(await stageNow(lead.id)).toBe('FOUND');
  await act(ann, FOLLOW, contact(true));
  expect(await stageNow(lead.id)).toBe('CONTACTED');
  expect(await columnOf(lead.id)).toBe('CONTACTED');
});

test('LEAD-11, CON-1: a sale goes on with its contract, goods and money, and tells what its record lacks', async () => {
  const { vip, mark, sup, fin, ann } = cast;
  const walk = contractWalk(world.app, cast);
  const approved = await walk.approved();
  const { lead } = (
    await mark.ok<{ contract: { lead: { id: string } } }>(
      'query ($id: ID!) { contract(id: $id) { lead { id } } }',
      { id: approved.id },
    )
  ).contract;
  expect(await standing(lead.id)).toMatchObject({
    stage: 'REVIEW',
    missing: ['REACHED', 'SCORED', 'PROPOSED'],
  });
  await act(mark, contractActs.sign, { id: approved.id, version: approved.version, signedOn: '2026-03-02' });
  expect(await stageNow(lead.id)).toBe('SIGNED');
  const { contract } = await vip.ok<{
    contract: { lines: { id: string; product: string }[]; account: { id: string } };
  }>('query ($id: ID!) { contract(id: $id) { lines { id product } account { id } } }', { id: approved.id });
  for (const [at, line] of contract.lines.entries()) {
    await act(sup, moneyActs.deliver, {
      contractId: approved.id,
      lineId: line.id,
      quantityMilli: line.product === 'C30' ? '1000.000' : '0.333',
      deliveredOn: '2026-03-02',
      signedBy: 'Li',
    });
    expect([at, await stageNow(lead.id)]).toEqual([at, 'DELIVERING']);
  }
  await act(sup, moneyActs.milestone, {
    contractId: approved.id,
    milestone: 'DELIVERED_IN_FULL',
    on: '2026-03-02',
  });
  expect(await stageNow(lead.id)).toBe('ACCEPTED');
  await act(fin, moneyActs.post, {
    accountId: contract.account.id,
    instrument: 'BANK',
    receivedOn: '2026-03-02',
    amount: approved.amount,
    allocateRest: true,
  });
  // the money came before the invoice: the sale is as far, the record says what it lacks
  expect(await standing(lead.id)).toMatchObject({
    stage: 'COLLECTED',
    missing: ['REACHED', 'SCORED', 'PROPOSED', 'INVOICED'],
  });
  await act(fin, mutation('issueInvoice', 'IssueInvoiceInput', 'id'), {
    contractId: approved.id,
    number: 'FP-1',
    amount: approved.amount,
    issuedOn: '2026-03-02',
  });
  expect(await standing(lead.id)).toMatchObject({
    stage: 'COLLECTED',
    missing: ['REACHED', 'SCORED', 'PROPOSED'],
  });
  await act(ann, CALL, {
    accountId: contract.account.id,
    calledOn: '2026-03-02',
    outcome: 'REACHED',
    said: 'content',
  });
  expect(await standing(lead.id)).toMatchObject({
    stage: 'AFTER_CARE',
    missing: ['REACHED', 'SCORED', 'PROPOSED'],
  });
  expect(await columnOf(lead.id)).toBe('AFTER_CARE');
});

test('LEAD-9, ORG-1: stages are for who may read the talks: not of the pool, not of another team', async () => {
  const { bo, sue, max } = cast;
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
  expect(await sue.refusal(ASK, { id: lead.id })).toBe('common.not_found');
  expect(await columnOf(lead.id, bo)).toBeUndefined();
  expect(await columnOf(lead.id, max)).toBe('TERMS');
  await act(cast.ann, mutation('releaseLead', 'ReleaseLeadInput', 'id'), {
    leadId: lead.id,
    reason: 'no time',
  });
  expect(await standing(lead.id, bo)).toBeNull();
});
