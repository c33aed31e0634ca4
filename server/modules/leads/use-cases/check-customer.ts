import type { ProbeOutcome } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { normaliseSite, readIdentity } from '../../accounts';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { LeadProbe } from '../entities/lead-probe.entity';
import { leadsPolicy } from '../policy';
import { examineCustomer } from '../queries/examine-customer';
import { outcomeOf, redact, type RedactedHit } from '../queries/redacted-hits';

export interface CheckCustomerInput {
  readonly name: string;
  readonly uscc?: string | null;
  readonly phone?: string | null;
  readonly siteName?: string | null;
  readonly productLine?: string | null;
}

export interface ProbeAnswer {
  readonly outcome: ProbeOutcome;
  readonly hits: readonly RedactedHit[];
}

const SHOWN = 10;

/** Check before you chase: the system's sight, a redacted answer, a trace for the manager (LEAD-2). */
export async function checkCustomer(ctx: RequestContext, input: CheckCustomerInput): Promise<ProbeAnswer> {
  const identity = readIdentity({ ...input, usccConfirmed: true });
  return inTransaction(ctx, async (tx) => {
    const mine = {
      siteKey: normaliseSite(input.siteName ?? ''),
      productLine: input.productLine?.trim() ?? '',
    };
    const hits = await examineCustomer(tx, identity, mine);
    const outcome = outcomeOf(tx, hits);
    const repId = actorOf(tx).userId;
    await insert(tx, LeadProbe, {
      repId,
      probedOn: tx.today,
      name: identity.displayName.slice(0, 200),
      nameKey: identity.name.nameKey,
      outcome,
      hits: hits.length,
    });
    const { probesShownToManager } = await policyAt(tx, leadsPolicy);
    const count = await tx.db.countBy(LeadProbe, { repId, probedOn: tx.today });
    if (count === probesShownToManager) {
      const [manager] = await superiorsOf(tx, repId, ['SALES_MANAGER']);
      await notify(
        tx,
        [manager?.id ?? null],
        'lead.probed_many',
        { type: 'User', id: repId },
        { rep: actorOf(tx).name, count },
      );
    }
    return { outcome, hits: await Promise.all(hits.slice(0, SHOWN).map((hit) => redact(tx, hit))) };
  });
}
