import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { Sanction, ViolationKind } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { CollisionCase } from './collision-case.entity';
import { Lead } from './lead.entity';

@ObjectType({ description: 'What somebody did against the rules, and what followed (违规处理, COLL-8).' })
@Entity('violation')
@Unique('uq_violation_once', ['onceKey'])
@Index('idx_violation_rep', ['repId', 'decidedOn'])
@Index('idx_violation_decided', ['decidedOn'])
@Index('idx_violation_case', ['caseId'])
export class Violation extends BaseEntity {
  /** The matter, the person and the kind: one violation is sanctioned once. */
  @TextColumn(160)
  onceKey!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_violation_rep')
  repId!: string;

  @Field(() => ViolationKind)
  @CodeColumn()
  kind!: ViolationKind;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => CollisionCase, 'fk_violation_case', { nullable: true })
  caseId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_violation_lead', { nullable: true })
  leadId!: string | null;

  @Field(() => String, { description: 'What was found.' })
  @TextColumn(1000)
  finding!: string;

  @Field(() => Sanction)
  @CodeColumn()
  sanction!: Sanction;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Of fines; kept for pay.' })
  @MoneyColumn({ nullable: true })
  fine!: Money | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  decidedOn!: LocalDate;

  @Field(() => ID)
  @IdColumn()
  decidedById!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The ruling that gave it was overturned on this day.',
  })
  @DayColumn({ nullable: true })
  withdrawnOn!: LocalDate | null;
}
