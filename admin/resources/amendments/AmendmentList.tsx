import { amendedField, amendmentState } from '../../../shared/vocabulary/amendments';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodesInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { Changes } from './Changes';
import type { AmendmentRow } from './amendments.documents';

export const amendmentColumns: readonly Column<AmendmentRow>[] = [
  { source: 'no', kind: 'number', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={amendmentState} code={row.state} />,
    text: (row, locale) => amendmentState.labels[row.state][locale],
  },
  { source: 'contract.account.name' },
  { source: 'contract.number' },
  {
    source: 'changes',
    kind: 'long',
    render: (row) => <Changes changes={row.changes} />,
    text: (row, locale) =>
      row.changes
        .map(
          ({ field, product, before, after }) =>
            `${amendedField.labels[field][locale]} ${product ?? ''} ${before ?? ''} → ${after ?? ''}`,
        )
        .join('; '),
  },
  { source: 'reason', kind: 'long' },
  { source: 'proposedBy.name' },
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'signedOn', kind: 'day' },
];

/** Versions of signed contracts and how far each has come (CON-4). */
export function AmendmentList() {
  const text = useText();
  return (
    <ListPage<AmendmentRow>
      columns={amendmentColumns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="amendments.search" />,
        <CodesInput key="states" source="states" vocabulary={amendmentState} />,
      ]}
      sort={{ field: 'createdAt', order: 'DESC' }}
      above={<Intro>{text('amendments.intro')}</Intro>}
      card={{
        primary: (row) => `${row.contract.account.name} · ${text('amendments.version', { no: row.no })}`,
        secondary: (row) => <Changes changes={row.changes} />,
        tertiary: (row) => <StateChip vocabulary={amendmentState} code={row.state} />,
      }}
    />
  );
}
