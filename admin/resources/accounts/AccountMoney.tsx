import { Money } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import type { BalanceConfirmation } from '../balanceConfirmations/balance-confirmations.documents';
import { confirmationColumns } from '../balanceConfirmations/ConfirmationList';
import { PrepareConfirmationButton } from '../balanceConfirmations/ConfirmationActs';
import { disputeColumns } from '../pursuits/DisputeList';
import { promiseColumns } from '../pursuits/PromiseList';
import type { PaymentPromise, ReceivableDispute } from '../pursuits/pursuits.documents';
import { useText } from '../../i18n/use-text';
import { contractColumns } from '../contracts/ContractList';
import type { ContractRow } from '../contracts/contracts.documents';
import { leadColumns } from '../leads/lead-columns';
import type { LeadRow } from '../leads/leads.documents';
import { letterColumns } from '../dunningLetters/LetterList';
import type { Letter } from '../dunningLetters/dunning-letters.documents';
import { visitColumns } from '../visits/PlannedVisitList';
import type { Visit } from '../visits/visits.documents';
import { receiptColumns } from '../receipts/ReceiptList';
import type { Receipt } from '../receipts/receipts.documents';
import { receivableColumns } from '../receivables/ReceivableList';
import type { Receivable } from '../receivables/receivables.documents';
import type { Account } from './accounts.documents';

const ofOthers = (source: string) => source !== 'account.name';

export function AccountContracts({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <Section flush>
      <RelatedRows<ContractRow>
        resource="contracts"
        filter={{ accountId }}
        sort={{ field: 'createdAt', order: 'DESC' }}
        columns={contractColumns.filter((column) => ofOthers(column.source))}
        empty={text('resources.contracts.empty')}
      />
    </Section>
  );
}

export function AccountLeads({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const { customerName, siteName, state, level, protection, owner, expectedAmount } = leadColumns;
  return (
    <Section flush>
      <RelatedRows<LeadRow>
        resource="leads"
        filter={{ accountId }}
        sort={{ field: 'createdAt', order: 'DESC' }}
        columns={[customerName, siteName, state, level, protection, owner, expectedAmount]}
        empty={text('resources.leads.empty')}
      />
    </Section>
  );
}

export function AccountVisits({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <Section flush>
      <RelatedRows<Visit>
        resource="plannedVisits"
        filter={{ accountId }}
        sort={{ field: 'visitOn', order: 'DESC' }}
        columns={visitColumns.filter((column) => ofOthers(column.source))}
        empty={text('resources.plannedVisits.empty')}
      />
    </Section>
  );
}

export function AccountLetters({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <Section flush>
      <RelatedRows<Letter>
        resource="dunningLetters"
        filter={{ accountId }}
        sort={{ field: 'issuedOn', order: 'DESC' }}
        columns={letterColumns.filter((column) => ofOthers(column.source))}
        empty={text('resources.dunningLetters.empty')}
      />
    </Section>
  );
}

/** What the customer was billed, paid and owes, with the rows behind each figure. */
export function AccountMoney({ account }: { readonly account: Account }) {
  const text = useText();
  const { money } = account;
  return (
    <>
      {money && (
        <Section flush>
          <Figures
            figures={[
              { label: text('contracts.money.billed'), value: <Money value={money.billed} sign /> },
              { label: text('contracts.money.collected'), value: <Money value={money.collected} sign /> },
              { label: text('contracts.money.adjusted'), value: <Money value={money.adjusted} sign /> },
              { label: text('contracts.money.open'), value: <Money value={money.open} sign /> },
              {
                label: text('contracts.money.overdue'),
                value: <Money value={money.overdue} sign />,
                alarming: money.overdue !== '0.00',
              },
            ]}
          />
        </Section>
      )}
      <Section title={text('receipts.items')} flush>
        <RelatedRows<Receivable>
          resource="receivables"
          filter={{ accountId: account.id, open: true }}
          sort={{ field: 'dueOn', order: 'ASC' }}
          columns={receivableColumns.filter((column) => ofOthers(column.source))}
          empty={text('resources.receivables.empty')}
        />
      </Section>
      <Section title={text('promises.section')} flush>
        <RelatedRows<PaymentPromise>
          resource="paymentPromises"
          filter={{ accountId: account.id }}
          sort={{ field: 'payBy', order: 'DESC' }}
          columns={promiseColumns.filter((column) => ofOthers(column.source))}
          empty={text('promises.section_empty')}
          most={5}
        />
      </Section>
      <Section title={text('disputes.section')} flush>
        <RelatedRows<ReceivableDispute>
          resource="receivableDisputes"
          filter={{ accountId: account.id }}
          sort={{ field: 'raisedOn', order: 'DESC' }}
          columns={disputeColumns.filter((column) => ofOthers(column.source))}
          empty={text('disputes.section_empty')}
          most={5}
        />
      </Section>
      <Section
        title={text('confirmations.section')}
        actions={<PrepareConfirmationButton accountId={account.id} />}
        flush
      >
        <RelatedRows<BalanceConfirmation>
          resource="balanceConfirmations"
          filter={{ accountId: account.id }}
          sort={{ field: 'asOf', order: 'DESC' }}
          columns={confirmationColumns.filter((column) => ofOthers(column.source))}
          empty={text('confirmations.section_empty')}
          most={5}
        />
      </Section>
      <Section title={text('contracts.money.collected')} flush>
        <RelatedRows<Receipt>
          resource="receipts"
          filter={{ accountId: account.id }}
          sort={{ field: 'receivedOn', order: 'DESC' }}
          columns={receiptColumns.filter((column) => ofOthers(column.source))}
          empty={text('resources.receipts.empty')}
        />
      </Section>
    </>
  );
}
