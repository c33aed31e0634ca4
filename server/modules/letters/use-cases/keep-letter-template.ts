import { In } from 'typeorm';
import { LetterTone } from '../../../../shared/vocabulary/letters';
import { actorOf, assertMay } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { safeName } from '../../files/rules/sniff-type';
import { LetterTemplate } from '../entities/letter-template.entity';
import {
  digestOf,
  keepVersion,
  listTemplates,
  putInForce,
  shippedVersion,
  templateInForce,
} from '../queries/template-in-force';
import { checkedTemplate } from '../rules/fill-template';

/**
 * Takes an edited Word template in as a new version, which is not in force before somebody looked at it. The same file
 * again is the version it was.
 *
 * @throws DomainError letter_template.too_large, .not_docx, .broken_tag, .unknown_tag, .missing_tag
 */
export async function uploadLetterTemplate(
  ctx: RequestContext,
  given: { readonly tone: LetterTone; readonly name: string; readonly bytes: Buffer },
): Promise<LetterTemplate> {
  assertMay(ctx, 'letter.template');
  const docx = checkedTemplate(given.bytes);
  const { tone } = given;
  return inTransaction(ctx, async (tx) => {
    // before the first upload of a tone, what is in force is kept as its first version
    await shippedVersion(tx, tone);
    const digest = digestOf(given.bytes);
    const known = await tx.db.findOneBy(LetterTemplate, { tone, digest });
    if (known) return known;
    const name = safeName(given.name);
    const uploadedById = actorOf(tx).userId;
    const kept = await keepVersion(tx, { tone, digest, name, source: 'UPLOADED', uploadedById }, docx);
    const subject = { type: 'LetterTemplate', id: kept.id };
    await recordAudit(tx, 'letter_template.uploaded', subject, { tone, versionNo: kept.versionNo, name });
    return kept;
  });
}

export interface UseLetterTemplateInput {
  readonly id: string;
  readonly version: number;
}

/**
 * Puts a version in force for letters issued from now on; letters issued before keep theirs. The shipped one is a version
 * like any other: choosing it goes back to it.
 *
 * @throws DomainError letter_template.in_force
 */
export async function useLetterTemplate(
  ctx: RequestContext,
  input: UseLetterTemplateInput,
): Promise<LetterTemplate> {
  return inTransaction(ctx, async (tx) => {
    const chosen = await getOrThrow(tx, LetterTemplate, input.id);
    if (chosen.inForceTone) throw new DomainError('letter_template.in_force', {}, 'id');
    assertVersion(chosen, input.version);
    await putInForce(tx, chosen);
    const { tone, versionNo } = chosen;
    await recordAudit(
      tx,
      'letter_template.used',
      { type: 'LetterTemplate', id: chosen.id },
      { tone, versionNo },
    );
    return getOrThrow(tx, LetterTemplate, input.id);
  });
}

/** Versions of the templates; where a tone was never used, what the product ships is kept as its first. */
export async function templatesOf(ctx: RequestContext, tone: LetterTone | null): Promise<LetterTemplate[]> {
  const tones = Object.values(LetterTone);
  if ((await ctx.db.countBy(LetterTemplate, { inForceTone: In(tones) })) < tones.length)
    await inTransaction(ctx, async (tx) => {
      for (const one of tones) await templateInForce(tx, one);
    });
  return listTemplates(ctx, tone);
}
