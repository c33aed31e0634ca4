import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import type { HeldKind, StayReason } from '../../../../shared/vocabulary/handovers';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, notFound } from '../../../core/persistence';
import { Account } from '../../accounts';
import { ContractParty } from '../../contracts';
import { CollisionCase, CollisionParty, Lead } from '../../leads';
import { superiorsOf, User } from '../../identity';
import { territoryModel } from '../../territories';
import type { BeforeHandOver } from '../entities/hand-over-item.entity';
import { assertSuccessors, peopleInSight } from './hand-over-people';
import { chooseSuccessors, type Chosen, type HandOverUnit } from '../rules/choose-successors';
import type { HandOverRequest } from './hand-over-request';
import { countHoldings, holdingsOf, type HeldCount, type Holdings } from './holdings';

/** One record that goes, or stays and why. */
export interface HandOverRow {
  readonly kind: HeldKind;
  readonly recordId: string;
  readonly version: number;
  readonly label: string;
  /** null: it stays, or (rules and memberships) it ends. */
  readonly toUserId: string | null;
  readonly ends: boolean;
  readonly stays: StayReason | null;
  readonly before: BeforeHandOver;
  readonly territoryId?: string | null;
}

export interface HandOverPlan {
  readonly from: User;
  readonly rows: readonly HandOverRow[];
  readonly held: readonly HeldCount[];
  readonly digest: string;
  readonly holdings: Holdings;
}

/** Works out record by record what a hand-over would do; writes nothing. */
export async function planHandOver(ctx: RequestContext, request: HandOverRequest): Promise<HandOverPlan> {
  const sight = await peopleInSight(ctx);
  const from = await getOrThrow(ctx, User, request.fromUserId, 'fromUserId');
  if (sight && !sight.has(from.id)) throw notFound(User, 'fromUserId');
  await assertSuccessors(ctx, request, sight);
  const holdings = await holdingsOf(ctx, from.id);
  const rows = await new Planner(ctx, request, holdings, sight).rows();
  const digest = createHash('sha256')
    .update(JSON.stringify(rows.map((row) => [row.kind, row.recordId, row.version, row.toUserId, row.stays])))
    .digest('hex');
  return { from, rows, held: countHoldings(holdings), digest, holdings };
}

class Planner {
  private readonly accounts = new Map<string, Account>();
  private leads = new Map<string, Lead>();
  private chosen: ReadonlyMap<string, Chosen> = new Map();

  constructor(
    private readonly ctx: RequestContext,
    private readonly request: HandOverRequest,
    private readonly held: Holdings,
    private readonly sight: ReadonlySet<string> | null,
  ) {}

  async rows(): Promise<HandOverRow[]> {
    await this.readSubjects();
    await this.choose();
    const whole = this.request.scope === 'ALL';
    return [
      ...this.held.accounts.filter(({ id }) => this.inScope(id)).map((account) => this.accountRow(account)),
      ...this.held.leads
        .filter(({ accountId }) => this.inScope(accountId))
        .map((lead) =>
          this.row(
            'LEAD',
            lead,
            `${lead.customerName} ${lead.siteName}`.trim(),
            keyOf(lead.accountId, lead.id),
          ),
        ),
      ...(await this.caseRows()),
      ...this.visitRows(),
      ...(await this.contractRows()),
      ...this.held.feedback
        .filter(({ accountId }) => this.inScope(accountId))
        .map((feedback) =>
          this.row(
            'FEEDBACK',
            feedback,
            `${feedback.receivedOn} ${this.accounts.get(feedback.accountId)?.name ?? ''}`,
            feedback.accountId,
          ),
        ),
      ...this.held.pins
        .filter(({ accountId }) => this.inScope(accountId))
        .map((pin) =>
          this.row('PIN', pin, this.accounts.get(pin.accountId)?.name ?? '', keyOf(pin.accountId, pin.id)),
        ),
      ...(whole ? await this.territoryRows() : []),
    ];
  }

  /** Customers and leads that the records hang on, whoever owns them. */
  private async readSubjects(): Promise<void> {
    const { held, ctx } = this;
    const leadIds = new Set(
      [...held.visits, ...held.jointVisits, ...held.parties].map(({ leadId }) => leadId).filter(isText),
    );
    const leads = leadIds.size > 0 ? await ctx.db.findBy(Lead, { id: In([...leadIds]) }) : [];
    this.leads = new Map([...leads, ...held.leads].map((lead) => [lead.id, lead]));
    for (const account of held.accounts) this.accounts.set(account.id, account);
    const others = new Set(
      [
        ...[...this.leads.values(), ...held.visits, ...held.jointVisits, ...held.cases].map(
          (row) => row.accountId,
        ),
        ...held.contracts.map(({ accountId }) => accountId),
        ...[...held.pins, ...held.feedback].map(({ accountId }) => accountId),
      ].filter(isText),
    );
    const missing = [...others].filter((id) => !this.accounts.has(id));
    for (const account of missing.length > 0 ? await ctx.db.findBy(Account, { id: In(missing) }) : [])
      this.accounts.set(account.id, account);
  }

