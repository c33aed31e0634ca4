import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { SupplyNoticeState } from '../../../../shared/vocabulary/supply';
import { BaseEntity } from '../../../core/base-entity';
import { BigColumn, CodeColumn, DayColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLQuantity } from '../../../core/scalars';
import { Contract, ContractLine } from '../../contracts';
import { User } from '../../identity';

@ObjectType({ description: 'Releases a quantity of a contract for production and supply (供货通知, CON-1).' })
@Entity('supply_notice')
@Unique('uq_supply_notice_number', ['number'])
@Index('idx_supply_notice_contract', ['contractId', 'issuedOn'])
@Index('idx_supply_notice_line', ['lineId', 'state'])
export class SupplyNotice extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_supply_notice_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => ContractLine, 'fk_supply_notice_line')
  lineId!: string;

  @Field(() => SupplyNoticeState)
  @CodeColumn()
  state!: SupplyNoticeState;

  @Field(() => GraphQLQuantity)
  @BigColumn()
  quantityMilli!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day the site needs it.' })
  @DayColumn()
  neededOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Where and how: site, pump, time of day.' })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  issuedOn!: LocalDate;

  @RefColumn(() => User, 'fk_supply_notice_issued_by')
  issuedById!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  withdrawReason!: string | null;
}
