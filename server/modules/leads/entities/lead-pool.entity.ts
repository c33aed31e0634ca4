import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { FlagColumn, IntColumn, JsonColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { Unit } from '../../identity';

@ObjectType({
  description:
    'A pool of its own (分公海) for leads of regions or product lines, open to the people of a unit. Where several match, the first by position takes the lead (LEAD-7).',
})
@Entity('lead_pool')
@Unique('uq_lead_pool_name', ['name'])
export class LeadPool extends BaseEntity {
  @Field(() => String)
  @TextColumn(60)
  name!: string;

  @Field(() => Int, { description: 'Order in which pools are asked, the smallest first.' })
  @IntColumn()
  position!: number;

  @Field(() => Boolean, { description: 'Takes leads in; a closed pool keeps those it has.' })
  @FlagColumn()
  active!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Who may take from it: the people of this unit and below; null: everybody.',
  })
  @RefColumn(() => Unit, 'fk_lead_pool_unit', { nullable: true })
  unitId!: string | null;

  @Field(() => [String], { description: 'Region codes or their beginnings; none: any place.' })
  @JsonColumn()
  regionPrefixes!: string[];

  @Field(() => [String], { description: 'Product lines; none: any.' })
  @JsonColumn()
  productLines!: string[];
}
