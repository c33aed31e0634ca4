import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { FileKind } from '../../../../shared/vocabulary/files';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { User } from '../../identity';

@ObjectType({
  description:
    'A photo or document kept with a record (附件). Its content is at /files/<id>, for those who may see the record.',
})
@Entity('stored_file')
@Index('idx_stored_file_subject', ['subjectType', 'subjectId'])
@Index('idx_stored_file_created', ['createdAt'])
export class StoredFile extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_stored_file_owner')
  ownerId!: string;

  @Field(() => String)
  @TextColumn(120)
  name!: string;

  @Field(() => FileKind)
  @CodeColumn()
  kind!: FileKind;

  @Field(() => Int, { description: 'Bytes.' })
  @IntColumn()
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  @TextColumn(64)
  digest!: string;

  /** The record it belongs to; null until it is attached, for a day at most. */
  @TextColumn(40, { nullable: true })
  subjectType!: string | null;

  @IdColumn({ nullable: true })
  subjectId!: string | null;
}
