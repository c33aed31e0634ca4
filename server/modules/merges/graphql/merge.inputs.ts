import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NotBlank } from '../../../core/check-input';

@InputType({ description: 'Two accounts that may be one customer.' })
export class MergePreviewInput {
  @Field(() => ID, { description: 'The account to keep.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The account that would go into it.' })
  mergedId!: string;
}

@InputType({ description: 'Two accounts to merge, as the preview showed them (ARC-2).' })
export class MergeAccountsInput extends MergePreviewInput {
  @Field(() => [String], {
    description: 'Fields whose value is taken from the other account; the rest stay.',
  })
  @ArrayMaxSize(30)
  @NotBlank({ each: true })
  @MaxLength(40, { each: true })
  take!: string[];

  @Field(() => String, { description: 'Why they are one customer.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => String, { description: 'Digest of the preview: exactly that is done, or nothing.' })
  @NotBlank()
  @MaxLength(64)
  digest!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One per attempt: a repeated request replays the answer.',
  })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A merge to take back (ARC-2).' })
export class UnmergeAccountsInput {
  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string;

  @Field(() => String, { description: 'Why they are two customers after all.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One per attempt: a repeated request replays the answer.',
  })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Two accounts that look alike and are different customers (ARC-2).' })
export class MarkKnownDifferentInput {
  @Field(() => ID, { description: 'One of them.' })
  accountId!: string;

  @Field(() => ID, { description: 'The other.' })
  otherId!: string;

  @Field(() => String, { description: 'How one tells them apart.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}
