import { AuditEntry } from '../audit';
import { act, mutation } from '../../testing/acts';
import type { Client } from '../../testing/create-test-app';
import { cast, customer, world } from './archive.fixture';

const acts = {
  profile: mutation(
    'saveAccountProfile',
    'SaveAccountProfileInput',
    'id version legalRepresentative registeredCapital',
  ),
  opinion: mutation('recordOpinion', 'RecordOpinionInput', 'id score'),
  alias: mutation('saveAlias', 'SaveAliasInput', 'id version name'),
  project: mutation('saveProject', 'SaveProjectInput', 'id version name stage'),
  supplier: mutation('saveSupplier', 'SaveSupplierInput', 'id version shareBp'),
  bank: mutation('saveBankDetails', 'SaveBankDetailsInput', 'id version bankAccount masked'),
  change: mutation('recordMajorChange', 'RecordMajorChangeInput', 'id'),
  feedback: mutation('recordFeedback', 'RecordFeedbackInput', 'id version state dueOn handler { id }'),
  answer: mutation('answerFeedback', 'AnswerFeedbackInput', 'id version state answeredOn'),
  confirm: mutation('confirmFeedback', 'ConfirmFeedbackInput', 'id version state confirmedOn'),
  satisfied: mutation('recordSatisfaction', 'RecordSatisfactionInput', 'id score askedBy { id } contactName'),
  review: mutation('reviewStrategicFile', 'ReviewStrategicFileInput', 'id'),
  retire: mutation('retireArchiveEntry', 'RetireArchiveEntryInput', 'id'),
  contact: mutation('addContact', 'AddContactInput', 'id version preferences'),
  changeContact: mutation('updateContact', 'UpdateContactInput', 'id version leftOn preferences'),
  revealContact: mutation('revealContact', 'RevealContactInput', 'phone email bankAccount'),
  revealBank: mutation('revealBankDetails', 'RevealBankDetailsInput', 'phone email bankAccount'),
  tier: mutation('setAccountTier', 'SetAccountTierInput', 'id'),
} as const;

interface Row {
  readonly id: string;
  readonly version: number;
}

const ARCHIVE = `query ($id: ID!) { account(id: $id) {
  profile { legalRepresentative registeredCapital employees }
  opinions { score note recordedBy { id } } aliases { name retiredOn } projects { name stage plannedQuantityMilli retiredOn }
  suppliers { product supplier shareBp } bankDetails { id title bankAccount phone masked } majorChanges { what }
  feedback { state answer } satisfaction { score } fileReviews { note }
  contacts { id phone email masked preferences leftOn } } }`;
interface Archive {
  readonly account: {
    readonly profile: Record<string, unknown> | null;
    readonly opinions: readonly { score: number; note: string; recordedBy: { id: string } | null }[];
    readonly aliases: readonly { name: string; retiredOn: string | null }[];
    readonly projects: readonly Record<string, unknown>[];
    readonly bankDetails: readonly { id: string; bankAccount: string | null; masked: boolean }[];
    readonly contacts: readonly { id: string; phone: string | null; email: string | null; masked: boolean }[];
    readonly satisfaction: readonly { score: number }[];
  };
}
const read = async (client: Client, id: string): Promise<Archive['account']> =>
  (await client.ok<Archive>(ARCHIVE, { id })).account;
const events = async (accountId: string): Promise<readonly string[]> =>
  (
    await world.app.database.reader.find(AuditEntry, {
      where: { subjectType: 'Account', subjectId: accountId },
      order: { id: 'ASC' },
    })
  ).map((entry) => entry.event);

