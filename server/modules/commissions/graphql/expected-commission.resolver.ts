import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { CustomerAge } from '../../../../shared/vocabulary/accounts';
import { CommissionBasis, EstimateSource } from '../../../../shared/vocabulary/commissions';
import type { RequestContext } from '../../../core/context';
import { GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { CollisionCase } from '../../leads';
import {
  expectedCommission,
  type ExpectedCommission,
  type ExpectedShare,
} from '../queries/expected-commission';

@ObjectType('ExpectedShare', { description: 'What a share of it would come to.' })
export class ExpectedShareType implements ExpectedShare {
  @Field(() => Int)
  shareBp!: number;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@ObjectType('ExpectedCommission', {
  description: 'Commission on what is disputed, were all of it delivered under the plan in force (COLL-4).',
})
export class ExpectedCommissionType implements Omit<ExpectedCommission, 'measure' | 'shares'> {
  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => EstimateSource)
  source!: EstimateSource;

  @Field(() => CommissionBasis)
  basis!: CommissionBasis;

  @Field(() => GraphQLQuantity, { nullable: true, description: 'Of plans per unit.' })
  quantityMilli!: number | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Of plans per cent.' })
  value!: Money | null;

  @Field(() => Int, { description: '1/10,000 yuan per unit, or 1/10,000.' })
  rate!: number;

  @Field(() => CustomerAge)
  customerAge!: CustomerAge;

  @Field(() => String)
  planName!: string;

  @Field(() => [ExpectedShareType], { description: 'In steps between the bounds of the policy.' })
  shares!: ExpectedShareType[];
}

@Resolver(() => CollisionCase)
export class ExpectedCommissionResolver {
  @FieldResolver(() => ExpectedCommissionType, {
    nullable: true,
    description: 'For superiors; null where nobody said how much it is (COLL-4).',
  })
  async expectedCommission(
    @Root() collisionCase: CollisionCase,
    @Ctx() ctx: RequestContext,
  ): Promise<ExpectedCommissionType | null> {
    const found = await expectedCommission(ctx, collisionCase);
    if (!found) return null;
    const { measure, ...rest } = found;
    const perUnit = found.basis === 'PER_UNIT';
    return {
      ...rest,
      shares: [...rest.shares],
      quantityMilli: perUnit ? measure : null,
      value: perUnit ? null : (measure as Money),
    };
  }
}
