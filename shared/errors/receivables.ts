import type { ErrorText } from './define';

export const receivablesErrors = {} as const satisfies Record<string, ErrorText>;
