import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import {
  ArchiveEntryKind,
  FeedbackKind,
  MajorChangeKind,
  OpinionAspect,
  OpinionSource,
  ProjectStage,
} from '../../../../shared/vocabulary/archive';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'Official data of a customer; fields left out become empty (ARC-1).' })
export class SaveAccountProfileInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the entry that the caller looked at; none for a new one.',
  })
  version?: number | null;
  @Field(() => GraphQLMoney, { nullable: true, description: 'Registered capital in yuan.' })
  registeredCapital?: Money | null;
  @Field(() => Int, { nullable: true, description: 'People employed.' })
  @Min(0)
  @Max(1000000)
  employees?: number | null;
  @Field(() => String, { nullable: true, description: 'Number of the business licence.' })
  @MaxLength(40)
  licenceNo?: string | null;
  @Field(() => String, { nullable: true, description: 'Legal representative.' })
  @MaxLength(80)
  legalRepresentative?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of foundation.' })
  foundedOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'What the firm does by its licence.' })
  @MaxLength(500)
  businessScope?: string | null;
}

@InputType({
  description: 'What somebody in the trade said of a customer; never changed afterwards (ARC-1).',
})
export class RecordOpinionInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => OpinionAspect, { description: 'What it is about.' })
  aspect!: OpinionAspect;
  @Field(() => Int, { description: '1 very poor … 5 very good.' })
  @Min(1)
  @Max(5)
  score!: number;
  @Field(() => OpinionSource, { description: 'Where it was heard.' })
  source!: OpinionSource;
  @Field(() => String, { description: 'In words.' })
  @NotBlank()
  @MaxLength(500)
  note!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was heard; today unless told.' })
  heardOn?: LocalDate | null;
}

@InputType({ description: 'A name by which people know a customer.' })
export class SaveAliasInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  id?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the entry that the caller looked at; none for a new one.',
  })
  version?: number | null;
  @Field(() => String, { description: 'The name as people say it.' })
  @NotBlank()
  @MaxLength(200)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Who uses it, where.' })
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'A project or site of a customer; fields left out become empty.' })
export class SaveProjectInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  id?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the entry that the caller looked at; none for a new one.',
  })
  version?: number | null;
  @Field(() => String, { description: 'Name of the project.' })
  @NotBlank()
  @MaxLength(200)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Where the site is.' })
  @MaxLength(200)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'Division code of the site.' })
  @MaxLength(20)
  regionCode?: string | null;
  @Field(() => ProjectStage, { description: 'How far it is.' })
  stage!: ProjectStage;
  @Field(() => GraphQLQuantity, { nullable: true, description: 'Planned volume in m³.' })
  plannedQuantityMilli?: number | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Start of building.' })
  startedOn?: LocalDate | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Topped out; not after today.' })
  toppedOutOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Anything else worth knowing.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Who supplies a customer with what; fields left out become empty.' })
export class SaveSupplierInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  id?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the entry that the caller looked at; none for a new one.',
  })
  version?: number | null;
  @Field(() => String, { description: 'Product used.' })
  @NotBlank()
  @MaxLength(80)
  product!: string;
  @Field(() => String, { description: 'Who supplies it.' })
  @NotBlank()
  @MaxLength(120)
  supplier!: string;
  @Field(() => Int, { nullable: true, description: 'Share of the need in 1/10,000.' })
  @Min(0)
  @Max(10000)
  shareBp?: number | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Since when; not after today.' })
  suppliesSince?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Price and terms as far as known.' })
  @MaxLength(300)
  terms?: string | null;
}

@InputType({
  description:
    'Bank and invoice data of a customer. An account number or phone left out stays as it is; empty clears it.',
})
export class SaveBankDetailsInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  id?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the entry that the caller looked at; none for a new one.',
  })
  version?: number | null;
  @Field(() => String, { description: 'Title of the invoice.' })
  @NotBlank()
  @MaxLength(200)
  title!: string;
  @Field(() => String, { nullable: true, description: "Taxpayer's number, 15 to 20 characters (ARC-6)." })
  @MaxLength(20)
  taxNo?: string | null;
  @Field(() => String, { nullable: true, description: 'Bank and branch.' })
  @MaxLength(120)
  bankName?: string | null;
  @Field(() => String, { nullable: true, description: 'Account number, 6 to 32 digits.' })
  @MaxLength(40)
  bankAccount?: string | null;
  @Field(() => String, { nullable: true, description: 'Address on the invoice.' })
  @MaxLength(200)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'Phone on the invoice.' })
  @MaxLength(40)
  phone?: string | null;
}

