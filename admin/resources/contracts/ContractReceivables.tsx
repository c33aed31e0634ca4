import { RelatedRows } from '../../components/RelatedRows';
import { useText } from '../../i18n/use-text';
import { receivableColumns } from '../receivables/ReceivableList';
import type { Receivable } from '../receivables/receivables.documents';

const columns = receivableColumns.filter(
  (column) => !['account.name', 'contract.projectName'].includes(column.source),
);

/** The receivables of one contract. */
export function ContractReceivables({ contractId }: { readonly contractId: string }) {
  const text = useText();
  return (
    <RelatedRows<Receivable>
      resource="receivables"
      filter={{ contractId }}
      columns={columns}
      sort={{ field: 'dueOn', order: 'ASC' }}
      empty={text('resources.receivables.empty')}
    />
  );
}
