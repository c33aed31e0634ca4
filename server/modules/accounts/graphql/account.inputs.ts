import { ArrayMaxSize, IsEmail, MaxLength, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import {
  AccountTier,
  CustomerAge,
  CustomerType,
  PurchaseRole,
  SizeBand,
} from '../../../../shared/vocabulary/accounts';
import { ServiceClass } from '../../../../shared/vocabulary/archive';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of accounts.' })
export class AccountFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or code, the brand in any spelling, or its sound in pinyin.',
  })
  q?: string;

  @Field(() => AccountTier, { nullable: true })
  tier?: AccountTier;

  @Field(() => CustomerType, { nullable: true })
  customerType?: CustomerType;

  @Field(() => ID, { nullable: true })
  ownerId?: string;

  @Field(() => Boolean, { nullable: true, description: 'true: nobody owns it; false: somebody does.' })
  unowned?: boolean;

  @Field(() => ID, { nullable: true })
  territoryId?: string;

  @Field(() => String, { nullable: true, description: 'Beginning of the division code.' })
  regionPrefix?: string;

  @Field(() => String, { nullable: true, description: 'Beginning of the industry code.' })
  industry?: string;

  @Field(() => SizeBand, { nullable: true })
  sizeBand?: SizeBand;

  @Field(() => Boolean, { nullable: true })
  onSupplyStop?: boolean;

  @Field(() => ServiceClass, { nullable: true, description: 'Class of service at the last review (ARC-4).' })
  serviceClass?: ServiceClass;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: dormant at the last review; false: active (ARC-5).',
  })
  dormant?: boolean;

  @Field(() => CustomerAge, { nullable: true, description: 'New or old at the last review (ARC-5).' })
  customerAge?: CustomerAge;

  @Field(() => ID, {
    nullable: true,
    description: 'Records that were merged into this account; without it the list leaves merged records out.',
  })
  mergedIntoId?: string;
}

@InputType({
  description: 'A customer to take into the archive. The owner is decided by the territories (TER-2).',
})
export class CreateAccountInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Our number; the next of the series unless given.' })
  @MaxLength(30)
  code?: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code (ARC-6).' })
  @MaxLength(40)
  uscc?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The code was looked at although its check digit does not fit.',
  })
  usccConfirmed?: boolean;

  @Field(() => String, { nullable: true, description: 'Why a wrong code is recorded all the same.' })
  @MaxLength(200)
  usccOverrideReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  phone?: string;

  @Field(() => CustomerType)
  customerType!: CustomerType;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  regionCode?: string;

  @Field(() => String, { nullable: true, description: 'Industry code (GB/T 4754) or word.' })
  @MaxLength(40)
  industry?: string;

  @Field(() => SizeBand, { nullable: true })
  sizeBand?: SizeBand;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  address?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is a different customer although it looks like a known one (ARC-2).',
  })
  @MaxLength(300)
  differentReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'What changes in the archive; fields left out stay as they are.' })
export class UpdateAccountInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  name?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  uscc?: string | null;

  @Field(() => Boolean, { nullable: true })
  usccConfirmed?: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  phone?: string | null;

  @Field(() => CustomerType, { nullable: true })
  customerType?: CustomerType;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Industry code (GB/T 4754) or word.' })
  @MaxLength(40)
  industry?: string | null;

  @Field(() => SizeBand, { nullable: true })
  sizeBand?: SizeBand | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  differentReason?: string;
}

@InputType({ description: 'A tier for an account, with the reason that goes into its history (TIER-3).' })
export class SetAccountTierInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Last day the decision stands through reviews, today at the earliest; left out: until the next review (TIER-3).',
  })
  until?: LocalDate;
}

@InputType({ description: 'A person at a customer.' })
export class AddContactInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  name!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  phone?: string;

  @Field(() => String, { nullable: true })
  @ValidateIf((input: AddContactInput) => Boolean(input.email))
  @IsEmail()
  @MaxLength(120)
  email?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  title?: string;

  @Field(() => PurchaseRole, { nullable: true })
  purchaseRole?: PurchaseRole;

  @Field(() => String, { nullable: true, description: 'What they like and dislike, when to reach them.' })
  @MaxLength(500)
  preferences?: string;
}

@InputType({ description: 'What changes about a contact; fields left out stay as they are.' })
export class UpdateContactInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  name?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @ValidateIf((input: UpdateContactInput) => Boolean(input.email))
  @IsEmail()
  @MaxLength(120)
  email?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  title?: string | null;

  @Field(() => PurchaseRole, { nullable: true })
  purchaseRole?: PurchaseRole | null;

  @Field(() => String, { nullable: true, description: 'What they like and dislike, when to reach them.' })
  @MaxLength(500)
  preferences?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day they left the firm, not after today; null: they are there.',
  })
  leftOn?: LocalDate | null;
}

@InputType({ description: 'An account to hold with its owner through every run (TER-4).' })
export class PinAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: whoever owns it today.' })
  ownerId?: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; left out: until taken away.' })
  until?: LocalDate;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A pin to take away.' })
export class UnpinAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'Accounts to give to another rep (工作交接, ORG-3).' })
export class HandOverAccountsInput {
  @Field(() => [ID])
  @ArrayMaxSize(5000)
  accountIds!: string[];

  @Field(() => ID)
  toUserId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => Boolean, { nullable: true })
  dryRun?: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}