@InputType({ description: 'A major change at a customer (TIER-7).' })
export class RecordMajorChangeInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => MajorChangeKind, { description: 'Operation or people.' })
  kind!: MajorChangeKind;
  @Field(() => GraphQLLocalDate, { description: 'Day it happened; not after today.' })
  happenedOn!: LocalDate;
  @Field(() => String, { description: 'What changed.' })
  @NotBlank()
  @MaxLength(500)
  what!: string;
  @Field(() => String, { nullable: true, description: 'What it means for us.' })
  @MaxLength(500)
  effect?: string | null;
}

@InputType({ description: 'A complaint or other feedback of a customer.' })
export class RecordFeedbackInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => FeedbackKind, { description: 'What it is about.' })
  kind!: FeedbackKind;
  @Field(() => String, { description: 'What the customer said.' })
  @NotBlank()
  @MaxLength(1000)
  content!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it came in; today unless told.' })
  receivedOn?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'Who answers it; the caller unless told.' })
  handlerId?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day the answer is due; the policy's days unless told.",
  })
  dueOn?: LocalDate | null;
}

@InputType({ description: 'What was done and answered about a complaint.' })
export class AnswerFeedbackInput {
  @Field(() => ID, { description: 'The complaint.' })
  id!: string;
  @Field(() => Int, { description: 'Version that the caller looked at.' })
  version!: number;
  @Field(() => String, { description: 'What was done and answered.' })
  @NotBlank()
  @MaxLength(1000)
  answer!: string;
}

@InputType({ description: 'The customer confirmed the answer to a complaint, or did not.' })
export class ConfirmFeedbackInput {
  @Field(() => ID, { description: 'The complaint.' })
  id!: string;
  @Field(() => Int, { description: 'Version that the caller looked at.' })
  version!: number;
  @Field(() => Boolean, { description: 'true: confirmed; false: open again.' })
  satisfied!: boolean;
  @Field(() => String, { nullable: true, description: 'What the customer said.' })
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'The satisfaction that a customer gave, asked at a visit (TIER-8).' })
export class RecordSatisfactionInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => Int, { description: '0 … 100.' })
  @Min(0)
  @Max(100)
  score!: number;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was asked; today unless told.' })
  askedOn?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The leader who asked; the caller unless told.' })
  askedById?: string | null;
  @Field(() => ID, { nullable: true, description: 'The contact who answered.' })
  contactId?: string | null;
  @Field(() => String, { nullable: true, description: 'What they said with it.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: "The monthly review of a strategic customer's file (TIER-7)." })
export class ReviewStrategicFileInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => String, { description: 'What was found and decided.' })
  @NotBlank()
  @MaxLength(500)
  note!: string;
}

@InputType({ description: 'An entry of the archive that no longer holds; it stays readable.' })
export class RetireArchiveEntryInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;
  @Field(() => ArchiveEntryKind, { description: 'What kind of entry.' })
  kind!: ArchiveEntryKind;
  @Field(() => ID, { description: 'The entry.' })
  id!: string;
  @Field(() => Int, { description: 'Version that the caller looked at.' })
  version!: number;
  @Field(() => String, { description: 'Why, for the trail.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'A contact whose phone and e-mail are to be shown once (ARC-3).' })
export class RevealContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
  @Field(() => String, { description: 'Why, for the trail.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'Bank data to be shown once (ARC-3).' })
export class RevealBankDetailsInput {
  @Field(() => ID, { description: 'The entry.' })
  bankId!: string;
  @Field(() => String, { description: 'Why, for the trail.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}
