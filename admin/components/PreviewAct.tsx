import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { DocumentNode } from 'graphql';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Form, useNotify } from 'react-admin';
import type { Permission } from '../../shared/permissions';
import type { TextKey } from '../i18n/texts';
import { useText } from '../i18n/use-text';
import { act } from '../providers/api';
import { refusalOf, type RefusalBody } from '../providers/errors';
import { useMay } from '../providers/session';
import { useAct, useIdempotencyKey } from '../providers/use-act';
import { Refusal, type Values } from './Act';

interface Props<T> {
  readonly label: TextKey;
  readonly icon?: ReactElement;
  readonly permission?: Permission;
  readonly says: ReactNode;
  /** Sends an idempotencyKey with the run; off where the act is one-per-period by itself. */
  readonly once?: boolean;
  readonly document: DocumentNode;
  /** The input without dryRun; the second argument is the preview that is being applied. */
  readonly input: (values: Values, preview: T | null) => object;
  readonly defaults?: Values;
  /** What the preview says: row by row, before anything is written. */
  readonly preview: (answer: T) => ReactNode;
  /** Is there anything to do after this preview? */
  readonly worthwhile: (answer: T) => boolean;
  readonly done: (answer: T) => string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
  readonly variant?: 'text' | 'outlined' | 'contained';
}

/** An act over many rows: filled in, shown row by row, and only then done. */
export function PreviewAct<T>(props: Props<T>) {
  const { label, icon, permission, variant = 'outlined' } = props;
  const may = useMay();
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!may(permission)) return null;
  return (
    <>
      <Button variant={variant} startIcon={icon} onClick={() => setOpen(true)}>
        {text(label)}
      </Button>
      {open && <PreviewDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function PreviewDialog<T>({
  label,
  says,
  once = true,
  document,
  input,
  defaults = {},
  preview,
  worthwhile,
  done,
  onDone,
  children,
  onClose,
}: Props<T> & { readonly onClose: () => void }) {
  const text = useText();
  const run = useAct();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [filled, setFilled] = useState<Values>(defaults);
  const [shown, setShown] = useState<T | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
    } finally {
      setBusy(false);
    }
  };
  const look = (values: Values) =>
    attempt(async () => {
      setFilled(values);
      setShown(
        Object.values(
          await act<Record<string, T>>(document, { input: { ...input(values, null), dryRun: true } }),
        )[0] ?? null,
      );
    });
  const apply = () =>
    attempt(async () => {
      const given = {
        ...input(filled, shown),
        dryRun: false,
        ...(once ? { idempotencyKey: key.current() } : {}),
      };
      const answer = Object.values(await run<Record<string, T>>(document, { input: given }))[0] as T;
      notify(done(answer), { type: 'success' });
      onDone?.();
      onClose();
    });

  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="md"
      onClose={busy ? undefined : onClose}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
    >
      <Form record={filled} onSubmit={look as never} disableInvalidFormNotification>
        <DialogTitle sx={{ fontSize: '1.05rem', pb: 1 }}>{text(label)}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" component="div" color="textSecondary" sx={{ mb: 1.5 }}>
            {says}
          </Typography>
          {refusal && <Refusal {...refusal} />}
          {shown === null ? children : preview(shown)}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {text('act.cancel')}
          </Button>
          {shown === null ? (
            <Button type="submit" variant="contained" loading={busy}>
              {text('act.preview')}
            </Button>
          ) : (
            <>
              <Button disabled={busy} onClick={() => setShown(null)}>
                {text('act.back')}
              </Button>
              <Button
                variant="contained"
                loading={busy}
                disabled={!worthwhile(shown)}
                onClick={() => void apply()}
              >
                {text('act.apply')}
              </Button>
            </>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}
