import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Fragment } from 'react';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';

const keys: readonly (readonly [key: string, text: TextKey])[] = [
  ['↑ ↓', 'bank.key_move'],
  ['⏎', 'bank.key_accept'],
  ['Tab', 'bank.key_next'],
  ['S', 'bank.key_split'],
  ['X', 'bank.key_aside'],
  ['U', 'bank.key_undo'],
  ['?', 'bank.key_help'],
];

/** The keys of the matching desk, on `?`. */
export function MatchKeys({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle sx={{ fontSize: '1.05rem' }}>{text('bank.keys')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '60px 1fr', rowGap: 0.75, m: 0 }}>
          {keys.map(([key, name]) => (
            <Fragment key={key}>
              <Box component="dt">
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
          {text('bank.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
