import type { Column } from '../../components/columns';
import { SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { leadColumns } from './lead-columns';
import type { LeadRow } from './leads.documents';
import { OutsideActs } from '../outsideRequests/OutsideActs';
import { ReviewButtons } from './ReviewButtons';

const columns: readonly Column<LeadRow>[] = [
  leadColumns.customerName,
  leadColumns.siteName,
  leadColumns.registeredBy,
  leadColumns.level,
  leadColumns.expectedAmount,
  leadColumns.outside,
  leadColumns.suspectedReason,
  leadColumns.createdAt,
];

/** Registrations that wait for the weekly meeting's second review (LEAD-4). */
export function ReviewQueue() {
  const text = useText();
  const may = useMay();
  // a director consents and approves in one step; others answer for their territory only
  return (
    <ListPage<LeadRow>
      resource="leads"
      title={text('leads.review_name')}
      storeKey="leads.review"
      filter={{ states: ['REGISTERED'] }}
      columns={columns}
      filters={[<SearchFilter key="q" source="q" alwaysOn placeholder="leads.search" />]}
      sort={{ field: 'createdAt', order: 'ASC' }}
      above={<Intro>{text('leads.review_intro')}</Intro>}
      empty={<Note title={text('leads.review_empty')} help={text('leads.review_intro')} />}
      rowActions={(lead) =>
        lead.outsideRequest?.mayDecide && !may('territory.assign') ? (
          <OutsideActs request={lead.outsideRequest} />
        ) : (
          <ReviewButtons lead={lead} />
        )
      }
      card={{
        primary: (lead) => lead.customerName,
        secondary: (lead) => [lead.siteName, lead.registeredBy?.name].filter(Boolean).join(' · '),
      }}
    />
  );
}
