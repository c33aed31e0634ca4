import {
  IntentResolver,
  IntentScoreResolver,
  LeadScoreResolver,
  LossLineResolver,
  ReceptionResolver,
  ReceptionsOfRepResolver,
} from './graphql/intent.resolver';

export { DailyReportType } from './graphql/intent.types';
export { IntentScore } from './entities/intent-score.entity';
export { Reception } from './entities/reception.entity';
export { intentsPolicy } from './policy';
export { recordReception } from './use-cases/record-reception';
export { scoreLead } from './use-cases/score-lead';

/** Resolvers of this module, for the composition root. */
export const intentResolvers: (new () => object)[] = [
  IntentResolver,
  IntentScoreResolver,
  LeadScoreResolver,
  LossLineResolver,
  ReceptionResolver,
  ReceptionsOfRepResolver,
];
