import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Account, loadVisibleAccount } from '../../accounts';
import { AccountFeedback, AccountSatisfaction } from '../../archive';
import { User } from '../../identity';
import { DailyReportType } from '../../intents';
import { CallBack } from '../entities/call-back.entity';
import { listCallBacks } from '../queries/call-backs';
import { listCallBacksOwed } from '../queries/call-backs-owed';
import { recordCallBack } from '../use-cases/record-call-back';
import { CallBackDutyFilter, CallBackFilter, RecordCallBackInput } from './service.inputs';
import { CallBackDutyPage, CallBackDutyType, CallBackFigureType } from './service.types';

const CallBackPage = pageOf(() => CallBack, 'CallBackPage');

@Resolver(() => CallBack)
export class CallBackResolver {
  @Query(() => CallBackDutyPage, {
    description: 'Customers in sight to be called back, longest overdue first, with numbers per rep (SVC-2).',
  })
  @Authorized('account.read')
  callBackDuties(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CallBackDutyFilter, { nullable: true }) filter?: CallBackDutyFilter,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<CallBackDutyPage> {
    return listCallBacksOwed(ctx, filter ?? {}, page) as Promise<CallBackDutyPage>;
  }

  @Query(() => CallBackPage, { description: 'Call-backs made to the customers in sight (SVC-2).' })
  @Authorized('account.read')
  callBacks(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CallBackFilter, { nullable: true }) filter?: CallBackFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CallBack>> {
    return listCallBacks(ctx, { filter, sort, page });
  }

  @Mutation(() => CallBack, {
    description:
      'Record a call-back, the satisfaction asked with it and the complaint it brought (SVC-2). Fails with service.day_in_future, service.too_late, service.words_missing, service.only_when_reached.',
  })
  @Authorized('callback.record')
  recordCallBack(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordCallBackInput) input: RecordCallBackInput,
  ): Promise<CallBack> {
    return recordCallBack(ctx, input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The customer.' })
  account(@Root() call: CallBack, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, call.accountId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who called.' })
  calledBy(@Root() call: CallBack, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, call.calledById);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Satisfaction they gave, 0 … 100.' })
  async score(@Root() call: CallBack, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await load(ctx, AccountSatisfaction, call.satisfactionId))?.score ?? null;
  }

  @FieldResolver(() => AccountFeedback, { nullable: true, description: 'The complaint that it brought.' })
  complaint(@Root() call: CallBack, @Ctx() ctx: RequestContext): Promise<AccountFeedback | null> {
    return load(ctx, AccountFeedback, call.feedbackId);
  }
}

@Resolver(() => CallBackDutyType)
export class CallBackDutyResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Whose duty it is: the owner of the customer.' })
  owner(@Root() duty: CallBackDutyType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, duty.ownerId);
  }
}

@Resolver(() => CallBackFigureType)
export class CallBackFigureResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The rep.' })
  rep(@Root() figure: CallBackFigureType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, figure.repId);
  }
}

/** What was called back on a day belongs to the day's report, which the rungs below draw up (INT-4). */
@Resolver(() => DailyReportType)
export class DailyCallBackResolver {
  @FieldResolver(() => [CallBack], { description: 'Call-backs of that day (SVC-2), 200 at most.' })
  callBacks(@Root() { rep, day }: DailyReportType, @Ctx() ctx: RequestContext): Promise<CallBack[]> {
    return ctx.db.find(CallBack, {
      where: { calledById: rep.id, calledOn: day },
      order: { id: 'ASC' },
      take: 200,
    });
  }
}