  private async choose(): Promise<void> {
    const { request, held } = this;
    const units: HandOverUnit[] = [
      ...[...this.accounts.values()].filter(({ id }) => this.inScope(id)),
      ...held.leads
        .filter(({ accountId }) => !accountId)
        .map((lead): HandOverUnit => ({
          id: lead.id,
          code: `~${lead.id}`,
          tier: 'GENERAL',
          regionCode: lead.regionCode,
          customerType: 'OTHER',
        })),
    ];
    this.chosen = chooseSuccessors(
      units,
      {
        method: request.method,
        toUserId: request.toUserId ?? null,
        byTier: Object.fromEntries((request.byTier ?? []).map(({ tier, toUserId }) => [tier, toUserId])),
        team: request.team ?? [],
      },
      await territoryModel(this.ctx),
      request.fromUserId,
      this.ctx.today,
    );
  }

  private inScope(accountId: string | null): boolean {
    const { scope, territoryIds, tiers, accountIds } = this.request;
    if (scope === 'ALL') return true;
    const account = accountId ? this.accounts.get(accountId) : undefined;
    if (!account) return false;
    if (scope === 'TERRITORIES') return territoryIds?.includes(account.territoryId ?? '') ?? false;
    if (scope === 'TIERS') return tiers?.includes(account.tier) ?? false;
    return accountIds?.includes(account.id) ?? false;
  }

  /** Who takes what hangs on a customer, or why it stays. */
  private fate(key: string): { toUserId: string | null; stays: StayReason | null } {
    const account = this.accounts.get(key);
    if (account?.tier === 'STRATEGIC' && this.ctx.actor && !may(this.ctx, 'account.set_tier'))
      return { toUserId: null, stays: 'STRATEGIC' };
    const pinned = account && this.held.pins.some(({ accountId }) => accountId === account.id);
    if (pinned && this.ctx.actor && !may(this.ctx, 'territory.assign'))
      return { toUserId: null, stays: 'PINNED' };
    const toUserId = this.chosen.get(key)?.toUserId ?? this.request.toUserId ?? this.anybody();
    if (!toUserId || toUserId === this.request.fromUserId) return { toUserId: null, stays: 'NO_SUCCESSOR' };
    if (this.sight && !this.sight.has(toUserId)) return { toUserId: null, stays: 'OUT_OF_SIGHT' };
    return { toUserId, stays: null };
  }

  /** For what hangs on no customer: the first named person. */
  private anybody(): string | null {
    const { method, byTier, team } = this.request;
    if (method === 'ROUND_ROBIN') return [...(team ?? [])].sort()[0] ?? null;
    if (method === 'BY_TIER')
      return byTier?.find(({ tier }) => tier === 'GENERAL')?.toUserId ?? byTier?.[0]?.toUserId ?? null;
    return null;
  }

  private row(
    kind: HeldKind,
    record: { readonly id: string; readonly version: number },
    label: string,
    key: string,
    before: BeforeHandOver = {},
  ): HandOverRow {
    const { id: recordId, version } = record;
    return { kind, recordId, version, label: label.slice(0, 300), ends: false, before, ...this.fate(key) };
  }

  private accountRow(account: Account): HandOverRow {
    const row = this.row('ACCOUNT', account, `${account.code} ${account.name}`, account.id, {
      territoryId: account.territoryId,
    });
    const territoryId = this.chosen.get(account.id)?.territoryId;
    return territoryId === undefined || row.stays ? row : { ...row, territoryId };
  }

