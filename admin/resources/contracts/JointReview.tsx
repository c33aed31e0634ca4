import RateReviewIcon from '@mui/icons-material/RateReviewOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RadioButtonGroupInput, required } from 'react-admin';
import { reviewDepartment, verdict, type ReviewDepartment } from '../../../shared/vocabulary/contracts';
import type { Role } from '../../../shared/vocabulary/identity';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import { Moment } from '../../components/Fields';
import { useCodeChoices } from '../../components/Inputs';
import { Section } from '../../components/Page';
import { useLabel, useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { FreeCredit } from '../credit/FreeCredit';
import { BeyondTier } from './BeyondTier';
import { PriceNotice } from './PriceNotice';
import { giveVerdictDocument, type Contract, type ContractVerdict } from './contracts.documents';

/** Who the portal offers the department's voice to; the API decides. */
const voices: Record<ReviewDepartment, Role> = {
  SALES: 'SALES_MANAGER',
  MARKETING: 'MARKETING',
  FINANCE: 'FINANCE',
};

/** The three departments side by side, each with its verdict or the place where it is given (CRE-3). */
export function JointReview({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const label = useLabel();
  const round = contract.reviewRound ?? 1;
  const verdicts = contract.verdicts ?? [];
  const earlier = verdicts.filter((given) => given.round < round);
  const begun = verdicts.length > 0 || !['DRAFT', 'SUBMITTED'].includes(contract.state);
  return (
    <Section
      title={`${text('contracts.review')}${begun ? ` · ${text('contracts.review_round', { round })}` : ''}`}
    >
      <FreeCredit accountId={contract.account.id} />
      <BeyondTier contract={contract} />
      <PriceNotice contract={contract} />
      {!begun ? (
        <Typography variant="body2" color="textSecondary">
          {text('contracts.review_not_begun')}
        </Typography>
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' }, gap: 1.5 }}>
          {reviewDepartment.list.map((department) => (
            <Box key={department} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
              <Typography variant="subtitle2" gutterBottom>
                {label(reviewDepartment.labels[department])}
              </Typography>
              <Voice
                contract={contract}
                department={department}
                given={verdicts.find((one) => one.round === round && one.department === department)}
              />
            </Box>
          ))}
        </Box>
      )}
      {contract.decisionReason && (
        <Alert severity={contract.state === 'REJECTED' ? 'error' : 'info'} sx={{ mt: 1.5 }}>
          {text('contracts.decision')}
          {contract.decidedOn ? ` ${contract.decidedOn}` : ''}
          {text('field.colon')}
          {contract.decisionReason}
        </Alert>
      )}
      {earlier.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Typography variant="caption" color="textSecondary">
            {text('contracts.review_earlier')}
          </Typography>
          {earlier.map((given) => (
            <Typography key={given.id} variant="body2" color="textSecondary">
              {text('contracts.review_round', { round: given.round })} ·{' '}
              {label(reviewDepartment.labels[given.department])} · {label(verdict.labels[given.verdict])} ·{' '}
              {given.reason} · {given.givenBy.name}
            </Typography>
          ))}
        </Box>
      )}
    </Section>
  );
}

function Voice({
  contract,
  department,
  given,
}: {
  readonly contract: Contract;
  readonly department: ReviewDepartment;
  readonly given: ContractVerdict | undefined;
}) {
  const text = useText();
  const me = useMe();
  const choices = useCodeChoices(verdict);
  if (given) {
    return (
      <>
        <StateChip vocabulary={verdict} code={given.verdict} />
        <Typography variant="body2" sx={{ mt: 0.75 }}>
          {given.reason}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {given.givenBy.name} · <Moment value={given.createdAt} />
        </Typography>
      </>
    );
  }
  const speaks = contract.state === 'IN_REVIEW' && me?.roles.includes(voices[department]);
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('contracts.review_waiting')}
      </Typography>
      {speaks && (
        <ActButton
          label="contracts.verdict"
          icon={<RateReviewIcon />}
          permission="contract.review"
          says={text('contracts.verdict_says')}
          document={giveVerdictDocument}
          variables={(values) => ({
            input: {
              contractId: contract.id,
              round: contract.reviewRound,
              department,
              verdict: values['verdict'],
              reason: values['reason'],
            },
          })}
        >
          <RadioButtonGroupInput
            source="verdict"
            label="contracts.verdict_value"
            choices={choices}
            translateChoice={false}
            validate={required()}
          />
          <ReasonInput />
        </ActButton>
      )}
    </>
  );
}
