import type { Label } from '../../shared/vocabulary/define';

/** Key → [Chinese, English]. Both languages stand side by side, so that no text can exist in one of them only. */
export type Texts<Key extends string> = { readonly [K in Key]: Label };

/** The texts of one area of the portal: `{ 'leads.probe.title': ['先查后追', 'Check before you chase'] }`. */
export function defineTexts<const Key extends string>(pairs: {
  readonly [K in Key]: readonly [zh: string, en: string];
}): Texts<Key> {
  const keys = Object.keys(pairs) as Key[];
  return Object.fromEntries(keys.map((key) => [key, { zh: pairs[key][0], en: pairs[key][1] }])) as Texts<Key>;
}
