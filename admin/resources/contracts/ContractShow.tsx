import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { customerAge } from '../../../shared/vocabulary/accounts';
import { contractMilestone, contractState, paymentTrigger } from '../../../shared/vocabulary/contracts';
import { delinquencyClass, delinquencyReason } from '../../../shared/vocabulary/receivables';
import { ClassChip, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Code, Day, Moment, Money, Quantity, RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { RecordPage, Section, type Fact } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { StatePath } from '../../components/StatePath';
import { Timeline } from '../../components/Timeline';
import { WhyButton } from '../../components/WhyButton';
import { percentOf } from '../../components/format';
import { useLabel, useText } from '../../i18n/use-text';
import { ContractCommissionPart } from '../money/ContractCommissionPart';
import { ContractActs } from './ContractActs';
import type { Contract, ContractLine } from './contracts.documents';
import { OfferGoodsButton } from '../inKindCases/InKindActs';
import { ContractLegal } from '../legalCases/ContractLegal';
import { ContractInvoices } from '../invoices/ContractInvoices';
import { ContractVersions } from '../amendments/ContractVersions';
import { ContractSupply } from '../supplyNotices/ContractSupply';
import { ContractReceivables } from './ContractReceivables';
import { Deliveries } from './Deliveries';
import { JointReview } from './JointReview';
import { lineAmount } from './line-amount';
import { Parties } from './Parties';
import { usePriceColumns } from './PriceNotice';

const way = contractState.list.filter((state) => state !== 'REJECTED');

export function ContractShow() {
  const text = useText();
  return (
    <RecordPage<Contract>
      title={(contract) => contract.projectName}
      subtitle={(contract) => contract.number ?? text('contracts.draft')}
      chips={(contract) => (
        <>
          <StateChip vocabulary={contractState} code={contract.state} />
          {contract.customerAge && <StateChip vocabulary={customerAge} code={contract.customerAge} />}
        </>
      )}
      facts={(contract) => factsOf(contract, text)}
      path={(contract) =>
        contract.state !== 'REJECTED' && (
          <StatePath vocabulary={contractState} path={way} current={contract.state} />
        )
      }
      actions={(contract) => <ContractActs contract={contract} />}
    >
      {(contract) => (
        <>
          {!contract.signedOn && <JointReview contract={contract} />}
          <Box
            sx={{
              display: 'grid',
              // with guide prices beside them the lines need the whole width
              gridTemplateColumns: {
                xs: '1fr',
                lg: (contract.lines ?? []).some(({ price }) => price) ? '1fr' : '2fr 1fr',
              },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <Lines contract={contract} />
            <Terms contract={contract} />
          </Box>
          {contract.money && contract.signedOn && <MoneyPart contract={contract} />}
          {contract.money && contract.signedOn && <ContractInvoices contractId={contract.id} />}
          {contract.signedOn && <ContractVersions contract={contract} />}
          {contract.signedOn && <ContractSupply contract={contract} />}
          {contract.signedOn && <Deliveries contract={contract} />}
          {contract.money && contract.signedOn && (
            <ContractLegal contractId={contract.id} owing={contract.money.open !== '0.00'} />
          )}
          {contract.signedOn && <ContractCommissionPart contractId={contract.id} />}
          <Parties contract={contract} />
          {contract.signedOn && <JointReview contract={contract} />}
          {contract.classHistory && contract.classHistory.length > 0 && <ClassHistory contract={contract} />}
        </>
      )}
    </RecordPage>
  );
}

function factsOf(contract: Contract, text: ReturnType<typeof useText>): Fact[] {
  return [
    {
      label: text('contracts.fact.customer'),
      value: (
        <RefLink to="accounts" id={contract.account.id}>
          {contract.account.name}
        </RefLink>
      ),
    },
    { label: text('contracts.fact.amount'), value: <Money value={contract.amount} sign /> },
    {
      label: text('contracts.fact.quantity'),
      value: <Quantity value={contract.quantityMilli} unit={contract.unit} />,
    },
    { label: text('contracts.fact.rep'), value: contract.primaryRep.name },
    {
      label: text('contracts.fact.term'),
      value:
        contract.paymentTermDays === 0
          ? text('contracts.cash')
          : text('unit.days', { value: contract.paymentTermDays }),
    },
    contract.money && contract.signedOn
      ? {
          label: text('contracts.fact.open'),
          value: (
            <>
              <Money value={contract.money.open} sign />{' '}
              {contract.delinquencyClass && <ClassChip debtClass={contract.delinquencyClass} />}
            </>
          ),
          why: contract.debt && <WhyClass contract={contract} />,
        }
      : { label: text('contracts.fact.signed'), value: contract.signedOn },
  ];
}

function WhyClass({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const label = useLabel();
  const { debt } = contract;
  if (!debt) return null;
  return (
    <WhyButton title={text('contracts.why_class')}>
      <Typography variant="body2">
        {text('contracts.why_class.because', { reason: label(delinquencyReason.labels[debt.because]) })}
      </Typography>
      {debt.nextClass && debt.nextStepOn && (
        <Typography
          variant="body2"
          sx={{ mt: 0.5, color: debt.aboutToBecomeB ? 'error.main' : 'text.secondary' }}
        >
          {text('contracts.why_class.next', {
            day: debt.nextStepOn,
            next: label(delinquencyClass.labels[debt.nextClass]),
          })}
        </Typography>
      )}
    </WhyButton>
  );
}

function Lines({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const prices = usePriceColumns(contract);
  const columns: readonly Column<ContractLine>[] = [
    {
      source: 'product',
      label: 'contracts.line.product',
      render: (line) => (line.service ? `${line.product} · ${text('contracts.line.service')}` : line.product),
    },
    {
      source: 'quantityMilli',
      label: 'contracts.line.quantity',
      kind: 'quantity',
      unit: () => contract.unit,
    },
    { source: 'unitPrice', label: 'contracts.line.unitPrice', kind: 'money' },
    ...prices,
    {
      source: 'amount',
      label: 'contracts.line.amount',
      kind: 'money',
      render: (line) => <Money value={lineAmount(line)} />,
    },
  ];
  return (
    <Section title={text('contracts.lines')} flush>
      <PlainTable
        rows={contract.lines ?? []}
        columns={columns}
        rowKey={(line) => line.id}
        totals={{
          product: text('list.total'),
          quantityMilli: <Quantity value={contract.quantityMilli} unit={contract.unit} />,
          amount: <Money value={contract.amount} />,
        }}
      />
    </Section>
  );
}

function Terms({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const label = useLabel();
  const day = (value: string | null | undefined) => (value ? <Day value={value} /> : '—');
  return (
    <Section title={text('contracts.terms')}>
      <Details
        rows={[
          [text('resources.contracts.fields.applicant.name'), contract.applicant?.name],
          [
            text('resources.contracts.fields.leadId'),
            contract.lead && (
              <RefLink key="lead" to="leads" id={contract.lead.id}>
                {contract.lead.customerName}
              </RefLink>
            ),
          ],
          [text('resources.contracts.fields.createdAt'), <Moment key="at" value={contract.createdAt} />],
          [
            text('contracts.payment_terms'),
            contract.paymentTerms && contract.paymentTerms.length > 0 ? (
              <PaymentTerms key="terms" contract={contract} />
            ) : (
              text('contracts.term.none')
            ),
          ],
          [text('resources.contracts.fields.signedOn'), day(contract.signedOn)],
          [label(contractMilestone.labels.STRUCTURE_COMPLETE), day(contract.structureCompleteOn)],
          [label(contractMilestone.labels.TOPPED_OUT), day(contract.toppedOutOn)],
          [label(contractMilestone.labels.DELIVERED_IN_FULL), day(contract.deliveredInFullOn)],
        ]}
      />
    </Section>
  );
}

function PaymentTerms({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const label = useLabel();
  return (
    <>
      {(contract.paymentTerms ?? []).map(({ dueAfter, shareBp, days }, at) => (
        <div key={at}>
          {text('contracts.term.of', {
            share: percentOf(shareBp),
            after: label(paymentTrigger.labels[dueAfter]),
            days,
          })}
        </div>
      ))}
    </>
  );
}

function MoneyPart({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const { money } = contract;
  if (!money) return null;
  return (
    <Section title={text('contracts.money')} flush>
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
      <ContractReceivables contractId={contract.id} />
      {money.open !== '0.00' && <OfferGoodsButton contractId={contract.id} />}
    </Section>
  );
}

function ClassHistory({ contract }: { readonly contract: Contract }) {
  const text = useText();
  return (
    <Section title={text('contracts.history')}>
      <Timeline
        items={(contract.classHistory ?? []).map((change) => ({
          id: change.id,
          at: change.changedOn,
          tone: change.toClass === null ? 'good' : change.toClass === 'A' ? 'warn' : 'bad',
          title: (
            <>
              <ClassChip debtClass={change.fromClass} /> → <ClassChip debtClass={change.toClass} />{' '}
              <Money value={change.openAmount} sign />
            </>
          ),
          detail: change.because && <Code vocabulary={delinquencyReason} code={change.because} />,
        }))}
      />
    </Section>
  );
}
