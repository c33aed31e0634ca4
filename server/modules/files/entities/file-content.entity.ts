import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { LongTextColumn } from '../../../core/columns';

/** The bytes of the file of the same id, in base 64: in the database, because processes share nothing else. */
@Entity('file_content')
export class FileContent extends BaseEntity {
  @LongTextColumn()
  base64!: string;
}
