import Alert from '@mui/material/Alert';
import { groupDigits } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { freeCreditDocument, type StandingRow } from './credit.documents';

/** What a customer may still owe, before a contract is applied for or decided about (CRE-5). */
export function FreeCredit({ accountId }: { readonly accountId: string }) {
  const may = useMay();
  return may('receivable.read') ? <Line accountId={accountId} /> : null;
}

function Line({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const { data } = useAsk<{ readonly standing: StandingRow }>(freeCreditDocument, { accountId });
  if (!data) return null;
  const { cashOnly, level, limit, exposure, free, termDays, override } = data.standing;
  const severity = level === 'OVER' ? 'error' : level === 'WITHIN' ? 'success' : 'warning';
  return (
    <Alert severity={severity} sx={{ mb: 1.5 }}>
      {cashOnly
        ? text('credit.cash_only')
        : text('credit.free_line', {
            limit: groupDigits(limit),
            exposure: groupDigits(exposure),
            free: groupDigits(free),
            days: termDays,
          })}
      {override &&
        ` ${text('credit.override_stands', { amount: groupDigits(override.amount), day: override.untilOn })}`}
    </Alert>
  );
}
