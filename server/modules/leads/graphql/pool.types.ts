import { ArrayMaxSize, ArrayMinSize, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Role } from '../../../../shared/vocabulary/identity';
import { BulkLeadAct } from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { Lead } from '../entities/lead.entity';

@ObjectType({ description: 'A limit that holds for the reader, and what sets it.' })
export class EffectiveLimit {
  @Field(() => Int)
  limit!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The unit or role whose limit it is; null: the policy.',
  })
  by!: string | null;
}

@ObjectType('ClaimLimits', {
  description:
    'How far the reader is from the limits of the pool; the smallest of policy, unit and role holds (LEAD-9).',
})
export class ClaimLimitsType {
  @Field(() => Int, { description: 'Leads held, without customers with a running contract.' })
  activeClaims!: number;

  @Field(() => EffectiveLimit)
  maxActiveClaims!: EffectiveLimit;

  @Field(() => Int, { description: 'Claims from the pool today, also of leads that were given back.' })
  claimsToday!: number;

  @Field(() => EffectiveLimit)
  maxClaimsPerDay!: EffectiveLimit;

  @Field(() => Int, { description: 'Contacts of the pool opened today.' })
  openedToday!: number;

  @Field(() => EffectiveLimit)
  maxOpenedPerDay!: EffectiveLimit;
}

@ObjectType({
  description: 'The contact of a lead in the pool, shown to judge whether to claim it (LEAD-9).',
})
export class OpenedContactPayload {
  @Field(() => String, { nullable: true })
  contactName!: string | null;

  @Field(() => String, { nullable: true })
  contactPhone!: string | null;

  @Field(() => Int, { description: 'Contacts opened today, this one included.' })
  openedToday!: number;

  @Field(() => Int, { description: 'How many may be opened a day.' })
  limit!: number;
}

@InputType({ description: 'Names a lead of the pool.' })
export class OpenPoolContactInput {
  @Field(() => ID)
  leadId!: string;
}

const given = (input: object, key: string): boolean => (input as Record<string, unknown>)[key] !== null;

@InputType({ description: 'Limits of a unit or a role; all numbers empty takes them away (LEAD-9).' })
export class SetClaimLimitInput {
  @Field(() => ID, { nullable: true, description: 'The unit with all below it; either this or a role.' })
  unitId?: string | null;

  @Field(() => Role, { nullable: true })
  role?: Role | null;

  @Field(() => Int, { nullable: true })
  @ValidateIf((input: object) => given(input, 'maxActiveClaims'))
  @Min(0)
  @Max(10_000)
  maxActiveClaims?: number | null;

  @Field(() => Int, { nullable: true })
  @ValidateIf((input: object) => given(input, 'maxClaimsPerDay'))
  @Min(0)
  @Max(10_000)
  maxClaimsPerDay?: number | null;

  @Field(() => Int, { nullable: true })
  @ValidateIf((input: object) => given(input, 'maxOpenedPerDay'))
  @Min(0)
  @Max(10_000)
  maxOpenedPerDay?: number | null;
}

@InputType({
  description: 'A pool of its own: what falls into it, who may take from it, when it is asked (LEAD-7).',
})
export class SaveLeadPoolInput {
  @Field(() => ID, { nullable: true, description: 'The pool to change; none opens a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller looked at.' })
  version?: number | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(60)
  name!: string;

  @Field(() => Int, { description: 'Where several pools match, the smallest takes the lead.' })
  @Min(0)
  @Max(10_000)
  position!: number;

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => [String], { description: 'Region codes or their beginnings, at most 50.' })
  @ArrayMaxSize(50)
  @Matches(/^\d{2,6}$/, { each: true })
  regionPrefixes!: string[];

  @Field(() => [String], { description: 'At most 50.' })
  @ArrayMaxSize(50)
  @NotBlank({ each: true })
  @MaxLength(40, { each: true })
  productLines!: string[];
}

@InputType({ description: 'One act on many leads (LEAD-10).' })
export class HandleLeadsInput {
  @Field(() => BulkLeadAct)
  act!: BulkLeadAct;

  @Field(() => [ID], { description: '1 to 200.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  leadIds!: string[];

  @Field(() => [ID], { nullable: true, description: 'Who gets them, in turn; at most 50.' })
  @ArrayMaxSize(50)
  toUserIds?: string[] | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What became of one lead of a bulk act.' })
export class HandledLeadPayload {
  @Field(() => ID)
  leadId!: string;

  @Field(() => String, { description: "Empty where the lead is not in the reader's sight." })
  customerName!: string;

  @Field(() => Lead, { nullable: true, description: 'The lead as it is now; null where it was refused.' })
  lead!: Lead | null;

  @Field(() => String, { nullable: true, description: 'Code of the refusal.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The refusal in the reader's language." })
  message!: string | null;
}
