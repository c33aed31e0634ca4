import { useLocaleState, useTranslate } from 'react-admin';
import type { Label } from '../../shared/vocabulary/define';
import type { TextKey } from './texts';

/** Our own texts by checked keys: a key without a text does not compile. */
export function useText(): (key: TextKey, values?: Record<string, string | number>) => string {
  return useTranslate();
}

export function useLocale(): 'zh' | 'en' {
  return useLocaleState()[0] === 'en' ? 'en' : 'zh';
}

/** What people read for a label of the shared vocabulary. */
export function useLabel(): (label: Label | undefined, otherwise?: string) => string {
  const locale = useLocale();
  return (label, otherwise = '') => label?.[locale] ?? otherwise;
}
