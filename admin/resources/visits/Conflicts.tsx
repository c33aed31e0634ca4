import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import { conflictKind } from '../../../shared/vocabulary/visits';
import { Sign } from '../../components/Chips';
import { useLabel, useText } from '../../i18n/use-text';
import type { Conflict } from './visits.documents';

/** A conflict in words: what it is, with whom as far as the reader may know, and when. */
export function useConflictText(): (conflict: Conflict) => string {
  const text = useText();
  const label = useLabel();
  return ({ kind, otherRepName, otherTeam, otherOn }) => {
    const what = label(conflictKind.labels[kind]);
    const who = otherRepName ?? (otherTeam ? text('visits.someone', { team: otherTeam }) : null);
    if (!who) return what;
    return `${what}: ${otherOn ? text('visits.conflict_other', { who, day: otherOn.slice(5) }) : who}`;
  };
}

/** What stands against a visit, each with icon and words; a good sign when nothing does. */
export function ConflictSigns({
  conflicts,
  quiet = false,
}: {
  readonly conflicts: readonly Conflict[];
  readonly quiet?: boolean;
}) {
  const text = useText();
  const say = useConflictText();
  if (conflicts.length === 0) {
    return quiet ? null : (
      <Sign tone="good" icon={CheckIcon}>
        {text('visits.no_conflict')}
      </Sign>
    );
  }
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, alignItems: 'flex-start' }}
      aria-live="polite"
    >
      {conflicts.map((conflict, at) => (
        <Sign key={at} tone={conflict.severity === 'HARD' ? 'bad' : 'warn'} icon={WarningIcon}>
          {say(conflict)}
        </Sign>
      ))}
    </Box>
  );
}
