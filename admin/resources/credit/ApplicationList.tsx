import { creditApplicationState } from '../../../shared/vocabulary/credit';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodesInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { ApplicationRow } from './credit.documents';

export const applicationColumns: readonly Column<ApplicationRow>[] = [
  { source: 'account.name' },
  { source: 'state', vocabulary: creditApplicationState, sort: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'termDays', kind: 'number' },
  { source: 'untilOn', kind: 'day', sort: true },
  { source: 'applicant.name' },
  { source: 'createdAt', kind: 'instant', sort: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="credit.search" />,
  <CodesInput key="states" source="states" vocabulary={creditApplicationState} alwaysOn />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
];

/** Applications for credit on their way through the joint review (CRE-3). */
export function ApplicationList() {
  const text = useText();
  return (
    <ListPage<ApplicationRow>
      columns={applicationColumns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      above={<Intro>{text('credit.applications_intro')}</Intro>}
      card={{
        primary: (row) => row.account?.name,
        secondary: (row) => (
          <>
            <StateChip vocabulary={creditApplicationState} code={row.state} /> {groupDigits(row.amount)} ·{' '}
            {row.untilOn}
          </>
        ),
      }}
    />
  );
}