describe('the archive of a customer', () => {
  test('ARC-1: official data are one row, written over under its version, with before and after in the trail', async () => {
    const accountId = await customer();
    const first = await act<Row>(cast().ann, acts.profile, {
      accountId,
      registeredCapital: '50000000.00',
      employees: 320,
      legalRepresentative: '何立新',
      foundedOn: '2008-05-06',
    });
    const input = { accountId, legalRepresentative: '苏明', version: first.version };
    const second = await act<Row & { registeredCapital: string | null }>(cast().ann, acts.profile, input);
    expect([second.id, second.registeredCapital]).toEqual([first.id, null]);
    expect(await cast().ann.refusal(acts.profile, { input })).toBe('common.changed_meanwhile');
    const future = { accountId, foundedOn: '2026-03-03', version: second.version };
    expect(await cast().ann.refusal(acts.profile, { input: future })).toBe('archive.day_in_future');
    const [entry] = await world.app.database.reader.find(AuditEntry, {
      where: { subjectId: accountId },
      order: { id: 'DESC' },
      take: 1,
    });
    expect(entry?.data).toMatchObject({
      from: { legalRepresentative: '何立新' },
      to: { legalRepresentative: '苏明' },
    });
  });

  test('ARC-1: an opinion is never changed: a later one stands beside it', async () => {
    const accountId = await customer();
    const opinion = { accountId, aspect: 'PAYMENT', source: 'PEER' };
    await act(cast().ann, acts.opinion, { ...opinion, score: 4, note: 'pays', heardOn: '2026-01-05' });
    await act(cast().max, acts.opinion, { ...opinion, score: 2, note: 'late since winter' });
    const { opinions } = await read(cast().ann, accountId);
    expect(opinions.map(({ score, recordedBy }) => [score, recordedBy?.id])).toEqual([
      [2, world.app.idOf('max')],
      [4, world.app.idOf('ann')],
    ]);
    for (const score of [0, 6])
      expect(await cast().ann.refusal(acts.opinion, { input: { ...opinion, score, note: 'x' } })).toBe(
        'common.invalid_input',
      );
  });

  test('ARC-1: projects, aliases and suppliers are added, changed under their version and retired for good', async () => {
    const accountId = await customer();
    const project = { accountId, name: '滨江一期', stage: 'FOUNDATION', plannedQuantityMilli: '12000' };
    const made = await act<Row>(cast().ann, acts.project, project);
    const changed = await act<Row>(cast().ann, acts.project, { ...project, ...made, stage: 'STRUCTURE' });
    const wrong = { ...project, startedOn: '2026-02-01', toppedOutOn: '2026-01-01' };
    expect(await cast().ann.refusal(acts.project, { input: wrong })).toBe('common.dates_out_of_order');
    await act(cast().ann, acts.retire, {
      accountId,
      kind: 'PROJECT',
      id: made.id,
      version: changed.version,
      reason: 'done',
    });
    const again = { ...project, id: made.id, version: changed.version + 1 };
    expect(await cast().ann.refusal(acts.project, { input: again })).toBe('archive.retired');
    await act(cast().ann, acts.alias, { accountId, name: '滨江集团' });
    expect(await cast().ann.refusal(acts.alias, { input: { accountId, name: ' 滨江集团 ' } })).toBe(
      'archive.alias_known',
    );
    await act(cast().ann, acts.supplier, { accountId, product: 'C30', supplier: '远山砼业', shareBp: 4000 });
    const archive = await read(cast().ann, accountId);
    expect(archive.projects).toEqual([
      { name: '滨江一期', stage: 'STRUCTURE', plannedQuantityMilli: '12000.000', retiredOn: '2026-03-02' },
    ]);
    expect(await events(accountId)).toEqual([
      'account.project_added',
      'account.project_changed',
      'account.entry_retired',
      'account.nickname_added',
      'account.supplier_added',
    ]);
    // a customer is found by the name people say
    const found = await cast().ann.ok<{ accounts: { items: { id: string }[] } }>(
      '{ accounts(filter: { q: "滨江" }) { items { id } } }',
    );
    expect(found.accounts.items.map(({ id }) => id)).toEqual([accountId]);
  });

  test('ARC-1: an entry of one customer is not reached through another', async () => {
    const [mine, other] = [await customer(), await customer()];
    const made = await act<Row>(cast().ann, acts.project, { accountId: mine, name: 'x', stage: 'PLANNED' });
    const input = { accountId: other, id: made.id, version: made.version, name: 'y', stage: 'PLANNED' };
    expect(await cast().ann.refusal(acts.project, { input })).toBe('common.not_found');
    const retire = { accountId: other, kind: 'PROJECT', id: made.id, version: made.version, reason: 'x' };
    expect(await cast().ann.refusal(acts.retire, { input: retire })).toBe('common.not_found');
    expect(
      await cast().ann.refusal(acts.retire, { input: { ...retire, accountId: mine, kind: 'BANK' } }),
    ).toBe('common.not_found');
  });

  test('ARC-1: a contact keeps preferences and the day they left the firm', async () => {
    const accountId = await customer();
    const contact = await act<Row>(cast().ann, acts.contact, {
      accountId,
      name: '周工',
      preferences: '早上联系',
    });
    const change = { id: contact.id, version: contact.version, leftOn: '2026-02-28' };
    expect(await act(cast().ann, acts.changeContact, change)).toMatchObject({
      leftOn: '2026-02-28',
      preferences: '早上联系',
    });
    const future = { id: contact.id, version: contact.version + 1, leftOn: '2026-03-03' };
    expect(await cast().ann.refusal(acts.changeContact, { input: future })).toBe('archive.day_in_future');
  });

  test('ARC-1: a complaint is closed by the customer only, and opens again where they are not satisfied', async () => {
    const accountId = await customer();
    const open = await act<Row & { dueOn: string }>(cast().max, acts.feedback, {
      accountId,
      kind: 'OTHER',
      content: 'cracks',
      handlerId: world.app.idOf('ann'),
    });
    expect(open.dueOn).toBe('2026-03-05');
    const premature = { id: open.id, version: open.version, satisfied: true };
    expect(await cast().ann.refusal(acts.confirm, { input: premature })).toBe('common.invalid_state');
    const answered = await act<Row>(cast().ann, acts.answer, {
      id: open.id,
      version: open.version,
      answer: 'cored',
    });
    const again = await act<Row>(cast().ann, acts.confirm, {
      id: open.id,
      version: answered.version,
      satisfied: false,
    });
    const second = await act<Row>(cast().ann, acts.answer, {
      id: open.id,
      version: again.version,
      answer: 'repaired',
    });
    const closed = { id: open.id, version: second.version, satisfied: true };
    expect(await act(cast().ann, acts.confirm, closed)).toMatchObject({
      state: 'CONFIRMED',
      confirmedOn: '2026-03-02',
    });
  });

  test.each([
    ['account', 'saveProject', { name: 'x', stage: 'PLANNED' }],
    ['account', 'recordOpinion', { aspect: 'HONESTY', score: 3, source: 'OWN', note: 'x' }],
  ])('ORG-1: nobody writes into the %s of another: %s', async (_, name, more) => {
    const accountId = await customer('ann');
    const text = mutation(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, 'id');
    expect(await cast().sue.refusal(text, { input: { accountId, ...more } })).toBe('common.not_found');
    expect(await cast().aud.refusal(text, { input: { accountId, ...more } })).toBe('auth.forbidden');
    expect(await events(accountId)).toEqual([]);
  });
});

