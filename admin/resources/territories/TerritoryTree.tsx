import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { Link, useTranslate } from 'react-admin';
import type { Column } from '../../components/columns';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { inTreeOrder } from '../../components/tree-order';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import { holdsOn } from './dated';
import { CreateTerritoryButton } from './TerritoryActs';
import type { Territory } from './territories.documents';

type Node = Territory & { readonly depth: number };

function Name({ node }: { readonly node: Node }) {
  const text = useText();
  return (
    <Box component="span" sx={{ pl: node.depth * 3, display: 'inline-flex', gap: 1, alignItems: 'center' }}>
      <Link to={`/territories/${node.id}/show`}>{node.name}</Link>
      {node.isCatchAll && (
        <Tooltip title={text('territories.catch_all_help')}>
          <Chip variant="outlined" label={text('territories.catch_all')} />
        </Tooltip>
      )}
    </Box>
  );
}

const columnsOn = (today: string | undefined): readonly Column<Node>[] => [
  { source: 'name', render: (node) => <Name node={node} /> },
  { source: 'code' },
  { source: 'manager', render: (node) => node.manager?.name ?? '—' },
  {
    source: 'rules',
    kind: 'number',
    render: (node) => node.rules.filter((rule) => holdsOn(rule, today)).length,
  },
  {
    source: 'members',
    kind: 'number',
    render: (node) => node.members.filter((member) => holdsOn(member, today)).length,
  },
  { source: 'rank', kind: 'number' },
];

export function TerritoryTree() {
  const text = useText();
  const translate = useTranslate();
  const may = useMay();
  const today = useToday();
  const { data, error } = useAllRows<Territory>('territories', {}, 'path');
  if (error) return <ErrorState error={error} />;
  return (
    <Page
      title={translate('resources.territories.name', { smart_count: 2 })}
      intro={text('territories.intro')}
      actions={
        <>
          {may('territory.assign') && (
            <Button variant="outlined" component={Link} to="/territories/assign">
              {text('assign.title')}
            </Button>
          )}
          <CreateTerritoryButton variant="contained" />
        </>
      }
    >
      {!data ? (
        <LinearProgress />
      ) : data.length === 0 ? (
        <Note title={text('resources.territories.empty')} help={text('resources.territories.invite')}>
          <CreateTerritoryButton variant="contained" />
        </Note>
      ) : (
        <Section flush>
          <PlainTable
            rows={inTreeOrder(data)}
            columns={columnsOn(today)}
            rowKey={(node) => node.id}
            rowActions={(node) => !node.isCatchAll && <CreateTerritoryButton parent={node} />}
          />
        </Section>
      )}
    </Page>
  );
}
