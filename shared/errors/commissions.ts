import type { ErrorText } from './define';

export const commissionsErrors = {} as const satisfies Record<string, ErrorText>;
