import type { ErrorText } from './define';

export const accountsErrors = {} as const satisfies Record<string, ErrorText>;
