import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { Link, useTranslate } from 'react-admin';
import type { Column } from '../../components/columns';
import { Page, Section } from '../../components/Page';
import { compactAmount } from '../../components/format';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { inTreeOrder } from '../../components/tree-order';
import { useLocale, useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { useAllRows } from '../../providers/use-all-rows';
import { holdsOn } from './dated';
import { DrawModelButton } from '../territoryModels/ModelActs';
import { CreateTerritoryButton } from './TerritoryActs';
import { territoryLoadsDocument, type TerritoryLoad } from './reports.documents';
import { loadsWithBelow, type NodeLoad } from './node-loads';
import type { Territory } from './territories.documents';

type Node = Territory & { readonly depth: number; readonly load: NodeLoad };

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

const columnsOn = (today: string | undefined, locale: 'zh' | 'en'): readonly Column<Node>[] => [
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
  {
    source: 'accounts',
    label: 'territories.load.accounts',
    kind: 'number',
    render: (node) => <Accounts node={node} />,
  },
  {
    source: 'tiers',
    label: 'territories.load.tiers',
    kind: 'number',
    render: (node) => `${node.load.strategic}/${node.load.important}`,
  },
  { source: 'load.unowned', label: 'territories.load.unowned', kind: 'number' },
  {
    source: 'expected',
    label: 'territories.load.expected',
    kind: 'number',
    render: (node) => compactAmount(String(node.load.expected), locale),
  },
  {
    source: 'open',
    label: 'territories.load.open',
    kind: 'number',
    render: (node) => (node.load.open === null ? '—' : compactAmount(String(node.load.open), locale)),
  },
  { source: 'load.visits', label: 'territories.load.visits', kind: 'number' },
];

function Accounts({ node }: { readonly node: Node }) {
  const { own, accounts } = node.load;
  if (own === 0) return <>{accounts}</>;
  const filter = encodeURIComponent(JSON.stringify({ territoryId: node.id }));
  return <Link to={`/accounts?filter=${filter}`}>{accounts}</Link>;
}

export function TerritoryTree() {
  const text = useText();
  const translate = useTranslate();
  const may = useMay();
  const today = useToday();
  const locale = useLocale();
  const { data, error } = useAllRows<Territory>('territories', {}, 'path');
  const { data: loads } = useAsk<{ loads: TerritoryLoad[] }>(
    territoryLoadsDocument,
    {},
    { enabled: may('account.read') },
  );
  if (error) return <ErrorState error={error} />;
  return (
    <Page
      title={translate('resources.territories.name', { smart_count: 2 })}
      intro={text('territories.intro')}
      actions={
        <>
          {may('territory.assign') && (
            <Button variant="outlined" component={Link} to="/territories/assign">
              {text('simulation.title')}
            </Button>
          )}
          <DrawModelButton />
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
            rows={loadsWithBelow(inTreeOrder(data), loads?.loads ?? [])}
            columns={columnsOn(today, locale)}
            rowKey={(node) => node.id}
          />
        </Section>
      )}
    </Page>
  );
}
