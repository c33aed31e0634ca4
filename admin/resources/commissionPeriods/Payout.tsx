import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ActButton } from '../../components/Act';
import { download } from '../../components/csv';
import { groupDigits } from '../../components/format';
import { Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { exportPayoutDocument, type CommissionPeriod, type PayoutFile } from './commission-periods.documents';

/** The file for payroll of a paid month; a second copy is a warning (COM-14). */
export function Payout({ period }: { readonly period: CommissionPeriod }) {
  const text = useText();
  const may = useMay();
  const [file, setFile] = useState<PayoutFile | null>(null);
  const { month, exports: times } = period;
  if (!may('commission.pay') || (period.state !== 'PAID' && period.state !== 'LOCKED')) return null;
  return (
    <Section
      title={text('periods.payout')}
      actions={
        <ActButton<{ file: PayoutFile }>
          label="periods.export"
          icon={<DownloadIcon />}
          danger={times > 0}
          says={
            <>
              {text('periods.export_says', { month })}
              {times > 0 && (
                <Alert severity="warning" sx={{ mt: 1.5 }}>
                  {text('periods.export_again', { count: times })}
                </Alert>
              )}
            </>
          }
          document={exportPayoutDocument}
          variables={() => ({ month })}
          done={(answer) => text('periods.exported', { total: groupDigits(answer.file.total) })}
          onDone={(answer) => {
            setFile(answer.file);
            download(answer.file.fileName, answer.file.content);
          }}
        />
      }
    >
      <Typography variant="body2" color="textSecondary">
        {text('periods.payout_help')}
      </Typography>
      <Typography variant="body2" sx={{ color: times > 0 ? 'warning.main' : 'text.secondary' }}>
        {times > 0 ? text('periods.payout_times', { count: times }) : text('periods.payout_never')}
      </Typography>
      {file && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2">{`${file.fileName} · ¥${groupDigits(file.total)}`}</Typography>
          <Typography
            variant="caption"
            sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
            component="div"
          >
            {text('periods.file_checksum', { checksum: file.checksum })}
          </Typography>
        </Box>
      )}
    </Section>
  );
}
