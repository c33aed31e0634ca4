import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@ObjectType('PromiseDay', {
  description: 'What customers promised to pay by one day; withdrawn promises left out (DUN-3).',
})
export class PromiseDayType {
  @Field(() => GraphQLLocalDate)
  day!: LocalDate;

  @Field(() => Int)
  promises!: number;

  @Field(() => GraphQLMoney)
  promised!: Money;

  @Field(() => GraphQLMoney, { description: 'What came in for them in time.' })
  received!: Money;

  @Field(() => Int, { description: 'How many broke: nothing came in for them in time.' })
  broken!: number;
}
