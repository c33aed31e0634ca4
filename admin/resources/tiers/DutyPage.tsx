import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { accountTier } from '../../../shared/vocabulary/accounts';
import type { Vocabulary } from '../../../shared/vocabulary/define';
import { dutyHolder, dutyPeriod, dutyState } from '../../../shared/vocabulary/tiers';
import { StateChip, TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { Pages } from '../../components/Pages';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { dutiesDocument, type Duty, type DutyFigure } from './tiers.documents';

interface Answer {
  readonly visitDuties: {
    readonly total: number;
    readonly items: readonly Duty[];
    readonly figures: readonly DutyFigure[];
  };
}

const columns: readonly Column<Duty>[] = [
  {
    source: 'accountName',
    label: 'duties.account',
    render: (duty) => (
      <RefLink to="accounts" id={duty.accountId}>
        {duty.accountName}
      </RefLink>
    ),
  },
  { source: 'tier', label: 'duties.tier', render: (duty) => <TierChip tier={duty.tier} /> },
  { source: 'holder', label: 'duties.holder', vocabulary: dutyHolder },
  { source: 'user.name', label: 'duties.owes' },
  { source: 'period', label: 'duties.period', vocabulary: dutyPeriod },
  {
    source: 'done',
    label: 'duties.done',
    kind: 'number',
    render: (duty) => `${duty.done} / ${duty.required}`,
  },
  { source: 'to', label: 'duties.to', kind: 'day' },
  { source: 'lastVisitOn', label: 'duties.last', kind: 'day' },
  {
    source: 'state',
    label: 'duties.state',
    render: (duty) => <StateChip vocabulary={dutyState} code={duty.state} />,
  },
];

const SIZE = 50;

/** Whose visit is owed where, missed ones first, the figures per tier over the same rows (TIER-5). */
export function DutyPage() {
  const text = useText();
  const label = useLabel();
  const [tier, setTier] = useState('');
  const [holder, setHolder] = useState('');
  const [state, setState] = useState('');
  const [on, setOn] = useState('');
  const [page, setPage] = useState(0);
  const chosen = { tier, holder, state, on };
  const filter = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
  const { data, error } = useAsk<Answer>(dutiesDocument, { filter, page: { number: page + 1, size: SIZE } });
  if (error) return <ErrorState error={error} />;
  const answer = data?.visitDuties;
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPage(0);
  };
  return (
    <Page title={text('duties.title')} intro={text('duties.intro')}>
      <Section flush>
        {answer && (
          <Figures
            figures={answer.figures
              .filter(({ duties }) => duties > 0)
              .map(({ tier: of, done, duties }) => ({
                label: text('duties.figure', { tier: label(accountTier.labels[of]) }),
                value: `${done} / ${duties}`,
                onClick: () => choose(setTier)(of),
              }))}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1.5, px: 2, py: 0.5, flexWrap: 'wrap', '& > *': { maxWidth: 190 } }}>
          <Choose label="duties.tier" vocabulary={accountTier} value={tier} onChange={choose(setTier)} />
          <Choose label="duties.holder" vocabulary={dutyHolder} value={holder} onChange={choose(setHolder)} />
          <Choose label="duties.state" vocabulary={dutyState} value={state} onChange={choose(setState)} />
          <TextField
            type="date"
            label={text('duties.on')}
            value={on}
            onChange={(event) => choose(setOn)(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Box>
        {answer ? (
          <PlainTable
            rows={answer.items}
            columns={columns}
            rowKey={(duty) => duty.id}
            empty={text('duties.empty')}
          />
        ) : (
          <LinearProgress />
        )}
        {answer && (
          <Pages total={answer.total} page={page + 1} size={SIZE} go={(next) => setPage(next - 1)} />
        )}
      </Section>
    </Page>
  );
}

function Choose({
  label,
  vocabulary,
  value,
  onChange,
}: {
  readonly label: TextKey;
  readonly vocabulary: Vocabulary<string>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const text = useText();
  const word = useLabel();
  return (
    <TextField
      select
      label={text(label)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{text('duties.all')}</MenuItem>
      {vocabulary.list.map((code) => (
        <MenuItem key={code} value={code}>
          {word(vocabulary.labels[code])}
        </MenuItem>
      ))}
    </TextField>
  );
}
