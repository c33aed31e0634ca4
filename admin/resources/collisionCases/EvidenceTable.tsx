import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Label } from '../../../shared/vocabulary/define';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { evidenceKind, intentLevel, probeOutcome, rulingOutcome } from '../../../shared/vocabulary/leads';
import { ownershipCause } from '../../../shared/vocabulary/territories';
import { FileList } from '../../components/FileList';
import { Moment } from '../../components/Fields';
import { useLabel, useText } from '../../i18n/use-text';
import type { CollisionCase, Evidence } from './collision-cases.documents';

/** Facts that are recorded as codes read as their words. */
const codes: Readonly<Record<string, Label>> = {
  ...ownershipCause.labels,
  ...rulingOutcome.labels,
  ...probeOutcome.labels,
  ...accountTier.labels,
  ...intentLevel.labels,
};

/** One line of time, one column a side: who did what first is seen, not argued (COLL-3). */
export function EvidenceTable({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const evidence = row.evidence ?? [];
  if (evidence.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
        {text('timeline.empty')}
      </Typography>
    );
  }
  if (narrow) {
    return (
      <Box component="ol" sx={{ listStyle: 'none', m: 0, px: 2, pb: 1 }}>
        {evidence.map((entry, index) => (
          <Box component="li" key={index} sx={{ py: 0.75, borderTop: index ? 1 : 0, borderColor: 'divider' }}>
            <Typography variant="caption" color="textSecondary">
              <Moment value={entry.at} />
              {entry.rep ? ` · ${entry.rep.name}` : ''}
            </Typography>
            <Entry entry={entry} />
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 150 }} />
          {row.parties.map((party) => (
            <TableCell key={party.id}>{party.rep?.name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {evidence.map((entry, index) => {
          const known = row.parties.some((party) => party.repId === entry.repId);
          return (
            <TableRow key={index}>
              <TableCell sx={{ verticalAlign: 'top' }}>
                <Moment value={entry.at} />
              </TableCell>
              {known ? (
                row.parties.map((party) => (
                  <TableCell key={party.id} sx={{ verticalAlign: 'top' }}>
                    {party.repId === entry.repId && <Entry entry={entry} />}
                  </TableCell>
                ))
              ) : (
                <TableCell colSpan={row.parties.length} sx={{ verticalAlign: 'top' }}>
                  <Entry entry={entry} />
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Entry({ entry }: { readonly entry: Evidence }) {
  const text = useText();
  const label = useLabel();
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {label(evidenceKind.labels[entry.kind])}
        {entry.effective && (
          <Box component="span" sx={{ color: 'success.main', fontWeight: 400 }}>
            {' '}
            · {text('collisions.effective')}
          </Box>
        )}
        {entry.lateDays > 0 && (
          <Box component="span" sx={{ color: 'warning.main', fontWeight: 400 }}>
            {' '}
            · {text('collisions.late', { days: entry.lateDays })}
          </Box>
        )}
      </Typography>
      {entry.detail && (
        <Typography variant="body2" color="textSecondary">
          {codes[entry.detail] ? label(codes[entry.detail]) : entry.detail}
        </Typography>
      )}
      {entry.files.length > 0 && <FileList files={entry.files} />}
    </>
  );
}
