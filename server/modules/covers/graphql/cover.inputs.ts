import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of absence covers.' })
export class AbsenceCoverFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true, description: 'Who is away.' })
  userId?: string;

  @Field(() => ID, { nullable: true, description: 'Who stands in.' })
  standInId?: string;

  @Field(() => Boolean, { nullable: true, description: 'true: running or still to come; false: over.' })
  current?: boolean;
}

@InputType({ description: 'Names who stands in for somebody who is away (请假代理, ORG-3).' })
export class CoverAbsenceInput {
  @Field(() => ID, { description: 'Who is away: oneself, or somebody of the own units.' })
  userId!: string;

  @Field(() => ID, {
    description:
      'Who stands in: active, with one of the selling roles (REP, SALES_MANAGER, SALES_DIRECTOR) of the absent.',
  })
  standInId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day, today at the earliest.' })
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    description:
      'The day from which it no longer holds (half-open); at most the days of the policy after the first.',
  })
  validTo!: LocalDate;

  @Field(() => String, { description: 'Why the person is away; at most 200 characters.' })
  @NotBlank()
  @MaxLength(200)
  reason!: string;
}

@InputType({ description: 'Ends an absence cover as of today (ORG-3).' })
export class EndAbsenceCoverInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;
}
