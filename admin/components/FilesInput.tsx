import AddIcon from '@mui/icons-material/AddAPhotoOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ChangeEvent } from 'react';
import { useInput } from 'react-admin';
import type { TextKey } from '../i18n/texts';
import { useText } from '../i18n/use-text';
import { FileList } from './FileList';
import { sendFile, type KeptFile } from './files';

const MOST = 10;

/** Takes photos (on a phone from the camera) and documents; each is sent at once, so that a refusal costs nothing typed. */
export function FilesInput({ source, label }: { readonly source: string; readonly label: TextKey }) {
  const text = useText();
  const { field } = useInput<KeptFile[]>({ source, defaultValue: [] });
  const files = (field.value ?? []) as KeptFile[];
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].slice(0, MOST - files.length);
    event.target.value = '';
    setRefused(null);
    let kept = files;
    for (const file of chosen) {
      setSending(file.name);
      try {
        kept = [...kept, await sendFile(file)];
        field.onChange(kept);
      } catch (error) {
        setRefused(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    setSending(null);
  };

  return (
    <Box role="group" aria-label={text(label)} sx={{ mb: 1.5, width: '100%' }}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', mb: files.length ? 1 : 0 }}
      >
        <Button
          component="label"
          variant="outlined"
          size="small"
          startIcon={<AddIcon />}
          disabled={sending !== null || files.length >= MOST}
        >
          {text('files.add')}
          <input
            type="file"
            hidden
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(event) => void take(event)}
          />
        </Button>
        <Typography variant="caption" color="textSecondary" role="status">
          {sending ? text('files.sending', { name: sending }) : text('files.hint')}
        </Typography>
      </Box>
      {refused && (
        <Alert severity="error" sx={{ mb: 1 }} onClose={() => setRefused(null)}>
          {refused}
        </Alert>
      )}
      <FileList files={files} onRemove={(id) => field.onChange(files.filter((file) => file.id !== id))} />
    </Box>
  );
}
