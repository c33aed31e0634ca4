import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { LossReason } from '../../../../shared/vocabulary/leads';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import type { ListArgs, Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Unit, User } from '../../identity';
import { LossEvidence } from '../entities/loss-evidence.entity';
import { listOpenLosses, type OpenLossFilter } from './loss-list';

interface RedactedLoss {
  readonly id: string;
  readonly customerName: string;
  readonly siteName: string;
  readonly department: string | null;
  readonly reason: LossReason;
  readonly competitor: string | null;
  readonly lostOn: LocalDate;
  readonly openUntil: LocalDate;
  readonly gaveEvidence: boolean;
}

/** What everybody may know of the losses that are open to evidence (LOSS-2). */
export async function openLosses(
  ctx: RequestContext,
  args: ListArgs<OpenLossFilter>,
): Promise<Page<RedactedLoss>> {
  const { items, total } = await listOpenLosses(ctx, args);
  const mine = await ctx.db.findBy(LossEvidence, {
    givenById: doerOf(ctx),
    lossId: In(items.map(({ id }) => id)),
  });
  const given = new Set(mine.map(({ lossId }) => lossId));
  const redacted = items.map(async ({ id, customerName, siteName, repId, reason, competitor, ...loss }) => ({
    id,
    customerName,
    siteName,
    department: await departmentOf(ctx, repId),
    reason,
    competitor,
    lostOn: loss.lostOn,
    openUntil: loss.openUntil,
    gaveEvidence: given.has(id),
  }));
  return { items: await Promise.all(redacted), total };
}

async function departmentOf(ctx: RequestContext, userId: string): Promise<string | null> {
  const person = await load(ctx, User, userId);
  return (await load(ctx, Unit, person?.unitId))?.name ?? null;
}
