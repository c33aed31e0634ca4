import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import type { LocalDate } from '../../../shared/local-date';
import { visitSlot, type VisitSlot } from '../../../shared/vocabulary/visits';
import { ActDialog, type Values } from '../../components/Act';
import { useLabel, useText } from '../../i18n/use-text';
import { setDayPlanDocument, type DayPlan, type Visit } from './visits.documents';

/** Where a visit starts when nothing was agreed: one after the other, an hour each. */
const firstHour: Record<VisitSlot, number> = { AM: 9, PM: 14, ALL_DAY: 9 };

function proposed(visits: readonly Visit[]): Values {
  const next: Record<VisitSlot, number> = { ...firstHour };
  const values: Values = {};
  for (const visit of visits) {
    const hour = next[visit.slot];
    next[visit.slot] = hour + 1;
    const at = (full: number) => `${String(full).padStart(2, '0')}:00`;
    values[`from_${visit.id}`] = visit.startsAt ?? at(hour);
    values[`to_${visit.id}`] = visit.endsAt ?? (visit.slot === 'ALL_DAY' ? at(17) : at(hour + 1));
  }
  return values;
}

interface Props {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly visits: readonly Visit[];
  readonly plan: DayPlan | null;
}

/** The day in order: a time for each visit, the day before (VIS-1). Once the day begins it stands. */
export function DayPlanButton({ day, today, visits, plan }: Props) {
  const text = useText();
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const planned = visits.filter(({ state }) => state === 'PLANNED');
  const closed = day < today || (day === today && plan !== null);
  if (closed || planned.length === 0)
    return plan ? (
      <DoneIcon
        color={plan.late ? 'warning' : 'success'}
        fontSize="small"
        titleAccess={text(plan.late ? 'visits.day_late' : 'visits.day_set')}
      />
    ) : null;
  const name = text('visits.day_plan_of', { day });
  return (
    <>
      <IconButton
        size="small"
        color={plan ? 'success' : 'default'}
        aria-label={name}
        title={name}
        onClick={() => setOpen(true)}
      >
        <ClockIcon fontSize="small" />
      </IconButton>
      {open && (
        <ActDialog
          title={name}
          says={text('visits.day_plan_says')}
          document={setDayPlanDocument}
          confirm={text('visits.day_plan')}
          defaults={proposed(planned)}
          variables={(values) => ({
            input: {
              day,
              items: planned.map(({ id, version }) => ({
                visitId: id,
                version,
                startsAt: values[`from_${id}`],
                endsAt: values[`to_${id}`],
              })),
            },
          })}
          onClose={() => setOpen(false)}
        >
          {planned.map((visit) => (
            <Box key={visit.id} sx={{ mb: 1 }}>
              <Typography variant="body2" sx={{ fontWeight: 500 }}>
                {visit.customerName} · {label(visitSlot.labels[visit.slot])}
              </Typography>
              <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1.5 }}>
                <TextInput
                  source={`from_${visit.id}`}
                  type="time"
                  label="visits.starts_at"
                  validate={required()}
                />
                <TextInput
                  source={`to_${visit.id}`}
                  type="time"
                  label="visits.ends_at"
                  validate={required()}
                />
              </Box>
            </Box>
          ))}
        </ActDialog>
      )}
    </>
  );
}
