import { gql } from '../../providers/document';
import type { LocalDate } from '../../../shared/local-date';
import type { IntentCriterion } from '../../../shared/vocabulary/intents';
import type { IntentLevel } from '../../../shared/vocabulary/leads';

export interface CustomerCardAnswer {
  readonly account: {
    readonly customerCard: {
      readonly begunOn: LocalDate;
      readonly products: readonly string[];
      readonly uses: readonly string[];
      readonly paymentTermDays: number;
      readonly budget: string | null;
      readonly wishedOn: LocalDate | null;
      readonly matters: readonly IntentCriterion[];
      readonly competitors: readonly {
        readonly name: string;
        readonly product: string | null;
        readonly price: string | null;
        readonly seenOn: LocalDate;
      }[];
      readonly levels: readonly {
        readonly fromLevel: IntentLevel;
        readonly toLevel: IntentLevel;
        readonly changedOn: LocalDate;
      }[];
    } | null;
  };
}

export const customerCardDocument = gql`
  query CustomerCard($id: ID!) {
    account(id: $id) {
      id
      customerCard {
        begunOn
        products
        uses
        paymentTermDays
        budget
        wishedOn
        matters
        competitors {
          name
          product
          price
          seenOn
        }
        levels {
          fromLevel
          toLevel
          changedOn
        }
      }
    }
  }
`;
