import type { LocalDate } from '../../../shared/local-date';
import type { CallBackOutcome } from '../../../shared/vocabulary/service';
import type { AttentionMark, IntentClass, IntentCriterion } from '../../../shared/vocabulary/intents';
import type {
  FollowUpChannel,
  IntentLevel,
  LeadSource,
  LeadState,
  LossReason,
} from '../../../shared/vocabulary/leads';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WorkedLead {
  readonly lead: {
    readonly id: string;
    readonly version: number;
    readonly customerName: string;
    readonly siteName: string;
    readonly level: IntentLevel;
    readonly state: LeadState;
    readonly mine: boolean;
    readonly expectedAmount: string | null;
    readonly owner: Named | null;
  };
  readonly lastContactOn: LocalDate | null;
  readonly nextStep: string | null;
  readonly nextStepOn: LocalDate | null;
  readonly score: { readonly score: number; readonly intentClass: IntentClass } | null;
  readonly dueOn: LocalDate;
  readonly because: 'AGREED' | 'INTERVAL';
  readonly overdueDays: number;
  readonly mark: AttentionMark;
}

export interface IntentColumn {
  readonly level: IntentLevel;
  readonly count: number;
  readonly expectedAmount: string;
  readonly cards: readonly WorkedLead[];
}

const worked = `lead { id version customerName siteName level state mine expectedAmount owner { id name } }
  lastContactOn nextStep nextStepOn score { score intentClass } dueOn because overdueDays mark`;

export const intentBoardDocument = gql`
  query IntentBoard($repId: ID) {
    columns: intentBoard(repId: $repId) { level count expectedAmount cards { ${worked} } }
  }
`;

export interface Duties {
  readonly items: readonly WorkedLead[];
  readonly total: number;
  readonly overdue: number;
  readonly attention: number;
  readonly cooling: number;
}

export const followUpDutiesDocument = gql`
  query FollowUpDuties($repId: ID) {
    duties: followUpDuties(repId: $repId) { total overdue attention cooling items { ${worked} } }
  }
`;

export const scoreLeadDocument = gql`
  mutation ScoreLead($input: ScoreLeadInput!) {
    score: scoreLead(input: $input) {
      score
      intentClass
      suggestedLevel
    }
  }
`;

export interface IntentScore {
  readonly id: string;
  readonly scoredOn: LocalDate;
  readonly score: number;
  readonly intentClass: IntentClass;
  readonly level: IntentLevel;
  readonly expectedBuyOn: LocalDate | null;
  readonly suggestedLevel: IntentLevel | null;
  readonly note: string | null;
  readonly rep: Named | null;
  readonly ratings: readonly {
    readonly criterion: IntentCriterion;
    readonly rating: number;
    readonly weight: number;
  }[];
}

export interface LevelChange {
  readonly id: string;
  readonly fromLevel: IntentLevel;
  readonly toLevel: IntentLevel;
  readonly changedOn: LocalDate;
  readonly reason: string | null;
}

export const leadIntentDocument = gql`
  query LeadIntent($id: ID!) {
    lead(id: $id) {
      scores {
        id
        scoredOn
        score
        intentClass
        level
        expectedBuyOn
        suggestedLevel
        note
        rep {
          id
          name
        }
        ratings {
          criterion
          rating
          weight
        }
      }
      levelChanges {
        id
        fromLevel
        toLevel
        changedOn
        reason
      }
    }
  }
`;

interface DayLead {
  readonly id: string;
  readonly customerName: string;
  readonly siteName: string;
}

interface DayVisit {
  readonly id: string;
  readonly customerName: string;
  readonly goal: string;
}

interface DayContact {
  readonly id: string;
  readonly leadId: string;
  readonly customerName: string;
  readonly channel: FollowUpChannel;
  readonly reached: boolean;
  readonly note: string;
  readonly nextStep: string | null;
  readonly nextStepOn: LocalDate | null;
}

