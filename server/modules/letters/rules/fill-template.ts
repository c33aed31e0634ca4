import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { DomainError } from '../../../core/errors';
import { cleanDocx } from './docx-package';
import { itemFields, ITEMS, letterFields, type LetterTexts } from './letter-fields';

interface TagTree {
  readonly [tag: string]: TagTree;
}

interface TemplateFault {
  readonly properties?: {
    readonly errors?: readonly TemplateFault[];
    readonly xtag?: string;
    readonly id?: string;
    readonly explanation?: string;
  };
}

function open(docx: Uint8Array, modules: readonly object[] = []): Docxtemplater {
  return new Docxtemplater(new PizZip(docx), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    modules: [...modules] as never,
    // fields are looked up by their name alone: no expressions, nothing inherited
    parser: (tag: string) => ({
      get: (scope: Record<string, unknown>) => (Object.hasOwn(scope, tag) ? scope[tag] : undefined),
    }),
  });
}

/**
 * Checks a template that somebody sent and returns it as it is kept.
 *
 * Rule DUN-1.
 *
 * @throws DomainError letter_template.too_large, .not_docx, .broken_tag, .unknown_tag, .missing_tag
 */
export function checkedTemplate(bytes: Uint8Array): Uint8Array {
  const docx = cleanDocx(bytes);
  const inspect = new InspectModule();
  try {
    open(docx, [inspect]);
  } catch (error) {
    const { properties } = error as TemplateFault;
    const first = properties?.errors?.[0]?.properties ?? properties;
    if (!first?.id) throw new DomainError('letter_template.not_docx', { detail: 'xml' });
    const tag = first.xtag ?? '?';
    throw new DomainError('letter_template.broken_tag', { tag, detail: first.explanation ?? first.id });
  }
  const tags = inspect.getAllTags() as TagTree;
  for (const [tag, inner] of Object.entries(tags)) {
    if (tag === ITEMS) {
      for (const item of Object.keys(inner))
        if (!(item in itemFields) && !(item in letterFields)) throw unknown(`${ITEMS}.${item}`);
    } else if (!(tag in letterFields) || Object.keys(inner).length > 0) throw unknown(tag);
  }
  for (const needed of ['函号', '客户', '合计'])
    if (!(needed in tags)) throw new DomainError('letter_template.missing_tag', { tag: needed });
  if (!tags[ITEMS] || !('金额' in tags[ITEMS]))
    throw new DomainError('letter_template.missing_tag', { tag: `#${ITEMS} … {金额}` });
  return docx;
}

const unknown = (tag: string): DomainError => new DomainError('letter_template.unknown_tag', { tag });

/** The letter as a Word document. The same texts in the same template give the same letter. */
export function fillTemplate(docx: Uint8Array, texts: LetterTexts): Uint8Array {
  const letter = open(docx);
  letter.render(texts);
  return letter.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
