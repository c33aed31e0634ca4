/** What people read for a code, in both languages of the product. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A closed list of codes with their texts: the only home of both. */
export interface Vocabulary<Code extends string> {
  readonly name: string;
  readonly description: string;
  /** Code → itself, so that `AccountTier.STRATEGIC` reads well and GraphQL enums carry the codes as names. */
  readonly codes: { readonly [C in Code]: C };
  readonly labels: { readonly [C in Code]: Label };
  readonly list: readonly Code[];
}

export type CodeOf<V> = V extends Vocabulary<infer Code> ? Code : never;

/** `{ CODE: [Chinese, English] }` → vocabulary, in the order given. */
export function defineVocabulary<const Code extends string>(
  name: string,
  description: string,
  texts: { readonly [C in Code]: readonly [zh: string, en: string] },
): Vocabulary<Code> {
  const list = Object.keys(texts) as Code[];
  return {
    name,
    description,
    list,
    codes: Object.fromEntries(list.map((code) => [code, code])) as { [C in Code]: C },
    labels: Object.fromEntries(list.map((code) => [code, { zh: texts[code][0], en: texts[code][1] }])) as {
      [C in Code]: Label;
    },
  };
}
