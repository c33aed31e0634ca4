import UndoIcon from '@mui/icons-material/Undo';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { ActButton } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { undoHandOverDocument, type Undone } from './handovers.documents';
import { timeLeft } from './wizard';

interface Props {
  readonly id: string;
  readonly undoUntil: string;
  readonly name: string;
  /** Shows nothing once the time is over. */
  readonly silent?: boolean;
  readonly onUndone?: (answer: Undone) => void;
}

/** Takes the hand-over back as long as the clock beside it runs; the server decides when it is over. */
export function UndoButton({ id, undoUntil, name, silent = false, onUndone }: Props) {
  const text = useText();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = timeLeft(undoUntil, now);
  if (left === null) {
    return silent ? null : (
      <Typography variant="caption" color="textSecondary">
        {text('handover.undo_over')}
      </Typography>
    );
  }
  return (
    <>
      <ActButton<{ undone: Undone }>
        label="handover.undo"
        icon={<UndoIcon />}
        permission="account.hand_over"
        says={text('handover.undo_says', { name })}
        document={undoHandOverDocument}
        variables={() => ({ input: { id } })}
        done={({ undone }) => text('handover.undone', { count: undone.restored })}
        {...(onUndone ? { onDone: ({ undone }: { undone: Undone }) => onUndone(undone) } : {})}
      />{' '}
      <Typography
        component="span"
        variant="caption"
        color="textSecondary"
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {text('handover.undo_left', { time: left })}
      </Typography>
    </>
  );
}
