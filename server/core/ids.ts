import { randomFillSync } from 'node:crypto';

/** Random bytes are drawn for 256 ids at a time: one call of the system's source per id is what ids cost most. */
const pool = Buffer.alloc(4096);
let drawn = pool.length;

function sixteenRandomBytes(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += 16;
  return Buffer.from(pool.subarray(drawn - 16, drawn));
}

let lastMs = 0;
let sequence = 0;

/**
 * A new id: UUIDv7, so ids made later sort later within one process. Never proof of order across processes.
 * 36 characters.
 */
export function newId(): string {
  const now = Date.now();
  sequence = now === lastMs ? sequence + 1 : 0;
  if (now > lastMs) lastMs = now;
  const bytes = sixteenRandomBytes();
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | ((sequence >>> 6) & 0x0fff), 6);
  bytes[8] = 0x80 | (sequence & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
