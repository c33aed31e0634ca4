import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HistoryIcon from '@mui/icons-material/History';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import { commissionBasis, releaseRule, splitMode } from '../../../shared/vocabulary/commissions';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import type { CommissionPlan } from './commission-plans.documents';
import { rateText } from './plan-words';
import { PublishPlan } from './PublishPlan';

/** Which version contracts signed today are paid by. */
export function PlanStanding({ plan }: { readonly plan: CommissionPlan }) {
  const text = useText();
  const today = useToday();
  const { data } = useAllRows<CommissionPlan>('commissionPlans', {}, 'validFrom');
  if (!today || !data) return null;
  if (plan.validFrom > today) {
    return (
      <Sign tone="info" icon={HourglassIcon}>
        {text('plans.future')}
      </Sign>
    );
  }
  const inForce = data.filter(({ validFrom }) => validFrom <= today).at(-1)?.id === plan.id;
  return (
    <Sign tone={inForce ? 'good' : 'neutral'} icon={inForce ? CheckIcon : HistoryIcon}>
      {text(inForce ? 'plans.in_force' : 'plans.past')}
    </Sign>
  );
}

function Rates({ plan }: { readonly plan: CommissionPlan }) {
  const text = useText();
  const of = (bands: CommissionPlan['newBands']) =>
    bands.map(({ rate }) => rateText(rate, plan, text)).join(' / ');
  return (
    <>
      {text('plans.new_customers')} {of(plan.newBands)}
      <br />
      {text('plans.old_customers')} {of(plan.oldBands)}
    </>
  );
}

const columns: readonly Column<CommissionPlan>[] = [
  {
    source: 'name',
    sort: true,
    render: (plan) => (
      <>
        <RefLink to="commissionPlans" id={plan.id}>
          {plan.name}
        </RefLink>{' '}
        <PlanStanding plan={plan} />
      </>
    ),
    text: (plan) => plan.name,
  },
  { source: 'validFrom', kind: 'day', sort: true },
  { source: 'basis', vocabulary: commissionBasis },
  {
    source: 'rates',
    render: (plan) => <Rates plan={plan} />,
    text: (plan) =>
      [plan.newBands, plan.oldBands].map((bands) => bands.map(({ rate }) => rate).join(' / ')).join('; '),
  },
  { source: 'releaseRule', vocabulary: releaseRule },
  { source: 'splitMode', vocabulary: splitMode },
  { source: 'reason', hidden: true },
  { source: 'createdAt', kind: 'instant', hidden: true },
];

export function PlanList() {
  const text = useText();
  return (
    <ListPage<CommissionPlan>
      columns={columns}
      sort={{ field: 'validFrom', order: 'DESC' }}
      above={<Intro>{text('plans.intro')}</Intro>}
      actions={<PublishPlan />}
      card={{
        primary: (plan) => plan.name,
        secondary: (plan) => (
          <>
            {plan.validFrom} <PlanStanding plan={plan} />
          </>
        ),
      }}
    />
  );
}
