import pdfmake from 'pdfmake';
import { layOutDocx } from '../rules/lay-out-docx';
import { readFont } from './fonts';

let ready = false;

/** Reads the fonts once, at the first letter: twenty megabytes that a process without letters does without. */
export function preparePdf(): void {
  if (ready) return;
  pdfmake.virtualfs.writeFileSync('regular.ttf', readFont('normal'));
  pdfmake.virtualfs.writeFileSync('bold.ttf', readFont('bold'));
  const faces = { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' };
  pdfmake.setFonts({ NotoSansSC: faces });
  // a template names no picture of the server or the net
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  ready = true;
}

/** A filled Word document as PDF, with the glyphs it uses embedded; across a draft it says that nobody signed it. */
export async function printPdf(
  docx: Uint8Array,
  { title, draft }: { readonly title: string; readonly draft: boolean },
): Promise<Buffer> {
  preparePdf();
  const { content, margins, width, height } = layOutDocx(docx);
  return pdfmake
    .createPdf({
      info: { title },
      pageSize: { width, height },
      pageMargins: margins,
      defaultStyle: { font: 'NotoSansSC', fontSize: 11 },
      content,
      ...(draft ? { watermark: { text: '未签发', color: 'grey', opacity: 0.15 } } : {}),
      footer: (page: number, pages: number) => ({
        text: `${page} / ${pages}`,
        alignment: 'center',
        fontSize: 8,
      }),
    })
    .getBuffer();
}
