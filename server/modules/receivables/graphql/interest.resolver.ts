import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { InterestOutcome } from '../../../../shared/vocabulary/ledger';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Receivable } from '../entities/receivable.entity';
import { chargeInterest, type InterestResult } from '../use-cases/charge-interest';
import { ChargeInterestInput } from './interest.inputs';

@ObjectType('InterestResult', {
  description: 'What a run of interest did, or would do, for one overdue item.',
})
export class InterestResultType {
  @Field(() => ID, { description: 'The overdue item.' })
  receivableId!: string;

  @Field(() => InterestOutcome)
  outcome!: InterestOutcome;

  @Field(() => GraphQLMoney)
  interest!: Money;

  @Field(() => ID, { nullable: true, description: 'The item of the interest; null in a dry run.' })
  chargedId!: string | null;
}

@Resolver()
export class InterestResolver {
  @Mutation(() => [InterestResultType], {
    description:
      'Charge the interest of a month on overdue items, each once; simple interest, off while the daily rate is zero (REC-9). Fails with interest.off, interest.month_not_over.',
  })
  @Authorized('interest.charge')
  chargeInterest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChargeInterestInput) input: ChargeInterestInput,
  ): Promise<InterestResult[]> {
    return chargeInterest(ctx, input);
  }
}

@Resolver(() => InterestResultType)
export class InterestResultFields {
  @FieldResolver(() => Receivable)
  receivable(@Root() row: InterestResult, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, row.receivableId);
  }
}
