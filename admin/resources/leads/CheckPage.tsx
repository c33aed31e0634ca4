import SearchIcon from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-admin';
import { matchReason } from '../../../shared/vocabulary/accounts';
import { collisionStrength, probeOutcome, type ProbeOutcome } from '../../../shared/vocabulary/leads';
import { Refusal } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import { instantText } from '../../components/format';
import { Page, Section } from '../../components/Page';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { act } from '../../providers/api';
import { refusalOf, type RefusalBody } from '../../providers/errors';
import { checkCustomerDocument, type CheckAnswer, type ProbeHit } from './leads.documents';
import { RegisterButton } from './RegisterButton';
import { ClaimButton } from './LeadActs';

const sentence: Record<ProbeOutcome, TextKey> = {
  FREE: 'check.free',
  SUSPECTED: 'check.suspected',
  TAKEN: 'check.taken',
  POOL: 'check.pool',
};
const severity = { FREE: 'success', SUSPECTED: 'warning', TAKEN: 'error', POOL: 'info' } as const;

interface Asked {
  readonly name: string;
  readonly uscc: string;
  readonly phone: string;
  readonly siteName: string;
}

/** One box: may I chase this customer? (LEAD-2) */
export function CheckPage() {
  const text = useText();
  const [asked, setAsked] = useState<Asked>({ name: '', uscc: '', phone: '', siteName: '' });
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ readonly of: Asked; readonly said: CheckAnswer } | null>(null);
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (!asked.name.trim()) return;
    setBusy(true);
    setRefusal(null);
    try {
      const input = Object.fromEntries(Object.entries(asked).filter(([, value]) => value.trim() !== ''));
      const { answer: said } = await act<{ answer: CheckAnswer }>(checkCustomerDocument, { input });
      setAnswer({ of: asked, said });
    } catch (error) {
      setAnswer(null);
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof Asked, label: TextKey) => (
    <TextField
      label={text(label)}
      value={asked[name]}
      onChange={(event) => setAsked({ ...asked, [name]: event.target.value })}
    />
  );

  return (
    <Page title={text('check.title')} intro={text('check.intro')}>
      <Box sx={{ maxWidth: 760 }}>
        <Section>
          <Box component="form" onSubmit={(event: FormEvent) => void check(event)}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <TextField
                autoFocus
                label={text('check.name')}
                value={asked.name}
                onChange={(event) => setAsked({ ...asked, name: event.target.value })}
                sx={{ '& input': { fontSize: '1.05rem' } }}
              />
              <Button
                type="submit"
                variant="contained"
                startIcon={<SearchIcon />}
                loading={busy}
                sx={{ minHeight: 40, flexShrink: 0 }}
              >
                {text('check.run')}
              </Button>
            </Box>
            <Collapse in={more}>
              {field('siteName', 'resources.leads.fields.siteName')}
              {field('uscc', 'resources.leads.fields.uscc')}
              {field('phone', 'resources.accounts.fields.phone')}
            </Collapse>
            <Button onClick={() => setMore(!more)}>{text(more ? 'check.less' : 'check.more')}</Button>
          </Box>
        </Section>
        {refusal && <Refusal {...refusal} />}
        {answer && <Answer {...answer} />}
      </Box>
    </Page>
  );
}

function Answer({ of, said }: { readonly of: Asked; readonly said: CheckAnswer }) {
  const text = useText();
  const { outcome, hits } = said;
  const inPool = hits.find((hit) => hit.leadId && !hit.mine);
  const defaults = { customerName: of.name, siteName: of.siteName, uscc: of.uscc, contactPhone: of.phone };
  const own = outcome === 'TAKEN' && hits.length > 0 && hits.every((hit) => hit.mine);
  return (
    <>
      <Alert severity={own ? 'info' : severity[outcome]} icon={false} sx={{ mb: 2 }}>
        <StateChip vocabulary={probeOutcome} code={outcome} />
        <Typography variant="body1" sx={{ my: 0.5 }}>
          <strong>{of.name}</strong> {text(own ? 'check.own' : sentence[outcome])}
        </Typography>
        {outcome === 'POOL' && inPool?.leadId ? (
          <ClaimButton lead={{ id: inPool.leadId, customerName: of.name }} />
        ) : (
          <RegisterButton
            label={
              outcome === 'TAKEN' && !own
                ? 'check.register_anyway'
                : own
                  ? 'check.register_site'
                  : 'check.register'
            }
            variant={outcome === 'TAKEN' ? 'outlined' : 'contained'}
            defaults={defaults}
          />
        )}
      </Alert>
      {hits.length > 0 && (
        <Section title={text('check.hits')}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {hits.map((hit, index) => (
              <Hit key={index} hit={hit} />
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}

/** What a check may say of another's customer: department and dates, never the data. */
function Hit({ hit }: { readonly hit: ProbeHit }) {
  const text = useText();
  const label = useLabel();
  const facts = [
    hit.mine
      ? text('check.hit.mine')
      : hit.department && text('check.hit.department', { name: hit.department }),
    hit.heldSince && text('check.hit.since', { day: instantText(hit.heldSince).slice(0, 10) }),
    hit.protectedUntil && text('check.hit.until', { day: hit.protectedUntil }),
  ].filter(Boolean);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', py: 0.75 }}>
      <StateChip vocabulary={collisionStrength} code={hit.strength} />
      <Box sx={{ flex: '1 1 240px' }}>
        <Typography variant="body2">
          {hit.reasons.map((reason) => label(matchReason.labels[reason])).join(' · ')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {facts.join(' · ')}
        </Typography>
      </Box>
      {hit.leadId && (
        <Button component={Link} to={`/leads/${hit.leadId}/show`}>
          {text('check.open')}
        </Button>
      )}
    </Box>
  );
}
