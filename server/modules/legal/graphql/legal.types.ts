import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BundlePart, LimitationCause } from '../../../../shared/vocabulary/legal';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@ObjectType({
  description:
    'Until when an open item may be sued for (诉讼时效): three years (policy) from its due date or last interruption; Civil Code of the PRC art. 188, 195 (REC-5).',
})
export class LimitationItem {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => String)
  number!: string;

  @Field(() => GraphQLLocalDate)
  dueOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Open today, in yuan.' })
  open!: Money;

  @Field(() => GraphQLLocalDate, { description: 'Last day to sue.' })
  endsOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Day it counts from.' })
  countsFrom!: LocalDate;

  @Field(() => LimitationCause, { description: 'What happened on that day.' })
  cause!: LimitationCause;
}

@ObjectType({ description: 'A line of the index of the evidence bundle (REC-5).' })
export class BundlePiece {
  @Field(() => String, { description: 'Part and position, 02-03.' })
  number!: string;

  @Field(() => BundlePart)
  part!: BundlePart;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  on!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Its file in the archive; null where it is missing.' })
  fileName!: string | null;
}
