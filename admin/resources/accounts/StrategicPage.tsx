import LinearProgress from '@mui/material/LinearProgress';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { strategicDocument, type StrategicFile } from './archive.documents';
import { ReviewFileButton } from './ArchiveActs';

/** The files of the strategic customers: monthly review, contact every half month, satisfaction (TIER-7, TIER-8). */
export function StrategicPage() {
  const text = useText();
  const { data, error } = useAsk<{ files: readonly StrategicFile[] }>(strategicDocument);
  const due = (on: string | null, overdue: boolean) => (
    <Sign tone={overdue ? 'bad' : 'good'} icon={overdue ? WarningIcon : CheckIcon}>
      {on ?? text('strategic.never')}
    </Sign>
  );
  const columns: readonly Column<StrategicFile>[] = [
    {
      source: 'account.name',
      label: 'resources.accounts.fields.name',
      render: ({ account }) => (
        <RefLink to="accounts" id={account.id}>
          {account.name}
        </RefLink>
      ),
    },
    { source: 'account.owner.name', label: 'accounts.fact.owner' },
    {
      source: 'reviewedOn',
      label: 'strategic.reviewed',
      render: (file) => due(file.reviewedOn, file.reviewOverdue),
    },
    {
      source: 'contactOn',
      label: 'strategic.contact',
      render: (file) => due(file.contactOn, file.contactOverdue),
    },
    { source: 'satisfaction', label: 'archive.satisfaction', kind: 'number' },
    { source: 'satisfactionOn', label: 'strategic.asked', kind: 'day' },
    { source: 'openFeedback', label: 'strategic.complaints', kind: 'number' },
  ];
  return (
    <Page title={text('strategic.page')} intro={text('strategic.intro')}>
      {error ? (
        <ErrorState error={error} />
      ) : !data ? (
        <LinearProgress />
      ) : (
        <Section flush>
          <PlainTable
            rows={data.files}
            columns={columns}
            rowKey={({ account }) => account.id}
            empty={text('strategic.empty')}
            rowActions={({ account }) => <ReviewFileButton accountId={account.id} />}
          />
        </Section>
      )}
    </Page>
  );
}
