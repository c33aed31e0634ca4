import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Link } from 'react-admin';
import { useTheme } from '@mui/material/styles';
import { creditAct, creditLevel, exposurePart, ratingReason } from '../../../shared/vocabulary/credit';
import { StateChip, toneColor } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { Day, Money, Percent, RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { rowsOf } from '../../today/lines';
import { useAsk } from '../../providers/use-act';
import { EndLimitButton } from './ApplicationActs';
import { applicationColumns } from './ApplicationList';
import { causeText } from './cause-text';
import { ApplyForCreditButton, GrantOverrideButton, RateButton, TakeOverrideBackButton } from './CreditActs';
import { standingDocument, type ExposureShare, type Override, type Standing } from './credit.documents';
import { ExposureBar, partTones } from './ExposureBar';
import { RatingSign } from './RatingSign';

/** The credit of a customer: limit, exposure by part, ratings with their why, applications, overrides (CRE-1, CRE-5). */
export function AccountCredit({ accountId }: { readonly accountId: string }) {
  const { data, error } = useAsk<{ readonly standing: Standing }>(standingDocument, { accountId });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  return (
    <>
      <Today standing={data.standing} />
      <Ratings standing={data.standing} />
      <Overrides standing={data.standing} />
      <Applications standing={data.standing} />
    </>
  );
}

function Today({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const { rating, individual, override, level } = standing;
  return (
    <Section
      title={text('credit.standing')}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          <RateButton standing={standing} />
          <ApplyForCreditButton standing={standing} />
          <GrantOverrideButton standing={standing} />
          {individual && <EndLimitButton limit={individual} />}
        </Box>
      }
    >
      <Figures
        figures={[
          { label: text('credit.rating'), value: <RatingSign rating={rating} /> },
          {
            label: `${text('credit.limit')} · ${
              individual ? text('credit.own_limit', { day: individual.untilOn }) : text('credit.by_rating')
            }`,
            value: <Money value={standing.limit} sign />,
            ...(individual ? { to: `/creditApplications/${individual.id}/show` } : {}),
          },
          { label: text('credit.days'), value: text('credit.days_value', { days: standing.termDays }) },
          { label: text('credit.exposure'), value: <Money value={standing.exposure} sign /> },
          {
            label: text('credit.free'),
            value: <Money value={standing.free} sign />,
            alarming: standing.free.startsWith('-'),
          },
          {
            label: text('credit.used'),
            value: (
              <>
                <Percent bp={standing.usedBp} /> <StateChip vocabulary={creditLevel} code={level} />
              </>
            ),
          },
        ]}
      />
      <Box sx={{ px: 2, py: 1 }}>
        {standing.cashOnly && <Alert severity="warning">{text('credit.cash_only')}</Alert>}
        {level === 'OVER' && <Alert severity="error">{text('credit.over')}</Alert>}
        {override && (
          <Alert severity="info" sx={{ mt: 1 }}>
            {text('credit.override_stands', { amount: groupDigits(override.amount), day: override.untilOn })}
          </Alert>
        )}
        <ExposureBar standing={standing} />
      </Box>
      <Parts standing={standing} />
    </Section>
  );
}

/** The list that shows the rows of a part. */
function rowsOfPart(part: ExposureShare['part'], accountId: string): string {
  return {
    OPEN_RECEIVABLES: rowsOf('receivables', { accountId, open: true }),
    NOT_MATURED: rowsOf('receipts', { accountId, matured: false, reversed: false }),
    DELIVERED_NOT_SETTLED: rowsOf('contracts', { accountId }),
    RELEASED_NOT_DELIVERED: rowsOf('contracts', { accountId, states: ['SIGNED'] }),
    MONEY_IN_HAND: rowsOf('receipts', { accountId, matured: true, unallocated: true }),
  }[part];
}

function Parts({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const label = useLabel();
  const theme = useTheme();
  const columns: readonly Column<ExposureShare>[] = [
    {
      source: 'part',
      label: 'credit.part',
      render: ({ part, counts }) => (
        <>
          <Box
            component="span"
            aria-hidden
            sx={{
              display: 'inline-block',
              width: 10,
              height: 10,
              borderRadius: '2px',
              mr: 1,
              backgroundColor: toneColor(theme, partTones[part]),
            }}
          />
          <Link to={rowsOfPart(part, standing.id)}>{label(exposurePart.labels[part])}</Link>
          {counts ? '' : ` (${text('credit.not_counted')})`}
        </>
      ),
    },
    { source: 'amount', label: 'credit.amount', kind: 'money' },
  ];
  return <PlainTable rows={standing.parts} columns={columns} rowKey={({ part }) => part} />;
}

type Rated = Standing['ratings'][number];

function Ratings({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const label = useLabel();
  const columns: readonly Column<Rated>[] = [
    { source: 'validFrom', label: 'credit.valid_from', kind: 'day' },
    { source: 'rating', label: 'credit.rating', render: ({ rating }) => <RatingSign rating={rating} /> },
    {
      source: 'proposed',
      label: 'credit.proposed',
      render: ({ proposed }) => <RatingSign rating={proposed} />,
    },
    {
      source: 'why',
      label: 'credit.causes',
      render: ({ why }) =>
        why.causes
          .map((cause) => `${label(ratingReason.labels[cause.reason])}${causeText(cause)}`)
          .join(' · '),
    },
    { source: 'reason', label: 'credit.reason', kind: 'long' },
    { source: 'setBy.name', label: 'credit.set_by' },
  ];
  return (
    <Section title={text('credit.history')} flush>
      <PlainTable
        rows={standing.ratings}
        columns={columns}
        rowKey={({ id }) => id}
        empty={text('credit.no_history')}
      />
    </Section>
  );
}

function Overrides({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const label = useLabel();
  const columns: readonly Column<Override>[] = [
    { source: 'amount', label: 'credit.up_to', kind: 'money' },
    { source: 'untilOn', label: 'credit.until', kind: 'day' },
    { source: 'reason', label: 'credit.reason', kind: 'long' },
    { source: 'grantedBy.name', label: 'credit.granted_by' },
    {
      source: 'uses',
      label: 'credit.uses',
      render: ({ uses, withdrawnOn, withdrawnReason }) => (
        <>
          {uses.length === 0 && text('credit.not_used')}
          {uses.map((use) => (
            <div key={use.id}>
              {text('credit.use', {
                day: use.usedOn,
                act: label(creditAct.labels[use.act]),
                exposure: groupDigits(use.exposure),
                by: use.usedBy?.name ?? text('credit.system'),
              })}
            </div>
          ))}
          {withdrawnOn && (
            <div>{text('credit.withdrawn', { day: withdrawnOn, reason: withdrawnReason ?? '' })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={text('credit.overrides')} flush>
      <PlainTable
        rows={standing.overrides}
        columns={columns}
        rowKey={({ id }) => id}
        rowActions={(override) => <TakeOverrideBackButton override={override} />}
        empty={text('credit.no_overrides')}
      />
    </Section>
  );
}

function Applications({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const columns = applicationColumns
    .filter(({ source }) => source !== 'account.name')
    .map((column) =>
      column.source === 'untilOn'
        ? {
            ...column,
            render: (row: Standing['applications'][number]) => (
              <RefLink to="creditApplications" id={row.id}>
                <Day value={row.untilOn} />
              </RefLink>
            ),
          }
        : column,
    )
    .map((column) => ({
      ...column,
      label: `resources.creditApplications.fields.${column.source}` as never,
    }));
  return (
    <Section title={text('credit.applications')} flush>
      <PlainTable
        rows={standing.applications}
        columns={columns}
        rowKey={({ id }) => id}
        empty={text('credit.no_applications')}
      />
    </Section>
  );
}
