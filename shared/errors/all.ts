import { accountsErrors } from './accounts';
import { archiveErrors } from './archive';
import { bankingErrors } from './banking';
import { calendarErrors } from './calendar';
import { collectionsErrors } from './collections';
import { commissionsErrors } from './commissions';
import { contractsErrors } from './contracts';
import { creditErrors } from './credit';
import { coversErrors } from './covers';
import { coreErrors } from './core';
import type { ErrorText, ParamsOf } from './define';
import { notificationsErrors } from './notifications';
import { filesErrors } from './files';
import { handoversErrors } from './handovers';
import { importsErrors } from './imports';
import { intentsErrors } from './intents';
import { tripsErrors } from './trips';
import { leadsErrors } from './leads';
import { ledgerErrors } from './ledger';
import { inKindErrors } from './inkind';
import { advanceErrors } from './advances';
import { legalErrors } from './legal';
import { lettersErrors } from './letters';
import { lossesErrors } from './losses';
import { serviceErrors } from './service';
import { mergesErrors } from './merges';
import { pricesErrors } from './prices';
import { invoicesErrors } from './invoices';
import { reconciliationErrors } from './reconciliation';
import { supplyErrors } from './supply';
import { amendmentsErrors } from './amendments';
import { planningErrors } from './planning';
import { receivablesErrors } from './receivables';
import { territoriesErrors } from './territories';
import { tiersErrors } from './tiers';
import { visitsErrors } from './visits';
import { vocabularies } from '../vocabulary/all';

/** Every refusal of the product: code → texts. Codes are stable; the texts are what people read. */
export const errorTexts = {
  ...coreErrors,
  ...filesErrors,
  ...notificationsErrors,
  ...calendarErrors,
  ...coversErrors,
  ...territoriesErrors,
  ...accountsErrors,
  ...archiveErrors,
  ...mergesErrors,
  ...intentsErrors,
  ...tripsErrors,
  ...inKindErrors,
  ...legalErrors,
  ...advanceErrors,
  ...lettersErrors,
  ...bankingErrors,
  ...lossesErrors,
  ...serviceErrors,
  ...leadsErrors,
  ...visitsErrors,
  ...creditErrors,
  ...pricesErrors,
  ...contractsErrors,
  ...planningErrors,
  ...receivablesErrors,
  ...ledgerErrors,
  ...invoicesErrors,
  ...supplyErrors,
  ...amendmentsErrors,
  ...reconciliationErrors,
  ...collectionsErrors,
  ...commissionsErrors,
  ...importsErrors,
  ...tiersErrors,
  ...handoversErrors,
} as const;

export type ErrorCode = keyof typeof errorTexts;
export type ErrorParams<Code extends ErrorCode> = ParamsOf<(typeof errorTexts)[Code]>;

/** The refusal in the reader's language. */
export function errorText(
  code: ErrorCode,
  params: Record<string, string | number>,
  language: 'zh' | 'en',
): string {
  const text: ErrorText = errorTexts[code];
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => wordOf(params[name], language));
}

/** Where a value names codes of a vocabulary, "LeadState.POOL", they are read as their labels; one or several of them. */
function wordOf(value: string | number | undefined, language: 'zh' | 'en'): string {
  return String(value ?? '').replace(
    /\b([A-Z][A-Za-z]*)\.([A-Z][A-Z0-9_]*)\b/g,
    (found, vocabularyName: string, code: string) =>
      vocabularies.find(({ name }) => name === vocabularyName)?.labels[code]?.[language] ?? found,
  );
}
