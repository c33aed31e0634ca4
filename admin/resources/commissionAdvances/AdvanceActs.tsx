import AskIcon from '@mui/icons-material/PaymentsOutlined';
import DecideIcon from '@mui/icons-material/Gavel';
import WithdrawIcon from '@mui/icons-material/UndoOutlined';
import { maxLength, RadioButtonGroupInput, required, TextInput } from 'react-admin';
import { ActButton } from '../../components/Act';
import { figureOf } from '../../components/format';
import { MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import {
  askAdvanceDocument,
  decideAdvanceDocument,
  withdrawAdvanceDocument,
  type Advance,
  type Drawable,
} from './advances.documents';

/** What may be done about an advance that waits: by finance, or by who asked. */
export function AdvanceActs({ row }: { readonly row: Advance }) {
  const text = useText();
  const me = useMe();
  if (row.state !== 'WAITING') return null;
  if (row.rep?.id === me?.user.id)
    return (
      <ActButton
        label="advances.withdraw"
        icon={<WithdrawIcon />}
        permission="commission.ask_advance"
        document={withdrawAdvanceDocument}
        variables={() => ({ input: { id: row.id, version: row.version } })}
      />
    );
  return (
    <ActButton
      label="advances.decide"
      icon={<DecideIcon />}
      permission="commission.decide_advance"
      says={text('advances.decide_says')}
      defaults={{ approved: 'yes' }}
      document={decideAdvanceDocument}
      variables={({ approved, decision }) => ({
        input: { id: row.id, version: row.version, approved: approved === 'yes', decision },
      })}
    >
      <RadioButtonGroupInput
        source="approved"
        label="advances.verdict"
        choices={[
          { id: 'yes', name: 'advances.yes' },
          { id: 'no', name: 'advances.no' },
        ]}
        validate={required()}
      />
      <TextInput
        source="decision"
        label="advances.opinion"
        validate={[required(), maxLength(500)]}
        multiline
      />
    </ActButton>
  );
}

export function AskAdvanceButton({ project }: { readonly project: Drawable }) {
  const text = useText();
  if (project.limit === '0.00') return null;
  return (
    <ActButton
      label="advances.ask"
      icon={<AskIcon />}
      permission="commission.ask_advance"
      once
      says={text('advances.ask_says', { limit: project.limit })}
      defaults={{ amount: project.limit }}
      document={askAdvanceDocument}
      variables={({ amount, reason }) => ({
        input: { contractId: project.contractId, amount: figureOf(amount, 2), reason },
      })}
    >
      <MoneyInput source="amount" label="resources.commissionAdvances.fields.amount" validate={required()} />
      <TextInput
        source="reason"
        label="resources.commissionAdvances.fields.reason"
        validate={[required(), maxLength(500)]}
        multiline
      />
    </ActButton>
  );
}
