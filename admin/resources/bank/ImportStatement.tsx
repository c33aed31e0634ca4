import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useRef, useState, type ChangeEvent } from 'react';
import { useNotify, useRedirect, useRefresh } from 'react-admin';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { Preview } from './Preview';
import { checkStatement, importStatement, type StatementPreview } from './send-statement';

/** Imports a bank statement in two steps: what would be taken, then the same file for good (BANK-1). */
export function ImportStatementButton() {
  const text = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('bank.post')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        {text('bank.import')}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<StatementPreview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (!chosen) return;
    setFile(chosen);
    setPreview(null);
    void run(async () => setPreview(await checkStatement(chosen)));
  };
  const confirm = () =>
    run(async () => {
      if (!file || !preview) return;
      const { id, number, lines } = await importStatement(file, preview.digest);
      notify(text('bank.imported', { number, lines }), { type: 'success' });
      refresh();
      onClose();
      redirect(`/bankStatements/${id}/show`);
    });

  return (
    <Dialog open fullWidth fullScreen={narrow} maxWidth="md" onClose={busy ? undefined : onClose}>
      <DialogTitle sx={{ fontSize: '1.05rem', pb: 1 }}>{text('bank.import')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {text('bank.import_says')}
        </Typography>
        <Button variant="outlined" autoFocus disabled={busy} onClick={() => picker.current?.click()}>
          {text('bank.choose')}
        </Button>{' '}
        <Typography component="span" variant="body2">
          {file?.name}
        </Typography>
        <input ref={picker} type="file" hidden accept=".csv,.txt,.tsv,.xlsx" onChange={choose} />
        {busy && (
          <>
            <LinearProgress sx={{ mt: 1.5 }} />
            <Typography variant="caption" role="status">
              {text('bank.reading')}
            </Typography>
          </>
        )}
        {refused && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {refused}
          </Alert>
        )}
        {file && preview && <Preview file={file} preview={preview} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={busy} color="inherit">
          {text('act.cancel')}
        </Button>
        <Button variant="contained" disabled={busy || !preview?.lines} onClick={() => void confirm()}>
          {text('bank.confirm_import', { count: preview?.lines ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
