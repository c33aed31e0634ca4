import type { LocalDate } from '../../../shared/local-date';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Cover {
  readonly id: string;
  readonly version: number;
  readonly userId: string;
  readonly user: Named | null;
  readonly standIn: Named | null;
  readonly createdBy: Named | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reason: string;
  readonly endedOn: LocalDate | null;
  readonly running: boolean;
}

const fields = `id version userId user { id name } standIn { id name } createdBy { id name } validFrom validTo reason endedOn running`;

export interface CoversAnswer {
  readonly current: { readonly items: readonly Cover[]; readonly total: number };
  readonly past: { readonly items: readonly Cover[]; readonly total: number };
}

export const coversDocument = gql`
  query AbsenceCovers($userId: ID) {
    current: absenceCovers(
      filter: { userId: $userId, current: true }
      sort: { field: "validFrom", direction: ASC }
      page: { number: 1, size: 200 }
    ) {
      total
      items { ${fields} }
    }
    past: absenceCovers(filter: { userId: $userId, current: false }, page: { number: 1, size: 50 }) {
      total
      items { ${fields} }
    }
  }
`;

export const myCoversDocument = gql`
  query MyCovers {
    covers: myCovers { ${fields} }
  }
`;

export const coverAbsenceDocument = gql`
  mutation CoverAbsence($input: CoverAbsenceInput!) {
    record: coverAbsence(input: $input) { ${fields} }
  }
`;

export const endCoverDocument = gql`
  mutation EndAbsenceCover($input: EndAbsenceCoverInput!) {
    record: endAbsenceCover(input: $input) { ${fields} }
  }
`;
