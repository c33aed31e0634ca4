import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Moment } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { useAct, useAsk } from '../../providers/use-act';
import { calendarLinkDocument, renewCalendarDocument, revokeCalendarDocument } from './visits.documents';

/** The secret link by which a phone's calendar shows one's visits: made, renewed and revoked here. */
export function CalendarLinkButton() {
  const text = useText();
  const act = useAct();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const { data } = useAsk<{ calendarLinkMadeAt: string | null }>(calendarLinkDocument, {}, { enabled: open });
  const run = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    }
  };
  const renew = () =>
    run(async () => {
      const answer = await act<{ renewCalendarLink: string }>(renewCalendarDocument);
      setPath(answer.renewCalendarLink);
    });
  const revoke = () =>
    run(async () => {
      await act(revokeCalendarDocument);
      setPath(null);
      notify(text('calendar_link.revoked'), { type: 'success' });
    });
  const close = () => {
    setOpen(false);
    setPath(null);
  };
  return (
    <>
      <Button startIcon={<CalendarIcon />} onClick={() => setOpen(true)}>
        {text('calendar_link.title')}
      </Button>
      <Dialog open={open} onClose={close} maxWidth="sm" fullWidth>
        <DialogTitle sx={{ fontSize: '1.05rem' }}>{text('calendar_link.title')}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {text('calendar_link.says')}
          </Typography>
          {path ? (
            <>
              <Alert severity="warning" sx={{ mb: 1.5 }}>
                {text('calendar_link.once')}
              </Alert>
              <TextField
                fullWidth
                size="small"
                label={text('calendar_link.address')}
                value={`${window.location.origin}${path}`}
                slotProps={{ htmlInput: { readOnly: true } }}
                onFocus={(event) => event.target.select()}
              />
            </>
          ) : (
            <Typography variant="body2">
              {data?.calendarLinkMadeAt ? (
                <>
                  {text('calendar_link.made')} <Moment value={data.calendarLinkMadeAt} />
                </>
              ) : (
                text('calendar_link.none')
              )}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          {data?.calendarLinkMadeAt && (
            <Button color="error" onClick={() => void revoke()}>
              {text('calendar_link.revoke')}
            </Button>
          )}
          <Button variant="contained" onClick={() => void renew()}>
            {text(data?.calendarLinkMadeAt ? 'calendar_link.renew' : 'calendar_link.make')}
          </Button>
          <Button color="inherit" onClick={close}>
            {text('meeting.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
