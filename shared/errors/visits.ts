import type { ErrorText } from './define';

export const visitsErrors = {} as const satisfies Record<string, ErrorText>;
