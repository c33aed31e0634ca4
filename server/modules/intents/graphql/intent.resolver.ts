import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { intentCriterion } from '../../../../shared/vocabulary/intents';
import type { LocalDate } from '../../../../shared/local-date';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load, loadMany } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { maskPhone } from '../../accounts';
import { User } from '../../identity';
import { Lead, loadVisibleLead } from '../../leads';
import { policyAt } from '../../policies';
import { IntentScore } from '../entities/intent-score.entity';
import { Reception } from '../entities/reception.entity';
import { intentsPolicy } from '../policy';
import { dailyReport, teamDay } from '../queries/daily-report';
import { funnel, openLeads, sourceConversion } from '../queries/funnel';
import { followUpDuties, intentBoard } from '../queries/intent-board';
import { lossReport, type LossGroup } from '../queries/loss-report';
import { listReceptions, receptionFigures } from '../queries/receptions';
import { recordReception } from '../use-cases/record-reception';
import { scoreLead } from '../use-cases/score-lead';
import { ReceptionFilter, RecordReceptionInput, ScoreLeadInput } from './intent.inputs';
import {
  DailyReportType,
  FollowUpDutiesType,
  FunnelStageType,
  IntentColumnType,
  IntentRatingType,
  LossGroupCode,
  LossLineType,
  OpenLeadsType,
  ReceptionFiguresType,
  ReceptionsOfRep,
  RecordReceptionPayload,
  SourceConversionType,
  TeamDayType,
} from './intent.types';

const ReceptionPage = pageOf(() => Reception, 'ReceptionPage');

@Resolver()
export class IntentResolver {
  @Query(() => [IntentColumnType], {
    description:
      'Worked leads by intent level with sums: of one rep, or of everybody in sight (INT-1, INT-3).',
  })
  @Authorized('lead.read')
  intentBoard(
    @Ctx() ctx: RequestContext,
    @Arg('repId', () => ID, { nullable: true }) repId?: string,
  ): Promise<IntentColumnType[]> {
    return intentBoard(ctx, repId ?? null) as Promise<IntentColumnType[]>;
  }

  @Query(() => FollowUpDutiesType, {
    description: 'Whom to speak to next, the longest overdue first (INT-3).',
  })
  @Authorized('lead.read')
  followUpDuties(
    @Ctx() ctx: RequestContext,
    @Arg('repId', () => ID, { nullable: true }) repId?: string,
  ): Promise<FollowUpDutiesType> {
    return followUpDuties(ctx, repId ?? null) as Promise<FollowUpDutiesType>;
  }

  @Query(() => DailyReportType, { description: "One rep's day, from the records alone (INT-4)." })
  @Authorized('lead.read')
  dailyReport(
    @Ctx() ctx: RequestContext,
    @Arg('repId', () => ID) repId: string,
    @Arg('day', () => GraphQLLocalDate) day: LocalDate,
  ): Promise<DailyReportType> {
    return dailyReport(ctx, repId, day) as Promise<DailyReportType>;
  }

  @Query(() => [TeamDayType], {
    description: 'The day of everybody in sight by numbers, at most 300 people (INT-4).',
  })
  @Authorized('lead.read')
  teamDay(
    @Ctx() ctx: RequestContext,
    @Arg('day', () => GraphQLLocalDate) day: LocalDate,
  ): Promise<TeamDayType[]> {
    return teamDay(ctx, day);
  }

  @Query(() => ReceptionPage, { description: "The reception register in the reader's sight (INT-6)." })
  @Authorized('lead.read')
  receptions(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReceptionFilter, { nullable: true }) filter?: ReceptionFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Reception>> {
    return listReceptions(ctx, { filter, sort, page });
  }

