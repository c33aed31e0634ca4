import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import { accountTier, type AccountTier } from '../../../shared/vocabulary/accounts';
import { ActDialog } from '../../components/Act';
import { TierChip } from '../../components/Chips';
import { DayInput } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { TierCard } from './TierCard';
import {
  overrideDocument,
  tierItemsDocument,
  type TierColumn,
  type TierItem,
  type TierReview,
} from './tiers.documents';

interface Answer {
  readonly tierReviewItems: { readonly total: number; readonly items: readonly TierItem[] };
}

interface Move {
  readonly item: TierItem;
  readonly to: AccountTier;
}

const STEP = 50;

/** Three columns against their targets; a card goes to another by dragging, or by its menu. */
export function TierBoard({
  review,
  movable,
  changed,
  q,
}: {
  readonly review: TierReview;
  readonly movable: boolean;
  readonly changed: boolean;
  readonly q: string;
}) {
  const [move, setMove] = useState<Move | null>(null);
  const [seen, setSeen] = useState<ReadonlyMap<string, TierItem>>(new Map());
  const known = (items: readonly TierItem[]): void => {
    if (items.every((item) => seen.get(item.id) === item)) return;
    setSeen(new Map([...seen, ...items.map((item) => [item.id, item] as const)]));
  };
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' },
          gap: 1.5,
        }}
      >
        {accountTier.list.map((tier) => (
          <Column
            key={tier}
            column={review.columns.find((one) => one.tier === tier)}
            tier={tier}
            reviewId={review.id}
            filter={{ ...(changed ? { changed: true } : {}), ...(q ? { q } : {}) }}
            movable={movable}
            onItems={known}
            onMove={(item, to) => setMove({ item, to })}
            onDrop={(id) => {
              const item = seen.get(id);
              if (item && item.finalTier !== tier) setMove({ item, to: tier });
            }}
          />
        ))}
      </Box>
      {move && <OverrideDialog {...move} onClose={() => setMove(null)} />}
    </>
  );
}

interface ColumnProps {
  readonly column: TierColumn | undefined;
  readonly tier: AccountTier;
  readonly reviewId: string;
  readonly filter: object;
  readonly movable: boolean;
  readonly onItems: (items: readonly TierItem[]) => void;
  readonly onMove: (item: TierItem, to: AccountTier) => void;
  readonly onDrop: (itemId: string) => void;
}

function Column({ column, tier, reviewId, filter, movable, onItems, onMove, onDrop }: ColumnProps) {
  const text = useText();
  const label = useLabel();
  const [size, setSize] = useState(STEP);
  const [over, setOver] = useState(false);
  const { data } = useAsk<Answer>(tierItemsDocument, {
    filter: { ...filter, reviewId, tier },
    page: { number: 1, size },
  });
  const page = data?.tierReviewItems;
  const off = column ? column.final - column.target : 0;
  return (
    <Box
      component="section"
      aria-label={label(accountTier.labels[tier])}
      onDragEnter={() => page && onItems(page.items)}
      onDragStart={() => page && onItems(page.items)}
      onDragOver={(event) => {
        if (!movable) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData('text/plain'));
      }}
      sx={{
        border: 1,
        borderStyle: over ? 'dashed' : 'solid',
        borderColor: over ? 'primary.main' : 'divider',
        borderRadius: 1,
        p: 1,
        minWidth: 0,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <TierChip tier={tier} />
        <Typography component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {column?.final}
        </Typography>
        <Typography variant="caption" color={off === 0 ? 'textSecondary' : 'warning'}>
          {text('tiers.target', { count: column?.target ?? 0 })}
          {off === 0 ? '' : ` (${off > 0 ? '+' : ''}${off})`} ·{' '}
          {text('tiers.was', { count: column?.before ?? 0 })}
        </Typography>
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}
      >
        {page?.items.map((item) => (
          <TierCard key={item.id} item={item} movable={movable} onMove={onMove} />
        ))}
      </Box>
      {page?.total === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 1 }}>
          {text('tiers.column_empty')}
        </Typography>
      )}
      {page && page.total > size && size < 200 && (
        <Button fullWidth onClick={() => setSize(Math.min(200, size + STEP))}>
          {text('tiers.more', { count: page.total })}
        </Button>
      )}
    </Box>
  );
}

/** Why this customer gets another tier than its score says, and until when. */
function OverrideDialog({ item, to, onClose }: Move & { readonly onClose: () => void }) {
  const text = useText();
  const label = useLabel();
  const back = to === item.proposedTier;
  const values = {
    name: item.account?.name ?? '',
    from: label(accountTier.labels[item.proposedTier]),
    to: label(accountTier.labels[to]),
  };
  return (
    <ActDialog
      title={text('tiers.override')}
      says={back ? text('tiers.back_says', values) : text('tiers.override_says', values)}
      confirm={text('tiers.move_to', { tier: values.to })}
      document={overrideDocument}
      variables={({ reason, until }) => ({
        input: {
          itemId: item.id,
          version: item.version,
          tier: to,
          ...(back ? {} : { reason, until: until ?? null }),
        },
      })}
      onClose={onClose}
    >
      {!back && (
        <>
          <TextInput
            source="reason"
            label="act.reason"
            multiline
            minRows={2}
            validate={required()}
            autoFocus
          />
          <DayInput source="until" label="tiers.until" />
        </>
      )}
    </ActDialog>
  );
}
