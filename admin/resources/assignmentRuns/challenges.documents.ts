import type { ChallengeReason, ChallengeState } from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Challenge {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly rep: Named | null;
  readonly code: ChallengeReason;
  readonly note: string | null;
  readonly state: ChallengeState;
  readonly answer: string | null;
  readonly createdAt: string;
}

export const challengesDocument = gql`
  query AssignmentChallenges($runId: ID!) {
    challenges: assignmentChallenges(runId: $runId) {
      id
      version
      accountId
      accountName
      rep {
        id
        name
      }
      code
      note
      state
      answer
      createdAt
    }
  }
`;

export interface MyMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly fromOwner: Named | null;
  readonly toOwner: Named | null;
  readonly toTerritory: Named | null;
}

export interface MyMoves {
  readonly mine: {
    readonly run: { readonly id: string; readonly effectiveOn: string };
    readonly total: number;
    readonly moves: readonly MyMove[];
  } | null;
}

export const myMovesDocument = gql`
  query MyAssignmentMoves {
    mine: myAssignmentMoves {
      run {
        id
        effectiveOn
      }
      total
      moves {
        accountId
        accountCode
        accountName
        fromOwner {
          id
          name
        }
        toOwner {
          id
          name
        }
        toTerritory {
          id
          name
        }
      }
    }
  }
`;

export const challengeDocument = gql`
  mutation ChallengeAssignment($input: ChallengeAssignmentInput!) {
    challenge: challengeAssignment(input: $input) {
      id
    }
  }
`;

export const decideChallengeDocument = gql`
  mutation DecideChallenge($input: DecideChallengeInput!) {
    challenge: decideChallenge(input: $input) {
      id
    }
  }
`;
