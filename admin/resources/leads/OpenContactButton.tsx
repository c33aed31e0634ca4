import PhoneIcon from '@mui/icons-material/ContactPhoneOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAct } from '../../providers/use-act';
import type { LeadRow } from './leads.documents';
import { openPoolContactDocument } from './pool.documents';

interface Opened {
  readonly contact: { readonly contactName: string | null; readonly contactPhone: string | null };
}

/** Shows the contact of a lead in the pool; it counts for the day, so it is a press and not a glance (LEAD-9). */
export function OpenContactButton({ lead }: { readonly lead: Pick<LeadRow, 'id'> }) {
  const text = useText();
  const may = useMay();
  const act = useAct();
  const [opened, setOpened] = useState<Opened['contact'] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  if (!may('lead.claim')) return null;
  if (refused)
    return (
      <Alert severity="warning" sx={{ py: 0 }} onClose={() => setRefused(null)}>
        {refused}
      </Alert>
    );
  if (opened)
    return (
      <span>
        {opened.contactName ?? ''}{' '}
        {opened.contactPhone ? (
          <Link href={`tel:${opened.contactPhone}`}>{opened.contactPhone}</Link>
        ) : (
          text('leads.no_phone')
        )}
      </span>
    );
  return (
    <Button
      size="small"
      startIcon={<PhoneIcon />}
      title={text('leads.open_contact_says')}
      onClick={(event) => {
        event.stopPropagation();
        act<Opened>(openPoolContactDocument, { input: { leadId: lead.id } })
          .then(({ contact }) => setOpened(contact))
          .catch((error: unknown) => setRefused(error instanceof Error ? error.message : String(error)));
      }}
    >
      {text('leads.open_contact')}
    </Button>
  );
}
