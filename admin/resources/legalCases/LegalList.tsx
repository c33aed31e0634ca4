import { legalOutcome, legalStage } from '../../../shared/vocabulary/legal';
import { ClassChip, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay, Money } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, CodesInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { LegalRow } from './legal.documents';

export const legalColumns: readonly Column<LegalRow>[] = [
  { source: 'number', sort: true },
  { source: 'account.name' },
  { source: 'contract.projectName' },
  {
    source: 'contract.delinquencyClass',
    render: ({ contract }) => <ClassChip debtClass={contract.delinquencyClass} />,
    text: ({ contract }) => contract.delinquencyClass ?? '',
  },
  {
    source: 'stage',
    sort: true,
    render: (row) => <StateChip vocabulary={legalStage} code={row.stage} />,
    text: (row) => row.stage,
  },
  { source: 'stageOn', kind: 'day', sort: true },
  { source: 'open', kind: 'money' },
  {
    source: 'limitationOn',
    sort: true,
    render: (row) => <DueDay value={row.limitationOn} />,
    text: (row) => row.limitationOn ?? '',
  },
  { source: 'openedOn', kind: 'day', sort: true },
  { source: 'openAmount', kind: 'money', sort: true, hidden: true },
  { source: 'contract.primaryRep.name', hidden: true },
  {
    source: 'outcome',
    render: (row) => row.outcome && <StateChip vocabulary={legalOutcome} code={row.outcome} />,
    text: (row) => row.outcome ?? '',
  },
  { source: 'endedOn', kind: 'day', sort: true, hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="legal.search" />,
  <OnlyFilter key="running" source="running" alwaysOn />,
  <CodesInput key="stages" source="stages" vocabulary={legalStage} />,
  <CodeInput key="outcome" source="outcome" vocabulary={legalOutcome} />,
  <OnlyFilter key="idle" source="idle" />,
  <OnlyFilter key="limitationNear" source="limitationNear" />,
];

/** What legal affairs pursue, how far each case is and how long there is time (REC-5). */
export function LegalList() {
  const text = useText();
  return (
    <ListPage<LegalRow>
      columns={legalColumns}
      filters={filters}
      sort={{ field: 'openedOn', order: 'DESC' }}
      above={<Intro>{text('legal.intro')}</Intro>}
      card={{
        primary: (row) => row.account?.name ?? row.contract.projectName,
        secondary: (row) => (
          <>
            {row.number} · <StateChip vocabulary={legalStage} code={row.stage} />
          </>
        ),
        tertiary: (row) => <Money value={row.open} sign />,
      }}
    />
  );
}