  private async caseRows(): Promise<HandOverRow[]> {
    const { held, ctx } = this;
    const caseIds = held.parties.map(({ caseId }) => caseId);
    const cases = caseIds.length > 0 ? await ctx.db.findBy(CollisionCase, { id: In(caseIds) }) : [];
    const sides = caseIds.length > 0 ? await ctx.db.findBy(CollisionParty, { caseId: In(caseIds) }) : [];
    const known = new Map(cases.map((one) => [one.id, one]));
    const rows = held.parties
      .filter((party) => this.inScope(known.get(party.caseId)?.accountId ?? this.accountOfLead(party.leadId)))
      .map((party): HandOverRow => {
        const one = known.get(party.caseId);
        const key = this.keyOfSubject(one?.accountId ?? null, party.leadId ?? one?.leadId ?? null);
        const row = this.row('CASE', party, `${one?.number ?? ''} ${one?.customerName ?? ''}`, key, {
          part: 'PARTY',
        });
        const other = sides.some((side) => side.caseId === party.caseId && side.repId === row.toUserId);
        return other ? { ...row, toUserId: null, stays: 'OTHER_SIDE' } : row;
      });
    if (this.request.scope !== 'ALL' || held.cases.length === 0) return rows;
    const [superior] = await superiorsOf(ctx, this.request.fromUserId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
    return [
      ...rows,
      ...held.cases.map((one): HandOverRow => ({
        kind: 'CASE',
        recordId: one.id,
        version: one.version,
        label: `${one.number} ${one.customerName}`,
        toUserId: superior?.id ?? null,
        ends: false,
        stays: superior ? null : 'NO_SUCCESSOR',
        before: { part: 'RULER' },
      })),
    ];
  }

  private visitRows(): HandOverRow[] {
    const { held } = this;
    const scoped = [...held.visits, ...held.jointVisits].filter((visit) =>
      this.inScope(visit.accountId ?? this.accountOfLead(visit.leadId)),
    );
    const own = new Set(held.visits.map(({ id }) => id));
    return scoped.map((visit): HandOverRow => {
      const key = this.keyOfSubject(visit.accountId, visit.leadId);
      const name = this.accounts.get(key)?.name ?? this.leads.get(key)?.customerName ?? '';
      const label = `${visit.visitOn} ${name}`;
      if (own.has(visit.id))
        return this.row('VISIT', visit, label, key, { part: 'REP', planId: visit.planId });
      // whoever plans the visit does not go along with themselves
      const row = this.row('VISIT', visit, label, key, { part: 'JOINT' });
      return row.toUserId === visit.repId || row.stays
        ? { ...row, toUserId: null, ends: true, stays: null }
        : row;
    });
  }

  private async contractRows(): Promise<HandOverRow[]> {
    const contracts = this.held.contracts.filter(({ accountId }) => this.inScope(accountId));
    const ids = contracts.map(({ id }) => id);
    const assistants =
      ids.length > 0
        ? await this.ctx.db
            .createQueryBuilder(ContractParty, 'part')
            .where("part.contractId IN (:...ids) AND part.part = 'ASSISTANT' AND part.validTo IS NULL", {
              ids,
            })
            .orderBy('part.id')
            .getMany()
        : [];
    return contracts.map((contract) =>
      this.row(
        'CONTRACT',
        contract,
        `${contract.number ?? ''} ${contract.projectName}`.trim(),
        contract.accountId,
        {
          assistants: assistants
            .filter(({ contractId }) => contractId === contract.id)
            .map(({ repId, shareBp }) => ({ repId, shareBp })),
        },
      ),
    );
  }

  /** Rules go to the successor, or end where the rules themselves decide; a managed territory goes to the next above. */
  private async territoryRows(): Promise<HandOverRow[]> {
    const { held, ctx, request } = this;
    const ids = [...held.rules, ...held.members].map(({ territoryId }) => territoryId);
    const names = new Map(
      [...held.territories, ...(await this.territoriesOf(ids))].map(({ id, name }) => [id, name]),
    );
    const heir =
      request.method === 'BY_RULES' ? (request.toUserId ?? null) : (request.toUserId ?? this.anybody());
    const [superior] = await superiorsOf(ctx, request.fromUserId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
    const base = { stays: null, ends: false } as const;
    return [
      ...held.rules.map((rule): HandOverRow => ({
        ...base,
        kind: 'RULE',
        recordId: rule.id,
        version: rule.version,
        label: names.get(rule.territoryId) ?? '',
        toUserId: heir,
        ends: heir === null,
        before: { validTo: rule.validTo },
      })),
      ...held.territories.map((territory): HandOverRow => ({
        ...base,
        kind: 'TERRITORY',
        recordId: territory.id,
        version: territory.version,
        label: territory.name,
        toUserId: superior?.id ?? null,
        ends: !superior,
        before: {},
      })),
      ...held.members.map((member): HandOverRow => ({
        ...base,
        kind: 'MEMBER',
        recordId: member.id,
        version: member.version,
        label: names.get(member.territoryId) ?? '',
        toUserId: null,
        ends: true,
        before: { validTo: member.validTo },
      })),
    ];
  }

  private async territoriesOf(ids: readonly string[]): Promise<readonly { id: string; name: string }[]> {
    if (ids.length === 0) return [];
    const { territories } = await territoryModel(this.ctx);
    return territories.filter(({ id }) => ids.includes(id)) as unknown as readonly {
      id: string;
      name: string;
    }[];
  }

  private accountOfLead(leadId: string | null): string | null {
    return leadId ? (this.leads.get(leadId)?.accountId ?? null) : null;
  }

  private keyOfSubject(accountId: string | null, leadId: string | null): string {
    return accountId ?? this.accountOfLead(leadId) ?? leadId ?? '';
  }
}

const isText = (id: string | null): id is string => id !== null;
const keyOf = (accountId: string | null, own: string): string => accountId ?? own;
