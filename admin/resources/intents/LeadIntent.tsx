import { intentClass, intentCriterion } from '../../../shared/vocabulary/intents';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { Timeline } from '../../components/Timeline';
import { WhyButton } from '../../components/WhyButton';
import { Details } from '../../components/Details';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { leadIntentDocument, type IntentScore, type LevelChange } from './intents.documents';

interface Answer {
  readonly lead: { readonly scores: readonly IntentScore[]; readonly levelChanges: readonly LevelChange[] };
}

/** Every score card and every change of level of a lead, newest first (INT-2, INT-4). */
export function LeadIntent({ leadId }: { readonly leadId: string }) {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<Answer>(leadIntentDocument, { id: leadId });
  if (error) return <ErrorState error={error} />;
  const scores = (data?.lead.scores ?? []).map((score) => ({
    id: score.id,
    at: score.scoredOn,
    by: score.rep?.name,
    tone: score.intentClass === 'A' ? ('good' as const) : ('info' as const),
    title: (
      <>
        {text('intents.score_line', {
          score: score.score,
          class: label(intentClass.labels[score.intentClass]),
        })}{' '}
        <WhyButton title={text('intents.score')}>
          <Details
            rows={score.ratings.map(({ criterion, rating, weight }) => [
              label(intentCriterion.labels[criterion]),
              `${rating} / 10 × ${weight}`,
            ])}
          />
        </WhyButton>
      </>
    ),
    detail: [
      score.expectedBuyOn && score.suggestedLevel
        ? text('intents.suggests', {
            day: score.expectedBuyOn,
            level: label(intentLevel.labels[score.suggestedLevel]),
          })
        : '',
      score.note ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const changes = (data?.lead.levelChanges ?? []).map((change) => ({
    id: change.id,
    at: change.changedOn,
    tone: 'accent' as const,
    title: text('intents.level_from_to', {
      from: label(intentLevel.labels[change.fromLevel]),
      to: label(intentLevel.labels[change.toLevel]),
    }),
    detail: change.reason ?? '',
  }));
  const items = [...scores, ...changes].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section title={text('intents.history')}>
      {items.length === 0 ? text('intents.history_empty') : <Timeline items={items} />}
    </Section>
  );
}
