import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { Language } from '../../../../shared/vocabulary/identity';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, FlagColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Unit } from './unit.entity';

@ObjectType({ description: 'A person of the company (人员). Nobody is ever deleted: they become inactive.' })
@Entity('app_user')
@Unique('uq_app_user_username', ['username'])
@Index('idx_app_user_unit', ['unitId'])
export class User extends BaseEntity {
  @Field(() => String, { description: 'Sign-in name, lower case.' })
  @TextColumn(60)
  username!: string;

  @Field(() => String)
  @TextColumn(80)
  name!: string;

  @Field(() => ID)
  @RefColumn(() => Unit, 'fk_app_user_unit')
  unitId!: string;

  /** Argon2id, parameters inside. Never exposed. */
  @TextColumn(200)
  passwordHash!: string;

  @Field(() => Boolean, { description: 'Inactive people cannot sign in and own nothing (TER-10).' })
  @FlagColumn()
  active!: boolean;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  joinedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  leftOn!: LocalDate | null;

  @Field(() => Language)
  @CodeColumn()
  language!: Language;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when suspended from selling (ORG-4, REC-7).',
  })
  @DayColumn({ nullable: true })
  suspendedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of the suspension from selling; null while it has no end.',
  })
  @DayColumn({ nullable: true })
  suspendedUntil!: LocalDate | null;

  /** Shown by the resolver to those who may know why. */
  @TextColumn(300, { nullable: true })
  suspendedReason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when suspended because of class B projects; ends when all are collected (REC-7).',
  })
  @DayColumn({ nullable: true })
  suspendedForDebtOn!: LocalDate | null;
}
