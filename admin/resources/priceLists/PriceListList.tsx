import AddIcon from '@mui/icons-material/NoteAddOutlined';
import { maxLength, required, TextInput, useRedirect } from 'react-admin';
import { priceListState } from '../../../shared/vocabulary/prices';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodesInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { draftPriceListDocument, type PriceListRow } from './price-lists.documents';

const columns: readonly Column<PriceListRow>[] = [
  { source: 'no', kind: 'number', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={priceListState} code={row.state} />,
    text: (row, locale) => priceListState.labels[row.state][locale],
  },
  { source: 'inForce', kind: 'flag' },
  { source: 'effectiveFrom', kind: 'day', sort: true },
  { source: 'note', kind: 'long' },
  { source: 'draftedBy.name' },
  { source: 'releasedBy.name' },
  { source: 'releasedOn', kind: 'day' },
];

/** The versions of the price list, the newest first (CRE-4). */
export function PriceListList() {
  const text = useText();
  return (
    <ListPage<PriceListRow>
      columns={columns}
      filters={[<CodesInput key="states" source="states" vocabulary={priceListState} alwaysOn />]}
      sort={{ field: 'no', order: 'DESC' }}
      above={<Intro>{text('prices.intro')}</Intro>}
      actions={<DraftButton />}
      card={{
        primary: (row) => text('prices.version', { no: row.no }),
        secondary: (row) => (
          <>
            <StateChip vocabulary={priceListState} code={row.state} /> {row.effectiveFrom} {row.note}
          </>
        ),
        tertiary: (row) => (row.inForce ? text('prices.in_force') : null),
      }}
    />
  );
}

function DraftButton() {
  const text = useText();
  const redirect = useRedirect();
  return (
    <ActButton<{ record: { id: string; no: number } }>
      label="prices.draft"
      icon={<AddIcon />}
      variant="contained"
      permission="price.edit"
      says={text('prices.draft_says')}
      document={draftPriceListDocument}
      variables={({ note }) => ({ input: { note } })}
      done={(answer) => text('prices.drafted', { no: answer.record.no })}
      onDone={(answer) => redirect('show', 'priceLists', answer.record.id)}
    >
      <TextInput source="note" label="prices.note" multiline validate={[required(), maxLength(500)]} />
    </ActButton>
  );
}
