import { ZERO } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract, getVisibleContract, isSigned } from '../../contracts';
import { lockLedger, openOnContract } from '../../receivables';
import { LegalCase } from '../entities/legal-case.entity';
import { getVisibleLegalCase } from '../queries/legal-cases';
import { openCase, subjectOf, tell } from './follow-legal';

export interface OpenLegalCaseInput {
  readonly contractId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Hands a debt over to legal affairs before it is class C, with the reason (REC-5).
 *
 * @throws DomainError legal.nothing_open, legal.running
 */
export async function openLegalCase(ctx: RequestContext, input: OpenLegalCaseInput): Promise<LegalCase> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, contract.accountId);
      const open = await openOnContract(tx, contract.id);
      if (!isSigned(contract.state) || open <= ZERO)
        throw new DomainError('legal.nothing_open', {}, 'contractId');
      const running = await tx.db.findOneBy(LegalCase, { runningContractId: contract.id });
      if (running) throw new DomainError('legal.running', { number: running.number }, 'contractId');
      return openCase(tx, contract, { origin: 'BY_HAND', open, reason: input.reason.trim() });
    },
    { op: 'openLegalCase', key, request },
  );
}

export interface ReturnLegalCaseInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Gives a case that was handed over back to sales; a class C debt stays with legal affairs (REC-5).
 *
 * @throws DomainError legal.ended, legal.class_c
 */
export async function returnLegalCase(ctx: RequestContext, input: ReturnLegalCaseInput): Promise<LegalCase> {
  return inTransaction(ctx, async (tx) => {
    const { found, contract } = await lockLegalCase(tx, input);
    if (contract.delinquencyClass === 'C') throw new DomainError('legal.class_c', {});
    const returned = await guardedUpdate(tx, LegalCase, found, {
      runningContractId: null,
      outcome: 'RETURNED',
      endedOn: tx.today,
      endedAt: tx.now,
      endReason: input.reason.trim(),
      limitationOn: null,
    });
    await recordAudit(tx, 'legal.returned', subjectOf(found), { stage: found.stage }, input.reason.trim());
    await tell(tx, contract, found, 'legal.returned');
    return returned;
  });
}

/**
 * A running case in sight once nobody else moves the customer's money, in the version that the actor saw.
 *
 * @throws DomainError common.not_found, legal.ended, common.changed_meanwhile
 */
export async function lockLegalCase(
  tx: Parameters<typeof openCase>[0],
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<{ readonly found: LegalCase; readonly contract: Contract }> {
  const seen = await getVisibleLegalCase(tx, id);
  await lockLedger(tx, seen.accountId);
  const found = await getOrThrow(tx, LegalCase, id);
  assertVersion(found, version);
  if (found.endedOn) throw new DomainError('legal.ended', {});
  return { found, contract: await getOrThrow(tx, Contract, found.contractId) };
}
