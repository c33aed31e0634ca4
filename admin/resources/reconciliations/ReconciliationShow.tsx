import CloseIcon from '@mui/icons-material/LockOutlined';
import RefreshIcon from '@mui/icons-material/RefreshOutlined';
import { Link } from 'react-admin';
import { reconciliationState } from '../../../shared/vocabulary/reconciliation';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import { Day } from '../../components/Fields';
import { RecordPage } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { LedgerLines } from './LedgerLines';
import {
  closeReconciliationDocument,
  refreshReconciliationDocument,
  type Reconciliation,
} from './reconciliations.documents';

/** One month, gone through line by line (CON-7). */
export function ReconciliationShow() {
  const text = useText();
  const count = (value: number) => String(value);
  return (
    <RecordPage<Reconciliation>
      title={(month) => month.month}
      subtitle={(month) => (
        <Link
          to={`/reconciliationLines?filter=${encodeURIComponent(JSON.stringify({ reconciliationId: month.id }))}`}
        >
          {text('list.export')}
        </Link>
      )}
      chips={(month) => <StateChip vocabulary={reconciliationState} code={month.state} />}
      facts={({ progress, closedOn, openedOn }) => [
        { label: text('resources.reconciliations.fields.progress.lines'), value: count(progress.lines) },
        { label: text('resources.reconciliations.fields.progress.agreed'), value: count(progress.agreed) },
        {
          label: text('resources.reconciliations.fields.progress.differing'),
          value: count(progress.differing),
        },
        {
          label: text('resources.reconciliations.fields.progress.salesPending'),
          value: count(progress.salesPending),
        },
        {
          label: text('resources.reconciliations.fields.progress.financePending'),
          value: count(progress.financePending),
        },
        closedOn
          ? { label: text('resources.reconciliations.fields.closedOn'), value: <Day value={closedOn} /> }
          : { label: text('resources.reconciliations.fields.openedOn'), value: <Day value={openedOn} /> },
      ]}
      actions={(month) => month.state === 'OPEN' && <MonthActs month={month} />}
    >
      {(month) => <LedgerLines month={month} />}
    </RecordPage>
  );
}

function MonthActs({ month }: { readonly month: Reconciliation }) {
  const text = useText();
  const seen = () => ({ input: { id: month.id, version: month.version } });
  const { lines, agreed } = month.progress;
  return (
    <>
      <ActButton
        label="reconciliation.refresh"
        icon={<RefreshIcon />}
        permission="reconciliation.close"
        says={text('reconciliation.refresh_says')}
        document={refreshReconciliationDocument}
        variables={seen}
      />
      <ActButton
        label="reconciliation.close"
        icon={<CloseIcon />}
        variant={agreed === lines ? 'contained' : 'outlined'}
        permission="reconciliation.close"
        says={text('reconciliation.close_says')}
        document={closeReconciliationDocument}
        variables={seen}
      />
    </>
  );
}
