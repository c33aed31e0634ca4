import {
  violationKind,
  sanction,
  type Sanction,
  type ViolationKind,
} from '../../../../shared/vocabulary/leads';
import type { Money } from '../../../../shared/money';
import { doerOf } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertOrRefuse } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { Violation } from '../entities/violation.entity';

export interface NewViolation {
  readonly repId: string;
  readonly kind: ViolationKind;
  readonly caseId: string | null;
  readonly leadId: string | null;
  readonly finding: string;
  readonly sanction: Sanction;
  readonly fine: Money | null;
}

/**
 * Puts violations on record and tells the person (COLL-8). One matter, person and kind is sanctioned once.
 *
 * @throws DomainError violation.decided_already
 */
export async function writeViolations(tx: TxContext, made: readonly NewViolation[]): Promise<Violation[]> {
  const written: Violation[] = [];
  for (const one of made) {
    const matter = one.caseId ?? one.leadId ?? '';
    const violation = await insertOrRefuse(
      tx,
      Violation,
      {
        ...one,
        onceKey: `${matter}:${one.repId}:${one.kind}`,
        finding: one.finding.trim().slice(0, 1000),
        decidedOn: tx.today,
        decidedById: doerOf(tx),
      },
      () => new DomainError('violation.decided_already', {}),
    );
    const { kind, sanction: follows, caseId, leadId, fine } = one;
    const data = { kind, sanction: follows, caseId, leadId, fine };
    await recordAudit(
      tx,
      'violation.decided',
      { type: 'User', id: one.repId },
      data,
      violation.finding.slice(0, 300),
    );
    await notify(
      tx,
      [one.repId],
      'violation.decided',
      { type: 'Violation', id: violation.id },
      {
        kind: violationKind.labels[kind].zh,
        sanction: sanction.labels[follows].zh,
      },
    );
    written.push(violation);
  }
  return written;
}
