import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { moneyToString, ZERO } from '../../../shared/money';
import { groupDigits } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { allocationDocument, type BankAllocation, type BankLine, type BankProposal } from './bank.documents';
import { SplitPartFields } from './SplitPartFields';
import { allocationsOf, amountOf, isWhole, remainderOf, type SplitPart } from './split-parts';

export interface PostedPart {
  readonly accountId: string;
  readonly amount: string;
  readonly allocations: readonly { readonly receivableId: string; readonly amount: string }[];
}

interface Props {
  readonly line: BankLine;
  readonly start: BankProposal | null;
  readonly onPost: (parts: readonly PostedPart[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Splits a line over customers and their items; what is left counts down to 0.00, and only then it can be posted (BANK-3). */
export function SplitEditor({ line, start, onPost, onClose }: Props) {
  const text = useText();
  const [parts, setParts] = useState<readonly SplitPart[]>(() => [
    { key: 1, account: start?.account ?? null, typed: line.rest, items: {} },
  ]);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const left = remainderOf(line.rest, parts);
  const whole = isWhole(line.rest, parts);

  // the first field of the newest part: its customer, or its amount where the customer is known
  const count = parts.length;
  useEffect(() => {
    const newest = [...(box.current?.querySelectorAll('[data-part]') ?? [])].at(-1);
    const inputs = newest?.querySelectorAll('input');
    const known = Boolean(inputs?.[0]?.value);
    const field = inputs?.[known ? 1 : 0];
    field?.focus();
    if (known) field?.select();
  }, [count]);

  const change = (key: number, changes: Partial<SplitPart>) =>
    setParts((all) => all.map((part) => (part.key === key ? { ...part, ...changes } : part)));
  const add = () =>
    setParts((all) => {
      const rest = remainderOf(line.rest, all);
      const key = Math.max(0, ...all.map((part) => part.key)) + 1;
      return [...all, { key, account: null, typed: rest && rest > 0 ? moneyToString(rest) : '', items: {} }];
    });

  const post = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const posted: PostedPart[] = [];
      for (const { account, typed, items } of parts) {
        const accountId = account?.id ?? '';
        const amount = moneyToString(amountOf(typed) ?? ZERO);
        const variables = { lineId: line.id, accountId, amount };
        const { allocation } = await ask<{ allocation: BankAllocation }>(allocationDocument, variables);
        posted.push({ accountId, amount, allocations: allocationsOf(allocation.items, items) });
      }
      await onPost(posted);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !(event.target as HTMLElement).closest('[aria-expanded="true"]')) {
      event.stopPropagation();
      onClose();
      return;
    }
    const field = (event.target as HTMLElement).closest('[data-amount]');
    if (event.key !== 'Enter' || !field || busy) return;
    event.preventDefault();
    if (whole) void post();
    else if (left !== null && left > 0) add();
  };

  return (
    <Box ref={box} onKeyDown={press} role="group" aria-label={text('bank.split')}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="subtitle2" sx={{ flex: 1 }}>
          {text('bank.split_title', { amount: groupDigits(line.rest) })}
        </Typography>
        <Typography
          role="status"
          aria-label={text('bank.remainder')}
          sx={{ fontVariantNumeric: 'tabular-nums', color: left === ZERO ? 'success.main' : 'warning.main' }}
        >
          {text('bank.remainder')} {left === null ? '—' : `¥${groupDigits(moneyToString(left))}`}
        </Typography>
      </Box>
      {refused && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {refused}
        </Alert>
      )}
      {parts.map((part, at) => (
        <SplitPartFields
          key={part.key}
          number={at + 1}
          lineId={line.id}
          part={part}
          onChange={(changes) => change(part.key, changes)}
          {...(parts.length > 1
            ? { onRemove: () => setParts((all) => all.filter(({ key }) => key !== part.key)) }
            : {})}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        <Button startIcon={<AddIcon />} onClick={add} disabled={busy}>
          {text('bank.split_add')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button color="inherit" onClick={onClose} disabled={busy}>
          {text('act.cancel')}
        </Button>
        <Button variant="contained" disabled={!whole || busy} onClick={() => void post()}>
          {text('bank.accept')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary">
        {text('bank.split_help')}
      </Typography>
    </Box>
  );
}
