import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { Day, Money } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import type { BankLine } from './bank.documents';

interface Props {
  readonly lines: readonly BankLine[];
  readonly total: number;
  readonly current: BankLine | null;
  readonly onChoose: (line: BankLine) => void;
}

/** The lines that wait, oldest first; one stop for Tab, within it the arrows of the page move. */
export function WaitingLines({ lines, total, current, onChoose }: Props) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const id = current?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    // so that Tab goes on to the proposals, and not through the whole page first
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <>
      <Box
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={text('bank.waiting_lines')}
        aria-activedescendant={id ? `line-${id}` : undefined}
        sx={{ maxHeight: { xs: 260, md: 'calc(100vh - 240px)' }, overflowY: 'auto' }}
      >
        {lines.map((line) => (
          <Box
            key={line.id}
            id={`line-${line.id}`}
            role="option"
            aria-selected={line.id === id}
            onClick={() => onChoose(line)}
            sx={{
              px: 1.5,
              py: 0.75,
              cursor: 'pointer',
              borderLeft: 3,
              borderColor: line.id === id ? 'primary.main' : 'transparent',
              backgroundColor: line.id === id ? 'action.selected' : undefined,
            }}
          >
            <Box sx={{ display: 'flex', gap: 1, typography: 'body2' }}>
              <Box
                component="span"
                sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
              >
                {line.payer || line.reference || '—'}
              </Box>
              <Money value={line.rest} sign />
            </Box>
            <Typography variant="caption" color="textSecondary" noWrap component="div">
              <Day value={line.paidOn} /> {line.text}
            </Typography>
          </Box>
        ))}
      </Box>
      {total > lines.length && (
        <Typography variant="caption" color="textSecondary" sx={{ px: 1.5 }}>
          {text('bank.waiting_more', { shown: lines.length })}
        </Typography>
      )}
    </>
  );
}
