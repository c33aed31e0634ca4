import type { Column } from '../../components/columns';
import { Moment } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { CodeInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { AssignButton, ClaimButton } from './LeadActs';
import { leadColumns } from './lead-columns';
import { claimLimitsDocument, type LeadRow } from './leads.documents';

const columns: readonly Column<LeadRow>[] = [
  leadColumns.customerName,
  leadColumns.siteName,
  leadColumns.productLine,
  leadColumns.level,
  leadColumns.expectedAmount,
  leadColumns.pooledAt,
];

interface Limits {
  readonly limits: {
    readonly activeClaims: number;
    readonly maxActiveClaims: number;
    readonly claimsToday: number;
    readonly maxClaimsPerDay: number;
  };
}

/** How far the reader is from the limits, before they press (LEAD-9). */
function LimitsRow() {
  const text = useText();
  const { data } = useAsk<Limits>(claimLimitsDocument);
  if (!data) return null;
  const { activeClaims, maxActiveClaims, claimsToday, maxClaimsPerDay } = data.limits;
  return (
    <Figures
      figures={[
        {
          label: text('leads.limits.active'),
          value: text('leads.limit_of', { count: activeClaims, limit: maxActiveClaims }),
          alarming: activeClaims >= maxActiveClaims,
        },
        {
          label: text('leads.limits.today'),
          value: text('leads.limit_of', { count: claimsToday, limit: maxClaimsPerDay }),
          alarming: claimsToday >= maxClaimsPerDay,
        },
      ]}
    />
  );
}

export function PoolPage() {
  const text = useText();
  const may = useMay();
  return (
    <ListPage<LeadRow>
      resource="leads"
      title={text('leads.pool_name')}
      storeKey="leads.pool"
      filter={{ states: ['POOL'] }}
      columns={columns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="leads.search" />,
        <CodeInput key="level" source="level" vocabulary={intentLevel} alwaysOn />,
      ]}
      sort={{ field: 'pooledAt', order: 'DESC' }}
      above={
        <>
          <Intro>{text('leads.pool_intro')}</Intro>
          {may('lead.claim') && <LimitsRow />}
        </>
      }
      empty={<Note title={text('leads.pool_empty')} help={text('leads.pool_intro')} />}
      rowActions={(lead) => (
        <>
          <ClaimButton lead={lead} /> <AssignButton lead={lead} />
        </>
      )}
      card={{
        primary: (lead) => lead.customerName,
        secondary: (lead) => lead.siteName,
        tertiary: (lead) => <Moment value={lead.pooledAt} />,
      }}
    />
  );
}