export interface DailyReport {
  readonly rep: Named;
  readonly nextDay: LocalDate;
  readonly contacts: readonly DayContact[];
  readonly receptions: readonly {
    readonly id: string;
    readonly visitorName: string;
    readonly talk: string;
  }[];
  readonly visits: readonly DayVisit[];
  readonly newLeads: readonly DayLead[];
  readonly levelChanges: readonly (LevelChange & {
    readonly leadId: string;
    readonly customerName: string;
  })[];
  readonly deals: readonly DayLead[];
  readonly losses: readonly {
    readonly id: string;
    readonly customerName: string;
    readonly reason: LossReason;
  }[];
  readonly callBacks: readonly {
    readonly id: string;
    readonly account: { readonly id: string; readonly name: string } | null;
    readonly outcome: CallBackOutcome;
    readonly said: string;
  }[];
  readonly plannedVisits: readonly DayVisit[];
  readonly nextSteps: readonly DayContact[];
}

export const dailyReportDocument = gql`
  query DailyReport($repId: ID!, $day: LocalDate!) {
    report: dailyReport(repId: $repId, day: $day) {
      rep {
        id
        name
      }
      nextDay
      contacts {
        id
        leadId
        customerName
        channel
        reached
        note
        nextStep
        nextStepOn
      }
      receptions {
        id
        visitorName
        talk
      }
      visits {
        id
        customerName
        goal
      }
      newLeads {
        id
        customerName
        siteName
      }
      levelChanges {
        id
        leadId
        customerName
        fromLevel
        toLevel
        changedOn
        reason
      }
      deals {
        id
        customerName
        siteName
      }
      losses {
        id
        customerName
        reason
      }
      callBacks {
        id
        account {
          id
          name
        }
        outcome
        said
      }
      plannedVisits {
        id
        customerName
        goal
      }
      nextSteps {
        id
        leadId
        customerName
        channel
        reached
        note
        nextStep
        nextStepOn
      }
    }
  }
`;

export interface TeamDayRow {
  readonly rep: Named & { readonly unit: Named | null };
  readonly contacts: number;
  readonly receptions: number;
  readonly visits: number;
  readonly newLeads: number;
  readonly levelChanges: number;
  readonly deals: number;
  readonly losses: number;
  readonly plannedVisits: number;
}

export const teamDayDocument = gql`
  query TeamDay($day: LocalDate!) {
    rows: teamDay(day: $day) {
      rep {
        id
        name
        unit {
          id
          name
        }
      }
      contacts
      receptions
      visits
      newLeads
      levelChanges
      deals
      losses
      plannedVisits
    }
  }
`;

export interface LossLine {
  readonly key: string | null;
  readonly rep?: Named | null;
  readonly lost: number;
  readonly amount: string;
  readonly won: number | null;
  readonly rateBp: number | null;
}

export interface FunnelAnswer {
  readonly stages: readonly {
    readonly stage: LeadState;
    readonly count: number;
    readonly fromBeforeBp: number | null;
    readonly fromStartBp: number | null;
  }[];
  readonly sources: readonly {
    readonly source: LeadSource;
    readonly registered: number;
    readonly approved: number;
    readonly won: number;
    readonly lost: number;
    readonly conversionBp: number | null;
  }[];
  readonly open: readonly {
    readonly level: IntentLevel;
    readonly state: LeadState;
    readonly count: number;
    readonly expectedAmount: string;
    readonly ages: readonly number[];
  }[];
  readonly byRep: readonly LossLine[];
  readonly byReason: readonly LossLine[];
  readonly byCompetitor: readonly LossLine[];
  readonly byTier: readonly LossLine[];
  readonly byLevel: readonly LossLine[];
  readonly bySource: readonly LossLine[];
}

const line = 'key lost amount won rateBp';

export const funnelDocument = gql`
  query FunnelAndLosses($from: LocalDate!, $to: LocalDate!) {
    stages: leadFunnel(from: $from, to: $to) { stage count fromBeforeBp fromStartBp }
    sources: sourceConversion(from: $from, to: $to) { source registered approved won lost conversionBp }
    open: openLeads { level state count expectedAmount ages }
    byRep: lossReport(by: REP, from: $from, to: $to) { ${line} rep { id name } }
    byReason: lossReport(by: REASON, from: $from, to: $to) { ${line} }
    byCompetitor: lossReport(by: COMPETITOR, from: $from, to: $to) { ${line} }
    byTier: lossReport(by: TIER, from: $from, to: $to) { ${line} }
    byLevel: lossReport(by: LEVEL, from: $from, to: $to) { ${line} }
    bySource: lossReport(by: SOURCE, from: $from, to: $to) { ${line} }
  }
`;
