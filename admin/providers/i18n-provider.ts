import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { raZh } from '../i18n/ra-zh';
import { allTexts, type TextKey } from '../i18n/texts';

export type Locale = 'zh' | 'en';

/** Everything the portal says in a language: react-admin's texts and our own. */
export function messagesOf(locale: Locale): TranslationMessages {
  const keys = Object.keys(allTexts) as TextKey[];
  const own = Object.fromEntries(keys.map((key) => [key, allTexts[key][locale]]));
  return { ...(locale === 'en' ? englishMessages : raZh), ...own };
}

/** Until somebody chooses, the browser's own language; Chinese where it speaks neither. */
const initial: Locale =
  typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';

const provider = polyglotI18nProvider(
  (locale) => messagesOf(locale === 'en' ? 'en' : 'zh'),
  initial,
  [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

const listeners = new Set<() => void>();

/** Calls back after each change of language: texts that the server made must be asked for again. */
export function onLocaleChange(listener: () => void): void {
  listeners.add(listener);
}

export const i18nProvider: I18nProvider & { getLocale: () => string } = {
  ...provider,
  async changeLocale(locale: string) {
    await provider.changeLocale(locale);
    document.documentElement.lang = locale;
    for (const listener of listeners) listener();
  },
};
