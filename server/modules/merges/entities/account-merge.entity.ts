import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, JsonColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

/** A value that a merge put in place of another, by field of the account or its profile. */
export interface TakenField {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a merge changed on the two accounts themselves; the moved rows stand in AccountMergeRow. */
export interface MergeChanges {
  readonly account: Readonly<Record<string, TakenField>>;
  readonly profile: Readonly<Record<string, TakenField>>;
  /** The survivor had no profile before. */
  readonly profileMade: boolean;
  /** The other's credit code, which the survivor took over. */
  readonly usccTaken: string | null;
}

@ObjectType({
  description: 'Two accounts that were one customer (客户合并): which was kept, when, by whom, why (ARC-2).',
})
@Entity('account_merge')
@Unique('uq_account_merge_open', ['mergedId', 'openKey'])
@Index('idx_account_merge_survivor', ['survivorId'])
export class AccountMerge extends BaseEntity {
  @Field(() => ID, { description: 'The account that was kept.' })
  @RefColumn(() => Account, 'fk_account_merge_survivor')
  survivorId!: string;

  @Field(() => ID, { description: 'The account that went into it.' })
  @RefColumn(() => Account, 'fk_account_merge_merged')
  mergedId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the merge.' })
  @DayColumn()
  mergedOn!: LocalDate;

  @Field(() => ID, { description: 'Who merged them.' })
  @RefColumn(() => User, 'fk_account_merge_merged_by')
  mergedById!: string;

  @Field(() => String, { description: 'Why they are one.' })
  @TextColumn(300)
  reason!: string;

  @Field(() => Int, { description: 'Records that moved.' })
  @IntColumn()
  rowsMoved!: number;

  @JsonColumn()
  changes!: MergeChanges;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was undone; null while it stands.' })
  @DayColumn({ nullable: true })
  undoneOn!: LocalDate | null;

  @RefColumn(() => User, 'fk_account_merge_undone_by', { nullable: true })
  undoneById!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  @TextColumn(300, { nullable: true })
  undoneReason!: string | null;

  /** 1 while it stands, null once undone: an account is merged into at most one other. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
