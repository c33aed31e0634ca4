import RateReviewIcon from '@mui/icons-material/RateReviewOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RadioButtonGroupInput, required } from 'react-admin';
import { amendedField, amendmentState, type AmendmentState } from '../../../shared/vocabulary/amendments';
import { reviewDepartment, verdict, type ReviewDepartment } from '../../../shared/vocabulary/contracts';
import type { Role } from '../../../shared/vocabulary/identity';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, Moment, RefLink } from '../../components/Fields';
import { useCodeChoices } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { StatePath } from '../../components/StatePath';
import { useLabel, useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { AmendmentActs } from './AmendmentActs';
import { giveAmendmentVerdictDocument, type Amendment, type AmendmentChange } from './amendments.documents';
import { valueText } from './Changes';

const ended: readonly AmendmentState[] = ['REJECTED', 'WITHDRAWN'];
const way = amendmentState.list.filter((state) => !ended.includes(state));
const voices: Record<ReviewDepartment, Role> = {
  SALES: 'SALES_MANAGER',
  MARKETING: 'MARKETING',
  FINANCE: 'FINANCE',
};

/** One version of a contract: what it changes field by field, and what each said of it (CON-4, CRE-3). */
export function AmendmentShow() {
  const text = useText();
  const columns: readonly Column<AmendmentChange>[] = [
    { source: 'field', label: 'amendments.field', vocabulary: amendedField },
    { source: 'product', label: 'contracts.line.product' },
    { source: 'before', label: 'amendments.before', render: (row) => valueText(row, row.before) },
    { source: 'after', label: 'amendments.after', render: (row) => valueText(row, row.after) },
  ];
  return (
    <RecordPage<Amendment>
      title={(row) => `${row.contract.projectName} · ${text('amendments.version', { no: row.no })}`}
      subtitle={(row) => row.reason}
      chips={(row) => <StateChip vocabulary={amendmentState} code={row.state} />}
      facts={(row) => [
        {
          label: text('resources.amendments.fields.contract.account.name'),
          value: row.contract.account.name,
        },
        {
          label: text('resources.amendments.fields.contract.number'),
          value: (
            <RefLink to="contracts" id={row.contract.id}>
              {row.contract.number ?? row.contract.projectName}
            </RefLink>
          ),
        },
        { label: text('resources.amendments.fields.proposedBy.name'), value: row.proposedBy?.name },
        { label: text('resources.amendments.fields.createdAt'), value: <Moment value={row.createdAt} /> },
        {
          label: text('resources.amendments.fields.decidedOn'),
          value: row.decidedOn && <Day value={row.decidedOn} />,
        },
        {
          label: text('resources.amendments.fields.signedOn'),
          value: row.signedOn && <Day value={row.signedOn} />,
        },
      ]}
      path={(row) =>
        way.includes(row.state) && <StatePath vocabulary={amendmentState} path={way} current={row.state} />
      }
      actions={(row) => <AmendmentActs row={row} />}
    >
      {(row) => (
        <>
          <Section title={text('resources.amendments.fields.changes')} flush>
            <PlainTable
              rows={row.changes}
              columns={columns}
              rowKey={(change) => `${change.field}${change.product ?? ''}${change.after ?? ''}`}
            />
          </Section>
          <Review row={row} />
        </>
      )}
    </RecordPage>
  );
}

function Review({ row }: { readonly row: Amendment }) {
  const text = useText();
  const label = useLabel();
  return (
    <Section title={`${text('contracts.review')} · ${text('contracts.review_round', { round: row.round })}`}>
      {row.belowFloor && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {text('amendments.floor_waits')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' }, gap: 1.5 }}>
        {reviewDepartment.list.map((department) => (
          <Box key={department} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
            <Typography variant="subtitle2" gutterBottom>
              {label(reviewDepartment.labels[department])}
            </Typography>
            <Voice row={row} department={department} />
          </Box>
        ))}
      </Box>
      {row.decisionReason && (
        <Alert severity={row.state === 'REJECTED' ? 'error' : 'info'} sx={{ mt: 1.5 }}>
          {text('contracts.decision')}
          {text('field.colon')}
          {row.decisionReason}
        </Alert>
      )}
    </Section>
  );
}

function Voice({ row, department }: { readonly row: Amendment; readonly department: ReviewDepartment }) {
  const text = useText();
  const me = useMe();
  const choices = useCodeChoices(verdict);
  const given = row.verdicts.find((one) => one.round === row.round && one.department === department);
  if (given)
    return (
      <>
        <StateChip vocabulary={verdict} code={given.verdict} />
        <Typography variant="body2" sx={{ mt: 0.75 }}>
          {given.reason}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {given.givenBy.name} · <Moment value={given.createdAt} />
        </Typography>
      </>
    );
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('contracts.review_waiting')}
      </Typography>
      {row.state === 'IN_REVIEW' && me?.roles.includes(voices[department]) && (
        <ActButton
          label="contracts.verdict"
          icon={<RateReviewIcon />}
          permission="contract.review"
          says={text('contracts.verdict_says')}
          document={giveAmendmentVerdictDocument}
          variables={(values) => ({
            input: {
              amendmentId: row.id,
              round: row.round,
              department,
              verdict: values['verdict'],
              reason: values['reason'],
            },
          })}
        >
          <RadioButtonGroupInput
            source="verdict"
            label="contracts.verdict_value"
            choices={choices}
            translateChoice={false}
            validate={required()}
          />
          <ReasonInput />
        </ActButton>
      )}
    </>
  );
}
