import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { commissionBasis, releaseRule } from '../../../shared/vocabulary/commissions';
import { Code, Day, Moment } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import type { CommissionPlan, RateBand } from './commission-plans.documents';
import { rateText, releaseSentence, stretches } from './plan-words';
import { PlanStanding } from './PlanList';
import { PublishPlan } from './PublishPlan';

/** A plan as one would explain it: what is paid at which size, and when it is released (COM-1, COM-2). */
export function PlanShow() {
  const text = useText();
  return (
    <RecordPage<CommissionPlan>
      title={(plan) => plan.name}
      chips={(plan) => <PlanStanding plan={plan} />}
      facts={(plan) => [
        { label: text('resources.commissionPlans.fields.validFrom'), value: <Day value={plan.validFrom} /> },
        {
          label: text('resources.commissionPlans.fields.basis'),
          value: <Code vocabulary={commissionBasis} code={plan.basis} />,
        },
        {
          label: text('resources.commissionPlans.fields.releaseRule'),
          value: <Code vocabulary={releaseRule} code={plan.releaseRule} />,
        },
        {
          label: text('resources.commissionPlans.fields.createdAt'),
          value: <Moment value={plan.createdAt} />,
        },
        { label: text('resources.commissionPlans.fields.reason'), value: plan.reason },
      ]}
      actions={() => <PublishPlan />}
    >
      {(plan) => (
        <>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <Section title={text('plans.new_customers')} flush>
              <Bands bands={plan.newBands} plan={plan} />
            </Section>
            <Section title={text('plans.old_customers')} flush>
              <Bands bands={plan.oldBands} plan={plan} />
            </Section>
          </Box>
          <Section title={text('plans.release')}>
            <Typography variant="body1" sx={{ mb: 0.5 }}>
              {releaseSentence(plan, text)} {plan.releaseRule !== 'FULL' && text('plans.release.full_always')}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {text(`plans.mode.${plan.bandMode}`)} {text(`plans.split.${plan.splitMode}`)}
            </Typography>
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Bands({ bands, plan }: { readonly bands: readonly RateBand[]; readonly plan: CommissionPlan }) {
  const text = useText();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>
            {text(plan.basis === 'PER_UNIT' ? 'plans.bands.volume' : 'plans.bands.amount')}
          </TableCell>
          <TableCell align="right">{text('plans.bands.rate')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {stretches(bands, text).map(({ stretch, rate }) => (
          <TableRow key={stretch}>
            <TableCell>{stretch}</TableCell>
            <TableCell align="right" sx={{ fontWeight: 600 }}>
              {rateText(rate, plan, text)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
