import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { load, loadMany } from '../../../core/persistence';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead, OutsideRequest } from '../../leads';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompetitor } from '../entities/visit-competitor.entity';
import { VisitPrice } from '../entities/visit-price.entity';
import { filesOf, StoredFile } from '../../files';
import { VisitReport } from '../entities/visit-report.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import { companionsOf } from '../queries/visit-lists';
import { conflictsOf, readableConflicts } from '../queries/week-conflicts';
import { priceDeviationBp } from '../rules/report-findings';
import { VisitConflict } from './conflict.type';

@Resolver(() => WeekPlan)
export class WeekPlanResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() plan: WeekPlan, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, plan.repId);
  }

  @FieldResolver(() => [PlannedVisit], {
    description: 'Its visits in order of days, cancelled ones included.',
  })
  visits(@Root() plan: WeekPlan, @Ctx() ctx: RequestContext): Promise<PlannedVisit[]> {
    return loadMany(ctx, 'visitsOfPlan', plan.id, async (ids) =>
      (
        await ctx.db.find(PlannedVisit, {
          where: { planId: In([...ids]) },
          order: { visitOn: 'ASC', slot: 'ASC', id: 'ASC' },
        })
      ).map((visit) => [visit.planId, visit] as const),
    );
  }
}

@Resolver(() => PlannedVisit)
export class PlannedVisitResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, visit.repId);
  }

  @FieldResolver(() => String, {
    description: 'Name of the visited customer, with the site where it is a lead.',
  })
  async customerName(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<string> {
    if (!visit.leadId) return (await load(ctx, Account, visit.accountId))?.name ?? '';
    const lead = await load(ctx, Lead, visit.leadId);
    return [lead?.customerName, lead?.siteName].filter(Boolean).join(' · ');
  }

  @FieldResolver(() => User, { nullable: true, description: 'The colleague of a joint visit.' })
  jointWith(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, visit.jointWithId);
  }

  @FieldResolver(() => [User], { description: 'Who goes along besides (VIS-8).' })
  companions(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<User[]> {
    return companionsOf(ctx, visit.id);
  }

  @FieldResolver(() => PlannedVisit, {
    nullable: true,
    description: 'The item it was pushed out from (VIS-5).',
  })
  pushedFrom(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<PlannedVisit | null> {
    return load(ctx, PlannedVisit, visit.pushedFromId);
  }

  @FieldResolver(() => OutsideRequest, {
    nullable: true,
    description: "The request it hangs on because it leads outside the rep's territory (TER-6).",
  })
  outsideRequest(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<OutsideRequest | null> {
    return load(ctx, OutsideRequest, visit.outsideRequestId);
  }

  @FieldResolver(() => VisitReport, { nullable: true })
  async report(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<VisitReport | null> {
    const [report] = await loadMany(ctx, 'reportOfVisit', visit.id, async (ids) =>
      (await ctx.db.findBy(VisitReport, { visitId: In([...ids]) })).map((row) => [row.visitId, row] as const),
    );
    return report ?? null;
  }

  @FieldResolver(() => [VisitConflict], {
    description: 'What stands against it now; empty once it is done or cancelled.',
  })
  async conflicts(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<VisitConflict[]> {
    if (visit.state !== 'PLANNED') return [];
    const found = await loadMany(ctx, 'conflictsOfVisit', visit.id, async (ids) => {
      const visits = await ctx.db.findBy(PlannedVisit, { id: In([...ids]) });
      const conflicts = await conflictsOf(ctx, visits);
      return visits.flatMap((row) =>
        (conflicts.get(row.id) ?? []).map((conflict) => [row.id, conflict] as const),
      );
    });
    return readableConflicts(ctx, found);
  }
}

@Resolver(() => VisitReport)
export class VisitReportResolver {
  @FieldResolver(() => [VisitCompetitor], {
    description: 'Competitors seen, each with its prices and promotions.',
  })
  competitorFindings(@Root() report: VisitReport, @Ctx() ctx: RequestContext): Promise<VisitCompetitor[]> {
    return loadMany(ctx, 'competitorsOfReport', report.id, async (ids) =>
      (await ctx.db.find(VisitCompetitor, { where: { reportId: In([...ids]) }, order: { id: 'ASC' } })).map(
        (row) => [row.reportId, row] as const,
      ),
    );
  }

  @FieldResolver(() => [StoredFile], { description: 'Photos and documents of the visit.' })
  files(@Root() report: VisitReport, @Ctx() ctx: RequestContext): Promise<StoredFile[]> {
    return filesOf(ctx, 'PlannedVisit', report.visitId);
  }

  @FieldResolver(() => [VisitPrice], { description: 'Prices of ours found there.' })
  prices(@Root() report: VisitReport, @Ctx() ctx: RequestContext): Promise<VisitPrice[]> {
    return loadMany(ctx, 'pricesOfReport', report.id, async (ids) =>
      (await ctx.db.find(VisitPrice, { where: { reportId: In([...ids]) }, order: { id: 'ASC' } })).map(
        (row) => [row.reportId, row] as const,
      ),
    );
  }
}

@Resolver(() => VisitPrice)
export class VisitPriceResolver {
  @FieldResolver(() => Int, {
    description: 'How far from the guide price, in 1/10,000 of it; negative: below (VIS-6).',
  })
  deviationBp(@Root() row: VisitPrice): number {
    return priceDeviationBp(row.guidePrice, row.price);
  }
}
