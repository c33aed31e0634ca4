import Button from '@mui/material/Button';
import { Link } from 'react-admin';
import { Section } from '../components/Page';
import { useText } from '../i18n/use-text';
import { useAsk } from '../providers/use-act';
import { HeldTable } from '../resources/money/HeldTable';
import {
  balanceDocument,
  heldCommissionsDocument,
  type Balance,
  type HeldCommission,
} from '../resources/money/money.documents';
import { BalanceFigures } from '../resources/money/MoneyPage';

/** Held, payable, paid, and what is released next if customers pay on time. */
export function MyMoney({ repId }: { readonly repId: string }) {
  const text = useText();
  const { data } = useAsk<{ balance: Balance }>(balanceDocument, { repId });
  const { data: next } = useAsk<{ held: { items: HeldCommission[] } }>(heldCommissionsDocument, {
    filter: { repId },
    sort: { field: 'lastDueOn', direction: 'ASC' },
    page: { number: 1, size: 5 },
  });
  return (
    <>
      <Section
        title={text('today.money')}
        flush
        actions={
          <Button component={Link} to="/money">
            {text('today.money_all')}
          </Button>
        }
      >
        <BalanceFigures balance={data?.balance} />
      </Section>
      {next && next.held.items.length > 0 && (
        <Section title={text('today.next_releases')} flush>
          <HeldTable rows={next.held.items} compact />
        </Section>
      )}
    </>
  );
}
