import StartIcon from '@mui/icons-material/FactCheckOutlined';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { tierReviewState } from '../../../shared/vocabulary/tiers';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Figures } from '../../components/Figures';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk, useIdempotencyKey } from '../../providers/use-act';
import { ImpactPanel } from './ImpactPanel';
import { TierBoard } from './TierBoard';
import {
  acceptReviewDocument,
  cancelReviewDocument,
  latestReviewDocument,
  openReviewDocument,
  tierItemsDocument,
  type TierReview,
} from './tiers.documents';

const earlierColumns: readonly Column<TierReview>[] = [
  { source: 'asOf', label: 'tiers.day', kind: 'day' },
  {
    source: 'state',
    label: 'tiers.state',
    render: (review) => <StateChip vocabulary={tierReviewState} code={review.state} />,
  },
  { source: 'customers', label: 'tiers.customers', kind: 'number' },
  { source: 'decidedOn', label: 'tiers.day', kind: 'day', hidden: true },
  { source: 'decidedBy.name', label: 'tiers.by' },
];

/** The review of tiers: three columns against 2:3:5, what accepting means, the decision (TIER-1…3). */
export function TierReviewPage() {
  const text = useText();
  const may = useMay();
  const { data, error } = useAsk<{ tierReviews: { items: readonly TierReview[] } }>(latestReviewDocument);
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const reviews = data.tierReviews.items;
  const open = reviews.find(({ state }) => state === 'OPEN');
  const start = (
    <ActButton
      label="tiers.start"
      icon={<StartIcon />}
      variant="contained"
      permission="tier.review"
      says={text('tiers.start_says')}
      document={openReviewDocument}
      once
    />
  );
  return (
    <Page
      title={text('tiers.title')}
      intro={text('tiers.intro')}
      actions={open ? <Decide review={open} /> : start}
    >
      {open ? (
        <OpenReview review={open} movable={may('tier.review')} />
      ) : (
        <Section>
          <Note icon={StartIcon} title={text('tiers.none')} help={text('tiers.none_help')} />
        </Section>
      )}
      {reviews.some(({ state }) => state !== 'OPEN') && (
        <Section title={text('tiers.earlier')} flush>
          <PlainTable
            rows={reviews.filter(({ state }) => state !== 'OPEN')}
            columns={earlierColumns}
            rowKey={(review) => review.id}
          />
        </Section>
      )}
    </Page>
  );
}

function useCount(reviewId: string, filter: object): number | undefined {
  const { data } = useAsk<{ tierReviewItems: { total: number } }>(tierItemsDocument, {
    filter: { reviewId, ...filter },
    page: { number: 1, size: 1 },
  });
  return data?.tierReviewItems.total;
}

function Decide({ review }: { readonly review: TierReview }) {
  const text = useText();
  const key = useIdempotencyKey();
  const changed = useCount(review.id, { changed: true });
  const input = { reviewId: review.id, version: review.version };
  return (
    <>
      <ActButton
        label="tiers.cancel"
        permission="tier.review"
        says={text('tiers.cancel_says')}
        document={cancelReviewDocument}
        variables={({ reason }) => ({ input: { ...input, reason } })}
      >
        <ReasonInput optional />
      </ActButton>
      <ActButton
        label="tiers.accept"
        variant="contained"
        permission="tier.review"
        says={text('tiers.accept_says', { count: changed ?? 0 })}
        document={acceptReviewDocument}
        variables={({ reason }) => ({ input: { ...input, reason, idempotencyKey: key.current() } })}
        done="tiers.accepted"
      >
        <ReasonInput optional />
      </ActButton>
    </>
  );
}

function OpenReview({ review, movable }: { readonly review: TierReview; readonly movable: boolean }) {
  const text = useText();
  const [changed, setChanged] = useState(false);
  const [q, setQ] = useState('');
  const moved = useCount(review.id, { changed: true });
  const overridden = useCount(review.id, { overridden: true });
  return (
    <>
      <Section flush>
        <Figures
          figures={[
            { label: text('tiers.as_of', { day: review.asOf }), value: review.openedBy?.name },
            { label: text('tiers.customers'), value: review.customers },
            { label: text('tiers.inactive'), value: review.inactive },
            { label: text('tiers.changed'), value: moved, onClick: () => setChanged(true) },
            { label: text('tiers.overridden'), value: overridden },
          ]}
        />
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', px: 2, py: 0.5, flexWrap: 'wrap' }}>
          <TextField
            label={text('tiers.search')}
            value={q}
            onChange={(event) => setQ(event.target.value.slice(0, 100))}
            sx={{ maxWidth: 260 }}
          />
          <FormControlLabel
            control={<Switch checked={changed} onChange={(_, on) => setChanged(on)} />}
            label={text('tiers.only_changes')}
          />
        </Box>
      </Section>
      {movable && <ImpactPanel reviewId={review.id} />}
      <TierBoard review={review} movable={movable} changed={changed} q={q.trim()} />
    </>
  );
}
