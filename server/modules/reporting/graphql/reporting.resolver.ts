import { Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { TodayItem } from '../../../../shared/vocabulary/reporting';
import type { RequestContext } from '../../../core/context';
import { GraphQLData, GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { companyFigures, type CompanyFigures, type MonthFigures } from '../queries/company-figures';
import { todayLines, type TodayLine } from '../queries/today';

@ObjectType('TodayLine', { description: 'One line of the Today page (今日).' })
class TodayLineType implements TodayLine {
  @Field(() => TodayItem)
  item!: TodayItem;

  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLMoney, { nullable: true })
  amount!: Money | null;

  @Field(() => String, { description: 'List that shows the rows.' })
  resource!: string;

  @Field(() => GraphQLData, { description: 'Filter under which the list shows exactly these rows.' })
  filter!: TodayLine['filter'];
}

@ObjectType('MonthFigures', { description: 'Delivered and collected in a month.' })
class MonthFiguresType implements MonthFigures {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => GraphQLMoney)
  delivered!: Money;

  @Field(() => GraphQLMoney)
  collected!: Money;
}

@ObjectType('ClassFigures', { description: 'Debts of a class.' })
class ClassFiguresType {
  @Field(() => DelinquencyClass)
  class!: DelinquencyClass;

  @Field(() => Int)
  contracts!: number;

  @Field(() => GraphQLMoney)
  open!: Money;
}

@ObjectType('TierFigures', { description: 'Accounts of a tier.' })
class TierFiguresType {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => Int)
  accounts!: number;

  @Field(() => Int, { description: 'Share of all accounts it should be, in basis points: 2:3:5 (TIER-1).' })
  targetBp!: number;
}

@ObjectType('CompanyFigures', { description: 'The last twelve months of the company (RPT-1).' })
class CompanyFiguresType implements CompanyFigures {
  @Field(() => GraphQLLocalDate)
  since!: LocalDate;

  @Field(() => GraphQLMoney)
  delivered!: Money;

  @Field(() => GraphQLMoney)
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'Open receivables today.' })
  open!: Money;

  @Field(() => Int, { description: 'Open receivables ÷ sales of the twelve months, in basis points.' })
  openToSalesBp!: number;

  @Field(() => Int, { description: 'The crisis line: two thirds (REC-6).' })
  crisisLineBp!: number;

  @Field(() => [ClassFiguresType])
  classes!: readonly ClassFiguresType[];

  @Field(() => [TierFiguresType])
  tiers!: readonly TierFiguresType[];

  @Field(() => Int, { description: 'Contracts signed with new customers in the twelve months.' })
  newContracts!: number;

  @Field(() => Int)
  oldContracts!: number;

  @Field(() => Int, {
    description: 'At least this share of contracts should be with new customers, in basis points: 1:3.',
  })
  newShareFloorBp!: number;

  @Field(() => [MonthFiguresType])
  months!: readonly MonthFiguresType[];
}

@Resolver()
export class ReportingResolver {
  @Query(() => [TodayLineType], {
    description: 'What waits for the reader, exceptions first; empty lines are left out.',
  })
  @Authorized('signed_in')
  today(@Ctx() ctx: RequestContext): Promise<TodayLine[]> {
    return todayLines(ctx);
  }

  @Query(() => CompanyFiguresType, { description: "The company's last twelve months." })
  @Authorized('figures.read')
  companyFigures(@Ctx() ctx: RequestContext): Promise<CompanyFigures> {
    return companyFigures(ctx);
  }
}
