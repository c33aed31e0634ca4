import PercentIcon from '@mui/icons-material/PercentOutlined';
import { required, TextInput } from 'react-admin';
import { addToMonth, monthOf } from '../../../shared/local-date';
import { interestOutcome } from '../../../shared/vocabulary/ledger';
import { Code } from '../../components/Fields';
import { PlainTable } from '../../components/PlainTable';
import { PreviewAct } from '../../components/PreviewAct';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { chargeInterestDocument, type InterestResult } from './receivables.documents';

interface Answer {
  readonly results: readonly InterestResult[];
}

const charged = ({ results }: Answer) => results.filter(({ outcome }) => outcome === 'CHARGED');

/** The monthly run of interest, shown item by item before anything is charged (REC-9). */
export function InterestAct() {
  const text = useText();
  const today = useToday();
  return (
    <PreviewAct<Answer>
      label="interest.charge"
      icon={<PercentIcon />}
      permission="interest.charge"
      once={false}
      says={text('interest.says')}
      defaults={{ month: today && addToMonth(monthOf(today), -1) }}
      document={chargeInterestDocument}
      input={({ month }) => ({ month })}
      preview={({ results }) => (
        <PlainTable
          rows={results}
          rowKey={(row) => row.receivableId}
          empty={text('interest.nothing')}
          columns={[
            { source: 'receivable.number', label: 'resources.receivables.fields.number' },
            { source: 'receivable.account.name', label: 'resources.receivables.fields.account.name' },
            { source: 'interest', label: 'interest.amount', kind: 'money' },
            {
              source: 'outcome',
              label: 'interest.outcome',
              render: (row) => <Code vocabulary={interestOutcome} code={row.outcome} />,
            },
          ]}
        />
      )}
      worthwhile={(answer) => charged(answer).length > 0}
      done={(answer) => text('interest.done', { count: charged(answer).length })}
    >
      <TextInput source="month" label="interest.month" validate={required()} />
    </PreviewAct>
  );
}
