import type { LetterForm } from '../../../../shared/vocabulary/letters';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, notFound } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { LetterDocument } from '../entities/letter-document.entity';
import { LetterTemplate } from '../entities/letter-template.entity';
import { lettersPolicy } from '../policy';
import { printPdf } from '../print/print-pdf';
import { fillTemplate } from '../rules/fill-template';
import { sampleFacts } from '../rules/sample-letter';
import { letterTexts } from '../rules/letter-fields';
import { getWholeLetter } from './letters';
import { templateBytes } from './template-in-force';

export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Templates that a batch used already: read and kept once for all its letters. */
export type TemplateCache = Map<string, Buffer>;

/** A letter as a file, from the texts and the template it was issued with. */
export async function renderLetter(
  ctx: RequestContext,
  document: LetterDocument,
  form: LetterForm,
  templates: TemplateCache = new Map(),
): Promise<LetterFile> {
  const template = templates.get(document.templateId) ?? (await templateBytes(ctx, document.templateId));
  templates.set(document.templateId, template);
  const docx = fillTemplate(template, document.texts);
  const title = `${document.texts.函号} ${document.texts.客户}`;
  if (form === 'DOCX') return { name: `${title}.docx`, bytes: docx };
  const draft = document.state === 'ISSUED';
  return { name: `${title}.pdf`, bytes: await printPdf(docx, { title, draft }) };
}

/** One letter as a file for a reader who sees all of it. @throws DomainError common.not_found, letter.partly_in_sight */
export async function letterFile(ctx: RequestContext, id: string, form: LetterForm): Promise<LetterFile> {
  const letter = await getWholeLetter(ctx, id);
  const document = await ctx.db.findOneBy(LetterDocument, { letterId: letter.id });
  if (!document) throw notFound(LetterDocument, 'id');
  return renderLetter(ctx, document, form);
}

/** A version of a template: the Word file itself, or a letter of sample data printed with it. */
export async function templateFile(ctx: RequestContext, id: string, form: LetterForm): Promise<LetterFile> {
  const { tone, versionNo } = await getOrThrow(ctx, LetterTemplate, id);
  const bytes = await templateBytes(ctx, id);
  const title = `${tone}-${versionNo}`;
  if (form === 'DOCX') return { name: `${title}.docx`, bytes };
  const texts = letterTexts(sampleFacts(ctx.today, tone), await policyAt(ctx, lettersPolicy));
  return { name: `${title}.pdf`, bytes: await printPdf(fillTemplate(bytes, texts), { title, draft: true }) };
}
