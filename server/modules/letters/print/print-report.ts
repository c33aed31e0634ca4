import pdfmake from 'pdfmake';
import { preparePdf } from './print-pdf';

export interface ReportTable {
  readonly title?: string;
  /** Heads; a figure's column is set to the right. */
  readonly columns: readonly {
    readonly head: string;
    readonly figure?: boolean;
    readonly width?: number | '*';
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Said instead of an empty table. */
  readonly none: string;
}

export interface Report {
  readonly title: string;
  readonly lines: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly landscape?: boolean;
}

/** Tables as PDF in the font of the letters, heads repeated on each page. */
export async function printReport({ title, lines, tables, landscape = false }: Report): Promise<Buffer> {
  preparePdf();
  return pdfmake
    .createPdf({
      info: { title },
      pageSize: 'A4',
      pageOrientation: landscape ? 'landscape' : 'portrait',
      pageMargins: [40, 45, 40, 45],
      defaultStyle: { font: 'NotoSansSC', fontSize: 9 },
      content: [
        { text: title, fontSize: 15, bold: true, margin: [0, 0, 0, 6] },
        ...lines.map((text) => ({ text, margin: [0, 0, 0, 2] })),
        ...tables.flatMap(piecesOf),
      ],
      footer: (page: number, pages: number) => ({
        text: `${title}　${page} / ${pages}`,
        alignment: 'center',
        fontSize: 8,
      }),
    })
    .getBuffer();
}

function piecesOf({ title, columns, rows, none }: ReportTable): object[] {
  const head = title ? [{ text: title, fontSize: 11, bold: true, margin: [0, 10, 0, 4] }] : [];
  if (rows.length === 0) return [...head, { text: none, margin: [0, 4, 0, 4] }];
  const align = (at: number): string => (columns[at]?.figure ? 'right' : 'left');
  return [
    ...head,
    {
      table: {
        headerRows: 1,
        widths: columns.map(({ width, figure }) => width ?? (figure ? 'auto' : '*')),
        body: [
          columns.map((column, at) => ({ text: column.head, bold: true, alignment: align(at) })),
          ...rows.map((row) => row.map((text, at) => ({ text, alignment: align(at) }))),
        ],
        dontBreakRows: true,
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0,
        hLineColor: () => '#999999',
      },
      margin: [0, 4, 0, 4],
    },
  ];
}
