import type { ErrorText } from './define';

export const leadsErrors = {} as const satisfies Record<string, ErrorText>;
