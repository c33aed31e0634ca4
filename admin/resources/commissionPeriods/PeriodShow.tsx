import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useMay, useMe } from '../../providers/session';
import { sightOf } from '../../../shared/permissions';
import { periodState } from '../../../shared/vocabulary/commissions';
import { StateChip } from '../../components/Chips';
import { Money } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { StatePath } from '../../components/StatePath';
import { useText } from '../../i18n/use-text';
import type { CommissionStatement } from '../commissionStatements/commission-statements.documents';
import { statementsOfMonth } from './statements-of-month';
import { onPhone } from '../commissionStatements/StatementList';
import { CloseChecklist } from './CloseChecklist';
import type { CommissionPeriod } from './commission-periods.documents';
import { Payout } from './Payout';
import { VerifyLedger } from './VerifyLedger';

/** The close of a month as a checklist, with what blocks it and its statements (COM-8). */
export function PeriodShow() {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const all = me && sightOf(me.roles, 'commission') === 'all';
  return (
    <RecordPage<CommissionPeriod>
      title={(period) => text('periods.title', { month: period.month })}
      chips={(period) => <StateChip vocabulary={periodState} code={period.state} />}
      subtitle={() => !all && text('periods.in_sight')}
      facts={({ progress }) => [
        {
          label: text('periods.fact.approvals'),
          value: `${progress.statements - progress.unapproved} / ${progress.statements}`,
        },
        { label: text('periods.fact.accrued'), value: <Money value={progress.totals.accrued} sign /> },
        { label: text('periods.fact.released'), value: <Money value={progress.totals.released} sign /> },
        { label: text('periods.fact.clawed'), value: <Money value={progress.totals.clawedBack} sign /> },
        { label: text('periods.fact.paid'), value: <Money value={progress.totals.paid} sign /> },
        { label: text('periods.fact.closing'), value: <Money value={progress.totals.closing} sign /> },
      ]}
      path={(period) => <StatePath vocabulary={periodState} path={periodState.list} current={period.state} />}
    >
      {(period) => (
        <>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <Section title={text('periods.steps')}>
              <CloseChecklist period={period} />
            </Section>
            <Box>
              <Payout period={period} />
              {may('integrity.verify') && (
                <Section flush>
                  <VerifyLedger />
                </Section>
              )}
              {period.checksum && (
                <Section title={text('periods.checksum')}>
                  <Typography variant="body2" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
                    {period.checksum}
                  </Typography>
                </Section>
              )}
            </Box>
          </Box>
          <Section title={text('periods.statements')} flush>
            <RelatedRows<CommissionStatement>
              resource="commissionStatements"
              filter={{ month: period.month }}
              columns={narrow ? onPhone(statementsOfMonth) : statementsOfMonth}
              sort={{ field: 'released', order: 'DESC' }}
              most={100}
              empty={text('periods.statements_none')}
            />
          </Section>
        </>
      )}
    </RecordPage>
  );
}
