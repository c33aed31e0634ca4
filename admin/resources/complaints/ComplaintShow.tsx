import Box from '@mui/material/Box';
import Step from '@mui/material/Step';
import StepContent from '@mui/material/StepContent';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { feedbackKind } from '../../../shared/vocabulary/archive';
import { complaintStepKind } from '../../../shared/vocabulary/service';
import { Details } from '../../components/Details';
import { Code, Day, DueDay, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { Timeline } from '../../components/Timeline';
import { useLabel, useText } from '../../i18n/use-text';
import { FeedbackActs } from '../accounts/ArchiveActs';
import { TakeStepButton } from './ComplaintActs';
import { ComplaintSign } from './ComplaintList';
import { stepsTaken } from './ComplaintPath';
import type { Complaint, StepRow } from './complaints.documents';

export function ComplaintShow() {
  const text = useText();
  return (
    <RecordPage<Complaint>
      title={(complaint) => complaint.account?.name ?? ''}
      subtitle={(complaint) => complaint.content}
      chips={(complaint) => <ComplaintSign complaint={complaint} />}
      facts={(complaint) => [
        {
          label: text('resources.complaints.fields.account.name'),
          value: (
            <RefLink to="accounts" id={complaint.account?.id}>
              {complaint.account?.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.complaints.fields.kind'),
          value: <Code vocabulary={feedbackKind} code={complaint.kind} />,
        },
        { label: text('resources.complaints.fields.handler.name'), value: complaint.handler?.name },
        {
          label: text('resources.complaints.fields.receivedOn'),
          value: <Day value={complaint.receivedOn} />,
        },
        {
          label: text('resources.complaints.fields.dueOn'),
          value: complaint.wordDueOn && <DueDay value={complaint.wordDueOn} />,
        },
        {
          label: text('resources.complaints.fields.contract.number'),
          value: complaint.contract && (
            <RefLink to="contracts" id={complaint.contract.id}>
              {complaint.contract.number ?? text('complaints.contract_none')}
            </RefLink>
          ),
        },
      ]}
      actions={(complaint) =>
        complaint.nextStep ? (
          <TakeStepButton complaint={complaint} variant="contained" />
        ) : (
          <FeedbackActs row={complaint} />
        )
      }
    >
      {(complaint) => (
        <>
          <Steps complaint={complaint} />
          {complaint.delivery && (
            <Section>
              <Details
                rows={[
                  [
                    text('complaints.delivery'),
                    `${complaint.delivery.number} · ${complaint.delivery.deliveredOn}`,
                  ],
                ]}
              />
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}

function Steps({ complaint }: { readonly complaint: Complaint }) {
  const text = useText();
  const label = useLabel();
  const last = complaint.steps.at(-1)?.round ?? 1;
  const round = complaint.nextStep?.round ?? last;
  const isOne = complaint.nextStep !== null || complaint.steps.length > 0;
  if (!isOne)
    return (
      <Section title={text('complaints.answer')}>
        {complaint.answer ?? text('complaints.not_complaint')}
      </Section>
    );
  const earlier = complaint.steps.filter((step) => step.round < round);
  const done = stepsTaken(complaint);
  return (
    <>
      <Section title={round > 1 ? text('complaints.round', { round }) : text('complaints.steps')}>
        <Stepper activeStep={done} orientation="vertical">
          {complaintStepKind.list.map((kind, at) => {
            const taken = complaint.steps.find((step) => step.round === round && step.step === kind);
            return (
              <Step key={kind} completed={at < done} expanded>
                <StepLabel
                  optional={
                    <Typography variant="caption" color="textSecondary">
                      {taken
                        ? `${taken.takenOn} · ${taken.takenBy?.name ?? ''}`
                        : text(at === done ? 'complaints.waiting' : 'complaints.later')}
                    </Typography>
                  }
                >
                  {label(complaintStepKind.labels[kind])}
                </StepLabel>
                <StepContent>
                  {taken && <Typography variant="body2">{taken.said}</Typography>}
                  {at === done && (
                    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 0.5 }}>
                      <TakeStepButton complaint={complaint} />
                    </Box>
                  )}
                </StepContent>
              </Step>
            );
          })}
        </Stepper>
      </Section>
      {earlier.length > 0 && (
        <Section title={text('complaints.earlier')}>
          <Timeline items={[...earlier].reverse().map((step) => item(step, label, text))} />
        </Section>
      )}
    </>
  );
}

const item = (step: StepRow, label: ReturnType<typeof useLabel>, text: ReturnType<typeof useText>) => ({
  id: step.id,
  at: step.takenOn,
  by: step.takenBy?.name,
  tone: step.satisfied === false ? ('bad' as const) : ('good' as const),
  title: `${text('complaints.round', { round: step.round })} · ${label(complaintStepKind.labels[step.step])}${
    step.satisfied === false ? ` · ${text('complaints.not_satisfied')}` : ''
  }`,
  detail: step.said,
});
