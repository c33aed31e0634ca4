import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Fragment } from 'react';
import type { TextKey } from '../i18n/texts';
import { useText } from '../i18n/use-text';

interface Props {
  readonly title: TextKey;
  readonly close: TextKey;
  readonly keys: readonly (readonly [key: string, text: TextKey])[];
  readonly onClose: () => void;
}

/** The keys of a page that is worked without the mouse, on `?`. */
export function KeyHelp({ title, close, keys, onClose }: Props) {
  const text = useText();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle sx={{ fontSize: '1.05rem' }}>{text(title)}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '60px 1fr', rowGap: 0.75, m: 0 }}>
          {keys.map(([key, name]) => (
            <Fragment key={key}>
              <Box component="dt" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                <kbd>{key}</kbd>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {text(name)}
              </Box>
            </Fragment>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {text(close)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
