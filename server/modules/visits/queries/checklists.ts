import { In } from 'typeorm';
import { shippedChecklists } from '../../../../shared/messages/checklists';
import type { LocalDate } from '../../../../shared/local-date';
import {
  checklistPhase,
  visitType,
  type ChecklistPhase,
  type VisitType,
} from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { ChecklistStep } from '../entities/checklist-step.entity';
import { ChecklistVersion } from '../entities/checklist-version.entity';
import { checklistsFor } from '../rules/visit-type';

export interface Step {
  readonly stepKey: string;
  readonly phase: ChecklistPhase;
  readonly textZh: string;
  readonly textEn: string;
}

export interface Checklist {
  readonly visitType: VisitType;
  /** Null: what ships with the product. */
  readonly version: ChecklistVersion | null;
  readonly steps: readonly Step[];
}

/** Heads of all published versions, the newest of each type first: read once for a request. */
function versionsOf(ctx: RequestContext): Promise<ChecklistVersion[]> {
  const key = 'checklist-versions';
  const found = ctx.memo.get(key) as Promise<ChecklistVersion[]> | undefined;
  if (found) return found;
  const reading = ctx.db.find(ChecklistVersion, {
    where: { visitType: In([...visitType.list]) },
    order: { number: 'DESC' },
  });
  ctx.memo.set(key, reading);
  return reading;
}

export async function checklistVersions(ctx: RequestContext, type: VisitType): Promise<ChecklistVersion[]> {
  return (await versionsOf(ctx)).filter((version) => version.visitType === type);
}

const phaseOrder = (phase: ChecklistPhase): number => checklistPhase.list.indexOf(phase);

function shipped(type: VisitType): Step[] {
  return checklistPhase.list.flatMap((phase) =>
    Object.entries(shippedChecklists[type][phase] ?? {}).map(([stepKey, [textZh, textEn]]) => ({
      stepKey,
      phase,
      textZh,
      textEn,
    })),
  );
}

/** The checklists in force on a day, by type (VIS-7): a past visit keeps the one of its day. */
export async function checklistsOn(
  ctx: RequestContext,
  types: readonly VisitType[],
  day: LocalDate,
): Promise<Checklist[]> {
  const versions = await versionsOf(ctx);
  const heads = types.map((type) => ({
    type,
    version: versions.find((row) => row.visitType === type && row.effectiveFrom <= day) ?? null,
  }));
  const steps = await stepsOf(
    ctx,
    heads.flatMap(({ version }) => (version ? [version.id] : [])),
  );
  return heads.map(({ type, version }) => ({
    visitType: type,
    version,
    steps: version ? steps.filter((step) => step.versionId === version.id) : shipped(type),
  }));
}

export async function stepsOf(ctx: RequestContext, versionIds: readonly string[]): Promise<ChecklistStep[]> {
  if (versionIds.length === 0) return [];
  const rows = await ctx.db.findBy(ChecklistStep, { versionId: In([...versionIds]) });
  return rows.sort((a, b) => phaseOrder(a.phase) - phaseOrder(b.phase) || a.position - b.position);
}

/** Every step of a visit, in the order it is gone through: before, during, after. */
export async function stepsOfVisit(
  ctx: RequestContext,
  visit: { readonly visitType: VisitType | null; readonly visitOn: LocalDate },
): Promise<Step[]> {
  const lists = await checklistsOn(ctx, checklistsFor(visit.visitType ?? 'ROUTINE'), visit.visitOn);
  const seen = new Set<string>();
  return lists
    .flatMap(({ steps }) => steps)
    .filter(({ stepKey }) => !seen.has(stepKey) && Boolean(seen.add(stepKey)))
    .sort((a, b) => phaseOrder(a.phase) - phaseOrder(b.phase));
}
