import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link, required, TextInput, useGetList, useTranslate } from 'react-admin';
import { unitKind } from '../../../shared/vocabulary/identity';
import { ActButton } from '../../components/Act';
import { Code } from '../../components/Fields';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { inTreeOrder } from '../../components/tree-order';
import { createUnitDocument, type Unit } from './units.documents';

export function UnitTree() {
  const text = useText();
  const translate = useTranslate();
  const { data = [], error } = useGetList<Unit>('units', { pagination: { page: 1, perPage: 1000 } });
  if (error) return <ErrorState error={error} />;
  return (
    <Page title={translate('resources.units.name', { smart_count: 2 })} intro={text('units.intro')}>
      <Section flush>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('resources.units.fields.name')}</TableCell>
              <TableCell>{text('resources.units.fields.kind')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {inTreeOrder(data).map((unit) => (
              <TableRow key={unit.id} hover>
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
                <TableCell align="right">
                  <ActButton
                    label="units.add"
                    icon={<AddIcon />}
                    variant="text"
                    permission="user.manage"
                    says={text('units.add_says', { name: unit.name })}
                    defaults={{ kind: unit.kind === 'COMPANY' ? 'REGION' : 'TEAM' }}
                    document={createUnitDocument}
                    variables={({ name, kind }) => ({ input: { name, kind, parentId: unit.id } })}
                  >
                    <TextInput
                      source="name"
                      label="resources.units.fields.name"
                      validate={required()}
                      autoFocus
                    />
                    <CodeInput
                      source="kind"
                      label="resources.units.fields.kind"
                      vocabulary={unitKind}
                      only={['REGION', 'TEAM']}
                      validate={required()}
                    />
                  </ActButton>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Section>
    </Page>
  );
}
