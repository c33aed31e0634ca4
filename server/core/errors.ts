import { errorText, errorTexts, type ErrorCode, type ErrorParams } from '../../shared/errors/all';
import type { ErrorText } from '../../shared/errors/define';

/** A refusal that people may read: a code of the closed list, the values of its text, the input field it is about. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly rule: string | undefined;
  readonly status: number;

  constructor(
    readonly code: Code,
    readonly params: ErrorParams<Code>,
    readonly field?: string,
  ) {
    super(errorText(code, params, 'en'));
    this.name = 'DomainError';
    const text: ErrorText = errorTexts[code];
    this.rule = text.rule;
    this.status = text.status ?? 409;
  }

  textIn(language: 'zh' | 'en'): string {
    return errorText(this.code, this.params, language);
  }
}

/** Is this the refusal with the given code? */
export function isRefusal(error: unknown, code: ErrorCode): error is DomainError {
  return error instanceof DomainError && error.code === code;
}
