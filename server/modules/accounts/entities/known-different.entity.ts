import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, TextColumn, Unique } from '../../../core/columns';

@ObjectType({
  description: 'Two customers that are known to be different: never raised against each other again (ARC-2).',
})
@Entity('known_different')
@Unique('uq_known_different_pair', ['pairKey'])
export class KnownDifferent extends BaseEntity {
  /** Digest of both names and sites, or of both accounts, the lesser first. */
  @TextColumn(64)
  pairKey!: string;

  /** The case whose ruling said so. */
  @IdColumn({ nullable: true })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why they are different.' })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who said so by hand; null where a ruling did.' })
  @IdColumn({ nullable: true })
  decidedById!: string | null;
}
