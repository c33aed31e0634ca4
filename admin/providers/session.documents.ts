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
      roles
      permissions
      today
    }
  }
`;
