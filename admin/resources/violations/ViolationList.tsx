import { sanction, violationKind } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { CodeInput, DayInput, PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import type { Sanction } from '../../../shared/vocabulary/leads';
import { MonthReports } from './MonthReports';
import type { Violation } from './violations.documents';

const columns: readonly Column<Violation>[] = [
  { source: 'decidedOn', kind: 'day', sort: true },
  { source: 'rep.name' },
  { source: 'kind', vocabulary: violationKind, sort: true },
  { source: 'sanction', vocabulary: sanction, sort: true },
  { source: 'fine', kind: 'money' },
  {
    source: 'caseNumber',
    render: (row) =>
      row.caseId && (
        <RefLink to="collisionCases" id={row.caseId}>
          {row.caseNumber}
        </RefLink>
      ),
    text: (row) => row.caseNumber ?? '',
  },
  { source: 'finding', kind: 'long' },
  { source: 'decidedBy.name' },
  { source: 'withdrawnOn', kind: 'day' },
];

const filters = [
  <PersonInput key="repId" source="repId" alwaysOn />,
  <CodeInput key="kind" source="kind" vocabulary={violationKind} />,
  <CodeInput key="sanction" source="sanction" vocabulary={sanction} />,
  <DayInput key="from" source="from" />,
  <DayInput key="to" source="to" />,
];

function SanctionName({ code }: { readonly code: Sanction }) {
  const label = useLabel();
  return <>{label(sanction.labels[code])}</>;
}

/** Who did what against the rules and what followed; above it by person and month (COLL-8). */
export function ViolationList() {
  const today = useToday();
  return (
    <ListPage<Violation>
      columns={columns}
      filters={filters}
      sort={{ field: 'decidedOn', order: 'DESC' }}
      rowClick={false}
      above={today ? <MonthReports today={today} /> : null}
      card={{
        primary: (row) => row.rep?.name,
        secondary: (row) => (
          <>
            <SanctionName code={row.sanction} /> · {row.finding}
          </>
        ),
        tertiary: (row) => row.decidedOn,
      }}
    />
  );
}
