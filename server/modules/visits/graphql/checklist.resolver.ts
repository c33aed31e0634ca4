import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { visitType, VisitType } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { load, loadMany } from '../../../core/persistence';
import { User } from '../../identity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitTick } from '../entities/visit-tick.entity';
import {
  checklistsOn,
  checklistVersions,
  stepsOf,
  stepsOfVisit,
  type Checklist,
} from '../queries/checklists';
import { publishChecklist } from '../use-cases/publish-checklist';
import { tickVisitStep } from '../use-cases/tick-visit-step';
import { PublishChecklistInput, TickVisitStepInput } from './checklist.inputs';
import { VisitChecklist, VisitStep } from './checklist.types';

async function shown(
  ctx: RequestContext,
  { visitType: type, version, steps }: Checklist,
): Promise<VisitChecklist> {
  return {
    visitType: type,
    number: version?.number ?? 0,
    effectiveFrom: version?.effectiveFrom ?? null,
    note: version?.note ?? null,
    publishedBy: (await load(ctx, User, version?.publishedById))?.name ?? null,
    steps,
  };
}

@Resolver()
export class ChecklistResolver {
  @Query(() => [VisitChecklist], { description: 'The checklists in force today, one of each type of visit.' })
  @Authorized('checklist.read')
  async visitChecklists(@Ctx() ctx: RequestContext): Promise<VisitChecklist[]> {
    const lists = await checklistsOn(ctx, visitType.list, ctx.today);
    return Promise.all(lists.map((list) => shown(ctx, list)));
  }

  @Query(() => [VisitChecklist], { description: 'Published versions of one checklist, newest first.' })
  @Authorized('checklist.read')
  async visitChecklistVersions(
    @Ctx() ctx: RequestContext,
    @Arg('visitType', () => VisitType) type: VisitType,
  ): Promise<VisitChecklist[]> {
    const versions = (await checklistVersions(ctx, type)).slice(0, 50);
    const steps = await stepsOf(
      ctx,
      versions.map(({ id }) => id),
    );
    return Promise.all(
      versions.map((version) =>
        shown(ctx, {
          visitType: type,
          version,
          steps: steps.filter((step) => step.versionId === version.id),
        }),
      ),
    );
  }

  @Mutation(() => VisitChecklist, {
    description: 'Publish a new version of a checklist; visits from today on use it (VIS-7).',
  })
  @Authorized('checklist.publish')
  async publishChecklist(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishChecklistInput) input: PublishChecklistInput,
  ): Promise<VisitChecklist> {
    return shown(ctx, await publishChecklist(ctx, input));
  }

  @Mutation(() => PlannedVisit, {
    description: 'Tick a step of a visit, or take the tick back; for those who go to it (VIS-7).',
  })
  @Authorized('visit.plan', 'visit.freeze')
  tickVisitStep(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TickVisitStepInput) input: TickVisitStepInput,
  ): Promise<PlannedVisit> {
    return tickVisitStep(ctx, input);
  }
}

@Resolver(() => PlannedVisit)
export class VisitStepsResolver {
  @FieldResolver(() => [VisitStep], {
    description: 'Its checklist with what is ticked, by whom and when (VIS-7).',
  })
  async steps(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<VisitStep[]> {
    const [steps, ticks] = await Promise.all([
      stepsOfVisit(ctx, visit),
      loadMany(ctx, 'ticksOfVisit', visit.id, async (ids) =>
        (await ctx.db.findBy(VisitTick, { visitId: In([...ids]) })).map((row) => [row.visitId, row] as const),
      ),
    ]);
    return Promise.all(
      steps.map(async ({ stepKey, phase, textZh, textEn }) => {
        const tick = ticks.find((row) => row.stepKey === stepKey);
        return {
          stepKey,
          phase,
          textZh,
          textEn,
          done: tick?.done ?? false,
          tickedBy: (await load(ctx, User, tick?.userId))?.name ?? null,
          tickedAt: tick?.tickedAt ?? null,
        };
      }),
    );
  }
}
