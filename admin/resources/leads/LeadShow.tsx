import HurryIcon from '@mui/icons-material/WarningAmber';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import {
  collisionKind,
  collisionState,
  claimEnd,
  followUpChannel,
  intentLevel,
  leadSource,
  leadState,
  lossReason,
} from '../../../shared/vocabulary/leads';
import { AuditTrail } from '../../components/AuditTrail';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Code, Moment, Money, Percent, Quantity, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { StatePath } from '../../components/StatePath';
import { Timeline } from '../../components/Timeline';
import { useLabel, useText } from '../../i18n/use-text';
import { FollowUpButton, LeadActs } from './LeadActs';
import type { Lead, LeadClaim } from './leads.documents';
import { TalksOfLead } from '../termsTalks/TermsTalkActs';
import { SaleStageSection } from '../stages/SaleStage';
import { LeadIntent } from '../intents/LeadIntent';
import { OutsideActs } from '../outsideRequests/OutsideActs';
import { OutsideSign } from '../outsideRequests/OutsideSign';
import { ProtectionLeft, WhyProtection } from './ProtectionLeft';

const way = ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'WON'] as const;

export function LeadShow() {
  const text = useText();
  return (
    <RecordPage<Lead>
      title={(lead) => lead.customerName}
      subtitle={(lead) => [lead.siteName, lead.productLine].filter(Boolean).join(' · ')}
      chips={(lead) => (
        <>
          <StateChip vocabulary={leadState} code={lead.state} />
          <OutsideSign request={lead.outsideRequest} />
          {lead.signedTooSoon && (
            <Sign tone="warn" icon={HurryIcon}>
              {text('leads.too_soon')}
            </Sign>
          )}
        </>
      )}
      facts={(lead) => [
        { label: text('leads.fact.holder'), value: lead.owner?.name ?? text('leads.nobody') },
        { label: text('leads.fact.level'), value: <StateChip vocabulary={intentLevel} code={lead.level} /> },
        {
          label: text('leads.fact.protection'),
          value: lead.protection && <ProtectionLeft protection={lead.protection} />,
          why: lead.protection && <WhyProtection protection={lead.protection} />,
        },
        {
          label: text('leads.fact.expected'),
          value: lead.expectedAmount && <Money value={lead.expectedAmount} sign />,
        },
        {
          label: text('leads.fact.account'),
          value: lead.account && (
            <RefLink to="accounts" id={lead.account.id}>
              {lead.account.name}
            </RefLink>
          ),
        },
        { label: text('leads.fact.source'), value: <Code vocabulary={leadSource} code={lead.source} /> },
      ]}
      path={(lead) =>
        way.some((state) => state === lead.state) && (
          <StatePath vocabulary={leadState} path={way} current={lead.state as (typeof way)[number]} />
        )
      }
      actions={(lead) => (
        <>
          {lead.outsideRequest && <OutsideActs request={lead.outsideRequest} />}
          <LeadActs lead={lead} />
        </>
      )}
    >
      {(lead) => (
        <>
          {lead.reviewReason && (
            <Alert severity={lead.state === 'REJECTED' ? 'error' : 'info'} sx={{ mb: 2 }}>
              {text('leads.review')}
              {text('field.colon')}
              {lead.reviewReason}
            </Alert>
          )}
          {lead.lossReason && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {text('leads.lose')}
              {text('field.colon')}
              <Code vocabulary={lossReason} code={lead.lossReason} /> · {lead.lossNote}
            </Alert>
          )}
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '2fr 1fr' },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <FollowUps lead={lead} />
            <Box>
              <Cases lead={lead} />
              <SaleStageSection leadId={lead.id} />
              <LeadIntent leadId={lead.id} />
              <More lead={lead} />
            </Box>
          </Box>
          {(lead.state === 'BIDDING' || lead.state === 'WON') && <TalksOfLead leadId={lead.id} />}
          <Claims lead={lead} />
          <Section title={text('leads.history')}>
            <AuditTrail entries={lead.timeline} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function FollowUps({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const label = useLabel();
  const followUps = lead.followUps ?? [];
  return (
    <Section
      title={text('leads.follow_ups')}
      actions={lead.mine && lead.state !== 'DISPUTED' && <FollowUpButton lead={lead} variant="outlined" />}
    >
      {followUps.length === 0 ? (
        text('leads.follow_ups_empty')
      ) : (
        <Timeline
          items={followUps.map((followUp) => ({
            id: followUp.id,
            at: followUp.contactedOn,
            by: followUp.rep?.name,
            tone: followUp.effective ? 'good' : 'neutral',
            title: [
              label(followUpChannel.labels[followUp.channel]),
              followUp.effective
                ? text('leads.fu.effective')
                : followUp.reached
                  ? ''
                  : text('leads.fu.not_reached'),
              followUp.recordedOn === followUp.contactedOn
                ? ''
                : text('leads.fu.late', { day: followUp.recordedOn }),
            ]
              .filter(Boolean)
              .join(' · '),
            detail: (
              <>
                {followUp.note}
                {(followUp.nextStep ?? followUp.nextStepOn) && (
                  <Box component="span" sx={{ display: 'block', color: 'text.primary' }}>
                    {text('leads.fu.next')}
                    {text('field.colon')}
                    {followUp.nextStep} {followUp.nextStepOn}
                  </Box>
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Cases({ lead }: { readonly lead: Lead }) {
  const text = useText();
  if (!lead.collisionCases || lead.collisionCases.length === 0) return null;
  return (
    <Section title={text('leads.cases')} flush>
      <PlainTable
        rows={lead.collisionCases}
        rowKey={(row) => row.id}
        columns={[
          {
            source: 'number',
            label: 'resources.collisionCases.fields.number',
            render: (row) => (
              <RefLink to="collisionCases" id={row.id}>
                {row.number}
              </RefLink>
            ),
          },
          { source: 'kind', label: 'resources.collisionCases.fields.kind', vocabulary: collisionKind },
          { source: 'state', label: 'resources.collisionCases.fields.state', vocabulary: collisionState },
        ]}
      />
    </Section>
  );
}

function More({ lead }: { readonly lead: Lead }) {
  const text = useText();
  return (
    <Section title={text('leads.details')}>
      <Details
        rows={[
          [text('resources.leads.fields.contactName'), lead.contactName],
          [text('resources.leads.fields.contactPhone'), lead.contactPhone],
          [text('resources.leads.fields.uscc'), lead.uscc],
          [text('resources.leads.fields.regionCode'), lead.regionCode],
          [
            text('resources.leads.fields.expectedQuantityMilli'),
            <Quantity key="q" value={lead.expectedQuantityMilli} />,
          ],
          [text('resources.leads.fields.registeredBy.name'), lead.registeredBy?.name],
          [text('resources.leads.fields.createdAt'), <Moment key="at" value={lead.createdAt} />],
          [text('resources.leads.fields.suspectedReason'), lead.suspectedReason],
        ]}
      />
    </Section>
  );
}

const claimColumns: readonly Column<LeadClaim>[] = [
  { source: 'rep.name', label: 'leads.claims.rep' },
  { source: 'startedOn', label: 'leads.claims.from', kind: 'day' },
  { source: 'endedAt', label: 'leads.claims.to', kind: 'instant' },
  { source: 'fromPool', label: 'leads.claims.pool', kind: 'flag' },
  { source: 'endCause', label: 'leads.claims.end', vocabulary: claimEnd },
];

function Claims({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const assistants = lead.assistants ?? [];
  return (
    <>
      {assistants.length > 0 && (
        <Section title={text('leads.assistants')} flush>
          <PlainTable
            rows={assistants}
            rowKey={(row) => row.id}
            columns={[
              { source: 'rep.name', label: 'leads.claims.rep' },
              {
                source: 'shareBp',
                label: 'leads.assistants.share',
                kind: 'percent',
                render: (row) => <Percent bp={row.shareBp} />,
              },
            ]}
          />
        </Section>
      )}
      <Section title={text('leads.claims')} flush>
        <PlainTable
          rows={[...(lead.claims ?? [])].reverse()}
          columns={claimColumns}
          rowKey={(claim) => claim.id}
          dim={(claim) => claim.endedAt !== null}
        />
      </Section>
    </>
  );
}
