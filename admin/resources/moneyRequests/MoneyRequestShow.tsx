import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { moneyRequestKind, moneyRequestState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { FileList } from '../../components/FileList';
import { RecordPage, Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { RequestDocument } from './MoneyRequestList';
import type { MoneyRequest } from './money-requests.documents';
import { DecideActs } from './RequestActs';

export function MoneyRequestShow() {
  const text = useText();
  return (
    <RecordPage<MoneyRequest>
      title={(request) => request.account.name}
      subtitle={(request) => <Code vocabulary={moneyRequestKind} code={request.kind} />}
      chips={(request) => <StateChip vocabulary={moneyRequestState} code={request.state} />}
      facts={(request) => [
        {
          label: text('resources.moneyRequests.fields.account.name'),
          value: (
            <RefLink to="accounts" id={request.account.id}>
              {request.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.moneyRequests.fields.document'),
          value: <RequestDocument request={request} />,
        },
        {
          label: text('resources.moneyRequests.fields.amount'),
          value: <Money value={request.amount} sign />,
        },
        {
          label: text('resources.moneyRequests.fields.left'),
          value: <Money value={request.receivable?.open ?? request.receipt?.unallocated} sign />,
        },
        { label: text('resources.moneyRequests.fields.askedOn'), value: <Day value={request.askedOn} /> },
        { label: text('resources.moneyRequests.fields.askedBy.name'), value: request.askedBy?.name },
      ]}
      actions={(request) => <DecideActs request={request} />}
    >
      {(request) => (
        <>
          {request.mine && request.state === 'WAITING' && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {text('requests.own')}
            </Alert>
          )}
          <Section title={text('resources.moneyRequests.fields.reason')}>{request.reason}</Section>
          <Section title={text('requests.evidence')}>
            {(request.files ?? []).length > 0 ? (
              <FileList files={request.files ?? []} />
            ) : (
              <Typography variant="body2" color="textSecondary">
                {text('requests.evidence_none')}
              </Typography>
            )}
          </Section>
          {request.decidedOn && (
            <Section title={text('resources.moneyRequests.fields.decision')}>
              <Details
                rows={[
                  [text('resources.moneyRequests.fields.decidedBy.name'), request.decidedBy?.name],
                  [text('resources.moneyRequests.fields.decidedOn'), request.decidedOn],
                  [text('resources.moneyRequests.fields.decision'), request.decision],
                ]}
              />
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}
