import { Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { Link } from 'react-admin';
import type { Column } from '../../components/columns';
import { useText } from '../../i18n/use-text';
import type { Contract } from '../contracts/contracts.documents';
import { ProposeButton } from './AmendmentActs';
import { amendmentColumns } from './AmendmentList';
import type { AmendmentRow } from './amendments.documents';

/** The versions of a contract after its signing (CON-4). */
export function ContractVersions({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const columns: readonly Column<AmendmentRow>[] = amendmentColumns
    .filter(({ source }) => !source.startsWith('contract.'))
    .map((column) =>
      column.source === 'no'
        ? {
            ...column,
            render: (row) => (
              <Link to={`/amendments/${row.id}/show`}>{text('amendments.version', { no: row.no })}</Link>
            ),
          }
        : column,
    );
  return (
    <Section
      title={text('resources.amendments.name', { smart_count: 2 })}
      flush
      actions={<ProposeButton contract={contract} />}
    >
      <RelatedRows<AmendmentRow>
        resource="amendments"
        filter={{ contractId: contract.id }}
        sort={{ field: 'no', order: 'DESC' }}
        columns={columns}
        empty={text('amendments.none')}
      />
    </Section>
  );
}
