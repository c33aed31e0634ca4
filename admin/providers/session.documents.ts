import { gql } from './document';

export const meDocument = gql`
  query Me {
    me {
      user {
        id
        name
        username
        unit {
          id
          name
        }
        suspendedOn
      }
      standIn {
        id
        name
      }
      roles
      permissions
      today
    }
  }
`;

/** Every list that leaves the product as a file is logged before it does (ARC-3). */
export const recordExportDocument = gql`
  mutation RecordExport($input: RecordExportInput!) {
    recordExport(input: $input)
  }
`;
