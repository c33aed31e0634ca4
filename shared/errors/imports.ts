import type { ErrorText } from './define';

export const importsErrors = {} as const satisfies Record<string, ErrorText>;
