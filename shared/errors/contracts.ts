import type { ErrorText } from './define';

export const contractsErrors = {} as const satisfies Record<string, ErrorText>;
