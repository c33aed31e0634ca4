import ScoreIcon from '@mui/icons-material/SpeedOutlined';
import { maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { intentClass, intentCriterion, type IntentClass } from '../../../shared/vocabulary/intents';
import type { IntentLevel } from '../../../shared/vocabulary/leads';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { ActButton } from '../../components/Act';
import { DayInput } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import { scoreLeadDocument } from './intents.documents';

interface Answer {
  readonly score: {
    readonly score: number;
    readonly intentClass: IntentClass;
    readonly suggestedLevel: IntentLevel | null;
  };
}

/** The score card of a lead: nine ratings, the score made of them by the server (INT-2). */
export function ScoreButton({
  lead,
}: {
  readonly lead: { readonly id: string; readonly customerName: string };
}) {
  const text = useText();
  const label = useLabel();
  return (
    <ActButton<Answer>
      label="intents.score"
      icon={<ScoreIcon />}
      permission="lead.follow_up"
      title={`${text('intents.score')}${text('field.colon')}${lead.customerName}`}
      says={text('intents.score_says')}
      document={scoreLeadDocument}
      variables={({ expectedBuyOn, note, ...values }) => ({
        input: {
          leadId: lead.id,
          ratings: intentCriterion.list.map((criterion) => ({
            criterion,
            rating: Number(values[criterion]),
          })),
          ...(expectedBuyOn ? { expectedBuyOn } : {}),
          ...(note ? { note } : {}),
        },
      })}
      done={({ score }) =>
        [
          text('intents.scored', { score: score.score, class: label(intentClass.labels[score.intentClass]) }),
          score.suggestedLevel ? `→ ${label(intentLevel.labels[score.suggestedLevel])}` : '',
        ]
          .filter(Boolean)
          .join(' ')
      }
    >
      {intentCriterion.list.map((criterion) => (
        <NumberInput
          key={criterion}
          source={criterion}
          label={label(intentCriterion.labels[criterion])}
          min={0}
          max={10}
          step={1}
          helperText={false}
          validate={[required(), minValue(0), maxValue(10)]}
        />
      ))}
      <DayInput source="expectedBuyOn" label="intents.expected_buy" />
      <TextInput source="note" label="act.note" validate={maxLength(300)} />
    </ActButton>
  );
}
