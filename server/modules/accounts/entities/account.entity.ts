import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { AccountTier, CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, FlagColumn, IdColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

@ObjectType({
  description:
    'A customer company (客户). Accounts belong to the company, not to a rep (ORG-3); they are never deleted.',
})
@Entity('account')
@Unique('uq_account_code', ['code'])
@Unique('uq_account_uscc', ['uscc'])
@Index('idx_account_name_key', ['nameKey'])
@Index('idx_account_owner', ['ownerId'])
@Index('idx_account_territory', ['territoryId'])
@Index('idx_account_phone_key', ['phoneKey'])
@Index('idx_account_brand_key', ['brandKey'])
@Index('idx_account_pinyin_key', ['pinyinKey'])
@Index('idx_account_blur_key', ['blurKey'])
@Index('idx_account_name', ['name'])
@Index('idx_account_merged_into', ['mergedIntoId'])
export class Account extends BaseEntity {
  @Field(() => String, { description: 'Our number for the customer.' })
  @TextColumn(30)
  code!: string;

  @Field(() => String, { description: 'Registered name (营业执照全称).' })
  @TextColumn(200)
  name!: string;

  /** Normalised by the matcher; what equal spellings share. Never shown. */
  @TextColumn(200)
  nameKey!: string;

  /** The name that distinguishes the firm (字号) as the matcher reads it; candidates for duplicates are found by it. */
  @TextColumn(100)
  brandKey!: string;

  /** How the brand sounds, tones aside. */
  @TextColumn(200)
  pinyinKey!: string;

  /** What easily mixed up brands share; null until the names are read anew (see rekeyNames). */
  @TextColumn(100, { nullable: true })
  blurKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code (统一社会信用代码), 18 characters (ARC-6).',
  })
  @TextColumn(18, { nullable: true })
  uscc!: string | null;

  @Field(() => String, { nullable: true, description: 'Switchboard or main phone as people write it.' })
  @TextColumn(40, { nullable: true })
  phone!: string | null;

  /** The switchboard or main phone as digits in E.164 without '+' (ARC-7). */
  @TextColumn(30, { nullable: true })
  phoneKey!: string | null;

  @Field(() => CustomerType)
  @CodeColumn()
  customerType!: CustomerType;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the industry (行业), GB/T 4754 ("E4710") or a word of the importer; prefix-matchable.',
  })
  @CodeColumn({ nullable: true })
  industry!: string | null;

  @Field(() => SizeBand, { nullable: true, description: 'Size of the firm (企业规模).' })
  @CodeColumn({ nullable: true })
  sizeBand!: SizeBand | null;

  @Field(() => String, {
    nullable: true,
    description: "Division code of the seat (GB/T 2260 or the importer's own), prefix-matchable.",
  })
  @TextColumn(20, { nullable: true })
  regionCode!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(200, { nullable: true })
  address!: string | null;

  @Field(() => AccountTier)
  @CodeColumn()
  tier!: AccountTier;

  @Field(() => ID, {
    nullable: true,
    description: 'Owner today: a copy of the ownership history for lists; null while nobody owns it.',
  })
  @RefColumn(() => User, 'fk_account_owner', { nullable: true })
  ownerId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Territory today: a copy of the ownership history for lists.',
  })
  @IdColumn({ nullable: true })
  territoryId!: string | null;

  @Field(() => Boolean, {
    description: 'Supply is stopped (暂停供货): no delivery on any channel (CON-6, DUN-2).',
  })
  @FlagColumn()
  onSupplyStop!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The account it was merged into (已合并至): still readable, but out of lists, runs and duplicate checks (ARC-2).',
  })
  @IdColumn({ nullable: true })
  mergedIntoId!: string | null;
}
