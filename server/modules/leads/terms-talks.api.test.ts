import { act, mutation } from '../../testing/acts';
import { aCustomer, aLead, castOf, type Cast } from '../../testing/contract-world';
import { contractActs, terms } from '../../testing/contract-walk';
import { useTestApp } from '../../testing/create-test-app';

const world = useTestApp();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(world.app);
});

const BID = mutation('markLeadBidding', 'MarkLeadBiddingInput', 'id state');
const TALK = mutation('recordTermsTalk', 'RecordTermsTalkInput', 'id version filedOn second { name }');
const FILE = mutation('fileTermsTalk', 'FileTermsTalkInput', 'id filedOn filedBy { name }');
const LIST = 'query ($filter: TermsTalkFilter) { termsTalks(filter: $filter) { total items { id } } }';
const said = (more: object = {}) => ({ terms: '单价与账期', behaviour: '坚持六十天', ...more });

/** A lead of ann that is worked, not yet in bidding. */
async function pursued(): Promise<{ id: string; version: number }> {
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'), { state: 'PURSUING' });
  return { id: lead.id, version: lead.version };
}

test('LEAD-12: no contract without a terms talk with a second person; with one the way is open', async () => {
  const { ann } = cast;
  const lead = await pursued();
  const application = { leadId: lead.id, ...terms };
  const second = { secondId: world.app.idOf('max') };
  expect(await ann.refusal(contractActs.apply, { input: application })).toBe('lead.terms_talk_missing');
  expect(await ann.refusal(TALK, { input: said({ leadId: lead.id, ...second }) })).toBe('lead.not_bidding');
  await act(ann, BID, { leadId: lead.id, version: lead.version });
  expect(await ann.refusal(contractActs.apply, { input: application })).toBe('lead.terms_talk_missing');
  // a manager who applies for the rep is held to it as well
  expect(await cast.max.refusal(contractActs.apply, { input: application })).toBe('lead.terms_talk_missing');
  expect(await act(ann, TALK, said({ leadId: lead.id, ...second }))).toMatchObject({
    second: { name: 'max' },
    filedOn: null,
  });
  expect(await act(ann, contractActs.apply, application)).toMatchObject({ state: 'DRAFT' });
});

test('LEAD-12: the second person is another, active, of the sales department; nothing is left blank or dated ahead', async () => {
  const { ann, bo, max } = cast;
  const lead = await pursued();
  await act(ann, BID, { leadId: lead.id, version: lead.version });
  const refusal = (more: object) => ann.refusal(TALK, { input: said({ leadId: lead.id, ...more }) });
  for (const name of ['ann', 'fin', 'mark', 'admin'])
    expect([name, await refusal({ secondId: world.app.idOf(name) })]).toEqual([name, 'lead.second_person']);
  const secondId = world.app.idOf('bo');
  expect(await refusal({ secondId, behaviour: '  ' })).toBe('common.invalid_input');
  expect(await refusal({ secondId, talkedOn: '2026-03-03' })).toBe('lead.contact_in_future');
  expect(await refusal({ secondId, talkedOn: '2026-02-20' })).toBe('lead.contact_too_late');
  const given = { input: said({ leadId: lead.id, secondId }) };
  expect(await bo.refusal(TALK, given)).toBe('common.not_found');
  expect(await max.refusal(TALK, given)).toBe('auth.forbidden');
});

test('LEAD-12: marketing files a record, once; rep, second person and superiors see it, others do not', async () => {
  const { ann, bo, sue, max, moe, mark } = cast;
  const lead = await pursued();
  await act(ann, BID, { leadId: lead.id, version: lead.version });
  const talk = await act<{ id: string; version: number }>(
    ann,
    TALK,
    said({ leadId: lead.id, secondId: world.app.idOf('bo') }),
  );
  const filter = { leadId: lead.id };
  for (const [client, total] of [
    [ann, 1],
    [bo, 1],
    [max, 1],
    [mark, 1],
    [sue, 0],
    [moe, 0],
  ] as const)
    expect(await client.ok(LIST, { filter })).toMatchObject({ termsTalks: { total } });
  const input = { id: talk.id, version: talk.version };
  for (const client of [ann, max, cast.fin])
    expect(await client.refusal(FILE, { input })).toBe('auth.forbidden');
  expect(await act(mark, FILE, input)).toEqual({
    id: talk.id,
    filedOn: '2026-03-02',
    filedBy: { name: 'mark' },
  });
  expect(await mark.refusal(FILE, { input: { ...input, version: talk.version + 1 } })).toBe(
    'lead.talk_filed',
  );
});
