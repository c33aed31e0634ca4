import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import { ClassChip, Sign, TierChip } from '../components/Chips';
import { Figures } from '../components/Figures';
import { percentOf } from '../components/format';
import { Section } from '../components/Page';
import { ErrorState } from '../components/States';
import { useText } from '../i18n/use-text';
import { useMay } from '../providers/session';
import { useAsk } from '../providers/use-act';
import { MarkedBar } from './MarkedBar';
import { rowsOf } from './lines';
import { MonthBars } from './MonthBars';
import { Rough } from './Rough';
import { shareBp } from './shares';
import { companyFiguresDocument, type CompanyFigures } from './today.documents';

/** The company's year against the lines that matter (RPT-1). */
export function Company() {
  const text = useText();
  const { data, error } = useAsk<{ figures: CompanyFigures }>(companyFiguresDocument);
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const { figures } = data;
  return (
    <>
      <Section title={`${text('today.company')} · ${text('today.since', { since: figures.since })}`} flush>
        <Headline figures={figures} />
        <Crisis figures={figures} />
        <Classes figures={figures} />
      </Section>
      <MonthBars figures={figures} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          columnGap: 2,
          alignItems: 'start',
        }}
      >
        <Section title={text('today.tiers')}>
          <Tiers figures={figures} />
        </Section>
        <Section title={text('today.ages')}>
          <Ages figures={figures} />
        </Section>
      </Box>
    </>
  );
}

interface Props {
  readonly figures: CompanyFigures;
}

/** Rows behind a figure, for those who may read them. */
function useRows() {
  const may = useMay();
  return {
    receivables: (filter: Readonly<Record<string, unknown>>) =>
      may('receivable.read') ? { to: rowsOf('receivables', filter) } : {},
    receipts: (filter: Readonly<Record<string, unknown>>) =>
      may('receivable.read') ? { to: rowsOf('receipts', filter) } : {},
    contracts: (filter: Readonly<Record<string, unknown>>) =>
      may('contract.read') ? { to: rowsOf('contracts', filter) } : {},
    accounts: (filter: Readonly<Record<string, unknown>>) =>
      may('account.read') ? { to: rowsOf('accounts', filter) } : {},
  };
}

function Headline({ figures }: Props) {
  const text = useText();
  const rows = useRows();
  return (
    <Figures
      figures={[
        { label: text('today.delivered'), value: <Rough value={figures.delivered} /> },
        {
          label: text('today.collected'),
          value: <Rough value={figures.collected} />,
          ...rows.receipts({ receivedFrom: figures.since }),
        },
        {
          label: text('today.open'),
          value: <Rough value={figures.open} />,
          ...rows.receivables({ open: true }),
        },
      ]}
    />
  );
}

function Crisis({ figures: { openToSalesBp, crisisLineBp } }: Props) {
  const text = useText();
  const stand =
    openToSalesBp >= crisisLineBp ? 'above' : openToSalesBp * 10 >= crisisLineBp * 8 ? 'near' : 'below';
  const tone = { above: 'bad', near: 'warn', below: 'good' } as const;
  return (
    <Box sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.75 }}>
        <Typography variant="body2">
          {text('today.crisis')}{' '}
          <Box
            component="strong"
            sx={{ fontSize: '1.05rem', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
          >
            {percentOf(openToSalesBp)}
          </Box>
        </Typography>
        <Sign tone={tone[stand]} icon={stand === 'below' ? CheckIcon : WarningIcon}>
          {text(`today.crisis.${stand}`)}
        </Sign>
        <Typography variant="caption" color="textSecondary" sx={{ ml: 'auto' }}>
          {text('today.crisis_line', { share: percentOf(crisisLineBp) })}
        </Typography>
      </Box>
      <MarkedBar value={openToSalesBp} mark={crisisLineBp} tone={tone[stand]} height={12} />
    </Box>
  );
}

/** Debts by class, side by side as they get worse. */
function Classes({ figures }: Props) {
  const text = useText();
  const rows = useRows();
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', '& > div': { borderBottom: 0 } }}>
      <Figures
        figures={figures.classes.map((one) => ({
          label: text('today.contracts', { count: one.contracts }),
          value: (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Rough value={one.open} />
              <ClassChip debtClass={one.class} />
            </Box>
          ),
          ...rows.contracts({ delinquencyClass: one.class }),
        }))}
      />
    </Box>
  );
}

/** Tier by tier the share of all accounts, with the target as a line across the bar. */
function Tiers({ figures: { tiers } }: Props) {
  const text = useText();
  const rows = useRows();
  const all = tiers.reduce((sum, { accounts }) => sum + accounts, 0);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 1.25 }}>
      {tiers.map(({ tier, accounts, targetBp }) => {
        const share = shareBp(accounts, all);
        const { to } = rows.accounts({ tier });
        return (
          <Box key={tier}>
            <Box component="dt" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
              <TierChip tier={tier} />
              <Typography variant="body2" component="span" sx={{ flex: 1 }}>
                {to ? <Link to={to}>{accounts}</Link> : accounts}
              </Typography>
              <Typography
                variant="body2"
                component="span"
                sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
              >
                {percentOf(share)}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {text('today.target')} {percentOf(targetBp)}
              </Typography>
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <MarkedBar value={share} mark={targetBp} tone="accent" height={8} full={10_000} />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** New to old as people say it: 1 : 2.5. */
function Ages({ figures: { newContracts, oldContracts, newShareFloorBp, since } }: Props) {
  const text = useText();
  const rows = useRows();
  const share = shareBp(newContracts, newContracts + oldContracts);
  const good = share >= newShareFloorBp;
  const part = (age: 'NEW' | 'OLD', count: number) => {
    const { to } = rows.contracts({ customerAge: age, signedFrom: since });
    return to ? <Link to={to}>{count}</Link> : count;
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.75 }}>
        <Typography variant="body2">
          {text('today.new')} {part('NEW', newContracts)} · {text('today.old')} {part('OLD', oldContracts)}
        </Typography>
        <Sign tone={good ? 'good' : 'warn'} icon={good ? CheckIcon : WarningIcon}>
          {text(good ? 'today.ages.good' : 'today.ages.bad')}
        </Sign>
      </Box>
      <MarkedBar
        value={share}
        mark={newShareFloorBp}
        tone={good ? 'good' : 'warn'}
        height={8}
        full={10_000}
      />
      <Typography variant="caption" color="textSecondary">
        {text('today.new')} {percentOf(share)} · {text('today.ages_floor')}
      </Typography>
    </>
  );
}
