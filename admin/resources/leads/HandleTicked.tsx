import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { AutocompleteArrayInput, ReferenceArrayInput, required, useListContext } from 'react-admin';
import { bulkLeadAct, type BulkLeadAct } from '../../../shared/vocabulary/leads';
import { ActButton, ReasonInput } from '../../components/Act';
import { PlainTable } from '../../components/PlainTable';
import { useLabel, useText } from '../../i18n/use-text';
import { handleLeadsDocument, type HandledLead } from './pool.documents';

interface Answer {
  readonly rows: readonly HandledLead[];
}

const gives = (act: BulkLeadAct): boolean => act === 'ASSIGN' || act === 'TRANSFER';

/** Buttons over the ticked leads: one act on all of them; what was refused is listed with its reason (LEAD-10). */
export function HandleTicked({ acts }: { readonly acts: readonly BulkLeadAct[] }) {
  const text = useText();
  const label = useLabel();
  const { selectedIds, onUnselectItems } = useListContext();
  const [refused, setRefused] = useState<readonly HandledLead[]>([]);
  const done = ({ rows }: Answer): string =>
    text('leads.handled', { count: rows.filter(({ code }) => !code).length, all: rows.length });
  return (
    <>
      {acts.map((act) => (
        <ActButton<Answer>
          key={act}
          label={`leads.bulk.${act}`}
          permission="lead.assign"
          once
          danger={act === 'RELEASE'}
          title={`${label(bulkLeadAct.labels[act])}${text('field.colon')}${selectedIds.length}`}
          says={text(gives(act) ? 'leads.bulk_gives_says' : 'leads.bulk_says', { count: selectedIds.length })}
          document={handleLeadsDocument}
          variables={({ toUserIds, reason }) => ({
            input: { act, leadIds: selectedIds, toUserIds: toUserIds ?? null, reason },
          })}
          done={done}
          onDone={({ rows }) => {
            setRefused(rows.filter(({ code }) => code));
            onUnselectItems();
          }}
        >
          {gives(act) && (
            <ReferenceArrayInput
              source="toUserIds"
              reference="users"
              filter={{ active: true, role: 'REP' }}
              perPage={25}
            >
              <AutocompleteArrayInput
                label="leads.bulk_to"
                optionText="name"
                filterToQuery={(q: string) => (q ? { q } : {})}
                validate={required()}
              />
            </ReferenceArrayInput>
          )}
          <ReasonInput />
        </ActButton>
      ))}
      <Dialog open={refused.length > 0} onClose={() => setRefused([])} maxWidth="sm" fullWidth>
        <DialogTitle>{text('leads.bulk_refused')}</DialogTitle>
        <DialogContent>
          <Alert severity="warning" sx={{ mb: 1 }}>
            {text('leads.bulk_refused_says')}
          </Alert>
          <PlainTable
            rows={refused}
            rowKey={({ leadId }) => leadId}
            columns={[
              { source: 'customerName', label: 'resources.leads.fields.customerName' },
              { source: 'message', label: 'leads.bulk_why', kind: 'long' },
            ]}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setRefused([])}>{text('act.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
