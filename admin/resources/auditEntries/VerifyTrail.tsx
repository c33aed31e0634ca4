import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ActButton } from '../../components/Act';
import { Sign } from '../../components/Chips';
import { useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { useMay } from '../../providers/session';
import { sealTrailDocument, verifyTrailDocument, type TrailVerification } from './audit-entries.documents';

/** Holds the trail against its seals on request: what is sealed, what no longer fits, the digest to keep elsewhere (AUD-1). */
export function VerifyTrail() {
  const text = useText();
  const may = useMay();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<TrailVerification | null>(null);
  if (!may('integrity.verify')) return null;

  const verify = async () => {
    setBusy(true);
    try {
      setFound((await ask<{ verification: TrailVerification }>(verifyTrailDocument)).verification);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        flexWrap: 'wrap',
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Button
        variant="outlined"
        startIcon={<FactCheckIcon />}
        loading={busy}
        loadingPosition="start"
        onClick={() => void verify()}
      >
        {text('audit.verify')}
      </Button>
      <ActButton<{ sealed: number }>
        label="audit.seal"
        icon={<LockIcon />}
        variant="text"
        document={sealTrailDocument}
        variables={() => ({})}
        says={text('audit.seal_says')}
        done={({ sealed }) => text('audit.sealed', { count: sealed })}
        onDone={() => void verify()}
      />
      <Typography variant="body2" color="textSecondary" component="div" role="status">
        {found ? <Found found={found} /> : text('audit.verify_says')}
      </Typography>
    </Box>
  );
}

function Found({ found }: { readonly found: TrailVerification }) {
  const text = useText();
  return (
    <>
      {found.faults.length === 0 ? (
        <Sign tone="good" icon={CheckIcon}>
          {text('audit.whole')}
        </Sign>
      ) : (
        found.faults.map((fault) => (
          <Sign key={fault.seal} tone="bad" icon={WarningIcon}>
            {text('audit.broken', { seal: fault.seal, sealed: fault.sealed, found: fault.found })}
          </Sign>
        ))
      )}{' '}
      {text('audit.counts', { entries: found.entries, seals: found.seals, unsealed: found.unsealed })}
      {found.lastDigest && (
        <Box component="code" sx={{ display: 'block', fontSize: '0.72rem', wordBreak: 'break-all' }}>
          {text('audit.digest', { digest: found.lastDigest })}
        </Box>
      )}
    </>
  );
}
