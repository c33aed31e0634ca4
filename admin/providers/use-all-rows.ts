import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'react-admin';
import { MAX_PAGE } from './build-query';
import type { PortalDataProvider } from './data-provider';

/** All rows of a short resource, page after page: trees, choices. Asked again after every act. */
export function useAllRows<R extends RaRecord>(
  resource: string,
  filter: Record<string, unknown> = {},
  sortField = 'id',
) {
  const provider = useDataProvider<PortalDataProvider>();
  return useQuery<R[]>({
    queryKey: ['all', resource, filter, sortField],
    queryFn: async () => {
      const rows: R[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await provider.getList<R>(resource, {
          filter,
          sort: { field: sortField, order: 'ASC' },
          pagination: { page, perPage: MAX_PAGE },
        });
        rows.push(...answer.data);
        if (answer.data.length < MAX_PAGE || rows.length >= (answer.total ?? 0)) return rows;
      }
    },
  });
}
