import GavelIcon from '@mui/icons-material/Gavel';
import { FormDataConsumer } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { ruleCollisionDocument, type CollisionCase } from './collision-cases.documents';
import { RulingFields, rulingOf, type RulingForm } from './RulingFields';

/** Outcomes that say something about people need it said in words. */
const inWords = ['BOTH_WARNED', 'UNFOUNDED'];

/** Rules on a case: outcome, primary, each assistant's share by slider, reason (COLL-4). */
export function RuleButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const holder = row.parties.find((party) => party.side === 'HOLDER');
  return (
    <ActButton
      label="collisions.rule"
      icon={<GavelIcon />}
      variant="contained"
      wide
      permission="collision.rule"
      once
      title={`${text('collisions.rule')}${text('field.colon')}${row.customerName}`}
      says={text('collisions.rule_says')}
      defaults={{ outcome: 'PRIMARY_WITH_ASSISTANTS', primaryRepId: holder?.repId }}
      document={ruleCollisionDocument}
      variables={(values) => ({
        input: {
          caseId: row.id,
          version: row.version,
          ...rulingOf(values as RulingForm, row),
          reason: values['reason'] || null,
        },
      })}
      done="collisions.ruled"
    >
      {(refusal) => (
        <>
          <RulingFields row={row} />
          <FormDataConsumer<RulingForm>>
            {({ formData }) => (
              <ReasonInput
                optional={
                  refusal?.code !== 'collision.deviation_reason' && !inWords.includes(formData.outcome ?? '')
                }
              />
            )}
          </FormDataConsumer>
        </>
      )}
    </ActButton>
  );
}
