import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of terms talks.' })
export class TermsTalkFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => Boolean, { nullable: true, description: 'false: waits for marketing.' })
  filed?: boolean;
}

@InputType({ description: 'A talk about terms with a second person (LEAD-12).' })
export class RecordTermsTalkInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => ID, { description: 'Another active person of the sales department who took part.' })
  secondId!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Today unless told.' })
  talkedOn?: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(2000)
  terms!: string;

  @Field(() => String, { description: 'How the customer behaved.' })
  @NotBlank()
  @MaxLength(1000)
  behaviour!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'The record of a talk that marketing files (LEAD-12).' })
export class FileTermsTalkInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;
}
