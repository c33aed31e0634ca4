import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { csvOf, download } from '../../components/csv';
import { useLabel, useText } from '../../i18n/use-text';
import type { PriceList } from './price-lists.documents';

/** The prices of the version as Excel opens them. */
export function ExportRows({ list }: { readonly list: PriceList }) {
  const text = useText();
  const label = useLabel();
  const write = () => {
    const head = [
      text('prices.product'),
      text('prices.unit'),
      text('prices.tier'),
      text('prices.guide'),
      text('prices.floor'),
    ];
    const rows = list.rows.map(({ product, unit, tier, guidePrice, floorPrice }) => [
      product,
      unit,
      tier ? label(accountTier.labels[tier]) : text('prices.all_tiers'),
      guidePrice,
      floorPrice,
    ]);
    download(`${text('prices.version', { no: list.no })}.csv`, csvOf([head, ...rows]));
  };
  return (
    <Button startIcon={<DownloadIcon />} disabled={list.rows.length === 0} onClick={write}>
      {text('prices.export')}
    </Button>
  );
}
