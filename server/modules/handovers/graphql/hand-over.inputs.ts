import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { HandOverMethod, HandOverScope, HeldKind } from '../../../../shared/vocabulary/handovers';
import { NotBlank } from '../../../core/check-input';

@InputType({ description: 'Narrows the list of hand-overs.' })
export class HandOverFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  fromUserId?: string;

  @Field(() => Boolean, { nullable: true, description: 'true: those that the reader did.' })
  mine?: boolean;
}

@InputType({ description: 'Narrows the records of hand-overs.' })
export class HandOverItemFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  handOverId?: string;

  @Field(() => HeldKind, { nullable: true })
  kind?: HeldKind;

  @Field(() => Boolean, { nullable: true })
  movedSince?: boolean;
}

@InputType({ description: 'Who takes the customers of a tier.' })
export class TierSuccessorInput {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => ID)
  toUserId!: string;
}

@InputType({
  description:
    'A hand-over of what a person holds (TER-10): preview with dryRun, then the same with its digest.',
})
export class HandOverInput {
  @Field(() => ID, { description: 'Who leaves or moves.' })
  fromUserId!: string;

  @Field(() => HandOverScope)
  scope!: HandOverScope;

  @Field(() => [ID], { nullable: true, description: 'TERRITORIES: whose customers go.' })
  @ArrayMaxSize(500)
  territoryIds?: string[];

  @Field(() => [AccountTier], { nullable: true, description: 'TIERS: whose customers go.' })
  @ArrayMaxSize(3)
  tiers?: AccountTier[];

  @Field(() => [ID], { nullable: true, description: 'SELECTED: the customers that go.' })
  @ArrayMaxSize(5000)
  accountIds?: string[];

  @Field(() => HandOverMethod)
  method!: HandOverMethod;

  @Field(() => ID, {
    nullable: true,
    description: 'NAMED: the successor; BY_RULES and BY_TIER: who takes what nothing else decides.',
  })
  toUserId?: string;

  @Field(() => [TierSuccessorInput], { nullable: true, description: 'BY_TIER: one person a tier.' })
  @ArrayMaxSize(3)
  byTier?: TierSuccessorInput[];

  @Field(() => [ID], { nullable: true, description: 'ROUND_ROBIN: the people who take in turn.' })
  @ArrayMaxSize(100)
  team?: string[];

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => Boolean, { nullable: true, description: 'Show what would happen; nothing is written.' })
  dryRun?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of the preview: exactly that is done, or handover.moved_meanwhile.',
  })
  @MaxLength(64)
  digest?: string;

  @Field(() => String, { nullable: true, description: 'The same key twice does the act once.' })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Takes a hand-over back (TER-10).' })
export class UndoHandOverInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, { nullable: true, description: 'The same key twice does the act once.' })
  @MaxLength(100)
  idempotencyKey?: string;
}
