import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ActButton } from '../../components/Act';
import { TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { compactAmount } from '../../components/format';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { inTreeOrder } from '../../components/tree-order';
import { useLocale, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { useAllRows } from '../../providers/use-all-rows';
import {
  draftBalanceDocument,
  territoryBalanceDocument,
  type BalanceMove,
  type PersonBalance,
  type TerritoryBalance,
} from './balance.documents';
import type { Territory } from './territories.documents';

const percent = (bp: number): string => `${(bp / 100).toFixed(0)}%`;

/** Even loads for a territory's people by few moves: who carries what before and after, and the accounts it takes (TER-8). */
export function BalancePage() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const territoryId = params.get('territoryId');
  const { data, error } = useAllRows<Territory>('territories', {}, 'path');
  if (error) return <ErrorState error={error} />;
  const territories = inTreeOrder(data ?? []).filter(({ isCatchAll }) => !isCatchAll);
  return (
    <Page
      title={text('balance.title')}
      intro={text('balance.intro')}
      actions={
        <TextField
          select
          size="small"
          fullWidth={false}
          label={text('balance.territory')}
          value={territories.some(({ id }) => id === territoryId) ? territoryId : ''}
          onChange={(event) => setParams({ territoryId: event.target.value })}
          sx={{ m: 0, minWidth: 220 }}
        >
          {territories.map(({ id, name, depth }) => (
            <MenuItem key={id} value={id}>
              {`${'　'.repeat(depth)}${name}`}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {territoryId ? (
        <Proposal territoryId={territoryId} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {text('balance.choose')}
        </Typography>
      )}
    </Page>
  );
}

function Proposal({ territoryId }: { readonly territoryId: string }) {
  const text = useText();
  const redirect = useRedirect();
  const { data, error } = useAsk<{ balance: TerritoryBalance }>(territoryBalanceDocument, { territoryId });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const { balance } = data;
  return (
    <>
      <Summary balance={balance} />
      <Section title={text('balance.people')} flush>
        <People people={balance.people} />
      </Section>
      <Section
        flush
        title={
          balance.moveCount > balance.moves.length
            ? `${text('balance.moves')}（${text('balance.first', { count: balance.moves.length })}）`
            : text('balance.moves')
        }
        actions={
          balance.moveCount > 0 && (
            <ActButton<{ model: { id: string } }>
              label="balance.draft"
              icon={<DraftIcon />}
              variant="contained"
              permission="territory.manage"
              document={draftBalanceDocument}
              once
              says={text('balance.draft_says')}
              variables={() => ({ input: { territoryId, digest: balance.digest } })}
              done="balance.drafted"
              onDone={({ model }) => redirect(`/territoryModels/${model.id}/show`)}
            />
          )
        }
      >
        <Moves moves={balance.moves} />
      </Section>
    </>
  );
}

function Summary({ balance }: { readonly balance: TerritoryBalance }) {
  const text = useText();
  const ratio = ({ highest, lowest }: TerritoryBalance['before']): string =>
    lowest === 0 ? '∞' : (highest / lowest).toFixed(1);
  return (
    <Section flush>
      <Figures
        figures={[
          { label: text('balance.accounts'), value: balance.accounts },
          {
            label: text('balance.fixed'),
            value: (
              <Tooltip title={text('balance.fixed_help')}>
                <span tabIndex={0}>{balance.fixed}</span>
              </Tooltip>
            ),
          },
          { label: text('balance.moves'), value: balance.moveCount },
          {
            label: text('balance.variation'),
            value: `${percent(balance.before.variationBp)} → ${percent(balance.after.variationBp)}`,
          },
          { label: text('balance.ratio'), value: `${ratio(balance.before)} → ${ratio(balance.after)}` },
        ]}
      />
    </Section>
  );
}

/** Before in grey, after in colour, the mean marked: both bars on one scale. */
function LoadBar({ person, most }: { readonly person: PersonBalance; readonly most: number }) {
  const width = (bp: number): string => `${(bp / most) * 100}%`;
  const bar = (bp: number, color: string) => (
    <Box sx={{ height: 6, width: width(bp), bgcolor: color, borderRadius: 0.5, minWidth: bp > 0 ? 2 : 0 }} />
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Box
        aria-hidden
        sx={{ position: 'relative', flex: '1 1 160px', display: 'grid', gap: '2px', minWidth: 120 }}
      >
        {bar(person.loadBeforeBp, 'action.disabled')}
        {bar(person.loadAfterBp, 'primary.main')}
        <Box
          sx={{
            position: 'absolute',
            left: width(10_000),
            top: -2,
            bottom: -2,
            borderLeft: 1,
            borderColor: 'text.primary',
          }}
        />
      </Box>
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', minWidth: 100 }}>
        {percent(person.loadBeforeBp)} → <b>{percent(person.loadAfterBp)}</b>
      </Box>
    </Box>
  );
}

function People({ people }: { readonly people: readonly PersonBalance[] }) {
  const locale = useLocale();
  const most = Math.max(10_000, ...people.flatMap((person) => [person.loadBeforeBp, person.loadAfterBp]));
  const amounts = (before: string, after: string): string =>
    before === after
      ? compactAmount(after, locale)
      : `${compactAmount(before, locale)} → ${compactAmount(after, locale)}`;
  const columns: readonly Column<PersonBalance>[] = [
    { source: 'user.name', label: 'balance.person' },
    { source: 'load', label: 'balance.load', render: (person) => <LoadBar person={person} most={most} /> },
    {
      source: 'change',
      label: 'balance.change',
      kind: 'number',
      render: ({ gained, lost }) => (gained + lost === 0 ? '—' : `+${gained} −${lost}`),
    },
    {
      source: 'accounts',
      label: 'balance.accounts',
      kind: 'number',
      render: ({ before, after }) =>
        before.accounts === after.accounts
          ? String(after.accounts)
          : `${before.accounts} → ${after.accounts}`,
    },
    {
      source: 'expected',
      label: 'balance.expected',
      kind: 'number',
      render: ({ before, after }) => amounts(before.expected, after.expected),
    },
    {
      source: 'open',
      label: 'balance.open',
      kind: 'number',
      render: ({ before, after }) => amounts(before.open, after.open),
    },
  ];
  return <PlainTable rows={people} columns={columns} rowKey={({ userId }) => userId} />;
}

function Moves({ moves }: { readonly moves: readonly BalanceMove[] }) {
  const text = useText();
  const columns: readonly Column<BalanceMove>[] = [
    { source: 'accountCode', label: 'resources.accounts.fields.code' },
    {
      source: 'accountName',
      label: 'resources.accounts.fields.name',
      render: (move) => (
        <RefLink to="accounts" id={move.accountId}>
          {move.accountName}
        </RefLink>
      ),
    },
    {
      source: 'tier',
      label: 'resources.accounts.fields.tier',
      render: (move) => <TierChip tier={move.tier} />,
    },
    { source: 'fromOwner.name', label: 'balance.from' },
    { source: 'toOwner.name', label: 'balance.to' },
    {
      source: 'load',
      label: 'balance.share',
      kind: 'number',
      render: ({ load }) => `${(load / 10_000).toFixed(2)}%`,
    },
  ];
  return (
    <PlainTable
      rows={moves}
      columns={columns}
      rowKey={({ accountId }) => accountId}
      empty={text('balance.even')}
    />
  );
}
