import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { AliasSource } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

@ObjectType({
  description:
    'Another name that people call a firm by (别名), as the matcher knows it (ARC-2): entered by hand, or learned from a ruling or a merge.',
})
@Entity('name_alias')
@Unique('uq_name_alias_pair', ['aliasKey', 'firmKey', 'openKey'])
@Index('idx_name_alias_firm', ['firmKey'])
export class NameAlias extends BaseEntity {
  @Field(() => String, { description: 'The other name as it was written.' })
  @TextColumn(200)
  aliasName!: string;

  /** Its brand as the matcher reads it. */
  @TextColumn(100)
  aliasKey!: string;

  @Field(() => String, { description: "The firm's own name." })
  @TextColumn(200)
  firmName!: string;

  @TextColumn(100)
  firmKey!: string;

  @Field(() => AliasSource)
  @CodeColumn()
  source!: AliasSource;

  @Field(() => ID, { nullable: true, description: 'The ruling or merge it was learned from.' })
  @IdColumn({ nullable: true })
  sourceRef!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_name_alias_recorded_by', { nullable: true })
  recordedById!: string | null;

  /** 1 while it is used, null once retired. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
