import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/Check';
import { complaintStepKind } from '../../../shared/vocabulary/service';
import { useLabel, useText } from '../../i18n/use-text';
import type { ComplaintToHandle } from './complaints.documents';

/** How many of the five steps of the present round are taken. */
export function stepsTaken({ state, nextStep }: Pick<ComplaintToHandle, 'state' | 'nextStep'>): number {
  if (nextStep) return complaintStepKind.list.indexOf(nextStep.step);
  return state === 'CONFIRMED' ? complaintStepKind.list.length : 0;
}

/** The five steps as dots with the name of the next one, for a cell. */
export function ComplaintDots({ complaint }: { readonly complaint: ComplaintToHandle }) {
  const text = useText();
  const label = useLabel();
  const done = stepsTaken(complaint);
  if (!complaint.nextStep && complaint.state !== 'CONFIRMED') return <>—</>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: '3px', whiteSpace: 'nowrap' }}
    >
      <Box
        component="span"
        role="img"
        aria-label={text('complaints.path', { done })}
        sx={{ display: 'inline-flex', gap: '3px' }}
      >
        {complaintStepKind.list.map((step, at) => (
          <Box
            component="span"
            key={step}
            sx={{
              width: 9,
              height: 9,
              borderRadius: '50%',
              border: 1,
              borderColor: at < done ? 'success.main' : at === done ? 'primary.main' : 'text.disabled',
              backgroundColor: at < done ? 'success.main' : 'transparent',
            }}
          />
        ))}
      </Box>
      <Box component="span" sx={{ ml: 0.5, fontSize: '0.75rem' }}>
        {complaint.nextStep
          ? text('complaints.next', { step: label(complaintStepKind.labels[complaint.nextStep.step]) })
          : text('complaints.path', { done })}
      </Box>
    </Box>
  );
}

/** The five steps in one line: taken ones with a tick, the next one set off. */
export function ComplaintPath({ complaint }: { readonly complaint: ComplaintToHandle }) {
  const text = useText();
  const label = useLabel();
  const done = stepsTaken(complaint);
  if (!complaint.nextStep && complaint.state !== 'CONFIRMED') return <>—</>;
  return (
    <Box
      component="ol"
      aria-label={text('complaints.path', { done })}
      sx={{ display: 'inline-flex', flexWrap: 'wrap', listStyle: 'none', m: 0, p: 0, gap: '5px' }}
    >
      {complaintStepKind.list.map((step, at) => (
        <Box
          component="li"
          key={step}
          aria-current={at === done ? 'step' : undefined}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            fontSize: '0.75rem',
            gap: '2px',
            fontWeight: at === done ? 700 : 400,
            color: at === done ? 'primary.main' : at < done ? 'success.main' : 'text.secondary',
            '&:not(:last-child)::after': { content: '"›"', color: 'text.disabled', ml: '5px' },
          }}
        >
          {at < done && <CheckIcon aria-hidden sx={{ fontSize: 13 }} />}
          {label(complaintStepKind.labels[step])}
        </Box>
      ))}
    </Box>
  );
}
