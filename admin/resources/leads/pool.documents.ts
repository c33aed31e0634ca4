import type { Role } from '../../../shared/vocabulary/identity';
import { gql } from '../../providers/document';

export interface ClaimLimit {
  readonly id: string;
  readonly unitId: string | null;
  readonly unit: { readonly name: string } | null;
  readonly role: Role | null;
  readonly maxActiveClaims: number | null;
  readonly maxClaimsPerDay: number | null;
  readonly maxOpenedPerDay: number | null;
}

export interface LeadPool {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly position: number;
  readonly active: boolean;
  readonly unitId: string | null;
  readonly unit: { readonly name: string } | null;
  readonly regionPrefixes: readonly string[];
  readonly productLines: readonly string[];
}

export const poolSettingsDocument = gql`
  query PoolSettings {
    limits: claimLimits {
      id
      unitId
      unit {
        id
        name
      }
      role
      maxActiveClaims
      maxClaimsPerDay
      maxOpenedPerDay
    }
    pools: leadPools {
      id
      version
      name
      position
      active
      unitId
      unit {
        id
        name
      }
      regionPrefixes
      productLines
    }
  }
`;

export const setClaimLimitDocument = gql`
  mutation SetClaimLimit($input: SetClaimLimitInput!) {
    record: setClaimLimit(input: $input) {
      id
    }
  }
`;

export const saveLeadPoolDocument = gql`
  mutation SaveLeadPool($input: SaveLeadPoolInput!) {
    record: saveLeadPool(input: $input) {
      id
      version
    }
  }
`;

export const openPoolContactDocument = gql`
  mutation OpenPoolContact($input: OpenPoolContactInput!) {
    contact: openPoolContact(input: $input) {
      contactName
      contactPhone
      openedToday
      limit
    }
  }
`;

export interface HandledLead {
  readonly leadId: string;
  readonly customerName: string;
  readonly code: string | null;
  readonly message: string | null;
}

export const handleLeadsDocument = gql`
  mutation HandleLeads($input: HandleLeadsInput!) {
    rows: handleLeads(input: $input) {
      leadId
      customerName
      code
      message
    }
  }
`;
