import type { LocalDate } from '../../../shared/local-date';
import type { BankLineFault } from '../../../shared/vocabulary/banking';
import { actingHeader } from '../../providers/acting';
import { i18nProvider } from '../../providers/i18n-provider';

export interface StatementPreview {
  readonly digest: string;
  readonly lines: number;
  readonly amount: string;
  readonly duplicates: number;
  readonly outgoing: number;
  readonly refused: number;
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly balance: {
    readonly opening: string;
    readonly closing: string;
    readonly difference: string;
  } | null;
  readonly first: readonly {
    readonly lineNo: number;
    readonly paidOn: LocalDate;
    readonly amount: string;
    readonly payer: string;
    readonly text: string;
  }[];
  readonly faults: readonly {
    readonly lineNo: number;
    readonly faults: readonly {
      readonly fault: BankLineFault;
      readonly column: string;
      readonly value: string;
    }[];
  }[];
}

interface Refused {
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends the file. @throws Error with the refusal in the reader's language */
async function send(path: string, file: File): Promise<Response> {
  const response = await fetch(`/bank-files/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': i18nProvider.getLocale(),
      ...actingHeader(),
    },
    body: file,
  });
  if (response.ok) return response;
  const refused = (await response.json().catch(() => ({}))) as Refused;
  throw new Error(refused.errors?.[0]?.message ?? response.statusText);
}

const named = (file: File): string => `name=${encodeURIComponent(file.name)}`;

export async function checkStatement(file: File): Promise<StatementPreview> {
  return (await (await send(`check?${named(file)}`, file)).json()) as StatementPreview;
}

export async function importStatement(
  file: File,
  previewed: string,
): Promise<{ readonly id: string; readonly number: string; readonly lines: number }> {
  const response = await send(`import?${named(file)}&previewed=${previewed}`, file);
  return (await response.json()) as { id: string; number: string; lines: number };
}

/** Saves the workbook of the lines that cannot be taken. */
export async function saveFaults(file: File): Promise<void> {
  const blob = await (await send(`faults?${named(file)}`, file)).blob();
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${file.name.replace(/\.[^.]*$/, '')}-faults.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
}
