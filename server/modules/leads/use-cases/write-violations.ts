import { IsNull } from 'typeorm';
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
import { guardedUpdate, insertOrRefuse } from '../../../core/persistence';
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
  /** Given with a ruling, and taken back with it. */
  readonly byRuling?: boolean;
}

/**
 * Puts violations on record and tells the person (COLL-8). One matter, person and kind is sanctioned once.
 *
 * @throws DomainError violation.decided_already
 */
export async function writeViolations(tx: TxContext, made: readonly NewViolation[]): Promise<Violation[]> {
  const written: Violation[] = [];
  for (const one of made) {
    const { byRuling = false, ...row } = one;
    const matter = one.caseId ?? one.leadId ?? '';
    const violation = await insertOrRefuse(
      tx,
      Violation,
      {
        ...row,
        onceKey: `${matter}:${one.repId}:${byRuling ? 'RULING' : one.kind}`,
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

/** Warnings that a ruling gave fall with it; they stay on record as withdrawn (COLL-5). */
export async function withdrawWarnings(tx: TxContext, caseId: string): Promise<void> {
  const given = await tx.db.findBy(Violation, { caseId, withdrawnOn: IsNull() });
  for (const violation of given.filter(({ onceKey }) => onceKey.endsWith(':RULING'))) {
    await guardedUpdate(tx, Violation, violation, {
      withdrawnOn: tx.today,
      onceKey: `${violation.onceKey}#${violation.id}`,
    });
    await recordAudit(tx, 'violation.withdrawn', { type: 'User', id: violation.repId }, { caseId });
  }
}
