import { outsideKind, outsideState } from '../../../shared/vocabulary/leads';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { CodeInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { OutsideActs } from './OutsideActs';
import type { OutsideRequestRow } from './outside-requests.documents';

function Customer({ row }: { readonly row: OutsideRequestRow }) {
  const name = [row.customerName, row.lead?.siteName].filter(Boolean).join(' · ');
  if (row.lead)
    return (
      <RefLink to="leads" id={row.lead.id}>
        {name}
      </RefLink>
    );
  if (row.account)
    return (
      <RefLink to="accounts" id={row.account.id}>
        {name}
      </RefLink>
    );
  return <>{name}</>;
}

function Asked({ row }: { readonly row: OutsideRequestRow }) {
  const text = useText();
  return <>{row.asked?.name ?? text('outside.director')}</>;
}

const columns: readonly Column<OutsideRequestRow>[] = [
  {
    source: 'customerName',
    sort: true,
    render: (row) => <Customer row={row} />,
    text: (row) => row.customerName,
  },
  { source: 'kind', vocabulary: outsideKind },
  { source: 'rep.name' },
  { source: 'territory.name' },
  { source: 'asked.name', render: (row) => <Asked row={row} />, text: (row) => row.asked?.name ?? '' },
  { source: 'state', vocabulary: outsideState, sort: true },
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'validUntil', kind: 'day' },
  { source: 'reason', kind: 'long' },
];

/** Who asks to work in whose territory; the manager there answers (TER-6). */
export function OutsideRequestList() {
  const text = useText();
  return (
    <ListPage<OutsideRequestRow>
      columns={columns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="outside.search" />,
        <CodeInput key="state" source="state" vocabulary={outsideState} alwaysOn />,
        <CodeInput key="kind" source="kind" vocabulary={outsideKind} />,
        <PersonInput key="repId" source="repId" />,
      ]}
      filterDefaultValues={{ state: 'PENDING' }}
      sort={{ field: 'createdAt', order: 'DESC' }}
      above={<Intro>{text('outside.intro')}</Intro>}
      rowClick={false}
      rowActions={(request) => <OutsideActs request={request} />}
      card={{
        primary: (row) => row.customerName,
        secondary: (row) => (
          <>
            {row.rep?.name} · {row.territory?.name} <StateChip vocabulary={outsideState} code={row.state} />
          </>
        ),
      }}
    />
  );
}
