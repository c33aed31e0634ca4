import { Field, InputType } from 'type-graphql';
import type { Month } from '../../../../shared/local-date';
import { GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'A run of interest on overdue items for one month (逾期计息, REC-9).' })
export class ChargeInterestInput {
  @Field(() => GraphQLMonth, { description: 'A month that is over.' })
  month!: Month;

  @Field(() => Boolean, { defaultValue: false, description: 'Show what would happen and write nothing.' })
  dryRun!: boolean;
}
