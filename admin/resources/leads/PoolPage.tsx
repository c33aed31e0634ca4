import type { Column } from '../../components/columns';
import { Moment } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { CodeInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { Note } from '../../components/States';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { HandleTicked } from './HandleTicked';
import { AssignButton, ClaimButton } from './LeadActs';
import { LimitsLink } from './LimitsPage';
import { OpenContactButton } from './OpenContactButton';
import { leadColumns } from './lead-columns';
import { claimLimitsDocument, type LeadRow } from './leads.documents';

const columns: readonly Column<LeadRow>[] = [
  leadColumns.customerName,
  leadColumns.siteName,
  leadColumns.productLine,
  leadColumns.level,
  leadColumns.expectedAmount,
  leadColumns.pool,
  leadColumns.pooledAt,
];

interface Limit {
  readonly limit: number;
  /** The unit or role that sets it; null: the policy. */
  readonly by: string | null;
}

interface Limits {
  readonly limits: {
    readonly activeClaims: number;
    readonly claimsToday: number;
    readonly openedToday: number;
    readonly maxActiveClaims: Limit;
    readonly maxClaimsPerDay: Limit;
    readonly maxOpenedPerDay: Limit;
  };
}

/** How far the reader is from the limits, before they press (LEAD-9). */
function LimitsRow() {
  const text = useText();
  const { data } = useAsk<Limits>(claimLimitsDocument);
  if (!data) return null;
  const { limits } = data;
  const figure = (label: TextKey, count: number, { limit, by }: Limit) => ({
    label: by ? text('leads.limits.by', { label: text(label), by }) : text(label),
    value: text('leads.limit_of', { count, limit }),
    alarming: count >= limit,
  });
  return (
    <Figures
      figures={[
        figure('leads.limits.active', limits.activeClaims, limits.maxActiveClaims),
        figure('leads.limits.today', limits.claimsToday, limits.maxClaimsPerDay),
        figure('leads.limits.opened', limits.openedToday, limits.maxOpenedPerDay),
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
      {...(may('lead.assign') ? { bulk: <HandleTicked acts={['ASSIGN']} /> } : {})}
      actions={may('lead.set_limits') && <LimitsLink />}
      above={
        <>
          <Intro>{text('leads.pool_intro')}</Intro>
          {may('lead.claim') && <LimitsRow />}
        </>
      }
      empty={<Note title={text('leads.pool_empty')} help={text('leads.pool_intro')} />}
      rowActions={(lead) => (
        <>
          <OpenContactButton lead={lead} /> <ClaimButton lead={lead} /> <AssignButton lead={lead} />
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
