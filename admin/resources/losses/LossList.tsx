import LateIcon from '@mui/icons-material/WarningAmber';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { intentLevel, leadSource, lossReason } from '../../../shared/vocabulary/leads';
import { lossFinding, lossState, lossSubject } from '../../../shared/vocabulary/losses';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { FileLossButton } from './LossActs';
import type { LossRow } from './losses.documents';

export function LossStateSign({ loss }: { readonly loss: Pick<LossRow, 'overdue' | 'state'> }) {
  const text = useText();
  if (loss.overdue)
    return (
      <Sign tone="bad" icon={LateIcon}>
        {text('losses.overdue')}
      </Sign>
    );
  return <StateChip vocabulary={lossState} code={loss.state} />;
}

const columns: readonly Column<LossRow>[] = [
  { source: 'customerName', sort: true },
  { source: 'siteName' },
  { source: 'subjectType', vocabulary: lossSubject, hidden: true },
  { source: 'rep.name' },
  { source: 'lostOn', kind: 'day', sort: true },
  {
    source: 'state',
    sort: true,
    render: (loss) => <LossStateSign loss={loss} />,
    text: (loss) => loss.state,
  },
  {
    source: 'dueOn',
    sort: true,
    render: (loss) => (loss.state === 'OPEN' ? <DueDay value={loss.dueOn} /> : '—'),
    text: (loss) => loss.dueOn,
  },
  { source: 'reason', vocabulary: lossReason },
  { source: 'competitor' },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'tier', vocabulary: accountTier, hidden: true },
  { source: 'level', vocabulary: intentLevel, hidden: true },
  { source: 'source', vocabulary: leadSource, hidden: true },
  { source: 'finding', vocabulary: lossFinding },
  { source: 'openUntil', kind: 'day', sort: true, hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="losses.search" />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
  <OnlyFilter key="overdue" source="overdue" label="losses.only_overdue" alwaysOn />,
  <CodeInput key="state" source="state" vocabulary={lossState} />,
  <CodeInput key="reason" source="reason" vocabulary={lossReason} />,
  <CodeInput key="finding" source="finding" vocabulary={lossFinding} />,
  <CodeInput key="tier" source="tier" vocabulary={accountTier} />,
  <CodeInput key="level" source="level" vocabulary={intentLevel} />,
  <CodeInput key="source" source="source" vocabulary={leadSource} />,
  <PersonInput key="repId" source="repId" />,
  <DayInput key="lostFrom" source="lostFrom" />,
  <DayInput key="lostTo" source="lostTo" />,
];

/** What was lost and whether it is accounted for (LOSS-1). */
export function LossList() {
  const text = useText();
  return (
    <ListPage<LossRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'lostOn', order: 'DESC' }}
      above={<Intro>{text('losses.intro')}</Intro>}
      rowActions={(loss) => <FileLossButton loss={loss} />}
      card={{
        primary: (loss) => loss.customerName,
        secondary: (loss) => (
          <>
            {loss.rep?.name} · {loss.lostOn} <LossStateSign loss={loss} />
          </>
        ),
      }}
    />
  );
}
