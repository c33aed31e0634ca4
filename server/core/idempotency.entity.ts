import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, LongTextColumn, TextColumn } from './columns';

/** One row per keyed act, written in the act's own transaction: a repeated key finds the first result here. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn({ type: 'varchar', length: '36' })
  actorId!: string;

  @PrimaryColumn({ type: 'varchar', length: '60' })
  op!: string;

  @PrimaryColumn({ type: 'varchar', length: '100' })
  idemKey!: string;

  @TextColumn(64)
  requestHash!: string;

  @LongTextColumn({ nullable: true })
  result!: string | null;

  @InstantColumn()
  createdAt!: Date;
}
