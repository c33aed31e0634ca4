import { inKindGoods, inKindState } from '../../../shared/vocabulary/inkind';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodeInput, CodesInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { Money } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import type { InKindRow } from './in-kind.documents';

export const inKindColumns: readonly Column<InKindRow>[] = [
  { source: 'number', sort: true },
  { source: 'account.name' },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={inKindState} code={row.state} />,
    text: (row) => row.state,
  },
  { source: 'goods', vocabulary: inKindGoods },
  { source: 'offeredValue', kind: 'money', sort: true },
  { source: 'appraisedValue', kind: 'money', hidden: true },
  { source: 'countsFor', kind: 'money', sort: true },
  { source: 'appliedOn', kind: 'day', sort: true },
  { source: 'description' },
  { source: 'contract.projectName', hidden: true },
  { source: 'appliedBy.name', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="in_kind.search" />,
  <CodesInput key="states" source="states" vocabulary={inKindState} alwaysOn />,
  <CodeInput key="goods" source="goods" vocabulary={inKindGoods} />,
];

/** Goods offered instead of money, and where each stands (KIND-1). */
export function InKindList() {
  const text = useText();
  return (
    <ListPage<InKindRow>
      columns={inKindColumns}
      filters={filters}
      sort={{ field: 'appliedOn', order: 'DESC' }}
      above={<Intro>{text('in_kind.intro')}</Intro>}
      card={{
        primary: (row) => row.account?.name ?? row.contract.projectName,
        secondary: (row) => (
          <>
            {row.description} · <Money value={row.countsFor ?? row.offeredValue} sign />{' '}
            <StateChip vocabulary={inKindState} code={row.state} />
          </>
        ),
      }}
    />
  );
}
