import { inTransaction } from '../../core/transaction';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { freshName } from '../../testing/customer-names';
import { fallBackLeads } from './jobs/fall-back-leads';
import {
  approved,
  as,
  CLAIM,
  FOLLOW,
  GIVE,
  input,
  pooled,
  register,
  REGISTER,
  RELEASE,
  show,
  world,
} from './leads.fixture';
import { Lead, LeadClaim, leadPartiesOf, markLeadWon, recordVisitFollowUp } from '.';

describe('LEAD-5, LEAD-6: the clock', () => {
  const contact = { channel: 'PHONE', reached: true, note: '谈了用量', nextStepOn: '2026-04-30' };

  test('only an effective follow-up renews it; transfers, levels and edits do not', async () => {
    const lead = await approved('ann');
    world.app.setTime('2026-03-06');
    const ann = await as('ann');
    expect(await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact, reached: false } })).toEqual({
      recordFollowUp: { effective: false },
    });
    expect((await show('ann', lead.id)).protection).toMatchObject({ termEndsOn: '2026-03-17' });
    expect((await show('ann', lead.id)).state).toBe('PURSUING');
    expect(await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact } })).toEqual({
      recordFollowUp: { effective: true },
    });
    expect((await show('ann', lead.id)).protection).toMatchObject({
      termEndsOn: '2026-03-21',
      followUpEndsOn: '2026-03-14',
      extensionsLeft: 1,
    });
    const before = await show('ann', lead.id);
    await ann.ok(`mutation ($input: ChangeLeadLevelInput!) { changeLeadLevel(input: $input) { level } }`, {
      input: { leadId: lead.id, version: before.version, level: 'C' },
    });
    expect((await show('ann', lead.id)).protection?.termEndsOn).toBe('2026-03-21');
    const moved = await (
      await as('manager')
    ).ok<{ transferLead: object }>(GIVE('transferLead'), {
      input: { leadId: lead.id, toUserId: world.app.idOf('eve'), reason: '调岗' },
    });
    expect(moved.transferLead).toEqual({
      state: 'PURSUING',
      ownerId: world.app.idOf('eve'),
      protection: { termEndsOn: '2026-03-21' },
    });
    expect(await ann.refusal(FOLLOW, { input: { leadId: lead.id, ...contact } })).toBe('common.not_found');
  });

  test("a reported visit renews the holder's clock; a visit of somebody else is on record only", async () => {
    const lead = await approved('ann');
    world.app.setTime('2026-03-05');
    const ctx = await world.app.contextOf('ann');
    const visit = (repId: string) =>
      inTransaction(ctx, (tx) =>
        recordVisitFollowUp(tx, { leadId: lead.id, repId, on: '2026-03-04', note: '到场' }),
      );
    expect((await visit(world.app.idOf('eve'))).effective).toBe(false);
    expect((await visit(world.app.idOf('ann'))).effective).toBe(true);
    expect((await show('ann', lead.id)).protection?.termEndsOn).toBe('2026-03-19');
  });

  test('a contact in the future is refused; a repeated key records once', async () => {
    const lead = await approved('ann');
    const ann = await as('ann');
    expect(
      await ann.refusal(FOLLOW, { input: { leadId: lead.id, ...contact, contactedOn: '2026-03-03' } }),
    ).toBe('lead.contact_in_future');
    for (let at = 0; at < 2; at += 1)
      await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact, idempotencyKey: 'f1' } });
    const { lead: shown } = await ann.ok<{ lead: { followUps: object[] } }>(
      `query ($id: ID!) { lead(id: $id) { followUps { effective } } }`,
      { id: lead.id },
    );
    expect(shown.followUps).toHaveLength(1);
  });

  test('a manager grants a further term, a rep does not', async () => {
    const lead = await approved('ann');
    const extend = `mutation ($input: ProlongProtectionInput!) { extendProtection(input: $input) { protection { extensionsLeft } } }`;
    expect(
      await (await as('manager')).ok(extend, { input: { leadId: lead.id, reason: '项目延期' } }),
    ).toEqual({ extendProtection: { protection: { extensionsLeft: 3 } } });
    expect(await (await as('ann')).refusal(extend, { input: { leadId: lead.id, reason: 'x' } })).toBe(
      'auth.forbidden',
    );
  });
});

