import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IdColumn, MoneyColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'A project with the collections office (清欠项目), which its rep follows as collector until all is collected (REC-4, REC-7).',
})
@Entity('collections_case')
@Unique('uq_collections_case_running', ['runningContractId'])
@Index('idx_collections_case_contract', ['contractId', 'openedOn'])
@Index('idx_collections_case_rep', ['repId', 'endedOn'])
export class CollectionsCase extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_collections_case_contract')
  contractId!: string;

  /** The contract while something of it is to be collected. */
  @IdColumn({ nullable: true })
  runningContractId!: string | null;

  @Field(() => ID, {
    description: 'The rep whose project it was when the office took it: the duty stays theirs.',
  })
  @RefColumn(() => User, 'fk_collections_case_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  openedOn!: LocalDate;

  @Field(() => GraphQLMoney, {
    description: 'Open on the contract at that moment, without what is not attributable.',
  })
  @MoneyColumn()
  openAmount!: Money;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day all was collected; null while it runs.',
  })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;
}
