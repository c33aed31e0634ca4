import { Entity, Index } from 'typeorm';
import { BaseEntity } from './base-entity';
import { TextColumn } from './columns';

/** That something of a topic changed: how the other processes hear of it. Kept for a day. */
@Entity('live_event')
@Index('idx_live_event_created', ['createdAt'])
export class LiveEvent extends BaseEntity {
  @TextColumn(80)
  topic!: string;
}
