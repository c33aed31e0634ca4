import RateIcon from '@mui/icons-material/GradeOutlined';
import KeyIcon from '@mui/icons-material/LockOpenOutlined';
import AskIcon from '@mui/icons-material/RequestQuoteOutlined';
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { maxLength, required, TextInput } from 'react-admin';
import { creditRating, ratingReason } from '../../../shared/vocabulary/credit';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { AskedInputs } from './ApplicationActs';
import { causeText } from './cause-text';
import {
  applyForCreditDocument,
  grantOverrideDocument,
  proposalDocument,
  rateDocument,
  withdrawOverrideDocument,
  type Override,
  type Proposal,
  type Standing,
  type StandingRow,
} from './credit.documents';

/** What the facts of today speak for, with the reasons (CRE-1). */
function Facts({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<{ readonly proposal: Proposal }>(proposalDocument, { accountId });
  if (error) return null;
  if (!data) return <LinearProgress />;
  return (
    <Alert severity="info" sx={{ mb: 1.5 }}>
      {text('credit.rate_facts', { rating: data.proposal.rating })}
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {data.proposal.causes.map((cause) => (
          <li key={cause.reason}>
            {label(ratingReason.labels[cause.reason])}
            {causeText(cause)}
            {text('credit.at_most', { rating: cause.atMost })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

export function RateButton({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const today = useToday();
  const last = standing.ratings[0];
  return (
    <ActButton
      label="credit.rate"
      icon={<RateIcon />}
      permission="credit.rate"
      once
      says={text('credit.rate_says')}
      defaults={{ officialGrade: last?.officialGrade ?? null, validFrom: today }}
      document={rateDocument}
      variables={({ rating, officialGrade, validFrom, reason }) => ({
        input: {
          accountId: standing.id,
          rating,
          reason,
          ...(officialGrade ? { officialGrade } : {}),
          ...(validFrom ? { validFrom } : {}),
        },
      })}
    >
      <Facts accountId={standing.id} />
      <CodeInput source="rating" label="credit.rating" vocabulary={creditRating} validate={required()} />
      <CodeInput source="officialGrade" label="credit.official" vocabulary={creditRating} />
      <DayInput source="validFrom" label="credit.valid_from" />
      <ReasonInput />
    </ActButton>
  );
}

export function ApplyForCreditButton({ standing }: { readonly standing: Standing }) {
  const text = useText();
  if (standing.cashOnly) return null;
  return (
    <ActButton
      label="credit.apply"
      icon={<AskIcon />}
      permission="credit.apply"
      once
      says={text('credit.apply_says')}
      defaults={{ amount: standing.limit, termDays: standing.termDays }}
      document={applyForCreditDocument}
      variables={({ amount, termDays, untilOn, reason }) => ({
        input: { accountId: standing.id, amount: figureOf(amount, 2), termDays, untilOn, reason },
      })}
    >
      <AskedInputs />
      <TextInput
        source="reason"
        label="credit.application_reason"
        multiline
        minRows={3}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}

export function GrantOverrideButton({ standing }: { readonly standing: StandingRow }) {
  const text = useText();
  return (
    <ActButton
      label="credit.grant"
      icon={<KeyIcon />}
      permission="credit.override"
      once
      title={`${text('credit.grant')}${text('field.colon')}${standing.account.name}`}
      says={text('credit.grant_says')}
      defaults={{ amount: standing.exposure }}
      document={grantOverrideDocument}
      variables={({ amount, untilOn, reason }) => ({
        input: { accountId: standing.id, amount: figureOf(amount, 2), untilOn, reason },
      })}
    >
      <MoneyInput source="amount" label="credit.up_to" validate={required()} />
      <DayInput source="untilOn" label="credit.until" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

export function TakeOverrideBackButton({ override }: { readonly override: Override }) {
  const text = useText();
  const today = useToday();
  if (override.withdrawnOn || (today && override.untilOn < today)) return null;
  return (
    <ActButton
      label="credit.take_back"
      danger
      permission="credit.override"
      says={text('credit.take_back_says')}
      document={withdrawOverrideDocument}
      variables={({ reason }) => ({ input: { id: override.id, version: override.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
