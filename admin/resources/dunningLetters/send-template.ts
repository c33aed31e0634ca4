import type { LetterTone } from '../../../shared/vocabulary/letters';
import { actingHeader } from '../../providers/acting';
import { i18nProvider } from '../../providers/i18n-provider';

interface Answer {
  readonly id: string;
  readonly versionNo: number;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends an edited template to be checked and kept. @throws Error with the refusal in the reader's language */
export async function sendTemplate(tone: LetterTone, file: File): Promise<Answer> {
  const response = await fetch(`/letters/templates?tone=${tone}&name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': i18nProvider.getLocale(),
      ...actingHeader(),
    },
    body: file,
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer;
}
