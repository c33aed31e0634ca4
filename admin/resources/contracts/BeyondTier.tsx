import Alert from '@mui/material/Alert';
import { tierExcessKind } from '../../../shared/vocabulary/contracts';
import { percentOf } from '../../components/format';
import { useLabel, useText } from '../../i18n/use-text';
import type { Contract } from './contracts.documents';

/** Where an undecided contract asks for more than its customer's tier allows: the VP must agree to it (TIER-4). */
export function BeyondTier({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const label = useLabel();
  const excesses = contract.beyondTier ?? [];
  if (excesses.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1.5 }}>
      {text('contracts.beyond_tier')}
      <ul>
        {excesses.map(({ kind, product, asked, allowed, goingPrice }) => (
          <li key={`${kind}${product ?? ''}`}>
            {label(tierExcessKind.labels[kind])}
            {product ? ` ${product}` : ''}
            {text('field.colon')}
            {kind === 'TERM'
              ? text('contracts.beyond_term', { asked, allowed })
              : text('contracts.beyond_price', {
                  asked: percentOf(asked),
                  allowed: percentOf(allowed),
                  price: goingPrice ?? '',
                })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