  @Query(() => ReceptionFiguresType, { description: 'Receptions by hour, weekday, month and rep (INT-6).' })
  @Authorized('lead.read')
  receptionFigures(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<ReceptionFiguresType> {
    return receptionFigures(ctx, from, to) as Promise<ReceptionFiguresType>;
  }

  @Query(() => [SourceConversionType], {
    description: 'What became of the leads registered on these days, by source (LEAD-13).',
  })
  @Authorized('lead.read')
  sourceConversion(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<SourceConversionType[]> {
    return sourceConversion(ctx, from, to);
  }

  @Query(() => [FunnelStageType], {
    description: 'How far the leads registered on these days came (LEAD-13).',
  })
  @Authorized('lead.read')
  leadFunnel(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<FunnelStageType[]> {
    return funnel(ctx, from, to);
  }

  @Query(() => [OpenLeadsType], { description: 'Open leads today by level and state, with their age.' })
  @Authorized('lead.read')
  openLeads(@Ctx() ctx: RequestContext): Promise<OpenLeadsType[]> {
    return openLeads(ctx) as Promise<OpenLeadsType[]>;
  }

  @Query(() => [LossLineType], {
    description:
      'Losses of these days by rep, reason, competitor, tier, level or source; the 100 largest (LOSS-3, INT-5).',
  })
  @Authorized('lead.read')
  lossReport(
    @Ctx() ctx: RequestContext,
    @Arg('by', () => LossGroupCode) by: LossGroup,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<LossLineType[]> {
    return lossReport(ctx, by, from, to);
  }

  @Mutation(() => IntentScore, {
    description:
      'Fill in the score card of an own lead (INT-2). Fails with lead.not_yours, intent.lead_closed, intent.rating_missing, intent.buys_in_past.',
  })
  @Authorized('lead.follow_up')
  scoreLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ScoreLeadInput) input: ScoreLeadInput,
  ): Promise<IntentScore> {
    return scoreLead(ctx, input);
  }

  @Mutation(() => RecordReceptionPayload, {
    description:
      'Enter who came or called; with a phone it becomes a lead by itself (INT-6). Fails with reception.phone_or_reason, reception.customer_needed, reception.times, lead.reason_needed.',
  })
  @Authorized('lead.register')
  recordReception(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordReceptionInput) input: RecordReceptionInput,
  ): Promise<RecordReceptionPayload> {
    return recordReception(ctx, input) as Promise<RecordReceptionPayload>;
  }
}

@Resolver(() => IntentScore)
export class IntentScoreResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() score: IntentScore, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, score.repId);
  }

  @FieldResolver(() => [IntentRatingType], { description: 'The card, with the points in force on its day.' })
  async ratings(@Root() score: IntentScore, @Ctx() ctx: RequestContext): Promise<IntentRatingType[]> {
    const policy = await policyAt(ctx, intentsPolicy, score.scoredOn);
    return intentCriterion.list.map((criterion) => ({
      criterion,
      rating: score.ratings[criterion],
      weight: policy[criterion],
    }));
  }
}

@Resolver(() => Lead)
export class LeadScoreResolver {
  @FieldResolver(() => [IntentScore], {
    description: 'Score cards, newest first; of the pool for superiors only (INT-2).',
  })
  async scores(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<IntentScore[]> {
    if (lead.state === 'POOL' && !may(ctx, 'lead.assign')) return [];
    return loadMany(ctx, 'scoresOfLead', lead.id, async (ids) =>
      (
        await ctx.db.find(IntentScore, {
          where: { leadId: In([...ids]) },
          order: { scoredOn: 'DESC', id: 'DESC' },
        })
      ).map((row) => [row.leadId, row] as const),
    );
  }
}

@Resolver(() => Reception)
export class ReceptionResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() reception: Reception, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, reception.repId);
  }

  @FieldResolver(() => Lead, {
    nullable: true,
    description: 'The lead it led to, where the reader may see it.',
  })
  lead(@Root() reception: Reception, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return loadVisibleLead(ctx, reception.leadId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Masked for those without need (ARC-3).' })
  phone(@Root() reception: Reception, @Ctx() ctx: RequestContext): string | null {
    return reception.phone && !may(ctx, 'account.read_contacts')
      ? maskPhone(reception.phone)
      : reception.phone;
  }
}

@Resolver(() => ReceptionsOfRep)
export class ReceptionsOfRepResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() row: ReceptionsOfRep, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.repId);
  }
}

@Resolver(() => LossLineType)
export class LossLineResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The rep, where losses are counted by rep.' })
  rep(@Root() line: LossLineType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, line.key);
  }
}
