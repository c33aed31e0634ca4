import type { ReactNode } from 'react';
import { stockSignal } from '../../../shared/vocabulary/visits';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { FileList } from '../../components/FileList';
import { Day, Moment, Money, Quantity } from '../../components/Fields';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import type { CompetitorFinding, PriceFinding, VisitReport } from './visits.documents';

const competitorColumns: readonly Column<CompetitorFinding>[] = [
  { source: 'name', label: 'visits.competitor' },
  { source: 'product', label: 'visits.product' },
  { source: 'price', label: 'visits.their_price', kind: 'money' },
  { source: 'promotion', label: 'visits.promotion', kind: 'long' },
  { source: 'stock', label: 'visits.their_stock' },
];
const priceColumns: readonly Column<PriceFinding>[] = [
  { source: 'product', label: 'visits.product' },
  { source: 'guidePrice', label: 'visits.guide_price', kind: 'money' },
  { source: 'price', label: 'visits.found_price', kind: 'money' },
  { source: 'deviationBp', label: 'visits.deviation', kind: 'percent' },
];

/** A row for what was told; what was not takes no room. */
const told = (label: string, value: ReactNode): (readonly [string, ReactNode])[] =>
  value ? [[label, value]] : [];

/** What was reported, the parts that say something (VIS-6). */
export function ReportView({ report }: { readonly report: VisitReport }) {
  const text = useText();
  const order = report.orderProduct && (
    <>
      {report.orderProduct} <Quantity value={report.orderQuantityMilli} />
    </>
  );
  const stock = report.stockSignal && (
    <>
      <Quantity value={report.ownStockMilli} /> / <Quantity value={report.usualSalesMilli} />{' '}
      <StateChip vocabulary={stockSignal} code={report.stockSignal} />
    </>
  );
  return (
    <>
      <Section title={text('visits.report')}>
        <Details
          rows={[
            [text('visits.met_whom'), report.metWhom],
            [text('visits.outcome'), report.outcome],
            [text('visits.goal_reached'), text(report.goalReached ? 'field.yes' : 'field.no')],
            ...told(
              text('visits.promised_amount'),
              report.promisedAmount && <Money value={report.promisedAmount} sign />,
            ),
            ...told(text('visits.promised_on'), report.promisedOn && <Day value={report.promisedOn} />),
            ...told(
              text('visits.received_amount'),
              report.receivedAmount && <Money value={report.receivedAmount} sign />,
            ),
            ...told(text('visits.order'), order),
            ...told(text('visits.stock'), stock),
            ...told(text('visits.competitors'), report.competitors),
            [text('visits.next_step'), `${report.nextStepOn} ${report.nextStep}`],
            [text('resources.weekPlans.fields.submittedAt'), <Moment key="at" value={report.createdAt} />],
          ]}
        />
      </Section>
      {report.files.length > 0 && (
        <Section title={text('files.photos')}>
          <FileList files={report.files} />
        </Section>
      )}
      {report.prices.length > 0 && (
        <Section title={text('visits.part_prices')} flush>
          <PlainTable rows={report.prices} columns={priceColumns} rowKey={({ product }) => product} />
        </Section>
      )}
      {report.competitorFindings.length > 0 && (
        <Section title={text('visits.part_competitors')} flush>
          <PlainTable
            rows={report.competitorFindings}
            columns={competitorColumns}
            rowKey={({ name, product }) => `${name}:${product}`}
          />
        </Section>
      )}
    </>
  );
}
