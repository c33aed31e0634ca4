import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import type { DocumentNode } from 'graphql';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { useAsk } from '../providers/use-act';
import { ErrorState } from './States';

/** A sentence of an explanation and what stands under it. */
export interface Reason {
  readonly text: ReactNode;
  readonly figure?: ReactNode;
  readonly rule?: string | undefined;
  readonly because?: readonly Reason[];
}

export function ReasonTree({ reasons }: { readonly reasons: readonly Reason[] }) {
  const text = useText();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, '& li': { py: 0.25 } }}>
      {reasons.map((reason, index) => (
        <li key={index}>
          <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
            <Typography variant="body2" component="div">
              {reason.text}
              {reason.rule && (
                <Typography component="span" variant="caption" color="textSecondary">
                  {' '}
                  {text('portal.error.rule', { rule: reason.rule })}
                </Typography>
              )}
            </Typography>
            {reason.figure && (
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {reason.figure}
              </Typography>
            )}
          </Box>
          {reason.because && reason.because.length > 0 && <ReasonTree reasons={reason.because} />}
        </li>
      ))}
    </Box>
  );
}

interface WhyProps {
  readonly title?: string;
  /** What is shown at once, or the content that asks for itself when opened. */
  readonly children: ReactNode | (() => ReactNode);
}

/** Stands beside every owner, ruling, block and figure: opens what led to it. */
export function WhyButton({ title, children }: WhyProps) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={text('why.button')}>
        <IconButton
          aria-label={title ? `${title}: ${text('why.button')}` : text('why.button')}
          onClick={(event) => {
            event.stopPropagation();
            setAnchor(event.currentTarget);
          }}
          sx={{ p: '3px', verticalAlign: 'middle' }}
        >
          <HelpIcon sx={{ fontSize: 16 }} />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        onClick={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 2, minWidth: 260, maxWidth: 480 }}>
          <Typography variant="subtitle2" gutterBottom>
            {title ?? text('why.title')}
          </Typography>
          {typeof children === 'function' ? children() : children}
        </Box>
      </Popover>
    </>
  );
}

interface AskedProps<T> {
  readonly document: DocumentNode;
  readonly variables: object;
  readonly children: (answer: T) => ReactNode;
}

/** Content that is read from the API when it is shown. */
export function Asked<T>({ document, variables, children }: AskedProps<T>) {
  const { data, error } = useAsk<T>(document, variables);
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  return <>{children(data)}</>;
}
