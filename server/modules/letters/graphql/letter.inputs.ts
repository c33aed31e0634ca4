import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import {
  LetterChannel,
  LetterDocumentState,
  LetterForm,
  LetterProof,
  LetterTone,
} from '../../../../shared/vocabulary/letters';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of letters with their documents.' })
export class LetterFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the number or the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: letters that no full settlement has answered yet.',
  })
  unanswered?: boolean;

  @Field(() => LetterTone, { nullable: true })
  tone?: LetterTone;

  @Field(() => LetterDocumentState, { nullable: true, description: 'Signed off by finance or not yet.' })
  state?: LetterDocumentState;

  @Field(() => LetterProof, { nullable: true, description: 'Whether it is proven that it arrived.' })
  proof?: LetterProof;
}

@InputType({ description: 'Letters that finance signs off.' })
export class SignOffLettersInput {
  @Field(() => [ID], { description: 'At most 500; those that are signed already are left as they are.' })
  letterIds!: string[];
}

@InputType({ description: 'How and when a letter went out.' })
export class RecordLetterDeliveryInput {
  @Field(() => ID)
  letterId!: string;

  @Field(() => LetterChannel)
  channel!: LetterChannel;

  @Field(() => String, {
    description: 'Tracking number, e-mail address, or who took it. At most 120 characters.',
  })
  @NotBlank()
  @MaxLength(120)
  reference!: string;

  @Field(() => GraphQLLocalDate, { description: 'From the day of the sign-off until today.' })
  sentOn!: LocalDate;

  @Field(() => [ID], {
    nullable: true,
    description: 'Photos of slips that the actor sent to /files; at most ten.',
  })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What became of a sending.' })
export class EndLetterDeliveryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'True: received; false: it came back.' })
  received!: boolean;

  @Field(() => GraphQLLocalDate, { description: 'From the day it was sent until today.' })
  on!: LocalDate;

  @Field(() => String, { description: 'Who signed for it, or why it came back. At most 300 characters.' })
  @NotBlank()
  @MaxLength(300)
  note!: string;

  @Field(() => [ID], { nullable: true, description: 'The signed slip, sent to /files; at most ten.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;
}

@InputType({ description: 'A version of a template that letters are to be printed with.' })
export class UseLetterTemplateInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Which letters an archive is to hold.' })
export class PackLettersInput {
  @Field(() => LetterForm)
  form!: LetterForm;

  @Field(() => LetterFilter, {
    nullable: true,
    description: 'All letters in sight when left out; 10,000 at most.',
  })
  filter?: LetterFilter | null;
}
