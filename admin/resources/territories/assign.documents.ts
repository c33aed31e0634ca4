import type { DecidedBy, OwnershipCause } from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';

interface Named {
  readonly name: string;
}

export interface AssignmentMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly fromOwner: Named | null;
  readonly toOwner: Named | null;
  readonly toTerritory: Named | null;
  readonly cause: OwnershipCause;
  readonly decidedBy: DecidedBy | null;
  readonly rivals: number;
}

export interface AssignmentRun {
  readonly looked: number;
  readonly moved: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly digest: string;
  readonly moves: readonly AssignmentMove[];
}

export const assignDocument = gql`
  mutation AssignTerritories($input: AssignTerritoriesInput!) {
    run: assignTerritories(input: $input) {
      looked
      moved
      gaps
      overlaps
      digest
      moves {
        accountId
        accountCode
        accountName
        fromOwner {
          name
        }
        toOwner {
          name
        }
        toTerritory {
          name
        }
        cause
        decidedBy
        rivals
      }
    }
  }
`;
