import { RelatedRows } from '../../components/RelatedRows';
import { Section } from '../../components/Page';
import { RefLink } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { HandToLegalButton } from './LegalActs';
import type { LegalRow } from './legal.documents';
import { legalColumns } from './LegalList';

const columns = legalColumns
  .filter(({ source }) => !source.startsWith('account.') && !source.startsWith('contract.'))
  .map((column) =>
    column.source === 'number'
      ? {
          ...column,
          render: (row: LegalRow) => (
            <RefLink to="legalCases" id={row.id}>
              {row.number}
            </RefLink>
          ),
        }
      : column,
  );

/** The legal cases of one contract, and the way to open one. */
export function ContractLegal({
  contractId,
  owing,
}: {
  readonly contractId: string;
  readonly owing: boolean;
}) {
  const text = useText();
  const may = useMay();
  if (!may('receivable.read')) return null;
  return (
    <Section
      title={text('resources.legalCases.name', { smart_count: 2 })}
      actions={owing && <HandToLegalButton contractId={contractId} />}
      flush
    >
      <RelatedRows<LegalRow>
        resource="legalCases"
        filter={{ contractId }}
        columns={columns}
        sort={{ field: 'openedOn', order: 'DESC' }}
        empty={text('legal.none')}
      />
    </Section>
  );
}
