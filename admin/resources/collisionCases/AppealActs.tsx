import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import { BooleanInput, FormDataConsumer, maxLength, required, TextInput } from 'react-admin';
import { ActButton } from '../../components/Act';
import { dayText } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { appealRulingDocument, decideAppealDocument, type CollisionCase } from './collision-cases.documents';
import { RulingFields, rulingOf, type RulingForm } from './RulingFields';

/** A side asks the next level to look again, once (COLL-5). */
export function AppealButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  return (
    <ActButton
      label="collisions.appeal"
      icon={<BalanceIcon />}
      permission="collision.appeal"
      says={text('collisions.appeal_says', { until: dayText(row.appealUntil) })}
      document={appealRulingDocument}
      variables={({ reason }) => ({ input: { caseId: row.id, reason } })}
      done="collisions.appealed"
    >
      <TextInput
        source="reason"
        label="collisions.appeal_reason"
        multiline
        minRows={3}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}

interface DecisionForm extends RulingForm {
  readonly uphold?: boolean;
}

/** The next level upholds the ruling or gives its own in its place (COLL-5). */
export function DecideAppealButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  return (
    <ActButton
      label="collisions.decide_appeal"
      icon={<BalanceIcon />}
      variant="contained"
      wide
      permission="collision.rule"
      once
      title={`${text('collisions.decide_appeal')}${text('field.colon')}${row.customerName}`}
      says={text('collisions.decide_appeal_says')}
      defaults={{ uphold: true, outcome: row.outcome, primaryRepId: row.primaryRep?.id }}
      document={decideAppealDocument}
      variables={(values) => {
        const form = values as DecisionForm;
        return {
          input: {
            caseId: row.id,
            version: row.version,
            uphold: form.uphold ?? false,
            decision: values['decision'],
            ...(form.uphold ? {} : rulingOf(form, row)),
          },
        };
      }}
      done="collisions.appeal_decided"
    >
      <BooleanInput source="uphold" label="collisions.uphold" />
      <FormDataConsumer<DecisionForm>>
        {({ formData }) => !formData.uphold && <RulingFields row={row} />}
      </FormDataConsumer>
      <TextInput
        source="decision"
        label="collisions.appeal_decision"
        multiline
        minRows={2}
        validate={[required(), maxLength(300)]}
      />
    </ActButton>
  );
}
