import Typography from '@mui/material/Typography';
import { groupDigits, percentOf } from '../../components/format';
import { Section } from '../../components/Page';
import { ReasonTree } from '../../components/WhyButton';
import { useText } from '../../i18n/use-text';
import { daysText } from './days-text';
import type { CollectionMonth } from './collection-figures.documents';

/** The formulas of a month with its numbers. */
export function HowMonth({ month }: { readonly month: CollectionMonth }) {
  const text = useText();
  const nothing = text('collection_figures.nothing');
  const bp = (value: number | null): string => (value === null ? nothing : percentOf(value));
  const [opening, billed, closing, notDue] = [month.opening, month.billed, month.closing, month.notDue].map(
    groupDigits,
  ) as [string, string, string, string];
  return (
    <Section title={text('collection_figures.how', { month: month.month })}>
      <ReasonTree
        reasons={[
          {
            text: text('collection_figures.how_balance', {
              closing,
              billed: groupDigits(month.periodBilled),
              days: month.periodDays,
              result: month.balanceDsoTenths === null ? nothing : daysText(month.balanceDsoTenths),
            }),
          },
          {
            text: text('collection_figures.how_back', {
              closing,
              result: daysText(month.countBackDsoTenths),
            }),
            because: month.countBackSteps.map((step) => ({
              text: text('collection_figures.step', {
                month: step.month,
                billed: groupDigits(step.billed),
                taken: groupDigits(step.taken),
              }),
              figure: text('collection_figures.days', { value: daysText(step.daysTenths) }),
            })),
          },
          {
            text: text('collection_figures.how_cei', {
              opening,
              billed,
              closing,
              notDue,
              result: bp(month.effectivenessBp),
            }),
          },
          {
            text: text('collection_figures.how_overdue', {
              closing,
              notDue,
              result: bp(month.overdueShareBp),
            }),
          },
          {
            text: text('collection_figures.how_to_sales', {
              closing,
              year: groupDigits(month.yearBilled),
              result: bp(month.openToSalesBp),
            }),
          },
        ]}
      />
      {month.countBackRest !== '0.00' && (
        <Typography variant="body2" color="error">
          {text('collection_figures.at_least', { rest: groupDigits(month.countBackRest) })}
        </Typography>
      )}
    </Section>
  );
}
