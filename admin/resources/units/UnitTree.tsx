import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import MatrixIcon from '@mui/icons-material/GridOnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link, maxLength, required, TextInput, useGetList, useTranslate } from 'react-admin';
import { unitKind } from '../../../shared/vocabulary/identity';
import { ActButton } from '../../components/Act';
import { Code } from '../../components/Fields';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { inTreeOrder } from '../../components/tree-order';
import { useText } from '../../i18n/use-text';
import { UnitInput } from './UnitInput';
import { createUnitDocument, removeUnitDocument, updateUnitDocument, type Unit } from './units.documents';

type Node = Unit & { readonly depth: number };

/** The organisation as a tree: who heads what, how many people are where; units are added, renamed, moved, removed. */
export function UnitTree() {
  const text = useText();
  const translate = useTranslate();
  const { data = [], error } = useGetList<Unit>('units', { pagination: { page: 1, perPage: 1000 } });
  if (error) return <ErrorState error={error} />;
  return (
    <Page
      title={translate('resources.units.name', { smart_count: 2 })}
      intro={text('units.intro')}
      actions={
        <Button component={Link} to="/roles" startIcon={<MatrixIcon />}>
          {text('roles.title')}
        </Button>
      }
    >
      <Section flush>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('resources.units.fields.name')}</TableCell>
              <TableCell>{text('resources.units.fields.kind')}</TableCell>
              <TableCell>{text('resources.units.fields.people')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {inTreeOrder(data).map((unit) => (
              <UnitRow
                key={unit.id}
                unit={unit}
                isEmpty={unit.people.length === 0 && !data.some(({ parentId }) => parentId === unit.id)}
              />
            ))}
          </TableBody>
        </Table>
      </Section>
    </Page>
  );
}

function UnitRow({ unit, isEmpty }: { readonly unit: Node; readonly isEmpty: boolean }) {
  return (
    <TableRow hover>
      <TableCell>
        <Box component="span" sx={{ pl: unit.depth * 3 }}>
          <Link to={`/users?filter=${encodeURIComponent(JSON.stringify({ unitId: unit.id }))}`}>
            {unit.name}
          </Link>
        </Box>
      </TableCell>
      <TableCell>
        <Code vocabulary={unitKind} code={unit.kind} />
      </TableCell>
      <TableCell>
        <People unit={unit} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <UnitActs unit={unit} isEmpty={isEmpty} />
      </TableCell>
    </TableRow>
  );
}

/** Who heads the unit, and how many people it holds; a unit with reps and nobody at its head is shown as such. */
function People({ unit }: { readonly unit: Unit }) {
  const text = useText();
  const heads = unit.people.filter(({ roles }) =>
    roles.some((role) => role === 'SALES_MANAGER' || role === 'SALES_DIRECTOR'),
  );
  const headless = heads.length === 0 && unit.people.some(({ roles }) => roles.includes('REP'));
  return (
    <>
      {text('units.people', { count: unit.people.length })}
      {(heads.length > 0 || headless) && (
        <Typography
          component="span"
          variant="body2"
          color={headless ? 'warning' : 'textSecondary'}
          sx={{ ml: 1.5 }}
        >
          {headless
            ? text('units.no_manager')
            : text('units.managers', { names: heads.map(({ name }) => name).join(text('field.comma')) })}
        </Typography>
      )}
    </>
  );
}

function UnitActs({ unit, isEmpty }: { readonly unit: Unit; readonly isEmpty: boolean }) {
  const text = useText();
  const isCompany = unit.parentId === null;
  const kinds = (
    <CodeInput
      source="kind"
      label="resources.units.fields.kind"
      vocabulary={unitKind}
      only={['REGION', 'TEAM']}
      validate={required()}
    />
  );
  const name = (
    <TextInput
      source="name"
      label="resources.units.fields.name"
      validate={[required(), maxLength(80)]}
      autoFocus
    />
  );
  return (
    <>
      <ActButton
        label="units.add"
        icon={<AddIcon />}
        variant="text"
        permission="user.manage"
        says={text('units.add_says', { name: unit.name })}
        defaults={{ kind: isCompany ? 'REGION' : 'TEAM' }}
        document={createUnitDocument}
        variables={(values) => ({ input: { name: values['name'], kind: values['kind'], parentId: unit.id } })}
      >
        {name}
        {kinds}
      </ActButton>
      <ActButton
        label="units.edit"
        icon={<EditIcon />}
        variant="text"
        permission="user.manage"
        says={isCompany ? undefined : text('units.edit_says')}
        defaults={{ name: unit.name, kind: unit.kind, parentId: unit.parentId }}
        document={updateUnitDocument}
        variables={(values) => ({
          input: {
            id: unit.id,
            version: unit.version,
            name: values['name'],
            ...(isCompany ? {} : { kind: values['kind'], parentId: values['parentId'] }),
          },
        })}
      >
        {name}
        {!isCompany && kinds}
        {!isCompany && (
          <UnitInput source="parentId" label="resources.units.fields.parentId" validate={required()} />
        )}
      </ActButton>
      {!isCompany && isEmpty && (
        <ActButton
          label="units.remove"
          icon={<DeleteIcon />}
          variant="text"
          danger
          permission="user.manage"
          says={text('units.remove_says')}
          document={removeUnitDocument}
          variables={() => ({ input: { id: unit.id, version: unit.version } })}
        />
      )}
    </>
  );
}
