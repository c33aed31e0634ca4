import { intentLevel, leadSource, leadState } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import type { LeadRow } from './leads.documents';
import { OutsideSign } from '../outsideRequests/OutsideSign';
import { ProtectionLeft } from './ProtectionLeft';

export const leadLink = (lead: Pick<LeadRow, 'id' | 'customerName'>) => (
  <RefLink to="leads" id={lead.id}>
    {lead.customerName}
  </RefLink>
);

function CommonPool() {
  const text = useText();
  return <>{text('pools.common')}</>;
}

export const leadColumns = {
  customerName: { source: 'customerName', sort: true, render: leadLink },
  siteName: { source: 'siteName', sort: true },
  productLine: { source: 'productLine', hidden: true },
  state: { source: 'state', vocabulary: leadState, sort: true },
  level: { source: 'level', vocabulary: intentLevel, sort: true },
  protection: {
    source: 'protection',
    render: (lead: LeadRow) => <ProtectionLeft protection={lead.protection} />,
    text: (lead: LeadRow) => lead.protection?.until ?? '',
  },
  outside: {
    source: 'outsideRequest',
    render: (lead: LeadRow) => <OutsideSign request={lead.outsideRequest} />,
    text: (lead: LeadRow) => lead.outsideRequest?.territory?.name ?? '',
  },
  owner: { source: 'owner.name' },
  registeredBy: { source: 'registeredBy.name' },
  expectedAmount: { source: 'expectedAmount', kind: 'money', sort: true },
  source: { source: 'source', vocabulary: leadSource, hidden: true },
  createdAt: { source: 'createdAt', kind: 'instant', sort: true },
  pool: {
    source: 'pool.name',
    render: (lead: LeadRow) => lead.pool?.name ?? <CommonPool />,
  },
  pooledAt: { source: 'pooledAt', kind: 'instant', sort: true },
  suspectedReason: { source: 'suspectedReason', kind: 'long' },
} as const satisfies Record<string, Column<LeadRow>>;