describe('LEAD-7: falling back', () => {
  const night = (day: LocalDate) => {
    world.app.setTime(day);
    return fallBackLeads(world.app.system());
  };

  test('warned once at 7, 3 and 1 days, then into the pool; the preview says the same; a second run changes nothing', async () => {
    const lead = await approved('ann', { level: 'A' });
    const warnings = async () =>
      (
        await (
          await as('ann')
        ).ok<{ notifications: { items: { kind: string; subjectId: string }[] } }>(
          `{ notifications(page: { size: 200 }) { items { kind subjectId } } }`,
        )
      ).notifications.items.filter(
        (item) => item.kind === 'lead.protection_ending' && item.subjectId === lead.id,
      ).length;
    const counts: number[] = [];
    for (let day = 3; day <= 10; day += 1) {
      await night(addDays('2026-03-02', day));
      await fallBackLeads(world.app.system());
      counts.push(await warnings());
    }
    expect(counts).toEqual([1, 1, 1, 1, 2, 2, 3, 3]);
    expect((await show('ann', lead.id)).state).toBe('APPROVED');
    world.app.setTime('2026-03-12');
    const preview = await (
      await as('ann')
    ).ok<{ endingProtections: { lead: { id: string }; exemption: string | null }[] }>(
      `{ endingProtections(days: 0) { lead { id } exemption } }`,
    );
    expect(preview.endingProtections).toContainEqual({ lead: { id: lead.id }, exemption: null });
    await night('2026-03-13');
    expect(await world.app.database.reader.findOneByOrFail(Lead, { id: lead.id })).toMatchObject({
      state: 'POOL',
      ownerId: null,
    });
    expect((await fallBackLeads(world.app.system())).pooled).toBe(0);
  });

  test('waiting leads and those a manager holds stay; strategic customers never go; others do, with or without account', async () => {
    const waiting = (await register('ann')).lead;
    const held = await approved('ann');
    const [plain, strategic] = [await approved('ann'), await approved('ann')];
    const open = `mutation ($input: CreateAccountFromLeadInput!) { createAccountFromLead(input: $input) { id } }`;
    for (const lead of [plain, strategic]) {
      await (
        await as('ann')
      ).ok(FOLLOW, { input: { leadId: lead.id, channel: 'PHONE', reached: false, note: '未接' } });
      const { createAccountFromLead } = await (
        await as('ann')
      ).ok<{ createAccountFromLead: { id: string } }>(open, {
        input: { leadId: lead.id, customerType: 'OTHER' },
      });
      if (lead === strategic)
        await (
          await as('director')
        ).ok(
          `mutation { setAccountTier(input: { accountId: "${createAccountFromLead.id}", tier: STRATEGIC, reason: "x" }) { id } }`,
        );
    }
    world.app.setTime('2026-04-10');
    await (
      await as('manager')
    ).ok(`mutation ($input: ProlongProtectionInput!) { holdLead(input: $input) { id } }`, {
      input: { leadId: held.id, reason: '周会讨论' },
    });
    await fallBackLeads(world.app.system());
    const state = async (id: string) => (await world.app.database.reader.findOneByOrFail(Lead, { id })).state;
    expect([await state(waiting.id), await state(held.id)]).toEqual(['REGISTERED', 'APPROVED']);
    expect([await state(plain.id), await state(strategic.id)]).toEqual(['POOL', 'PURSUING']);
    expect(
      await (await as('manager')).refusal(RELEASE, { input: { leadId: strategic.id, reason: 'x' } }),
    ).toBe('lead.strategic');
    await night('2026-04-12');
    expect([await state(waiting.id), await state(held.id)]).toEqual(['REGISTERED', 'POOL']);
  });
});

