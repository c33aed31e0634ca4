import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { LetterTone } from '../../../../shared/vocabulary/letters';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { newId } from '../../../core/ids';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { FileContent } from '../../files';
import { LetterTemplate } from '../entities/letter-template.entity';
import { shippedTemplate } from '../rules/shipped-template';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const shipped = new Map<LetterTone, { readonly bytes: Uint8Array; readonly digest: string }>();

function shippedOf(tone: LetterTone): { readonly bytes: Uint8Array; readonly digest: string } {
  const known = shipped.get(tone);
  if (known) return known;
  const bytes = shippedTemplate(tone);
  const made = { bytes, digest: digestOf(bytes) };
  shipped.set(tone, made);
  return made;
}

/** Keeps a file as the next version of a tone's template. */
export async function keepVersion(
  tx: TxContext,
  given: Pick<LetterTemplate, 'tone' | 'source' | 'name' | 'digest' | 'uploadedById'>,
  docx: Uint8Array,
): Promise<LetterTemplate> {
  const last = await tx.db.findOne(LetterTemplate, {
    where: { tone: given.tone },
    order: { versionNo: 'DESC' },
  });
  const id = newId();
  await insert(tx, FileContent, { id, base64: Buffer.from(docx).toString('base64') });
  return insert(tx, LetterTemplate, {
    ...given,
    id,
    versionNo: (last?.versionNo ?? 0) + 1,
    uploadedOn: tx.today,
  }).catch((error: unknown) => {
    // somebody else kept a version meanwhile: the whole unit starts over and finds it
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}

/** The version that the product ships, kept like any other, so that letters name what they were printed with. */
export async function shippedVersion(tx: TxContext, tone: LetterTone): Promise<LetterTemplate> {
  const { bytes, digest } = shippedOf(tone);
  const known = await tx.db.findOneBy(LetterTemplate, { tone, digest });
  if (known) return known;
  return keepVersion(
    tx,
    { tone, digest, source: 'SHIPPED', name: `${tone}.docx`, uploadedById: null },
    bytes,
  );
}

/** Puts one version of a tone in force and the one before out of it. */
export async function putInForce(tx: TxContext, { id, tone }: LetterTemplate): Promise<void> {
  const bump = { updatedAt: tx.now, version: () => 'version + 1' };
  const { sql, params } = { sql: 'inForceTone = :tone', params: { tone } };
  await updateWhere(tx, LetterTemplate, { ...bump, inForceTone: null }, { sql, params });
  await updateWhere(tx, LetterTemplate, { ...bump, inForceTone: tone }, { sql: 'id = :id', params: { id } });
}

/** The version that letters of a tone are printed with now: an uploaded one, else what the product ships. */
export async function templateInForce(tx: TxContext, tone: LetterTone): Promise<LetterTemplate> {
  const current = await tx.db.findOneBy(LetterTemplate, { inForceTone: tone });
  if (current?.source === 'UPLOADED') return current;
  const version = await shippedVersion(tx, tone);
  if (current?.id !== version.id) await putInForce(tx, version);
  return version;
}

/** The Word file of a version. */
export async function templateBytes(ctx: RequestContext, id: string): Promise<Buffer> {
  const { base64 } = await getOrThrow(ctx, FileContent, id);
  return Buffer.from(base64, 'base64');
}

/** All versions of the tones, newest first. */
export function listTemplates(ctx: RequestContext, tone: LetterTone | null): Promise<LetterTemplate[]> {
  const tones = tone ? [tone] : Object.values(LetterTone);
  return ctx.db.find(LetterTemplate, {
    where: { tone: In(tones) },
    order: { tone: 'ASC', versionNo: 'DESC' },
    take: 300,
  });
}
