import RemoveIcon from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { moneyToString, ZERO } from '../../../shared/money';
import { bankItemChoice } from '../../../shared/vocabulary/banking';
import { Code, Day, Money } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { allocationDocument, type BankAllocation } from './bank.documents';
import { amountOf, creditOf, type SplitPart } from './split-parts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly number: number;
  readonly lineId: string;
  readonly part: SplitPart;
  readonly onChange: (changes: Partial<SplitPart>) => void;
  readonly onRemove?: () => void;
}

const figure = { inputMode: 'decimal', style: { textAlign: 'right' } } as const;

/** One customer's part of a line: who, how much, and which items. */
export function SplitPartFields({ number, lineId, part, onChange, onRemove }: Props) {
  const text = useText();
  const amount = amountOf(part.typed);
  return (
    <Box
      data-part
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1,
        mb: 1,
        '& .MuiFormControl-root': { m: 0 },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <AccountField
          number={number}
          value={part.account}
          onChange={(account) => onChange({ account, items: {} })}
        />
        <TextField
          data-amount
          size="small"
          label={text('bank.part_amount', { number })}
          value={part.typed}
          error={amount === null}
          onChange={(event) => onChange({ typed: event.target.value, items: {} })}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: figure }}
          sx={{ width: 150 }}
        />
        {onRemove && (
          <IconButton size="small" aria-label={text('bank.split_remove')} onClick={onRemove}>
            <RemoveIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
      {part.account && amount !== null && amount > 0 && (
        <Items
          lineId={lineId}
          accountId={part.account.id}
          amount={moneyToString(amount)}
          part={part}
          onChange={onChange}
        />
      )}
    </Box>
  );
}

function AccountField({
  number,
  value,
  onChange,
}: {
  readonly number: number;
  readonly value: Named | null;
  readonly onChange: (account: Named | null) => void;
}) {
  const text = useText();
  const [q, setQ] = useState('');
  const { data, isFetching } = useGetList<Named>('accounts', {
    filter: q && q !== value?.name ? { q } : {},
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 25 },
  });
  return (
    <Autocomplete<Named>
      size="small"
      autoHighlight
      value={value}
      loading={isFetching}
      options={data ?? []}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_event, typed) => setQ(typed)}
      onChange={(_event, chosen) => onChange(chosen && { id: chosen.id, name: chosen.name })}
      sx={{ flex: '1 1 220px' }}
      renderInput={(params) => <TextField {...params} label={text('bank.part_customer', { number })} />}
    />
  );
}

function Items({
  lineId,
  accountId,
  amount,
  part,
  onChange,
}: Omit<Props, 'number' | 'onRemove'> & { readonly accountId: string; readonly amount: string }) {
  const text = useText();
  const { data } = useAsk<{ allocation: BankAllocation }>(allocationDocument, { lineId, accountId, amount });
  if (!data) return null;
  const { items, choice } = data.allocation;
  const credit = creditOf(amountOf(amount) ?? ZERO, items, part.items);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="caption" color="textSecondary">
        {text('bank.pays')} · <Code vocabulary={bankItemChoice} code={choice} />
      </Typography>
      {items
        .filter((item, at) => at < 30 || item.amount !== null)
        .map(({ receivable, open, amount: proposed }) => (
          <Box
            key={receivable.id}
            sx={{
              display: 'flex',
              gap: 1,
              alignItems: 'center',
              typography: 'body2',
              flexWrap: 'wrap',
              py: 0.25,
            }}
          >
            <span>{receivable.number}</span>
            <Box component="span" sx={{ flex: '1 1 120px', color: 'text.secondary' }}>
              {receivable.contract.projectName} · <Day value={receivable.dueOn} />
            </Box>
            <Money value={open} />
            <TextField
              data-amount
              size="small"
              value={part.items[receivable.id] ?? proposed ?? ''}
              error={amountOf(part.items[receivable.id] ?? '') === null}
              onChange={(event) =>
                onChange({ items: { ...part.items, [receivable.id]: event.target.value } })
              }
              slotProps={{
                htmlInput: {
                  ...figure,
                  'aria-label': text('bank.item_amount', { number: receivable.number }),
                },
              }}
              sx={{ width: 130 }}
            />
          </Box>
        ))}
      {credit !== ZERO && (
        <Typography variant="body2" sx={{ color: credit < 0 ? 'error.main' : 'text.secondary' }}>
          {text('bank.stays_credit')} <Money value={moneyToString(credit)} sign />
        </Typography>
      )}
    </Box>
  );
}
