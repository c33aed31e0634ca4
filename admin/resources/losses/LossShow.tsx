import LockIcon from '@mui/icons-material/LockOutlined';
import OpenIcon from '@mui/icons-material/VisibilityOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { accountTier } from '../../../shared/vocabulary/accounts';
import {
  followUpChannel,
  intentLevel,
  leadSource,
  leadState,
  lossReason,
} from '../../../shared/vocabulary/leads';
import { lossFinding } from '../../../shared/vocabulary/losses';
import { Sign, StateChip, TierChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, Day, DueDay, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { Timeline } from '../../components/Timeline';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { CloseLossButton, EvidenceButton, FileLossButton } from './LossActs';
import { LossStateSign } from './LossList';
import type { Loss } from './losses.documents';

export function LossShow() {
  const text = useText();
  return (
    <RecordPage<Loss>
      title={(loss) => loss.customerName}
      subtitle={(loss) => loss.siteName}
      chips={(loss) => (
        <>
          <LossStateSign loss={loss} />
          {loss.finding ? (
            <StateChip vocabulary={lossFinding} code={loss.finding} />
          ) : (
            loss.openToEvidence && (
              <Sign tone="info" icon={OpenIcon}>
                {text('losses.open_until', { day: loss.openUntil })}
              </Sign>
            )
          )}
        </>
      )}
      facts={(loss) => [
        { label: text('resources.losses.fields.rep.name'), value: loss.rep?.name },
        { label: text('resources.losses.fields.lostOn'), value: <Day value={loss.lostOn} /> },
        {
          label: text('resources.losses.fields.dueOn'),
          value: loss.state === 'OPEN' ? <DueDay value={loss.dueOn} /> : <Day value={loss.dueOn} />,
        },
        {
          label: text('resources.losses.fields.reason'),
          value: <Code vocabulary={lossReason} code={loss.reason} />,
        },
        { label: text('resources.losses.fields.competitor'), value: loss.competitor },
        {
          label: text('resources.losses.fields.amount'),
          value: loss.amount && <Money value={loss.amount} sign />,
        },
      ]}
      actions={(loss) => (
        <>
          <FileLossButton loss={loss} />
          {loss.openToEvidence && <EvidenceButton loss={loss} />}
          <CloseLossButton loss={loss} />
        </>
      )}
    >
      {(loss) => (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' },
            columnGap: 2,
            alignItems: 'start',
          }}
        >
          <Box>
            <Record loss={loss} />
            <Evidence loss={loss} />
          </Box>
          <History loss={loss} />
        </Box>
      )}
    </RecordPage>
  );
}

function Record({ loss }: { readonly loss: Loss }) {
  const text = useText();
  return (
    <Section title={text('losses.record')}>
      <Details
        rows={[
          [text('losses.said'), loss.note],
          [text('losses.lesson'), loss.lesson ?? text('losses.not_filed')],
          [text('losses.filed'), loss.filedOn && `${loss.filedOn} · ${loss.filedBy?.name ?? ''}`],
          [text('losses.lost_from'), <Code key="from" vocabulary={leadState} code={loss.lostFrom} />],
          [
            text('resources.losses.fields.level'),
            <Code key="level" vocabulary={intentLevel} code={loss.level} />,
          ],
          [
            text('resources.losses.fields.source'),
            <Code key="source" vocabulary={leadSource} code={loss.source} />,
          ],
          [
            text('resources.losses.fields.tier'),
            loss.tier && accountTier.codes[loss.tier] ? <TierChip key="tier" tier={loss.tier} /> : null,
          ],
          [
            text('resources.losses.fields.customerName'),
            loss.lead ? (
              <RefLink key="lead" to="leads" id={loss.lead.id}>
                {text('losses.to_lead')}
              </RefLink>
            ) : (
              loss.account && (
                <RefLink key="account" to="accounts" id={loss.account.id}>
                  {loss.account.name}
                </RefLink>
              )
            ),
          ],
          [text('losses.found_by'), loss.foundBy && `${loss.foundBy.name} · ${loss.foundOn ?? ''}`],
          [text('losses.finding_note'), loss.findingNote],
        ]}
      />
    </Section>
  );
}

function Evidence({ loss }: { readonly loss: Loss }) {
  const text = useText();
  const may = useMay();
  if (!may('loss.read_evidence') || loss.mine) return null;
  return (
    <Section title={text('losses.evidence_list')}>
      <Alert severity="warning" icon={<LockIcon fontSize="small" />} sx={{ mb: 1.5 }}>
        {text('losses.evidence_note')}
      </Alert>
      {loss.evidence.length === 0 ? (
        text('losses.evidence_empty')
      ) : (
        <Timeline
          items={loss.evidence.map((evidence) => ({
            id: evidence.id,
            at: evidence.givenOn,
            by: evidence.givenBy?.name,
            tone: 'warn',
            title: evidence.accused
              ? `${text('losses.accused')}${text('field.colon')}${evidence.accused.name}`
              : text('losses.evidence'),
            detail: evidence.statement,
          }))}
        />
      )}
    </Section>
  );
}

function History({ loss }: { readonly loss: Loss }) {
  const text = useText();
  const label = useLabel();
  return (
    <Section title={text('losses.history')}>
      {loss.history.length === 0 ? (
        text('losses.history_empty')
      ) : (
        <Timeline
          items={loss.history.map((contact) => ({
            id: contact.id,
            at: contact.contactedOn,
            by: contact.rep?.name,
            tone: contact.reached ? 'good' : 'neutral',
            title: label(followUpChannel.labels[contact.channel]),
            detail: contact.note,
          }))}
        />
      )}
    </Section>
  );
}
