import type { ChallengeReason } from '../../../../shared/vocabulary/territories';
import { actorOf, doerOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { TerritoryModel } from '../../territories';
import { AssignmentChallenge } from '../entities/assignment-challenge.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { planOfRun } from '../queries/waiting-moves';
import { figuresOf } from './apply-assignment';

export interface ChallengeAssignmentInput {
  readonly runId: string;
  readonly accountId: string;
  readonly code: ChallengeReason;
  readonly note?: string | null;
}

const subjectOf = (run: AssignmentRun) => ({ type: 'AssignmentRun', id: run.id });

/**
 * A rep objects to a move of a waiting run that takes from them or gives to them (TER-6).
 *
 * @throws DomainError territory.run_started, territory.not_your_move, territory.challenge_note, territory.challenged
 */
export async function challengeAssignment(
  ctx: RequestContext,
  input: ChallengeAssignmentInput,
): Promise<AssignmentChallenge> {
  return inTransaction(ctx, async (tx) => {
    const run = await waitingRun(tx, input.runId);
    const repId = actorOf(tx).userId;
    const note = input.note?.trim() || null;
    if (input.code === 'OTHER' && !note) throw new DomainError('territory.challenge_note', {}, 'note');
    const { moves } = await planOfRun(tx, run);
    const move = moves.find(({ accountId }) => accountId === input.accountId);
    if (!move || (move.fromOwnerId !== repId && move.toOwnerId !== repId))
      throw new DomainError('territory.not_your_move', {}, 'accountId');
    const challenge = await insertOrRefuse(
      tx,
      AssignmentChallenge,
      {
        runId: run.id,
        accountId: move.accountId,
        repId,
        code: input.code,
        note,
        state: 'OPEN',
        openKey: `${run.id}:${move.accountId}`,
      },
      () => new DomainError('territory.challenged', { account: move.accountName }, 'accountId'),
    );
    await recordAudit(
      tx,
      'territory.challenged',
      subjectOf(run),
      { account: move.accountName, code: input.code },
      note,
    );
    await notify(tx, [run.createdById], 'territory.challenged', subjectOf(run), {
      rep: actorOf(tx).name,
      account: move.accountName,
    });
    return challenge;
  });
}

async function waitingRun(tx: TxContext, runId: string): Promise<AssignmentRun> {
  const run = await getOrThrow(tx, AssignmentRun, runId, 'runId');
  if (run.state !== 'SCHEDULED' || run.effectiveOn <= tx.today)
    throw new DomainError('territory.run_started', {}, 'runId');
  return run;
}

export interface DecideChallengeInput {
  readonly id: string;
  readonly version: number;
  readonly accept: boolean;
  readonly answer?: string | null;
}

/**
 * The director leaves the challenged account out of the run, whose preview is made anew, or rejects with a reason.
 *
 * Rule TER-6. @throws DomainError territory.run_started, territory.challenge_answer, territory.moved_meanwhile where the
 * data are not any more what was previewed: then the run has to be cancelled and scheduled anew
 */
export async function decideChallenge(
  ctx: RequestContext,
  input: DecideChallengeInput,
): Promise<AssignmentChallenge> {
  return inTransaction(ctx, async (tx) => {
    const challenge = await getOrThrow(tx, AssignmentChallenge, input.id, 'id');
    assertVersion(challenge, input.version);
    if (challenge.state !== 'OPEN')
      throw new DomainError('common.invalid_state', {
        from: challenge.state,
        to: input.accept ? 'ACCEPTED' : 'REJECTED',
      });
    if (isActing(tx, challenge.repId)) throw new DomainError('territory.own_challenge', {}, 'id');
    const run = await waitingRun(tx, challenge.runId);
    const answer = input.answer?.trim() || null;
    if (!input.accept && !answer) throw new DomainError('territory.challenge_answer', {}, 'answer');
    if (input.accept) await leaveOut(tx, run, challenge.accountId);
    const decided = await guardedUpdate(tx, AssignmentChallenge, challenge, {
      state: input.accept ? 'ACCEPTED' : 'REJECTED',
      openKey: null,
      decidedById: doerOf(tx),
      decidedAt: tx.now,
      answer,
    });
    const account = await getOrThrow(tx, Account, challenge.accountId);
    const event = input.accept ? 'territory.challenge_accepted' : 'territory.challenge_rejected';
    await recordAudit(tx, event, subjectOf(run), { account: account.name, repId: challenge.repId }, answer);
    await notify(tx, [challenge.repId, run.createdById], event, subjectOf(run), {
      account: account.name,
      answer: answer ?? '',
    });
    return decided;
  });
}

/** The run of the preview without one account: figures and digest are computed anew, never guessed. */
async function leaveOut(tx: TxContext, run: AssignmentRun, accountId: string): Promise<void> {
  const before = await planOfRun(tx, run);
  if (before.digest !== run.digest) throw new DomainError('territory.moved_meanwhile', {}, 'id');
  const leaveAlone = [...(run.leaveAlone ?? []), accountId];
  const after = await planOfRun(tx, run, leaveAlone);
  await guardedUpdate(tx, AssignmentRun, run, { ...figuresOf(after), leaveAlone });
  if (!run.activates || !run.modelId) return;
  const model = await getOrThrow(tx, TerritoryModel, run.modelId);
  await guardedUpdate(tx, TerritoryModel, model, { simulatedDigest: after.digest });
}

/** The run started, stopped or was cancelled: what is still open is over, and listed for whoever scheduled it. */
export async function lapseChallenges(tx: TxContext, run: AssignmentRun): Promise<void> {
  const open = await tx.db.find(AssignmentChallenge, { where: { runId: run.id, state: 'OPEN' } });
  if (open.length === 0) return;
  for (const challenge of open)
    await guardedUpdate(tx, AssignmentChallenge, challenge, { state: 'LAPSED', openKey: null });
  const names = await tx.db.find(Account, {
    where: open.slice(0, 20).map(({ accountId }) => ({ id: accountId })),
  });
  await notify(
    tx,
    [run.createdById, ...open.map(({ repId }) => repId)],
    'territory.challenges_lapsed',
    subjectOf(run),
    {
      count: open.length,
      accounts: names
        .map(({ name }) => name)
        .join('、')
        .slice(0, 300),
    },
  );
}
