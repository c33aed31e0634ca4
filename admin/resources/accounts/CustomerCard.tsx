import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { purchaseRole } from '../../../shared/vocabulary/accounts';
import { intentCriterion } from '../../../shared/vocabulary/intents';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { Details } from '../../components/Details';
import { Day, Money } from '../../components/Fields';
import { groupDigits } from '../../components/format';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import type { Account } from './accounts.documents';
import { customerCardDocument, type CustomerCardAnswer } from './customer-card.documents';

const separate = ' · ';

/** What is known of a customer who has signed, gathered by itself (INT-6). */
export function CustomerCard({ account }: { readonly account: Account }) {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<CustomerCardAnswer>(customerCardDocument, { id: account.id });
  if (error) return <ErrorState error={error} />;
  const card = data?.account.customerCard;
  if (!card) return null;
  const contacts = (account.contacts ?? []).filter(({ leftOn }) => !leftOn);
  return (
    <Section
      title={text('card.title')}
      actions={
        <Button size="small" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {text('card.print')}
        </Button>
      }
    >
      <div className="print-area">
        <Details
          rows={[
            [text('card.begun'), <Day key="b" value={card.begunOn} />],
            [text('card.products'), card.products.join(separate)],
            [text('card.uses'), card.uses.join(separate)],
            [text('card.purchase'), text('card.days', { days: card.paymentTermDays })],
            [text('card.budget'), card.budget && <Money key="m" value={card.budget} sign />],
            [text('card.wished'), card.wishedOn && <Day key="w" value={card.wishedOn} />],
            [
              text('card.matters'),
              card.matters.map((one) => label(intentCriterion.labels[one])).join(separate),
            ],
            [
              text('card.contacts'),
              contacts.map(({ id, name, title, purchaseRole: role, preferences }) => (
                <div key={id}>
                  {[name, title, role && label(purchaseRole.labels[role]), preferences]
                    .filter(Boolean)
                    .join(separate)}
                </div>
              )),
            ],
            [
              text('card.competitors'),
              card.competitors.map(({ name, product, price, seenOn }) => (
                <div key={name}>
                  {[name, product, price && `¥${groupDigits(price)}`, seenOn].filter(Boolean).join(separate)}
                </div>
              )),
            ],
            [
              text('card.levels'),
              card.levels.map(({ fromLevel, toLevel, changedOn }, at) => (
                <div key={at}>
                  {changedOn} {label(intentLevel.labels[fromLevel])} → {label(intentLevel.labels[toLevel])}
                </div>
              )),
            ],
          ]}
        />
      </div>
    </Section>
  );
}
