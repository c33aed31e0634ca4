import { Asked, ReasonTree, WhyButton, type Reason } from '../../components/WhyButton';
import { useText } from '../../i18n/use-text';
import { contractCommissionDocument, type ContractCommission, type Explained } from './money.documents';

const reasonsOf = (lines: readonly Explained[]): Reason[] =>
  lines.map(({ text, children }) => ({ text, because: reasonsOf(children) }));

/** What a contract's commission followed from: deliveries, plan, rate, money received, gate (COM-10). */
export function WhyCommission({ contractId }: { readonly contractId: string }) {
  const text = useText();
  return (
    <WhyButton title={text('money.why')}>
      {() => (
        <Asked<{ commission: ContractCommission }>
          document={contractCommissionDocument}
          variables={{ contractId }}
        >
          {({ commission }) => <ReasonTree reasons={reasonsOf(commission.explanation)} />}
        </Asked>
      )}
    </WhyButton>
  );
}
