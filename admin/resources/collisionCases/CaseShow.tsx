import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  appealState,
  collisionKind,
  collisionSide,
  collisionState,
  collisionStrength,
  rulingClause,
  rulingOutcome,
} from '../../../shared/vocabulary/leads';
import { StateChip } from '../../components/Chips';
import { Code, Day, Percent, RefLink } from '../../components/Fields';
import { instantText } from '../../components/format';
import { RecordPage, Section } from '../../components/Page';
import { useLabel, useText } from '../../i18n/use-text';
import { AppealButton, DecideAppealButton } from './AppealActs';
import { EvidenceButton, LeaveButton, SanctionButton } from './CaseActs';
import { DueSign } from './CaseList';
import { Appeals, Leaves } from './CaseParts';
import type { CollisionCase, Party } from './collision-cases.documents';
import { EvidenceTable } from './EvidenceTable';
import { RuleButton } from './RuleButton';

export function CaseShow() {
  const text = useText();
  return (
    <RecordPage<CollisionCase>
      title={(row) => row.customerName}
      subtitle={(row) => row.number}
      chips={(row) => (
        <>
          <StateChip vocabulary={collisionState} code={row.state} />
          <StateChip vocabulary={collisionStrength} code={row.strength} />
          {row.appealState && <StateChip vocabulary={appealState} code={row.appealState} />}
        </>
      )}
      facts={(row) => [
        { label: text('collisions.fact.cause'), value: <Code vocabulary={collisionKind} code={row.kind} /> },
        { label: text('collisions.fact.opened'), value: <Day value={row.openedOn} /> },
        { label: text('collisions.fact.due'), value: row.state === 'OPEN' ? <DueSign row={row} /> : '—' },
        { label: text('collisions.fact.ruler'), value: row.ruler?.name },
        {
          label: text('collisions.fact.account'),
          value: row.account && (
            <RefLink to="accounts" id={row.account.id}>
              {row.account.name}
            </RefLink>
          ),
        },
        {
          label: text('collisions.fact.escalations'),
          value: row.escalations ? text('collisions.escalated', { count: row.escalations }) : '—',
        },
      ]}
      actions={(row) => (
        <>
          {row.mayRule && <RuleButton row={row} />}
          {row.mayRule && <LeaveButton row={row} />}
          {row.mayDecideAppeal && <DecideAppealButton row={row} />}
          {row.mayAppeal && <AppealButton row={row} />}
          {(row.state === 'OPEN' || row.appealState === 'OPEN') && (row.isParty || row.mayRule) && (
            <EvidenceButton row={row} />
          )}
          {!row.isParty && <SanctionButton row={row} />}
        </>
      )}
    >
      {(row) => (
        <>
          {row.outcome && <Ruling row={row} />}
          {row.reason && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {text(
                row.kind === 'WEEK_PLAN' || row.kind === 'VISIT_REPORT'
                  ? 'collisions.visit_day'
                  : 'collisions.reason',
              )}
              {text('field.colon')}
              {row.reason}
            </Alert>
          )}
          <Leaves row={row} />
          <Appeals row={row} />
          <Sides row={row} />
          <Section title={text('collisions.evidence')} flush>
            <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, m: 0, pb: 1 }}>
              {text('collisions.evidence_intro')}
            </Typography>
            <EvidenceTable row={row} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Ruling({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const label = useLabel();
  return (
    <Alert severity={row.deviates ? 'warning' : 'success'} sx={{ mb: 2 }}>
      <strong>
        {text('collisions.ruling')}
        {text('field.colon')}
        {row.outcome && label(rulingOutcome.labels[row.outcome])}
        {row.primaryRep ? ` · ${text('collisions.primary')} ${row.primaryRep.name}` : ''}
      </strong>{' '}
      {text('collisions.ruled_by', { name: row.ruledBy?.name ?? '', at: instantText(row.ruledAt) })}
      {row.deviates ? ` · ${text('collisions.deviates')}` : ''}
      {row.rulingReason && <div>{row.rulingReason}</div>}
    </Alert>
  );
}

/** Both sides in the same order of facts, with the clauses that speak for each (COLL-4). */
function Sides({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  return (
    <Section title={text('collisions.sides')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: `repeat(${Math.min(row.parties.length, 3)}, 1fr)` },
          gap: 1.5,
        }}
      >
        {row.parties.map((party) => (
          <Side key={party.id} row={row} party={party} />
        ))}
      </Box>
    </Section>
  );
}

function Side({ row, party }: { readonly row: CollisionCase; readonly party: Party }) {
  const text = useText();
  const label = useLabel();
  const favoured = (row.clauses ?? []).filter((finding) => finding.repId === party.repId);
  const won = row.primaryRepId === party.repId;
  return (
    <Box sx={{ border: 1, borderColor: won ? 'primary.main' : 'divider', borderRadius: 1, p: 1.5 }}>
      <Typography variant="caption" color="textSecondary">
        {label(collisionSide.labels[party.side])}
      </Typography>
      <Typography variant="h6" component="h3">
        {party.rep?.name}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          {party.department}
        </Typography>
      </Typography>
      {party.leadId && (
        <Typography variant="body2">
          <RefLink to="leads" id={party.leadId}>
            {label(collisionKind.labels.REGISTRATION)}
          </RefLink>
        </Typography>
      )}
      {party.shareBp !== null && (
        <Typography variant="body2">
          {text('collisions.share')} <Percent bp={party.shareBp} />
        </Typography>
      )}
      <Typography variant="body2" sx={{ mt: 1, fontWeight: 600 }}>
        {text('collisions.clause_count', { count: favoured.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {(row.clauses ?? []).map((finding) => (
          <Typography
            component="li"
            variant="body2"
            key={finding.clause}
            sx={{
              color: finding.repId === party.repId ? 'success.main' : 'text.secondary',
              fontWeight: finding.repId === party.repId ? 600 : 400,
            }}
          >
            {label(rulingClause.labels[finding.clause])}
            {finding.repId === party.repId
              ? ' ✓'
              : finding.repId === null
                ? ` · ${text('collisions.clause_none')}`
                : ''}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
