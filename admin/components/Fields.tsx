import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';

import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-admin';
import { daysBetween, type LocalDate } from '../../shared/local-date';
import type { Vocabulary } from '../../shared/vocabulary/define';
import { useLabel, useLocale, useText } from '../i18n/use-text';
import { useToday } from '../providers/session';
import { StateChip } from './Chips';
import { compactAmount, dayText, groupDigits, instantText, percentOf, trimZeros } from './format';
import { chipVocabularies } from './look';

const Numeral = ({ children, quiet = false }: { readonly children: ReactNode; readonly quiet?: boolean }) => (
  <Box
    component="span"
    sx={{
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      ...(quiet ? { color: 'text.secondary', fontWeight: 400 } : {}),
    }}
  >
    {children}
  </Box>
);

/** An amount, exact to the fen; its rough size on hover. */
export function Money({
  value,
  sign = false,
}: {
  readonly value: string | null | undefined;
  readonly sign?: boolean;
}) {
  const locale = useLocale();
  if (value === null || value === undefined) return null;
  const shown = <Numeral quiet={value === '0.00'}>{`${sign ? '¥' : ''}${groupDigits(value)}`}</Numeral>;
  return value.length > 8 ? <Tooltip title={compactAmount(value, locale)}>{shown}</Tooltip> : shown;
}

export function Quantity({
  value,
  unit,
}: {
  readonly value: string | null | undefined;
  readonly unit?: string | undefined;
}) {
  if (value === null || value === undefined) return null;
  return <Numeral>{`${groupDigits(trimZeros(value))}${unit ? ` ${unit}` : ''}`}</Numeral>;
}

export function Rate({
  value,
  unit,
}: {
  readonly value: string | null | undefined;
  readonly unit?: string | undefined;
}) {
  if (value === null || value === undefined) return null;
  const [whole, fraction = ''] = value.split('.');
  const places = fraction.replace(/0+$/, '').padEnd(2, '0');
  return <Numeral>{`¥${groupDigits(`${whole ?? '0'}.${places}`)}${unit ? `/${unit}` : ''}`}</Numeral>;
}

export function Percent({ bp }: { readonly bp: number | null | undefined }) {
  return bp === null || bp === undefined ? null : <Numeral>{percentOf(bp)}</Numeral>;
}

export function Day({ value }: { readonly value: string | null | undefined }) {
  return <Numeral>{dayText(value)}</Numeral>;
}

export function Moment({ value }: { readonly value: string | null | undefined }) {
  return <Numeral>{instantText(value)}</Numeral>;
}

/** A day with its distance from the business day: "2026-03-20 · 剩 4 天"; late ones in colour and word. */
export function DueDay({
  value,
  late = true,
}: {
  readonly value: LocalDate | null | undefined;
  readonly late?: boolean;
}) {
  const today = useToday();
  const text = useText();
  if (!value) return null;
  if (!today) return <Day value={value} />;
  const days = daysBetween(today, value);
  const distance =
    days === 0
      ? text('day.today')
      : days > 0
        ? text('day.left', { days })
        : text('day.over', { days: -days });
  const color = days < 0 && late ? 'error.main' : days <= 3 && late ? 'warning.main' : 'text.secondary';
  return (
    <Numeral>
      {value}{' '}
      <Box component="span" sx={{ color, fontSize: '0.75rem' }}>
        {distance}
      </Box>
    </Numeral>
  );
}

interface CodeProps<Code extends string> {
  readonly vocabulary: Vocabulary<Code>;
  readonly code: Code | null | undefined;
}

/** A code as people read it: a chip where the vocabulary has signs, else the word. */
export function Code<C extends string>({ vocabulary, code }: CodeProps<C>) {
  const label = useLabel();
  if (!code) return null;
  if (chipVocabularies.has(vocabulary.name)) return <StateChip vocabulary={vocabulary} code={code} />;
  return <>{label(vocabulary.labels[code], code)}</>;
}

interface RefProps {
  readonly to: string;
  readonly id: string | null | undefined;
  readonly children: ReactNode;
}

/** A real link to another record's page, for mouse, keyboard and screen reader alike. */
export function RefLink({ to, id, children }: RefProps) {
  if (!id) return children ? <>{children}</> : null;
  return (
    <Link to={`/${to}/${id}/show`} onClick={(event: MouseEvent) => event.stopPropagation()}>
      {children}
    </Link>
  );
}
