import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, useListContext } from 'react-admin';
import { letterForm } from '../../../shared/vocabulary/letters';
import { ActButton } from '../../components/Act';
import { CodeInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { letterBatchDocument, packLettersDocument, type LetterBatch } from './dunning-letters.documents';

/** Packs the letters of the filter into one archive; the browser fetches it while the page goes on. */
export function PackButton() {
  const text = useText();
  const { filterValues, total } = useListContext();
  const [batchId, setBatchId] = useState<string | null>(null);
  if (!total) return null;
  return (
    <>
      {batchId && <Progress id={batchId} />}
      <ActButton<{ result: { id: string } }>
        label="letters.pack"
        icon={<ZipIcon />}
        says={text('letters.pack_says')}
        document={packLettersDocument}
        defaults={{ form: 'PDF' }}
        variables={({ form }) => ({ input: { form, filter: filterValues as object } })}
        onDone={({ result }) => {
          setBatchId(result.id);
          window.location.assign(`/letters/batches/${result.id}.zip`);
        }}
      >
        <CodeInput source="form" label="letters.form" vocabulary={letterForm} validate={required()} />
      </ActButton>
    </>
  );
}

function Progress({ id }: { readonly id: string }) {
  const text = useText();
  const { data } = useAsk<{ batch: LetterBatch }>(letterBatchDocument, { id }, { refetchInterval: 2000 });
  if (!data) return null;
  const { done, total, finishedAt } = data.batch;
  return (
    <Typography role="status" variant="body2" color="textSecondary" sx={{ alignSelf: 'center', px: 1 }}>
      {finishedAt ? text('letters.packed', { total }) : text('letters.packing', { done, total })}
    </Typography>
  );
}
