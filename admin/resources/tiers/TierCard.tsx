import InfoIcon from '@mui/icons-material/InfoOutlined';
import MoveIcon from '@mui/icons-material/SwapHoriz';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import TieIcon from '@mui/icons-material/DragHandle';
import EditIcon from '@mui/icons-material/EditOutlined';
import { useState } from 'react';
import { accountTier, type AccountTier } from '../../../shared/vocabulary/accounts';
import { tierBecause, tierPart, tierSignal } from '../../../shared/vocabulary/tiers';
import { ClassChip, Sign, StateChip } from '../../components/Chips';
import { RefLink } from '../../components/Fields';
import { useLabel, useText } from '../../i18n/use-text';
import { points } from './points';
import { ScoreBar } from './ScoreBar';
import type { TierItem } from './tiers.documents';

interface Props {
  readonly item: TierItem;
  /** The review is open and the reader decides. */
  readonly movable: boolean;
  readonly onMove: (item: TierItem, to: AccountTier) => void;
}

/** One customer of a review: score and its parts, why it stands here, and the way to another column. */
export function TierCard({ item, movable, onMove }: Props) {
  const text = useText();
  const label = useLabel();
  const name = item.account?.name ?? '';
  const tierName = (tier: AccountTier): string => label(accountTier.labels[tier]);
  const overridden = item.finalTier !== item.proposedTier;
  return (
    <Box
      component="li"
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', item.id)}
      sx={{
        listStyle: 'none',
        border: 1,
        borderColor: overridden ? 'primary.main' : 'divider',
        borderRadius: 1,
        px: 1.25,
        py: 0.75,
        backgroundColor: 'background.paper',
        cursor: movable ? 'grab' : 'default',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            typography: 'body2',
          }}
        >
          <RefLink to="accounts" id={item.accountId}>
            {name}
          </RefLink>
        </Box>
        <Typography
          component="span"
          variant="body2"
          sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
        >
          {points(item.score)}
        </Typography>
        <WhyScore item={item} name={name} />
        {movable && <MoveMenu item={item} name={name} tierName={tierName} onMove={onMove} />}
      </Box>
      <ScoreBar parts={item.parts} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mt: 0.5 }}>
        <Typography variant="caption" color="textSecondary">
          {text('tiers.place', { place: item.placeNo })}
          {item.account?.owner ? ` · ${item.account.owner.name}` : ''}
          {item.oldTier === item.finalTier
            ? ''
            : ` · ${text('tiers.from', { tier: tierName(item.oldTier) })}`}
        </Typography>
        {item.debtClass && <ClassChip debtClass={item.debtClass} />}
        {item.because !== 'RANK' && !overridden && <StateChip vocabulary={tierBecause} code={item.because} />}
        {item.tied && (
          <Sign tone="info" icon={TieIcon}>
            {text('tiers.tied')}
          </Sign>
        )}
        {overridden && (
          <Sign tone="accent" icon={EditIcon}>
            {text('tiers.overridden')}
          </Sign>
        )}
      </Box>
      {item.overrideReason && (
        <Typography variant="caption" component="div">
          {item.overrideReason}
          {item.overrideUntil ? ` · ${text('tiers.until_day', { day: item.overrideUntil })}` : ''}
        </Typography>
      )}
    </Box>
  );
}

function MoveMenu({
  item,
  name,
  tierName,
  onMove,
}: {
  readonly item: TierItem;
  readonly name: string;
  readonly tierName: (tier: AccountTier) => string;
  readonly onMove: Props['onMove'];
}) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={text('tiers.move_named', { name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoveIcon sx={{ fontSize: 18 }} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {accountTier.list
          .filter((tier) => tier !== item.finalTier)
          .map((tier) => (
            <MenuItem
              key={tier}
              onClick={() => {
                setAnchor(null);
                onMove(item, tier);
              }}
            >
              {tier === item.proposedTier
                ? text('tiers.take_back', { tier: tierName(tier) })
                : text('tiers.move_to', { tier: tierName(tier) })}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}

/** How the score came about: each part with its facts, and what makes the customer a candidate. */
function WhyScore({ item, name }: { readonly item: TierItem; readonly name: string }) {
  const text = useText();
  const label = useLabel();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={text('tiers.why_of', { name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <InfoIcon sx={{ fontSize: 18 }} />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 2, maxWidth: 460 }}>
          <Typography variant="subtitle2" gutterBottom>
            {name} · {points(item.score)}
          </Typography>
          <Box
            component="table"
            sx={{
              fontSize: '0.8125rem',
              '& td, & th': { py: 0.25, pr: 1.5, textAlign: 'left', fontWeight: 400 },
            }}
          >
            <tbody>
              {item.parts.map(({ part, score, weight, text: facts }) => (
                <tr key={part}>
                  <Box component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    {label(tierPart.labels[part])}
                  </Box>
                  <Box component="td" sx={{ fontWeight: '600 !important', whiteSpace: 'nowrap' }}>
                    {score} × {weight}
                  </Box>
                  <Box component="td" sx={{ color: 'text.secondary' }}>
                    {facts}
                  </Box>
                </tr>
              ))}
            </tbody>
          </Box>
          <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mt: 1 }}>
            {item.signals.map((signal) => (
              <StateChip key={signal} vocabulary={tierSignal} code={signal} />
            ))}
          </Box>
        </Box>
      </Popover>
    </>
  );
}
