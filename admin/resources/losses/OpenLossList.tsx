import GivenIcon from '@mui/icons-material/CheckCircleOutlined';
import { lossReason } from '../../../shared/vocabulary/leads';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { EvidenceButton } from './LossActs';
import type { OpenLoss } from './losses.documents';

const columns: readonly Column<OpenLoss>[] = [
  { source: 'customerName', sort: true },
  { source: 'siteName' },
  { source: 'department' },
  { source: 'reason', vocabulary: lossReason },
  { source: 'competitor' },
  { source: 'lostOn', kind: 'day', sort: true },
  { source: 'openUntil', kind: 'due', sort: true },
];

function Act({ loss }: { readonly loss: OpenLoss }) {
  const text = useText();
  return (
    <>
      {loss.gaveEvidence && (
        <Sign tone="good" icon={GivenIcon}>
          {text('losses.gave')}
        </Sign>
      )}{' '}
      <EvidenceButton loss={loss} />
    </>
  );
}

/** Lost projects of the whole company, open to everybody's evidence (LOSS-2). */
export function OpenLossList() {
  const text = useText();
  return (
    <ListPage<OpenLoss>
      columns={columns}
      filters={[<SearchFilter key="q" source="q" alwaysOn placeholder="losses.search" />]}
      sort={{ field: 'lostOn', order: 'DESC' }}
      above={<Intro>{text('losses.open_intro')}</Intro>}
      rowClick={false}
      rowActions={(loss) => <Act loss={loss} />}
      card={{
        primary: (loss) => loss.customerName,
        secondary: (loss) => `${loss.siteName} · ${loss.lostOn} · ${loss.department ?? ''}`,
      }}
    />
  );
}
