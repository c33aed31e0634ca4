import MergeIcon from '@mui/icons-material/MergeOutlined';
import SwapIcon from '@mui/icons-material/SwapHoriz';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { customerType, type CustomerType } from '../../../shared/vocabulary/accounts';
import { ActDialog, ReasonInput } from '../../components/Act';
import { Code } from '../../components/Fields';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { mergeDocument, mergePreviewDocument, type Preview } from './dossier.documents';

interface Props {
  readonly firstId: string;
  readonly secondId: string;
}

/** Merges two customers: field by field, with everything attached counted, before anything is done (ARC-2). */
export function MergeButton(props: Props) {
  const text = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('account.merge')) return null;
  return (
    <>
      <Button startIcon={<MergeIcon />} onClick={() => setOpen(true)}>
        {text('merge.merge')}
      </Button>
      {open && <MergeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Answer {
  readonly merge: { readonly rowsMoved: number };
}

function MergeDialog({ firstId, secondId, onClose }: Props & { readonly onClose: () => void }) {
  const text = useText();
  const [swapped, setSwapped] = useState(false);
  const [take, setTake] = useState<readonly string[]>([]);
  const pair = swapped
    ? { survivorId: secondId, mergedId: firstId }
    : { survivorId: firstId, mergedId: secondId };
  const { data, error } = useAsk<Preview>(mergePreviewDocument, { input: pair });
  return (
    <ActDialog<Answer>
      wide
      once
      title={text('merge.merge')}
      confirm={text('merge.merge')}
      says={text('merge.says')}
      document={mergeDocument}
      variables={({ reason }) => ({ input: { ...pair, take, reason, digest: data?.preview.digest ?? '-' } })}
      done={({ merge }) => text('merge.done', { count: merge.rowsMoved })}
      onClose={onClose}
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <Compare
          preview={data.preview}
          take={take}
          onTake={setTake}
          onSwap={() => {
            setSwapped(!swapped);
            setTake([]);
          }}
        />
      )}
      <ReasonInput />
    </ActDialog>
  );
}

interface CompareProps {
  readonly preview: Preview['preview'];
  readonly take: readonly string[];
  readonly onTake: (take: readonly string[]) => void;
  readonly onSwap: () => void;
}

function Compare({ preview, take, onTake, onSwap }: CompareProps) {
  const text = useText();
  const translate = useTranslate();
  const different = preview.fields.filter(({ differs }) => differs);
  const counts = (moves: boolean): string =>
    preview.counts
      .filter((one) => one.moves === moves)
      .map((one) => `${translate(`merge.table.${one.ofTable}`, { _: one.ofTable })} ${one.count}`)
      .join(' · ');
  const value = (field: string, shown: string | null) =>
    field === 'customerType' ? (
      <Code vocabulary={customerType} code={shown as CustomerType} />
    ) : (
      (shown ?? '—')
    );
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="body2">
          {text('merge.keep')}
          {text('field.colon')}
          <strong>{preview.survivor.name}</strong> {preview.survivor.code}
        </Typography>
        <Button size="small" startIcon={<SwapIcon />} onClick={onSwap}>
          {text('merge.swap')}
        </Button>
      </Box>
      {preview.warnings.map((warning) => (
        <Alert key={warning} severity="warning" sx={{ mb: 1 }}>
          {translate(`merge.warning.${warning}`)}
        </Alert>
      ))}
      {different.length === 0 ? (
        <Typography variant="body2">{text('merge.no_difference')}</Typography>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('merge.field')}</TableCell>
              <TableCell>{text('merge.mine')}</TableCell>
              <TableCell>{text('merge.theirs')}</TableCell>
              <TableCell>{text('merge.take')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {different.map(({ field, survivor, other }) => {
              const name = translate(`merge.field.${field}`, { _: field });
              const taken = take.includes(field);
              return (
                <TableRow key={field}>
                  <TableCell>{name}</TableCell>
                  <TableCell sx={{ fontWeight: taken ? 400 : 600 }}>{value(field, survivor)}</TableCell>
                  <TableCell sx={{ fontWeight: taken ? 600 : 400 }}>{value(field, other)}</TableCell>
                  <TableCell padding="checkbox">
                    <Checkbox
                      size="small"
                      checked={taken}
                      slotProps={{ input: { 'aria-label': `${text('merge.take')} ${name}` } }}
                      onChange={() => onTake(taken ? take.filter((one) => one !== field) : [...take, field])}
                    />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
      <Typography variant="body2" sx={{ my: 1.5 }}>
        {text('merge.moves')}
        {text('field.colon')}
        {counts(true) || '—'}
        <br />
        {text('merge.stays')}
        {text('field.colon')}
        {counts(false) || '—'}
      </Typography>
    </>
  );
}
