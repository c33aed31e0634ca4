import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
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
import { Form, required, TextInput, useNotify, useTranslate } from 'react-admin';
import type { Permission } from '../../shared/permissions';
import type { TextKey } from '../i18n/texts';
import { useText } from '../i18n/use-text';
import { refusalOf, type RefusalBody } from '../providers/errors';
import { useMay } from '../providers/session';
import { useAct, useIdempotencyKey } from '../providers/use-act';

export type Values = Record<string, unknown>;

interface DialogProps<T> {
  readonly title: string;
  /** What will happen, in a sentence, before anything is filled in. */
  readonly says?: ReactNode;
  readonly document: DocumentNode;
  /** The variables of the mutation; by default `{ input: values }`. */
  readonly variables?: (values: Values) => Record<string, unknown>;
  /** Adds an idempotencyKey to the input: acts that move money or ownership. */
  readonly once?: boolean;
  readonly defaults?: Values;
  /** Fields of the dialog; a function gets the last refusal, where a field answers it. */
  readonly children?: ReactNode | ((refusal: RefusalBody | null) => ReactNode);
  readonly confirm: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly done?: TextKey | ((answer: T) => string);
  readonly onDone?: (answer: T) => void;
  readonly onClose: () => void;
}

/** A business act in a dialog: says what will happen, asks, acts, shows a refusal at its field, refreshes. */
export function ActDialog<T>(props: DialogProps<T>) {
  const {
    title,
    says,
    document,
    variables,
    once = false,
    defaults = {},
    children,
    confirm,
    danger = false,
    wide = false,
  } = props;
  const { done = 'act.done', onDone, onClose } = props;
  const act = useAct();
  const key = useIdempotencyKey();
  const notify = useNotify();
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);
  const [acting, setActing] = useState(false);

  const submit = async (values: Values) => {
    setActing(true);
    setRefusal(null);
    try {
      const given = variables ? variables(values) : { input: values };
      const input = once
        ? { ...given, input: { ...(given['input'] as object), idempotencyKey: key.current() } }
        : given;
      const answer = await act<T>(document, input);
      notify(typeof done === 'function' ? done(answer) : text(done), { type: 'success' });
      onDone?.(answer);
      onClose();
      return undefined;
    } catch (error) {
      const body = refusalOf(error);
      setRefusal({ text: error instanceof Error ? error.message : 'portal.error.network', body });
      return body?.errors;
    } finally {
      setActing(false);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth={wide ? 'md' : 'sm'}
      onClose={acting ? undefined : onClose}
      onClick={(event) => event.stopPropagation()}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
    >
      <Form
        record={defaults}
        onSubmit={submit as never}
        disableInvalidFormNotification
        sanitizeEmptyValues={false}
      >
        <DialogTitle sx={{ fontSize: '1.05rem', pb: 1 }}>{title}</DialogTitle>
        <DialogContent>
          {says && (
            <Typography variant="body2" component="div" color="textSecondary" sx={{ mb: 1.5 }}>
              {says}
            </Typography>
          )}
          {refusal && <Refusal {...refusal} />}
          <Box>{typeof children === 'function' ? children(refusal?.body ?? null) : children}</Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={acting} color="inherit">
            {text('act.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} loading={acting}>
            {confirm}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

export function Refusal({
  text: message,
  body,
}: {
  readonly text: string;
  readonly body: RefusalBody | null;
}) {
  const text = useText();
  const translate = useTranslate();
  return (
    <Alert severity="error" sx={{ mb: 1.5 }}>
      {translate(message, { _: message })}
      {body?.rule && (
        <Typography component="div" variant="caption">
          {text('portal.error.rule', { rule: body.rule })}
        </Typography>
      )}
    </Alert>
  );
}

interface ButtonProps<T> extends Omit<DialogProps<T>, 'title' | 'confirm' | 'onClose'> {
  readonly label: TextKey;
  readonly title?: string;
  readonly icon?: ReactElement;
  readonly permission?: Permission | readonly Permission[];
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly disabled?: boolean;
}

/** The button of an act: only for those who may, opening the dialog that does it. */
export function ActButton<T = unknown>({
  label,
  icon,
  permission,
  variant = 'outlined',
  disabled = false,
  ...dialog
}: ButtonProps<T>) {
  const text = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may(permission)) return null;
  const name = text(label);
  return (
    <>
      <Button
        variant={variant}
        color={dialog.danger ? 'error' : 'primary'}
        startIcon={icon}
        disabled={disabled}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {name}
      </Button>
      {open && (
        <ActDialog<T>
          {...dialog}
          title={dialog.title ?? name}
          confirm={name}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Why somebody does it, kept in the audit trail. */
export function ReasonInput({
  source = 'reason',
  optional = false,
  label = 'act.reason',
}: {
  readonly source?: string;
  readonly optional?: boolean;
  readonly label?: TextKey;
}) {
  return (
    <TextInput
      source={source}
      label={label}
      multiline
      minRows={2}
      {...(optional ? {} : { validate: required() })}
    />
  );
}
