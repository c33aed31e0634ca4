import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { sightOf } from '../../../shared/permissions';
import { Money } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { ErrorState } from '../../components/States';
import { WhyButton } from '../../components/WhyButton';
import { Pages } from '../../components/Pages';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { AdvancesPart } from '../commissionAdvances/AdvancesPart';
import { entryCards, entryColumns } from '../commissionStatements/EntryList';
import type {
  CommissionEntry,
  CommissionStatement,
} from '../commissionStatements/commission-statements.documents';
import { onPhone, statementColumns } from '../commissionStatements/StatementList';
import { HeldTable } from './HeldTable';
import {
  balanceDocument,
  heldCommissionsDocument,
  peopleDocument,
  type Balance,
  type HeldCommission,
} from './money.documents';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly name: string } | null;
}

/** What somebody has earned, what of it waits and for what, what is paid. A superior chooses the person. */
export function MoneyPage() {
  const me = useMe();
  if (!me) return <LinearProgress />;
  return sightOf(me.roles, 'commission') === 'own' ? <OwnMoney repId={me.user.id} /> : <TeamMoney />;
}

function OwnMoney({ repId }: { readonly repId: string }) {
  const text = useText();
  return (
    <Page title={text('money.title')} intro={text('money.intro')}>
      <PersonsMoney repId={repId} />
    </Page>
  );
}

function TeamMoney() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const repId = search.get('rep');
  const { data } = useAsk<{ people: Person[] }>(peopleDocument);
  const people = data?.people ?? [];
  return (
    <Page
      title={text('money.title_team')}
      intro={text('money.intro')}
      actions={
        <Autocomplete<Person>
          options={people}
          value={people.find((person) => person.id === repId) ?? null}
          getOptionLabel={(person) => (person.unit ? `${person.name} · ${person.unit.name}` : person.name)}
          isOptionEqualToValue={(option, value) => option.id === value.id}
          onChange={(_, person) => setSearch(person ? { rep: person.id } : {})}
          renderInput={(params) => (
            <TextField {...params} label={text('money.person')} placeholder={text('money.everybody')} />
          )}
          sx={{ width: 260, maxWidth: '100%' }}
        />
      }
    >
      {repId ? <PersonsMoney key={repId} repId={repId} /> : <Held repId={null} />}
    </Page>
  );
}

const ownStatements = statementColumns.filter(({ source }) => source !== 'rep.name' && source !== 'opening');
const ownEntries = entryColumns.filter(({ source }) => source !== 'rep.name');

function PersonsMoney({ repId }: { readonly repId: string }) {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, error } = useAsk<{ balance: Balance }>(balanceDocument, { repId });
  if (error) return <ErrorState error={error} />;
  return (
    <>
      <Section flush>
        <BalanceFigures balance={data?.balance} />
      </Section>
      <Held repId={repId} />
      <AdvancesPart repId={repId} />
      <Section title={text('money.statements')} flush>
        <RelatedRows<CommissionStatement>
          resource="commissionStatements"
          filter={{ repId }}
          columns={narrow ? onPhone(ownStatements) : ownStatements}
          sort={{ field: 'month', order: 'DESC' }}
          most={6}
          empty={text('money.statements_none')}
        />
      </Section>
      <Section title={text('money.entries')} flush>
        <RelatedRows<CommissionEntry>
          resource="commissionEntries"
          filter={{ repId }}
          columns={narrow ? entryCards : ownEntries}
          sort={{ field: 'factOn', order: 'DESC' }}
          empty={text('money.entries_none')}
        />
      </Section>
    </>
  );
}

const figures: readonly (readonly [keyof Balance, TextKey, TextKey])[] = [
  ['held', 'money.held', 'money.held_help'],
  ['payable', 'money.payable', 'money.payable_help'],
  ['paid', 'money.paid', 'money.paid_help'],
];

/** Held, payable, paid: three figures of the ledger, each with what it means. */
export function BalanceFigures({ balance }: { readonly balance: Balance | undefined }) {
  const text = useText();
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', m: 0 }}>
      {figures.map(([key, name, help]) => (
        <Box
          key={key}
          sx={{ px: { xs: 1.25, sm: 2 }, py: 1.25, '& + &': { borderLeft: 1, borderColor: 'divider' } }}
        >
          <Typography
            component="dt"
            variant="caption"
            color="textSecondary"
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
          >
            {text(name)}
            <WhyButton title={text(name)}>
              <Typography variant="body2">{text(help)}</Typography>
            </WhyButton>
          </Typography>
          <Typography
            component="dd"
            sx={{
              m: 0,
              fontWeight: 600,
              fontSize: { xs: '0.95rem', sm: '1.25rem' },
              fontVariantNumeric: 'tabular-nums',
              color: balance?.[key].startsWith('-') ? 'error.main' : 'text.primary',
            }}
          >
            {balance ? <Money value={balance[key]} sign /> : '…'}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const PAGE = 25;

function Held({ repId }: { readonly repId: string | null }) {
  const text = useText();
  const [page, setPage] = useState(0);
  const { data, error } = useAsk<{ held: { total: number; items: HeldCommission[] } }>(
    heldCommissionsDocument,
    {
      filter: repId ? { repId } : null,
      sort: null,
      page: { number: page + 1, size: PAGE },
    },
  );
  return (
    <Section title={text('money.held_by_contract')} flush>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && <HeldTable rows={data.held.items} withRep={repId === null} />}
      {data && <Pages total={data.held.total} page={page + 1} size={PAGE} go={(next) => setPage(next - 1)} />}
    </Section>
  );
}
