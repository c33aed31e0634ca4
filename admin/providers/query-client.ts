import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import { onLocaleChange } from './i18n-provider';

/** Only a lost connection or a busy server is worth asking again; a refusal stays one. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 &&
  error instanceof HttpError &&
  (error.status === 0 || error.status === 502 || error.status === 503);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, refetchOnWindowFocus: false } },
});

onLocaleChange(() => void queryClient.invalidateQueries());
