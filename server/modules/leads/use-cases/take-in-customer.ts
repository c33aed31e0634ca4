import type { ErrorCode } from '../../../../shared/errors/all';
import { actorOf } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { isRefusal } from '../../../core/errors';
import { normaliseSite, readIdentity } from '../../accounts';
import { Lead } from '../entities/lead.entity';
import { examineCustomer } from '../queries/examine-customer';
import type { RedactedHit } from '../queries/redacted-hits';
import { registerLead, type RegisterLeadInput } from './register-lead';

export interface TakenIn {
  readonly outcome: 'REGISTERED' | 'ATTACHED' | 'TAKEN' | 'HELD_BACK';
  readonly lead: Lead | null;
  /** What it meets, redacted as for any registration. */
  readonly matches: readonly RedactedHit[];
  /** Why nothing was registered, where a limit or a rule held it back. */
  readonly refusal: ErrorCode | null;
}

/** Refusals that must not send a customer away who stands at the door: they are noted instead. */
const heldBack: readonly ErrorCode[] = [
  'lead.in_pool',
  'lead.cooling_down',
  'lead.too_many_claims',
  'loss.not_filed',
  'user.suspended_from_selling',
];

/**
 * A customer who comes by themselves: attached to the rep's own lead where there is one, registered otherwise, with
 * everything that a registration checks, asks and opens (INT-6, LEAD-2, COLL-1).
 *
 * @throws DomainError those of registerLead that the rep can answer, lead.reason_needed above all
 */
export async function takeInCustomer(tx: TxContext, input: RegisterLeadInput): Promise<TakenIn> {
  const repId = actorOf(tx).userId;
  const identity = readIdentity({ name: input.customerName, uscc: input.uscc, phone: input.contactPhone });
  const siteKey = normaliseSite(input.siteName ?? '');
  const thing = { siteKey, productLine: input.productLine?.trim() ?? '' };
  const hits = await examineCustomer(tx, identity, thing);
  const own = hits.find(
    ({ strength, lead, holderId }) =>
      strength === 'HARD' && lead !== null && holderId === repId && lead.state !== 'WON',
  );
  // one's own registration that stands behind a case is found by its name: the case is about the holder's lead
  const disputed = await tx.db.findOneBy(Lead, {
    registeredById: repId,
    state: 'DISPUTED',
    nameKey: identity.name.nameKey,
    siteKey,
  });
  const known = own?.lead ?? disputed;
  if (known) return { outcome: 'ATTACHED', lead: known, matches: [], refusal: null };
  try {
    const { lead, outcome, matches } = await registerLead(tx, input);
    return { outcome: outcome === 'TAKEN' ? 'TAKEN' : 'REGISTERED', lead, matches, refusal: null };
  } catch (error) {
    const refusal = heldBack.find((code) => isRefusal(error, code));
    if (!refusal) throw error;
    return { outcome: 'HELD_BACK', lead: null, matches: [], refusal };
  }
}
