import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { FlagColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

@ObjectType({
  description: 'A node of the territory tree (销售区域), with a manager, rules and members (TER-1).',
})
@Entity('territory')
@Unique('uq_territory_code', ['code'])
@Unique('uq_territory_catch_all', ['catchAllKey'])
@Index('idx_territory_path', ['path'])
export class Territory extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  code!: string;

  @Field(() => String)
  @TextColumn(80)
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Territory above; null for a root.' })
  @RefColumn(() => Territory, 'fk_territory_parent', { nullable: true })
  parentId!: string | null;

  /** Ends of the ids from the root down to this node, each ended by '/': a subtree is everything that starts with it. */
  @TextColumn(400)
  path!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_territory_manager', { nullable: true })
  managerId!: string | null;

  @Field(() => Int, { description: 'Priority before the ranks of the rules, 1 is the strongest (TER-2).' })
  @IntColumn()
  rank!: number;

  @Field(() => Boolean, {
    description: 'The one territory that takes what no rule matches (兜底), so that gaps are visible.',
  })
  @FlagColumn()
  isCatchAll!: boolean;

  /** 1 on the catch-all, null elsewhere: its unique key lets at most one in. */
  @IntColumn({ nullable: true })
  catchAllKey!: number | null;
}
