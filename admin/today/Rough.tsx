import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { compactAmount, groupDigits } from '../components/format';
import { useLocale } from '../i18n/use-text';

/** The size of an amount where size is what matters; exact to the fen on hover. */
export function Rough({ value }: { readonly value: string }) {
  const locale = useLocale();
  const exact = `¥${groupDigits(value)}`;
  return (
    <Tooltip title={exact}>
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {compactAmount(value, locale)}
      </Box>
    </Tooltip>
  );
}
