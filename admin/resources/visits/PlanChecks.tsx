import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HintIcon from '@mui/icons-material/LightbulbOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { LocalDate } from '../../../shared/local-date';
import { planCheckKind, type PlanCheckKind } from '../../../shared/vocabulary/planning';
import { Sign } from '../../components/Chips';
import { Money } from '../../components/Fields';
import { Section } from '../../components/Page';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { planChecksDocument, type PlanCheck } from './planning.documents';

/** More rows of one kind are folded away: what matters is which kinds there are. */
const SHOWN = 4;

/** What the plan lacks or overdoes, by kind, beside the plan (VIS-3). */
export function PlanChecks({ monday, repId }: { readonly monday: LocalDate; readonly repId: string | null }) {
  const text = useText();
  const { data } = useAsk<{ weekPlanChecks: readonly PlanCheck[] }>(planChecksDocument, {
    weekStart: monday,
    repId,
  });
  if (!data) return null;
  const checks = data.weekPlanChecks;
  const kinds = planCheckKind.list.filter((kind) => checks.some((check) => check.kind === kind));
  return (
    <Section title={text('checks.title')}>
      {kinds.length === 0 && (
        <Sign tone="good" icon={CheckIcon}>
          {text('checks.none')}
        </Sign>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} checks={checks.filter((check) => check.kind === kind)} />
        ))}
      </Box>
    </Section>
  );
}

function Kind({ kind, checks }: { readonly kind: PlanCheckKind; readonly checks: readonly PlanCheck[] }) {
  const text = useText();
  const label = useLabel();
  const [all, setAll] = useState(false);
  const shown = all ? checks : checks.slice(0, SHOWN);
  const warn = kind !== 'DUTY_UNMET' && kind !== 'MONEY_AT_CUSTOMER';
  return (
    <Box>
      <Sign tone={warn ? 'warn' : 'info'} icon={HintIcon}>
        {label(planCheckKind.labels[kind])}
        {checks.length > 1 ? ` · ${checks.length}` : ''}
      </Sign>
      {shown.map((check, at) => (
        <Typography key={at} variant="body2" component="div" sx={{ pl: 1, pt: 0.25 }}>
          {check.customerName} {check.day?.slice(5)} {check.amount && <Money value={check.amount} sign />}{' '}
          {check.dueOn && !check.day ? text('checks.due', { day: check.dueOn }) : ''}
          {check.count !== null &&
            text(check.most === null ? 'checks.count' : 'checks.count_of', {
              count: check.count,
              most: check.most ?? 0,
            })}
        </Typography>
      ))}
      {checks.length > SHOWN && (
        <Button size="small" onClick={() => setAll(!all)}>
          {all ? text('checks.fewer') : text('checks.more', { count: checks.length - SHOWN })}
        </Button>
      )}
    </Box>
  );
}
