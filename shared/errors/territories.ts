import type { ErrorText } from './define';

export const territoriesErrors = {} as const satisfies Record<string, ErrorText>;
