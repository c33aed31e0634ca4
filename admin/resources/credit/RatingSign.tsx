import CircleIcon from '@mui/icons-material/CircleOutlined';
import { creditRating, type CreditRating } from '../../../shared/vocabulary/credit';
import { Sign, StateChip } from '../../components/Chips';
import { useText } from '../../i18n/use-text';

/** A rating as its sign; who has none says so. */
export function RatingSign({ rating }: { readonly rating: CreditRating | null }) {
  const text = useText();
  if (rating) return <StateChip vocabulary={creditRating} code={rating} />;
  return (
    <Sign tone="neutral" icon={CircleIcon}>
      {text('credit.unrated')}
    </Sign>
  );
}
