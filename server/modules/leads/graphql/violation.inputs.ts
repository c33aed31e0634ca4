import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollisionStrength, Sanction, ViolationKind } from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of violations.' })
export class ViolationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  caseId?: string;

  @Field(() => ViolationKind, { nullable: true })
  kind?: ViolationKind;

  @Field(() => Sanction, { nullable: true })
  sanction?: Sanction;

  @Field(() => GraphQLLocalDate, { nullable: true })
  from?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: LocalDate;
}

@InputType({ description: 'Narrows the list of pairs too weak for a case.' })
export class CollisionPairFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => CollisionStrength, { nullable: true })
  strength?: CollisionStrength;

  @Field(() => ID, { nullable: true })
  leadId?: string;
}

@InputType({ description: 'What somebody did against the rules, and its sanction (COLL-8).' })
export class DecideViolationInput {
  @Field(() => ID)
  repId!: string;

  @Field(() => ViolationKind)
  kind!: ViolationKind;

  @Field(() => ID, { nullable: true, description: 'The case it came to light in; or the lead.' })
  caseId?: string;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => String, { description: 'What was found.' })
  @NotBlank()
  @MaxLength(1000)
  finding!: string;

  @Field(() => Sanction)
  sanction!: Sanction;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Of a fine.' })
  fine?: Money;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}
