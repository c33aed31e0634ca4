import type { ObjectLiteral } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { StageExit } from '../../../../shared/vocabulary/stages';
import type { RequestContext } from '../../../core/context';
import { Contract, Delivery } from '../../contracts';
import { IntentScore } from '../../intents';
import { Invoice } from '../../invoices';
import { FollowUp, TermsTalk } from '../../leads';
import { CallBack } from '../../service';
import { PlannedVisit } from '../../visits';
import type { StageFacts } from '../rules/stage-of';

/** Visits whose purpose is to show what we offer. */
const PROPOSING = ['ORDER', 'PRODUCT_MIX', 'PROMOTION', 'TECHNICAL'] as const;

/** A statement that finds the first day of a fact per lead; {@link firstDays} runs it for the leads asked about. */
interface Finder {
  readonly exit: StageExit;
  readonly from: new () => ObjectLiteral;
  readonly day: string;
  readonly lead: string;
  readonly where?: string;
  readonly parameters?: ObjectLiteral;
  /** Where the fact hangs on the contract of the lead: how it does. */
  readonly onContract?: string;
}

const finders: readonly Finder[] = [
  { exit: 'REACHED', from: FollowUp, day: 'contactedOn', lead: 'fact.leadId', where: 'fact.reached = :yes' },
  { exit: 'SCORED', from: IntentScore, day: 'scoredOn', lead: 'fact.leadId' },
  {
    exit: 'PROPOSED',
    from: PlannedVisit,
    day: 'visitOn',
    lead: 'fact.leadId',
    where: "fact.state = 'DONE' AND fact.purpose IN (:...proposing)",
    parameters: { proposing: PROPOSING },
  },
  { exit: 'TALKED_TERMS', from: TermsTalk, day: 'talkedOn', lead: 'fact.leadId' },
  {
    exit: 'REVIEWED',
    from: Contract,
    day: 'decidedOn',
    lead: 'fact.liveLeadId',
    where: "fact.state IN ('APPROVED', 'SIGNED', 'DELIVERED', 'CLOSED')",
  },
  { exit: 'SIGNED', from: Contract, day: 'signedOn', lead: 'fact.liveLeadId' },
  {
    exit: 'DELIVERY_BEGUN',
    from: Delivery,
    day: 'deliveredOn',
    lead: 'contract.liveLeadId',
    where: 'fact.reversalOfId IS NULL AND fact.settlesId IS NULL',
    onContract: 'contract.id = fact.contractId',
  },
  { exit: 'DELIVERED_IN_FULL', from: Contract, day: 'deliveredInFullOn', lead: 'fact.liveLeadId' },
  {
    exit: 'INVOICED',
    from: Invoice,
    day: 'issuedOn',
    lead: 'contract.liveLeadId',
    where: "fact.state = 'ISSUED'",
    onContract: 'contract.id = fact.contractId',
  },
  { exit: 'SETTLED', from: Contract, day: 'closedOn', lead: 'fact.liveLeadId' },
  {
    exit: 'CALLED_BACK',
    from: CallBack,
    day: 'calledOn',
    lead: 'contract.liveLeadId',
    where: "fact.outcome = 'REACHED' AND fact.calledOn >= contract.closedOn",
    onContract: 'contract.accountId = fact.accountId',
  },
];

/** The first day of each exit test of these leads, read from the records: one statement a test, however many leads. */
export async function stageFactsOf(
  ctx: RequestContext,
  leadIds: readonly string[],
): Promise<Map<string, StageFacts>> {
  const facts = new Map<string, Partial<Record<StageExit, LocalDate>>>(leadIds.map((id) => [id, {}]));
  if (leadIds.length === 0) return facts;
  for (const finder of finders)
    for (const { leadId, day } of await firstDays(ctx, finder, leadIds)) {
      const known = facts.get(leadId);
      if (known && day) known[finder.exit] = day;
    }
  return facts;
}

function firstDays(
  ctx: RequestContext,
  { from, day, lead, where, parameters, onContract }: Finder,
  leadIds: readonly string[],
): Promise<{ leadId: string; day: LocalDate | null }[]> {
  const query = ctx.db
    .createQueryBuilder()
    .select(lead, 'leadId')
    .addSelect(`MIN(fact.${day})`, 'day')
    .from(from, 'fact')
    .where(`${lead} IN (:...leadIds)`, { leadIds })
    .groupBy(lead);
  if (onContract) query.innerJoin(Contract, 'contract', onContract);
  if (where) query.andWhere(where, { yes: true, ...parameters });
  return query.getRawMany();
}