describe('the pool', () => {
  test('LEAD-8: not within a day of coming in, not by anybody who held it in 14 days', async () => {
    const lead = await approved('bob');
    await (await as('bob')).ok(RELEASE, { input: { leadId: lead.id, reason: '没时间' } });
    expect(await (await as('eve')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe('lead.fresh_in_pool');
    world.app.setTime('2026-03-04');
    const eve = await as('eve');
    expect(await (await as('bob')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe('lead.cooling_down');
    expect(await eve.ok(CLAIM, { input: { leadId: lead.id } })).toEqual({
      claimLead: { id: lead.id, state: 'PURSUING', ownerId: world.app.idOf('eve') },
    });
    expect(await (await as('ann')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe(
      'lead.already_claimed',
    );
  });

  test('LEAD-2: what lies in the pool is claimed there, not registered', async () => {
    const customerName = freshName();
    await pooled({ customerName });
    expect(await (await as('ann')).refusal(REGISTER, { input: input({ customerName }) })).toBe(
      'lead.in_pool',
    );
  });

  test('LEAD-10: a manager assigns with a new clock, within the own unit', async () => {
    const id = await pooled();
    const manager = await as('manager');
    expect(
      await manager.refusal(GIVE('assignLead'), {
        input: { leadId: id, toUserId: world.app.idOf('bob'), reason: 'x' },
      }),
    ).toBe('common.not_found');
    expect(
      await (
        await as('ann')
      ).refusal(GIVE('assignLead'), { input: { leadId: id, toUserId: world.app.idOf('ann'), reason: 'x' } }),
    ).toBe('auth.forbidden');
    const given = await manager.ok<{ assignLead: object }>(GIVE('assignLead'), {
      input: { leadId: id, toUserId: world.app.idOf('ann'), reason: '就近' },
    });
    expect(given.assignLead).toMatchObject({
      ownerId: world.app.idOf('ann'),
      protection: { termEndsOn: '2026-03-20' },
    });
  });
});

describe('LEAD-11: how a lead ends', () => {
  const step = async (name: string, id: string, act: string, type: string, more: object = {}) => {
    const { version } = await show(name, id);
    return (await as(name)).send(
      `mutation ($input: ${type}!) { ${act}(input: $input) { id state version } }`,
      { input: { leadId: id, version, ...more } },
    );
  };

  test('bidding, won with account; parties for the contract; haste is marked', async () => {
    const lead = await approved('ann', { contactName: '王工', contactPhone: '13800004444' });
    expect((await step('ann', lead.id, 'markLeadBidding', 'MarkLeadBiddingInput')).errors).toBeUndefined();
    const ann = await as('ann');
    const made = await ann.ok<{ createAccountFromLead: { id: string; ownerId: string; contacts: object[] } }>(
      `mutation ($input: CreateAccountFromLeadInput!) { createAccountFromLead(input: $input) { id ownerId contacts { name phone } } }`,
      { input: { leadId: lead.id, customerType: 'CONTRACTOR' } },
    );
    expect(made.createAccountFromLead).toMatchObject({
      ownerId: world.app.idOf('ann'),
      contacts: [{ name: '王工', phone: '13800004444' }],
    });
    const ctx = await world.app.contextOf('director');
    expect(await leadPartiesOf(ctx, lead.id)).toEqual({
      primaryRepId: world.app.idOf('ann'),
      assistants: [],
    });
    const won = await inTransaction(ctx, (tx) => markLeadWon(tx, lead.id, made.createAccountFromLead.id));
    expect(won).toMatchObject({ state: 'WON', level: 'O', signedTooSoon: true });
    expect(await ctx.db.countBy(LeadClaim, { leadId: lead.id, openKey: 1 })).toBe(0);
  });

  test('lost with its record: the site is free again; only the holder does it, on the current version', async () => {
    const customerName = freshName();
    const lead = await approved('ann', { customerName });
    expect(
      await (
        await as('eve')
      ).refusal(
        `mutation { loseLead(input: { leadId: "${lead.id}", version: 2, reason: PRICE, note: "x" }) { id } }`,
      ),
    ).toBe('common.not_found');
    expect(
      await (
        await as('ann')
      ).refusal(
        `mutation { loseLead(input: { leadId: "${lead.id}", version: 1, reason: PRICE, note: "x" }) { id } }`,
      ),
    ).toBe('common.changed_meanwhile');
    expect(
      (await step('ann', lead.id, 'loseLead', 'LoseLeadInput', { reason: 'PRICE', note: '高 15 元' })).errors,
    ).toBeUndefined();
    expect((await register('bob', { customerName })).outcome).toBe('FREE');
    expect(
      (await step('ann', lead.id, 'markLeadBidding', 'MarkLeadBiddingInput')).errors?.[0]?.extensions.code,
    ).toBe('common.invalid_state');
  });
});
