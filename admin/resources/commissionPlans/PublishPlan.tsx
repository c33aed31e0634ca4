import PublishIcon from '@mui/icons-material/PublishOutlined';
import Box from '@mui/material/Box';
import { BooleanInput, FormDataConsumer, required, TextInput } from 'react-admin';
import { addDays } from '../../../shared/local-date';
import { scaledToString } from '../../../shared/rate';
import {
  bandMode,
  commissionBasis,
  ratioBase,
  releaseRule,
  splitMode,
  type CommissionBasis,
  type ReleaseRule,
} from '../../../shared/vocabulary/commissions';
import { ActButton, ReasonInput, type Values } from '../../components/Act';
import { trimZeros } from '../../components/format';
import { CodeInput, DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import { bandsInput, basisPoints, type BandForm } from './band-form';
import { BandsInput, ShareInput, StepsInput } from './BandsInput';
import { publishPlanDocument, type CommissionPlan, type RateBand } from './commission-plans.documents';

interface StepForm {
  readonly at?: unknown;
  readonly release?: unknown;
}

const percent = (bp: number): string => trimZeros(scaledToString(bp, 2));
const typed = (bands: readonly RateBand[]): BandForm[] =>
  bands.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : trimZeros(upTo), rate: trimZeros(rate) }));

/** The newest plan as a start: most versions change one number. */
function defaultsFrom(plan: CommissionPlan | undefined, validFrom: string): Values {
  if (!plan) {
    return {
      validFrom,
      basis: 'PER_UNIT',
      bandMode: 'SLAB',
      releaseRule: 'FULL',
      ratioBase: 'SETTLED',
      splitMode: 'CARVE_OUT',
      newBands: [{}],
      oldBands: [{}],
      steps: [],
    };
  }
  const {
    name,
    basis,
    bandMode: mode,
    releaseRule: rule,
    ratioBase: base,
    splitMode: split,
    thresholdReleasesAll,
  } = plan;
  return {
    name,
    validFrom,
    basis,
    bandMode: mode,
    newBands: typed(plan.newBands),
    oldBands: typed(plan.oldBands),
    releaseRule: rule,
    ratioBase: base,
    holdback: percent(plan.holdbackBp),
    threshold: percent(plan.thresholdBp),
    thresholdReleasesAll,
    steps: plan.steps.map(({ atBp, releaseBp }) => ({ at: percent(atBp), release: percent(releaseBp) })),
    splitMode: split,
  };
}

/** Only the clauses of the chosen rule count; the others go as nothing. */
function inputOf(values: Values): object {
  const basis = values['basis'] as CommissionBasis;
  const rule = values['releaseRule'] as ReleaseRule;
  return {
    name: values['name'],
    validFrom: values['validFrom'],
    basis,
    bandMode: values['bandMode'],
    newBands: bandsInput(values['newBands'] as BandForm[] | undefined, basis),
    oldBands: bandsInput(values['oldBands'] as BandForm[] | undefined, basis),
    releaseRule: rule,
    ratioBase: values['ratioBase'],
    holdbackBp: rule === 'PROPORTIONAL' ? basisPoints(values['holdback']) : 0,
    thresholdBp: rule === 'THRESHOLD' ? basisPoints(values['threshold']) : 0,
    thresholdReleasesAll: rule === 'THRESHOLD' && values['thresholdReleasesAll'] === true,
    steps:
      rule === 'STEPS'
        ? ((values['steps'] as StepForm[] | undefined) ?? []).map(({ at, release }) => ({
            atBp: basisPoints(at),
            releaseBp: basisPoints(release),
          }))
        : [],
    splitMode: values['splitMode'],
    reason: values['reason'],
  };
}

export function PublishPlan() {
  const text = useText();
  const today = useToday();
  const { data } = useAllRows<CommissionPlan>('commissionPlans', {}, 'validFrom');
  if (!today || !data) return null;
  return (
    <ActButton<{ record: { name: string } }>
      label="plans.publish"
      icon={<PublishIcon />}
      variant="contained"
      wide
      permission="commission.plan"
      says={text('plans.publish_says')}
      defaults={defaultsFrom(data.at(-1), addDays(today, 1))}
      document={publishPlanDocument}
      variables={(values) => ({ input: inputOf(values) })}
      done={({ record }) => text('plans.published', { name: record.name })}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' }, columnGap: 2 }}>
        <TextInput source="name" label="plans.field.name" validate={required()} />
        <DayInput source="validFrom" label="plans.field.validFrom" validate={required()} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          columnGap: 2,
          alignItems: 'start',
        }}
      >
        <CodeInput
          source="basis"
          label="plans.field.basis"
          vocabulary={commissionBasis}
          validate={required()}
        />
        <CodeInput
          source="bandMode"
          label="plans.field.bandMode"
          vocabulary={bandMode}
          validate={required()}
        />
        <BandsInput source="newBands" label="plans.field.newBands" />
        <BandsInput source="oldBands" label="plans.field.oldBands" />
        <CodeInput
          source="releaseRule"
          label="plans.field.releaseRule"
          vocabulary={releaseRule}
          validate={required()}
        />
        <CodeInput
          source="ratioBase"
          label="plans.field.ratioBase"
          vocabulary={ratioBase}
          validate={required()}
        />
      </Box>
      <FormDataConsumer>
        {({ formData }) => <Clauses rule={formData['releaseRule'] as ReleaseRule} />}
      </FormDataConsumer>
      <CodeInput
        source="splitMode"
        label="plans.field.splitMode"
        vocabulary={splitMode}
        validate={required()}
      />
      <ReasonInput />
    </ActButton>
  );
}

/** What the chosen release rule asks for beside its name. */
function Clauses({ rule }: { readonly rule: ReleaseRule }) {
  if (rule === 'PROPORTIONAL') return <ShareInput source="holdback" label="plans.field.holdback" />;
  if (rule === 'THRESHOLD') {
    return (
      <>
        <ShareInput source="threshold" label="plans.field.threshold" validate={required()} />
        <BooleanInput source="thresholdReleasesAll" label="plans.field.thresholdReleasesAll" />
      </>
    );
  }
  return rule === 'STEPS' ? <StepsInput /> : null;
}
