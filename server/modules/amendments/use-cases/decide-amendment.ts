import { In, Not } from 'typeorm';
import { actingIds, actorOf, doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  assertVersion,
  getOrThrow,
  guardedUpdate,
  insertOrRefuse,
  updateWhere,
} from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { mayGiveVerdict, reviewOutcome } from '../../credit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { AmendmentVerdict } from '../entities/amendment-verdict.entity';
import { ContractAmendment } from '../entities/contract-amendment.entity';
import type { DecideAmendmentInput, GiveAmendmentVerdictInput } from '../graphql/amendment.inputs';
import { assertNotOwnAmendment, getVisibleAmendment } from '../queries/amendments';
import { amendmentStates } from '../rules/amendment-states';

/** The manager passes an amendment on to the joint review or turns it down; never their own (CON-1). */
export async function approveAmendmentAsManager(
  ctx: RequestContext,
  input: DecideAmendmentInput,
): Promise<ContractAmendment> {
  return inTransaction(ctx, async (tx) => {
    const { amendment, contract } = await toDecide(tx, input);
    const state = input.approved ? 'IN_REVIEW' : 'REJECTED';
    if (amendment.state !== 'SUBMITTED') assertTransition(amendmentStates, amendment.state, 'SUBMITTED');
    const decided = await guardedUpdate(tx, ContractAmendment, amendment, {
      state,
      decisionReason: input.reason,
      ...(input.approved ? {} : { openContractId: null }),
    });
    const event = input.approved ? 'amendment.passed_to_review' : 'amendment.rejected';
    await recordAudit(tx, event, subjectOf(amendment), {}, input.reason);
    const reviewers = input.approved
      ? [
          ...(await activePeopleWithRole(tx, 'SALES_MANAGER')),
          ...(await activePeopleWithRole(tx, 'MARKETING')),
          ...(await activePeopleWithRole(tx, 'FINANCE')),
        ].map(({ id }) => id)
      : [];
    await tell(tx, contract, amendment, state, reviewers);
    return decided;
  });
}

/** A department speaks; three may speak at the same moment: each first writes the amendment's row (CRE-3). */
export async function giveAmendmentVerdict(
  ctx: RequestContext,
  input: GiveAmendmentVerdictInput,
): Promise<ContractAmendment> {
  const { department, round } = input;
  if (!mayGiveVerdict(actorOf(ctx).roles, department))
    throw new DomainError('contract.not_your_department', { department }, 'department');
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleAmendment(tx, input.amendmentId, 'amendmentId');
    const contract = await getOrThrow(tx, Contract, seen.contractId);
    await assertNotOwnAmendment(tx, seen, contract);
    const open = await updateWhere(
      tx,
      ContractAmendment,
      { version: () => 'version + 1', updatedAt: tx.now },
      { sql: "id = :id AND state = 'IN_REVIEW' AND round = :round", params: { id: seen.id, round } },
    );
    if (open === 0) throw whyClosed(await getOrThrow(tx, ContractAmendment, seen.id), round);
    const spoke = { amendmentId: seen.id, round, givenById: In(actingIds(tx)), department: Not(department) };
    if (await tx.db.existsBy(AmendmentVerdict, spoke)) throw new DomainError('contract.second_voice', {});
    const { verdict, reason } = input;
    await insertOrRefuse(
      tx,
      AmendmentVerdict,
      { amendmentId: seen.id, round, department, verdict, reason, givenById: doerOf(tx) },
      () => new DomainError('contract.verdict_given', { department }, 'department'),
    );
    const data = { department, verdict, round };
    await recordAudit(tx, 'amendment.verdict_given', subjectOf(seen), data, reason);
    const outcome = reviewOutcome(await tx.db.findBy(AmendmentVerdict, { amendmentId: seen.id, round }));
    if (outcome !== 'PENDING') {
      const ended = outcome === 'REJECTED' ? { openContractId: null, decisionReason: reason } : {};
      const changes = { state: outcome, ...ended };
      await updateWhere(tx, ContractAmendment, changes, { sql: 'id = :id', params: { id: seen.id } });
      const vps = outcome === 'REVIEWED' ? await activePeopleWithRole(tx, 'SALES_DIRECTOR') : [];
      await tell(
        tx,
        contract,
        seen,
        outcome,
        vps.map(({ id }) => id),
      );
    }
    return getOrThrow(tx, ContractAmendment, seen.id);
  });
}

/**
 * The VP approves what all three agreed to, or not; a price below its floor needs the VP's express word (CRE-3, CRE-4).
 *
 * @throws DomainError price.grant_needed
 */
export async function decideAmendment(
  ctx: RequestContext,
  input: DecideAmendmentInput,
): Promise<ContractAmendment> {
  return inTransaction(ctx, async (tx) => {
    const { amendment, contract } = await toDecide(tx, input);
    const state = input.approved ? 'APPROVED' : 'REJECTED';
    if (amendment.state !== 'REVIEWED') assertTransition(amendmentStates, amendment.state, 'REVIEWED');
    const spoke = { amendmentId: amendment.id, round: amendment.round, givenById: In(actingIds(tx)) };
    if (await tx.db.existsBy(AmendmentVerdict, spoke)) throw new DomainError('contract.second_voice', {});
    if (input.approved && amendment.belowFloor && !input.belowFloor)
      throw new DomainError('price.grant_needed', {}, 'belowFloor');
    const decided = await guardedUpdate(tx, ContractAmendment, amendment, {
      state,
      decidedOn: tx.today,
      decisionReason: input.reason,
      ...(input.approved ? {} : { openContractId: null }),
    });
    const event = input.approved ? 'amendment.approved' : 'amendment.rejected';
    const data = amendment.belowFloor ? { belowFloor: true } : {};
    await recordAudit(tx, event, subjectOf(amendment), data, input.reason);
    await tell(tx, contract, amendment, state, []);
    return decided;
  });
}

const subjectOf = ({ id }: ContractAmendment) => ({ type: 'ContractAmendment', id });

async function toDecide(
  tx: TxContext,
  input: DecideAmendmentInput,
): Promise<{ readonly amendment: ContractAmendment; readonly contract: Contract }> {
  const amendment = await getVisibleAmendment(tx, input.id);
  assertVersion(amendment, input.version);
  const contract = await getOrThrow(tx, Contract, amendment.contractId);
  await assertNotOwnAmendment(tx, amendment, contract);
  return { amendment, contract };
}

function whyClosed({ round, state }: ContractAmendment, seen: number): DomainError {
  if (round !== seen) return new DomainError('contract.terms_changed', { round }, 'round');
  return new DomainError('common.invalid_state', {
    from: `AmendmentState.${state}`,
    to: 'AmendmentState.REVIEWED',
  });
}

/** Who it waits for, and those it is about. */
async function tell(
  tx: TxContext,
  contract: Contract,
  amendment: ContractAmendment,
  outcome: string,
  waiting: readonly string[],
): Promise<void> {
  const account = await getOrThrow(tx, Account, contract.accountId);
  const subject = subjectOf(amendment);
  await notify(tx, waiting, 'amendment.waiting', subject, { customer: account.name, step: outcome });
  const concerned = [amendment.proposedById, contract.primaryRepId];
  await notify(tx, concerned, 'amendment.decided', subject, { customer: account.name, outcome });
}
