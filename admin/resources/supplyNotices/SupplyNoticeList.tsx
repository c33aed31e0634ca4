import { supplyNoticeState } from '../../../shared/vocabulary/supply';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Quantity } from '../../components/Fields';
import { CodesInput, DayInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { withdrawSupplyNoticeDocument, type SupplyNotice } from './supply-notices.documents';

export const noticeColumns: readonly Column<SupplyNotice>[] = [
  { source: 'number', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={supplyNoticeState} code={row.state} />,
    text: (row, locale) => supplyNoticeState.labels[row.state][locale],
  },
  { source: 'contract.account.name' },
  { source: 'contract.number' },
  { source: 'line.product' },
  { source: 'quantityMilli', kind: 'quantity', unit: (row) => row.contract.unit },
  { source: 'neededOn', kind: 'day', sort: true },
  { source: 'note', kind: 'long' },
  { source: 'issuedOn', kind: 'day', sort: true },
  { source: 'issuedBy.name' },
];

/** What is released for production and supply, by the day it is needed (CON-1). */
export function SupplyNoticeList() {
  const text = useText();
  return (
    <ListPage<SupplyNotice>
      columns={noticeColumns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="supply.search" />,
        <CodesInput key="states" source="states" vocabulary={supplyNoticeState} alwaysOn />,
        <DayInput key="neededFrom" source="neededFrom" />,
        <DayInput key="neededTo" source="neededTo" />,
      ]}
      sort={{ field: 'neededOn', order: 'DESC' }}
      above={<Intro>{text('supply.intro')}</Intro>}
      rowClick={false}
      rowActions={(notice) => <WithdrawButton notice={notice} />}
      card={{
        primary: (row) => row.contract.account.name,
        secondary: (row) => (
          <>
            {row.line.product} · <Quantity value={row.quantityMilli} unit={row.contract.unit} /> ·{' '}
            {row.neededOn}
          </>
        ),
        tertiary: (row) => <StateChip vocabulary={supplyNoticeState} code={row.state} />,
      }}
    />
  );
}

export function WithdrawButton({ notice }: { readonly notice: SupplyNotice }) {
  const text = useText();
  if (notice.state !== 'ISSUED') return null;
  return (
    <ActButton
      label="supply.withdraw"
      variant="text"
      permission="supply.notice"
      says={text('supply.withdraw_says')}
      document={withdrawSupplyNoticeDocument}
      variables={({ reason }) => ({ input: { id: notice.id, version: notice.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
