import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useTranslate } from 'react-admin';
import { timelineKind, type TimelineKind } from '../../../shared/vocabulary/archive';
import { vocabularies } from '../../../shared/vocabulary/all';
import type { Tone } from '../../components/look';
import { Day, Money, Quantity } from '../../components/Fields';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { Timeline } from '../../components/Timeline';
import { useLabel, useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { subjectPath } from '../subjects';
import { timelineDocument, type TimelinePart, type TimelineRow } from './dossier.documents';

const tones: Partial<Record<TimelineKind, Tone>> = {
  CONTRACT: 'accent',
  RECEIPT: 'good',
  LETTER: 'warn',
  DEBT: 'bad',
  STOP: 'bad',
  LOSS: 'bad',
  RULING: 'warn',
  COMPLAINT: 'warn',
  CALL_BACK: 'info',
  VISIT: 'info',
  FOLLOW_UP: 'info',
  TIER: 'accent',
  OWNERSHIP: 'accent',
};

/** Everything that happened with the customer in one line, newest first; each row leads to its record (ARC-1). */
export function AccountTimeline({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const label = useLabel();
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['ask', 'AccountTimeline', accountId, kinds],
    queryFn: ({ pageParam, signal }) =>
      ask<TimelinePart>(
        timelineDocument,
        { input: { accountId, kinds, first: 40, ...(pageParam ? { after: pageParam } : {}) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last: TimelinePart) => last.timeline.next,
  });
  const toggle = (kind: TimelineKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
  const rows = data?.pages.flatMap((page) => page.timeline.rows) ?? [];
  return (
    <Section>
      <Box
        role="group"
        aria-label={text('dossier.kinds')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 2 }}
      >
        <Chip
          size="small"
          label={text('dossier.all_kinds')}
          color={kinds.length === 0 ? 'primary' : 'default'}
          onClick={() => setKinds([])}
        />
        {timelineKind.list.map((kind) => (
          <Chip
            key={kind}
            size="small"
            variant={kinds.includes(kind) ? 'filled' : 'outlined'}
            color={kinds.includes(kind) ? 'primary' : 'default'}
            aria-pressed={kinds.includes(kind)}
            label={label(timelineKind.labels[kind])}
            onClick={() => toggle(kind)}
          />
        ))}
      </Box>
      {error ? <ErrorState error={error} /> : isPending ? <LinearProgress /> : <Rows rows={rows} />}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text('dossier.more')}
        </Button>
      )}
    </Section>
  );
}

function Rows({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const label = useLabel();
  const words = useCodeWords();
  return (
    <Timeline
      items={rows.map((row) => ({
        id: `${row.kind}${row.id}`,
        at: <Day value={row.on} />,
        by: row.person?.name,
        tone: tones[row.kind] ?? 'neutral',
        title: <Title row={row} kind={label(timelineKind.labels[row.kind])} words={words(row)} />,
        detail: row.detail,
      }))}
    />
  );
}

function Title({
  row,
  kind,
  words,
}: {
  readonly row: TimelineRow;
  readonly kind: string;
  readonly words: string;
}) {
  const path = row.subjectType === 'Account' ? null : subjectPath(row.subjectType, row.subjectId);
  const what: ReactNode = [kind, words].filter(Boolean).join(' · ');
  return (
    <>
      {path ? <Link to={path}>{what}</Link> : what}
      {row.title && (
        <Box component="span" sx={{ fontWeight: 400, ml: 1 }}>
          {row.title}
        </Box>
      )}
      {row.quantityMilli && (
        <Box component="span" sx={{ fontWeight: 400, ml: 1 }}>
          <Quantity value={row.quantityMilli} />
        </Box>
      )}
      {row.amount && (
        <Box component="span" sx={{ fontWeight: 400, ml: 1 }}>
          <Money value={row.amount} sign />
        </Box>
      )}
    </>
  );
}

/** "Vocabulary.CODE" and names of events in the reader's words. */
function useCodeWords(): (row: TimelineRow) => string {
  const label = useLabel();
  const text = useText();
  const translate = useTranslate();
  const word = (code: string): string => {
    if (code === 'class.none') return text('class.none');
    const [name = '', value = ''] = code.split('.', 2);
    const vocabulary = vocabularies.find((one) => one.name === name);
    if (vocabulary) return label(vocabulary.labels[value], value);
    const key = code.startsWith('event.') ? code : `event.${code}`;
    return translate(key, { _: code });
  };
  return (row) => row.codes.map(word).join(row.kind === 'TIER' || row.kind === 'DEBT' ? ' → ' : ' · ');
}
