import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Fragment } from 'react';
import { useText } from '../../i18n/use-text';
import type { TextKey } from '../../i18n/texts';

const keys: readonly (readonly [key: string, text: TextKey])[] = [
  ['j ↓', 'meeting.key_next'],
  ['k ↑', 'meeting.key_before'],
  ['a', 'meeting.key_yes'],
  ['r', 'meeting.key_return'],
  ['x', 'meeting.key_reject'],
  ['F', 'meeting.key_freeze'],
  ['o ⏎', 'meeting.key_open'],
  ['p', 'meeting.key_print'],
  ['?', 'meeting.key_help'],
];

/** The keys of the meeting, on `?`. */
export function MeetingKeys({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle sx={{ fontSize: '1.05rem' }}>{text('meeting.keys')}</DialogTitle>
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
          {text('meeting.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
