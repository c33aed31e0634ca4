import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { bankLineFault } from '../../../../shared/vocabulary/banking';
import type { RequestContext } from '../../../core/context';
import { walkStatement, type StatementFile } from '../walk-statement';

const heads = {
  zh: ['行号', '栏目', '原值', '问题'],
  en: ['Line', 'Column', 'Value', 'What is wrong'],
} as const;
const names = { zh: '未导入的行', en: 'Lines left out' } as const;

/**
 * The lines of a statement that cannot be taken, as a workbook in the reader's language: which line, which column, what
 * stands there, what is wrong with it, and the line as it was, so that it can be mended and sent again (BANK-1).
 *
 * @param open called once there is something to write: until then the file can be refused in words
 */
export async function writeFaults(
  ctx: RequestContext,
  file: StatementFile,
  open: () => Writable,
): Promise<void> {
  const { language } = ctx;
  const begin = (
    headers: readonly string[],
  ): { book: exceljs.stream.xlsx.WorkbookWriter; sheet: exceljs.Worksheet } => {
    const book = new exceljs.stream.xlsx.WorkbookWriter({
      stream: open(),
      useStyles: true,
      useSharedStrings: false,
    });
    const sheet = book.addWorksheet(names[language], { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = [8, 18, 24, 40].map((width) => ({ width }));
    const row = sheet.addRow([...heads[language], ...headers]);
    row.font = { bold: true };
    row.commit();
    return { book, sheet };
  };
  let begun: ReturnType<typeof begin> | null = null;
  await walkStatement(ctx, file, {
    refused: ({ lineNo, faults, cells }, headers) => {
      begun ??= begin(headers);
      for (const { fault, column, value } of faults)
        begun.sheet.addRow([lineNo, column, value, bankLineFault.labels[fault][language], ...cells]).commit();
    },
  });
  begun ??= begin([]);
  begun.sheet.commit();
  await begun.book.commit();
}
