import { NullableBooleanInput } from 'react-admin';
import { territoryModelState } from '../../../shared/vocabulary/territories';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { DrawModelButton } from './ModelActs';
import type { TerritoryModel } from './territory-models.documents';

function Version({ model }: { readonly model: TerritoryModel }) {
  const text = useText();
  return <>{model.number === null ? '—' : text('models.version', { number: model.number })}</>;
}

const columns: readonly Column<TerritoryModel>[] = [
  { source: 'name', sort: true },
  { source: 'state', vocabulary: territoryModelState, sort: true },
  { source: 'number', sort: true, render: (model) => <Version model={model} /> },
  { source: 'isAmendment', kind: 'flag' },
  { source: 'ruleCount', kind: 'number' },
  { source: 'activeFrom', kind: 'day' },
  { source: 'activeTo', kind: 'day' },
  { source: 'createdBy.name' },
  { source: 'createdAt', kind: 'instant', sort: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <NullableBooleanInput
    key="isAmendment"
    source="isAmendment"
    label="resources.territoryModels.fields.isAmendment"
    alwaysOn
    helperText={false}
  />,
];

/** The versions of the rules: drafts, the one in force, those before; direct changes too. */
export function ModelList() {
  return (
    <ListPage<TerritoryModel>
      columns={columns}
      filters={filters}
      filterDefaultValues={{ isAmendment: false }}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={<DrawModelButton variant="contained" />}
      card={{
        primary: (model) => model.name,
        secondary: (model) => <StateChip vocabulary={territoryModelState} code={model.state} />,
        tertiary: (model) => <Version model={model} />,
      }}
    />
  );
}
