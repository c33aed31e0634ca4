import { payStopState } from '../../../shared/vocabulary/collections';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodeInput, PersonInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { decidePayStopDocument, type PayStopRow } from './collections.documents';

const columns: readonly Column<PayStopRow>[] = [
  { source: 'rep.name' },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={payStopState} code={row.state} />,
    vocabulary: payStopState,
  },
  { source: 'proposedOn', kind: 'day', sort: true },
  { source: 'decidedOn', kind: 'day' },
  { source: 'decidedBy.name' },
  { source: 'reason', kind: 'long' },
  { source: 'liftedOn', kind: 'day' },
];

const filters = [
  <CodeInput key="state" source="state" vocabulary={payStopState} alwaysOn />,
  <PersonInput key="repId" source="repId" />,
];

/** Proposals to stop base pay and bonus of reps with class B projects (REC-7). */
export function PayStopList() {
  const text = useText();
  return (
    <ListPage<PayStopRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'proposedOn', order: 'DESC' }}
      rowClick={false}
      above={<Intro>{text('collections.pay_intro')}</Intro>}
      rowActions={(row) =>
        row.state === 'PROPOSED' && (
          <>
            <Decide row={row} approved />
            <Decide row={row} approved={false} />
          </>
        )
      }
      card={{
        primary: (row) => row.rep?.name ?? '',
        secondary: (row) => row.proposedOn,
        tertiary: (row) => <StateChip vocabulary={payStopState} code={row.state} />,
      }}
    />
  );
}

function Decide({ row, approved }: { readonly row: PayStopRow; readonly approved: boolean }) {
  const text = useText();
  return (
    <ActButton
      label={approved ? 'collections.pay_confirm' : 'collections.pay_refuse'}
      permission="pay_stop.confirm"
      danger={approved}
      says={text(approved ? 'collections.pay_confirm_says' : 'collections.pay_refuse_says')}
      document={decidePayStopDocument}
      variables={({ reason }) => ({ input: { id: row.id, version: row.version, approved, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
