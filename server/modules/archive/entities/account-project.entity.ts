import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ProjectStage } from '../../../../shared/vocabulary/archive';
import { BaseEntity } from '../../../core/base-entity';
import { BigColumn, CodeColumn, DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLQuantity } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({ description: 'A project or site of a customer (项目/工地, ARC-1).' })
@Entity('account_project')
@Index('idx_account_project_account', ['accountId'])
export class AccountProject extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_project_account')
  accountId!: string;

  @Field(() => String, { description: 'Name of the project.' })
  @TextColumn(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where the site is.' })
  @TextColumn(200, { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Division code of the site (GB/T 2260).' })
  @TextColumn(20, { nullable: true })
  regionCode!: string | null;

  @Field(() => ProjectStage, { description: 'How far it is.' })
  @CodeColumn()
  stage!: ProjectStage;

  @Field(() => GraphQLQuantity, { nullable: true, description: 'Planned volume in m³.' })
  @BigColumn({ nullable: true })
  plannedQuantityMilli!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Start of building.' })
  @DayColumn({ nullable: true })
  startedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Topped out (封顶).' })
  @DayColumn({ nullable: true })
  toppedOutOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Anything else worth knowing.' })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when it is out of the list; null while it is in.',
  })
  @DayColumn({ nullable: true })
  retiredOn!: LocalDate | null;
}
