/** A refusal's texts in both languages, the rule it comes from, and the HTTP-like class the portal reacts to. */
export interface ErrorText {
  readonly zh: string;
  readonly en: string;
  /** Rule id of the rule book, where a business rule refuses. */
  readonly rule?: string;
  readonly status?: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values a text needs: exactly the names that stand in braces in its English form. */
export type ParamsOf<T extends ErrorText> = { readonly [Name in Placeholders<T['en']>]: string | number };
