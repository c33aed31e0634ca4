import { Args, ArgsType, Authorized, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { ValidateNested } from 'class-validator';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AnalysisKey } from '../../../../shared/vocabulary/letters';
import { AgingBucket, DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { PageInput } from '../../../core/list-query';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { monthlyAnalysis } from '../queries/monthly-analysis';

@ObjectType({ description: 'What of a balance has a certain age (REC-6).' })
class AnalysisBucket {
  @Field(() => AgingBucket)
  bucket!: AgingBucket;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@ObjectType({ description: 'A month of receivables in figures (RPT-2); yuan.' })
class AnalysisSumsType {
  @Field(() => GraphQLMoney, { description: 'Open at the end of the month before (期初).' })
  opening!: Money;

  @Field(() => GraphQLMoney, { description: 'Billed in the month (本月新增).' })
  billed!: Money;

  @Field(() => GraphQLMoney, { description: 'Collected on items in the month (本月回款).' })
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'Credit notes of the month (红字/折让).' })
  credited!: Money;

  @Field(() => GraphQLMoney, { description: 'Written off in the month, less recovered (核销).' })
  writtenOff!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Open at the end (期末): opening + billed − collected − credited − written off.',
  })
  closing!: Money;

  @Field(() => GraphQLMoney, { description: 'Of the closing balance: past its due day (逾期).' })
  overdue!: Money;

  @Field(() => [AnalysisBucket], { description: 'The closing balance by age.' })
  buckets!: AnalysisBucket[];

  @Field(() => GraphQLMoney, { description: 'Of the closing balance: in dispute (DUN-4).' })
  disputed!: Money;

  @Field(() => GraphQLMoney, { description: 'Promised and not yet due to be judged (DUN-3).' })
  promised!: Money;

  @Field(() => Int, { description: 'Letters of the month; by contract, each that names it.' })
  letters!: number;

  @Field(() => GraphQLMoney, { description: 'What these letters asked for.' })
  lettersAmount!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Of that: paid within the days of the policy, 30 as shipped (函件效果).',
  })
  effect!: Money;
}

@ObjectType({ description: 'One customer or contract of the monthly analysis (RPT-2).' })
class AnalysisRowType extends AnalysisSumsType {
  @Field(() => ID)
  key!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => ID, { nullable: true })
  contractId!: string | null;

  @Field(() => String, { description: 'Customer or contract number.' })
  name!: string;

  @Field(() => String)
  customer!: string;

  @Field(() => String, { nullable: true, description: 'Primary rep of the contract.' })
  rep!: string | null;

  @Field(() => DelinquencyClass, {
    nullable: true,
    description: 'Class at the end; of a customer the worst (REC-2).',
  })
  class!: DelinquencyClass | null;

  @Field(() => Boolean, { description: 'Supply was stopped at the end (DUN-2).' })
  stopped!: boolean;
}

@ObjectType({ description: 'The monthly receivables analysis (月应收账款分析表) with its proof (RPT-2).' })
class AnalysisType {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the month, or today in the running month.' })
  asOf!: LocalDate;

  @Field(() => AnalysisKey)
  by!: AnalysisKey;

  @Field(() => [AnalysisRowType])
  rows!: AnalysisRowType[];

  @Field(() => Int, { description: 'Rows over all pages.' })
  rowCount!: number;

  @Field(() => AnalysisSumsType)
  totals!: AnalysisSumsType;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description:
      'Open items of the ageing at the end of the month before; null where narrowed to a unit or rep.',
  })
  openingControl!: Money | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Open items of the ageing at the end.' })
  closingControl!: Money | null;

  @Field(() => Boolean, {
    description: 'Both ends agree with the ageing and the movements lead from one to the other.',
  })
  ties!: boolean;
}

@ArgsType()
class AnalysisArguments {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => AnalysisKey, { defaultValue: 'CUSTOMER' })
  by!: AnalysisKey;

  @Field(() => ID, { nullable: true, description: 'Reps of this unit and those below.' })
  unitId?: string;

  @Field(() => ID, { nullable: true, description: 'Primary rep of the contracts.' })
  repId?: string;

  @Field(() => PageInput, { nullable: true })
  @ValidateNested()
  page?: PageInput;
}

@Resolver()
export class AnalysisResolver {
  @Query(() => AnalysisType, {
    description: 'The monthly receivables analysis (月应收账款分析表) of contracts in sight (RPT-2).',
  })
  @Authorized('receivable.read')
  async receivablesAnalysis(
    @Ctx() ctx: RequestContext,
    @Args(() => AnalysisArguments) { page, ...args }: AnalysisArguments,
  ): Promise<AnalysisType> {
    const analysis = await monthlyAnalysis(ctx, args);
    const size = page?.size ?? 50;
    const from = ((page?.number ?? 1) - 1) * size;
    return {
      ...analysis,
      rows: analysis.rows.slice(from, from + size),
      rowCount: analysis.rows.length,
    } as unknown as AnalysisType;
  }
}