describe('masked data', () => {
  async function secretCustomer(): Promise<{ accountId: string; contactId: string; bankId: string }> {
    const accountId = await customer('ann');
    const { ann } = cast();
    const contact = await act<Row>(ann, acts.contact, {
      accountId,
      name: '何总',
      phone: '13912345678',
      email: 'he@firm.cn',
    });
    const bank = await act<Row>(ann, acts.bank, {
      accountId,
      title: '岚川建设',
      bankAccount: '6222020200012345678',
    });
    return { accountId, contactId: contact.id, bankId: bank.id };
  }

  test.each([
    ['ann', '13912345678', '6222020200012345678'],
    ['max', '13912345678', '6222020200012345678'],
    ['vip', '13912345678', '6222020200012345678'],
    ['fin', '13912345678', '6222020200012345678'],
    ['mark', '13912345678', '6222020200012345678'],
    ['off', '13912345678', '****5678'],
    ['sup', '***78', '****5678'],
    ['aud', '***78', '****5678'],
  ] as const)('ARC-3: %s reads the phone as %s and the bank account as %s', async (who, phone, account) => {
    const { accountId } = await secretCustomer();
    const archive = await read(cast()[who], accountId);
    expect(archive.contacts.map((row) => [row.phone, row.masked])).toEqual([[phone, phone.startsWith('*')]]);
    expect(archive.bankDetails.map((row) => [row.bankAccount, row.masked])).toEqual([
      [account, account.startsWith('*')],
    ]);
  });

  test('ARC-3: a reveal shows the value once, with the reason in the trail and a notice to the owner', async () => {
    const { accountId, contactId, bankId } = await secretCustomer();
    const { sup, ann } = cast();
    const shown = await act(sup, acts.revealContact, { contactId, reason: 'truck at the gate' });
    expect(shown).toEqual({ phone: '13912345678', email: 'he@firm.cn', bankAccount: null });
    expect(await act(sup, acts.revealBank, { bankId, reason: 'refund' })).toMatchObject({
      bankAccount: '6222020200012345678',
    });
    const logged = await world.app.database.reader.find(AuditEntry, {
      where: [
        { subjectId: accountId, event: 'account.contact_revealed' },
        { subjectId: accountId, event: 'account.bank_revealed' },
      ],
      order: { id: 'ASC' },
    });
    expect(logged.map((entry) => [entry.actorId, entry.reason])).toEqual([
      [world.app.idOf('sup'), 'truck at the gate'],
      [world.app.idOf('sup'), 'refund'],
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/13912345678|6222020200012345678/);
    expect((await read(sup, accountId)).contacts[0]?.phone).toBe('***78');
    const notices = await ann.ok<{ notifications: { items: { text: string }[] } }>(
      '{ notifications { items { text } } }',
    );
    expect(notices.notifications.items.map(({ text }) => text).join()).toContain('sup looked at');
  });

  test('ARC-3: nobody reveals without the right, without a reason, or out of sight', async () => {
    const { accountId, contactId, bankId } = await secretCustomer();
    const { aud, leg, sup } = cast();
    expect(await aud.refusal(acts.revealContact, { input: { contactId, reason: 'x' } })).toBe(
      'auth.forbidden',
    );
    expect(await leg.refusal(acts.revealContact, { input: { contactId, reason: 'x' } })).toBe(
      'common.not_found',
    );
    expect(await leg.refusal(acts.revealBank, { input: { bankId, reason: 'x' } })).toBe('common.not_found');
    expect(await sup.refusal(acts.revealBank, { input: { bankId, reason: ' ' } })).toBe(
      'common.invalid_input',
    );
    expect((await events(accountId)).filter((event) => event.endsWith('_revealed'))).toEqual([]);
  });

  test('ARC-3: a mask that comes back from a form does not take the place of the number', async () => {
    const { accountId, bankId } = await secretCustomer();
    const input = { accountId, id: bankId, version: 1, title: '岚川建设集团' };
    expect(await act(cast().fin, acts.bank, input)).toMatchObject({ bankAccount: '6222020200012345678' });
    const masked = { ...input, version: 2, bankAccount: '****5678' };
    expect(await cast().fin.refusal(acts.bank, { input: masked })).toBe('archive.account_no_wrong');
    const tax = { ...input, version: 2, taxNo: '91350100M000101Y44' };
    expect(await cast().fin.refusal(acts.bank, { input: tax })).toBe('archive.tax_no_wrong');
  });

  test('ARC-3: an export is logged with its list, its filter and its number of rows', async () => {
    await cast().ann.ok('mutation ($input: RecordExportInput!) { recordExport(input: $input) }', {
      input: { resource: 'accounts', rows: 12, columns: ['name'], filter: '{"tier":"GENERAL"}' },
    });
    const [entry] = await world.app.database.reader.find(AuditEntry, { where: { event: 'list.exported' } });
    expect([entry?.actorId, entry?.data]).toEqual([
      world.app.idOf('ann'),
      { resource: 'accounts', rows: 12, columns: ['name'], filter: '{"tier":"GENERAL"}' },
    ]);
  });
});

describe('the file of a strategic customer', () => {
  test('TIER-7: reviewed monthly, in contact every half month; what is overdue stands first', async () => {
    const [accountId, general] = [await customer(), await customer()];
    const { vip, ann, max } = cast();
    await act(vip, acts.tier, { accountId, tier: 'STRATEGIC', reason: 'benchmark' });
    const files = async (client: Client) =>
      (
        await client.ok<{ strategicFiles: readonly Record<string, unknown>[] }>(
          '{ strategicFiles { account { id } reviewedOn reviewOverdue contactOn contactOverdue satisfaction openFeedback } }',
        )
      ).strategicFiles;
    expect(await files(ann)).toMatchObject([
      { account: { id: accountId }, reviewOverdue: true, contactOverdue: true },
    ]);
    expect(await files(cast().sue)).toEqual([]);
    expect(await max.refusal(acts.review, { input: { accountId: general, note: 'x' } })).toBe(
      'archive.not_strategic',
    );
    expect(await ann.refusal(acts.review, { input: { accountId, note: 'x' } })).toBe('auth.forbidden');
    await act(max, acts.review, { accountId, note: 'complete' });
    expect(await max.refusal(acts.review, { input: { accountId, note: 'x' } })).toBe(
      'archive.reviewed_today',
    );
    await act(ann, acts.change, { accountId, kind: 'PEOPLE', happenedOn: '2026-02-20', what: 'new buyer' });
    expect(await files(ann)).toMatchObject([{ reviewedOn: '2026-03-02', reviewOverdue: false }]);
  });

  test('TIER-8: satisfaction is a score over time, by the leader who asked and the contact who answered', async () => {
    const [accountId, other] = [await customer(), await customer()];
    const { ann } = cast();
    const contact = await act<Row>(ann, acts.contact, { accountId, name: '周总' });
    const asked = { accountId, askedById: world.app.idOf('vip'), contactId: contact.id };
    await act(ann, acts.satisfied, { ...asked, score: 70, askedOn: '2025-12-01' });
    expect(await act(ann, acts.satisfied, { ...asked, score: 85 })).toMatchObject({
      askedBy: { id: world.app.idOf('vip') },
      contactName: '周总',
    });
    expect((await read(ann, accountId)).satisfaction.map(({ score }) => score)).toEqual([85, 70]);
    const elsewhere = { ...asked, accountId: other, score: 50 };
    expect(await ann.refusal(acts.satisfied, { input: elsewhere })).toBe('archive.contact_elsewhere');
    expect(await ann.refusal(acts.satisfied, { input: { ...asked, score: 101 } })).toBe(
      'common.invalid_input',
    );
  });
});
