import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { Instrument } from '../../../../shared/vocabulary/receivables';
import { DomainError } from '../../../core/errors';
import type { ReceivablesPolicy } from '../policy';

export interface ReceivedInstrument {
  readonly instrument: Instrument;
  readonly receivedOn: LocalDate;
  readonly maturesOn: LocalDate | null;
}

/**
 * From which day money counts as collected for commissions: cheques and bills when honoured, which is their maturity
 * and the policy's safety days; everything else on the day it came in.
 *
 * Rule COM-3.
 *
 * @throws DomainError receipt.maturity_needed, receipt.maturity_not_needed, common.dates_out_of_order
 * @example bill matures 2026-06-30, 3 safety days → 2026-07-03; bank transfer received 2026-03-02 → 2026-03-02
 */
export function countsOnOf(
  { instrument, receivedOn, maturesOn }: ReceivedInstrument,
  policy: Pick<ReceivablesPolicy, 'chequeSafetyDays' | 'billSafetyDays'>,
): LocalDate {
  if (instrument !== 'CHEQUE' && instrument !== 'BILL') {
    if (maturesOn) throw new DomainError('receipt.maturity_not_needed', {}, 'maturesOn');
    return receivedOn;
  }
  if (!maturesOn) throw new DomainError('receipt.maturity_needed', {}, 'maturesOn');
  if (maturesOn < receivedOn) {
    throw new DomainError(
      'common.dates_out_of_order',
      { later: maturesOn, earlier: receivedOn },
      'maturesOn',
    );
  }
  return addDays(maturesOn, instrument === 'CHEQUE' ? policy.chequeSafetyDays : policy.billSafetyDays);
}
