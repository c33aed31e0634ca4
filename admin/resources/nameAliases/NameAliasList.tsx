import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { maxLength, NullableBooleanInput, required, TextInput } from 'react-admin';
import { aliasSource } from '../../../shared/vocabulary/accounts';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel, useText } from '../../i18n/use-text';
import { addNameAliasDocument, retireNameAliasDocument, type NameAlias } from './name-aliases.documents';

function Source({ alias }: { readonly alias: NameAlias }) {
  const label = useLabel();
  return <>{label(aliasSource.labels[alias.source])}</>;
}

function Retire({ alias }: { readonly alias: NameAlias }) {
  const text = useText();
  if (!alias.inUse) return null;
  return (
    <ActButton
      label="aliases.retire"
      variant="text"
      danger
      permission="alias.manage"
      document={retireNameAliasDocument}
      says={text('aliases.retire_says', { alias: alias.aliasName, firm: alias.firmName })}
      variables={({ reason }) => ({ input: { id: alias.id, version: alias.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

const columns: readonly Column<NameAlias>[] = [
  { source: 'aliasName', sort: true },
  { source: 'firmName', sort: true },
  {
    source: 'source',
    render: (alias) => <Source alias={alias} />,
    text: (alias, locale) => aliasSource.labels[alias.source][locale],
  },
  { source: 'recordedBy.name' },
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'inUse', kind: 'flag' },
  { source: 'act', render: (alias) => <Retire alias={alias} />, text: () => '' },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <CodeInput key="source" source="source" vocabulary={aliasSource} alwaysOn />,
  <NullableBooleanInput key="inUse" source="inUse" alwaysOn />,
];

function AddAlias() {
  const text = useText();
  return (
    <ActButton
      label="aliases.add"
      variant="contained"
      icon={<AddIcon />}
      permission="alias.manage"
      document={addNameAliasDocument}
      says={text('aliases.add_says')}
    >
      <TextInput
        source="aliasName"
        label="resources.nameAliases.fields.aliasName"
        validate={[required(), maxLength(200)]}
        autoFocus
      />
      <TextInput
        source="firmName"
        label="resources.nameAliases.fields.firmName"
        validate={[required(), maxLength(200)]}
      />
    </ActButton>
  );
}

export function NameAliasList() {
  const text = useText();
  return (
    <ListPage<NameAlias>
      columns={columns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      rowClick={false}
      actions={<AddAlias />}
      above={
        <Box sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="body2" color="textSecondary">
            {text('aliases.intro')}
          </Typography>
        </Box>
      }
      card={{
        primary: (alias) => alias.aliasName,
        secondary: (alias) => alias.firmName,
        tertiary: (alias) => <Retire alias={alias} />,
      }}
    />
  );
}
