import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { UnitKind } from '../../../../shared/vocabulary/identity';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, RefColumn, TextColumn } from '../../../core/columns';

@ObjectType({ description: 'A unit of the organisation tree (单位): company, region or team (ORG-1).' })
@Entity('unit')
@Index('idx_unit_path', ['path'])
export class Unit extends BaseEntity {
  @Field(() => String)
  @TextColumn(80)
  name!: string;

  @Field(() => UnitKind)
  @CodeColumn()
  kind!: UnitKind;

  @Field(() => ID, { nullable: true, description: 'Unit above; null for the company itself.' })
  @RefColumn(() => Unit, 'fk_unit_parent', { nullable: true })
  parentId!: string | null;

  /** Ids from the root down to this unit, each ended by '/': a subtree is everything that starts with it. */
  @TextColumn(400)
  path!: string;
}
