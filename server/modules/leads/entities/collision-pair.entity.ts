import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { MatchReason } from '../../../../shared/vocabulary/accounts';
import { CollisionStrength } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, JsonColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Lead } from './lead.entity';

@ObjectType({
  description:
    'A lead that looks like another lead or account of somebody else, too little for a case (疑似撞单, COLL-1).',
})
@Entity('collision_pair')
@Unique('uq_collision_pair_key', ['pairKey'])
@Index('idx_collision_pair_lead', ['leadId'])
@Index('idx_collision_pair_other', ['otherLeadId'])
@Index('idx_collision_pair_account', ['accountId'])
@Index('idx_collision_pair_found', ['strength', 'foundOn'])
export class CollisionPair extends BaseEntity {
  /** Digest of both records, the same from either side. */
  @TextColumn(64)
  pairKey!: string;

  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_collision_pair_lead')
  leadId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_collision_pair_other', { nullable: true })
  otherLeadId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_collision_pair_account', { nullable: true })
  accountId!: string | null;

  @Field(() => CollisionStrength)
  @CodeColumn()
  strength!: CollisionStrength;

  @Field(() => [MatchReason])
  @JsonColumn()
  reasons!: MatchReason[];

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  foundOn!: LocalDate;
}
