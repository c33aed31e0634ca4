import GavelIcon from '@mui/icons-material/DoneAll';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { Link } from 'react-admin';
import { parseMoney } from '../../../shared/money';
import { periodState } from '../../../shared/vocabulary/commissions';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import { Money } from '../../components/Fields';
import { groupDigits, instantText } from '../../components/format';
import { RecordPage, Section, type Fact } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { WhyButton } from '../../components/WhyButton';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { approvePeriodDocument } from '../commissionPeriods/commission-periods.documents';
import type { CommissionEntry, CommissionStatement } from './commission-statements.documents';
import { entryCards, entryColumns } from './EntryList';
import { Ladder } from './Ladder';
import { laddersOf } from './ladder-rungs';
import { ApprovalSign } from './StatementList';

const wideColumns = entryColumns.filter(({ source }) => source !== 'rep.name' && source !== 'period');

/** One person's month: what was payable before, what moved and why, what is paid, what remains (COM-11). */
export function StatementShow() {
  const text = useText();
  return (
    <RecordPage<CommissionStatement>
      title={(statement) => text('statements.title', { rep: statement.rep.name, month: statement.month })}
      chips={(statement) => (
        <>
          {statement.period && <StateChip vocabulary={periodState} code={statement.period.state} />}
          <ApprovalSign statement={statement} />
        </>
      )}
      subtitle={(statement) =>
        statement.approvedAt &&
        text('statements.approved_by', {
          name: statement.approvedBy?.name ?? '',
          at: instantText(statement.approvedAt),
        })
      }
      facts={(statement) => factsOf(statement, text)}
      actions={(statement) => (
        <>
          {statement.period && (
            <Button component={Link} to={`/commissionPeriods/${statement.period.id}/show`}>
              {text('periods.title', { month: statement.month })}
            </Button>
          )}
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
            {text('statements.print')}
          </Button>
          <Approve statement={statement} />
        </>
      )}
    >
      {(statement) => <Paper statement={statement} />}
    </RecordPage>
  );
}

const facts: readonly (readonly [TextKey, keyof CommissionStatement, TextKey])[] = [
  ['statements.fact.opening', 'opening', 'statements.why.opening'],
  ['statements.fact.accrued', 'accrued', 'statements.why.accrued'],
  ['statements.fact.released', 'released', 'statements.why.released'],
  ['statements.fact.clawed', 'clawedBack', 'statements.why.clawed'],
  ['statements.fact.paid', 'paid', 'statements.why.paid'],
  ['statements.fact.closing', 'closing', 'statements.why.closing'],
];

function factsOf(statement: CommissionStatement, text: ReturnType<typeof useText>): Fact[] {
  return facts.map(([label, key, why]) => ({
    label: text(label),
    value: <Money value={statement[key] as string} sign />,
    why: (
      <WhyButton title={text(label)}>
        <Typography variant="body2">{text(why)}</Typography>
      </WhyButton>
    ),
  }));
}

/** One statement by itself; the month page approves all in sight at once. */
function Approve({ statement }: { readonly statement: CommissionStatement }) {
  const text = useText();
  const me = useMe();
  if (statement.approvedAt || statement.period?.state !== 'CALCULATED' || statement.repId === me?.user.id)
    return null;
  return (
    <ActButton
      label="statements.approve"
      icon={<GavelIcon />}
      variant="contained"
      permission="commission.approve"
      says={text('statements.approve_says', {
        rep: statement.rep.name,
        month: statement.month,
        released: groupDigits(statement.released),
        closing: groupDigits(statement.closing),
      })}
      document={approvePeriodDocument}
      variables={() => ({ month: statement.month, statementIds: [statement.id] })}
    />
  );
}

/** What is printed: the heading, both ladders, every entry. */
function Paper({ statement }: { readonly statement: CommissionStatement }) {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { payable, held } = laddersOf(statement);
  return (
    <Box className="print-area">
      <Typography
        component="h2"
        variant="h6"
        sx={{ display: 'none', '@media print': { display: 'block', mb: 2 } }}
      >
        {text('statements.title', { rep: statement.rep.name, month: statement.month })}
      </Typography>
      <Section title={text('statements.ladder')}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 3 }}>
          <Ladder title={text('statements.ladder.held')} rungs={held} />
          <Ladder title={text('statements.ladder.payable')} rungs={payable} />
        </Box>
        {parseMoney(statement.ofEarlierMonths) !== 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
            {text('statements.ladder.earlier', { amount: groupDigits(statement.ofEarlierMonths) })}
          </Typography>
        )}
      </Section>
      <Section title={text('statements.entries')} flush>
        <RelatedRows<CommissionEntry>
          resource="commissionEntries"
          filter={{ repId: statement.repId, period: statement.month }}
          columns={narrow ? entryCards : wideColumns}
          sort={{ field: 'factOn', order: 'ASC' }}
          most={200}
          empty={text('statements.entries_none')}
        />
      </Section>
    </Box>
  );
}
