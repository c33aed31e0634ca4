import type { LocalDate } from '../../../shared/local-date';
import type { RepPart } from '../../../shared/vocabulary/commissions';
import type { CustomerAge } from '../../../shared/vocabulary/accounts';
import type {
  ContractState,
  PaymentTrigger,
  ReviewDepartment,
  Verdict,
  TierExcessKind,
} from '../../../shared/vocabulary/contracts';
import type { DelinquencyClass, DelinquencyReason } from '../../../shared/vocabulary/receivables';
import type { PriceStanding } from '../priceLists/price-lists.documents';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface MoneyFigures {
  readonly billed: string;
  readonly collected: string;
  readonly adjusted: string;
  readonly open: string;
  readonly overdue: string;
}

export interface ContractRow {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly projectName: string;
  readonly state: ContractState;
  readonly account: Named;
  readonly primaryRepId: string;
  readonly primaryRep: Named;
  readonly amount: string;
  readonly quantityMilli: string;
  readonly unit: string;
  readonly paymentTermDays: number;
  readonly signedOn: LocalDate | null;
  readonly customerAge: CustomerAge | null;
  readonly delinquencyClass: DelinquencyClass | null;
  readonly createdAt: string;
  readonly money?: MoneyFigures | null;
}

export interface ContractLine {
  readonly id: string;
  readonly product: string;
  readonly quantityMilli: string;
  readonly unitPrice: string;
  readonly service: boolean;
  readonly price: PriceStanding | null;
}

export interface TierExcess {
  readonly kind: TierExcessKind;
  readonly product: string | null;
  readonly asked: number;
  readonly allowed: number;
  readonly goingPrice: string | null;
}

export interface ContractVerdict {
  readonly id: string;
  readonly round: number;
  readonly department: ReviewDepartment;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly givenBy: Named;
  readonly createdAt: string;
}

export interface ContractParty {
  readonly id: string;
  readonly repId: string;
  readonly rep: Named;
  readonly part: RepPart;
  readonly shareBp: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly cause: string;
}

export interface Delivery {
  readonly id: string;
  readonly number: string;
  readonly deliveredOn: LocalDate;
  readonly quantityMilli: string;
  readonly amount: string;
  readonly signedBy: string;
  readonly reversalOfId: string | null;
  readonly settlesId: string | null;
  readonly line: { readonly id: string; readonly product: string };
  readonly acceptance: {
    readonly id: string;
    readonly acceptedMilli: string;
    readonly acceptedOn: LocalDate;
    readonly acceptedBy: string;
  } | null;
}

export interface Contract extends ContractRow {
  readonly applicantId?: string | null;
  readonly applicant?: Named | null;
  readonly lead?: { readonly id: string; readonly customerName: string } | null;
  readonly decidedOn?: LocalDate | null;
  readonly decisionReason?: string | null;
  readonly structureCompleteOn?: LocalDate | null;
  readonly toppedOutOn?: LocalDate | null;
  readonly deliveredInFullOn?: LocalDate | null;
  readonly collectionsSince?: LocalDate | null;
  readonly recoveredAt?: string | null;
  readonly reviewRound?: number;
  readonly lines?: readonly ContractLine[];
  readonly parties?: readonly ContractParty[];
  readonly verdicts?: readonly ContractVerdict[];
  readonly paymentTerms?: readonly {
    readonly dueAfter: PaymentTrigger;
    readonly shareBp: number;
    readonly days: number;
  }[];
  readonly beyondTier?: readonly TierExcess[];
  readonly belowFloor?: boolean;
  readonly priceGrantedOn?: LocalDate | null;
  readonly priceGrantReason?: string | null;
  readonly priceGrantedBy?: Named | null;
  readonly priceList?: { readonly id: string; readonly no: number } | null;
  readonly deliveries?: readonly Delivery[];
  readonly debt?: {
    readonly class: DelinquencyClass;
    readonly because: DelinquencyReason;
    readonly nextClass: DelinquencyClass | null;
    readonly nextStepOn: LocalDate | null;
    readonly aboutToBecomeB: boolean;
  } | null;
  readonly classHistory?:
    | readonly {
        readonly id: string;
        readonly fromClass: DelinquencyClass | null;
        readonly toClass: DelinquencyClass | null;
        readonly because: DelinquencyReason | null;
        readonly changedOn: LocalDate;
        readonly openAmount: string;
      }[]
    | null;
}

const row = `
  id version number projectName state account { id name } primaryRepId primaryRep { id name }
  amount quantityMilli unit paymentTermDays signedOn customerAge delinquencyClass createdAt
  money @include(if: $withMoney) { billed collected adjusted open overdue }
`;

const parts = `
  applicantId applicant { id name } lead { id customerName } decidedOn decisionReason
  structureCompleteOn toppedOutOn deliveredInFullOn collectionsSince recoveredAt reviewRound
  lines { id product quantityMilli unitPrice service price { guidePrice floorPrice deviationBp decider because } }
  paymentTerms { dueAfter shareBp days }
  belowFloor priceGrantedOn priceGrantReason priceGrantedBy { id name } priceList { id no }
  parties { id repId rep { id name } part shareBp validFrom validTo cause }
  beyondTier { kind product asked allowed goingPrice }
  verdicts { id round department verdict reason givenBy { id name } createdAt }
  deliveries { id number deliveredOn quantityMilli amount signedBy reversalOfId settlesId line { id product }
    acceptance { id acceptedMilli acceptedOn acceptedBy } }
  debt @include(if: $withMoney) { class because nextClass nextStepOn aboutToBecomeB }
  classHistory @include(if: $withMoney) { id fromClass toClass because changedOn openAmount }
`;

export const updateTermsDocument = gql`
  mutation UpdateContractTerms($input: UpdateContractTermsInput!) {
    record: updateContractTerms(input: $input) {
      id
    }
  }
`;
export const submitContractDocument = gql`
  mutation SubmitContract($input: SubmitContractInput!) {
    record: submitContract(input: $input) {
      id
    }
  }
`;
export const approveAsManagerDocument = gql`
  mutation ApproveContractAsManager($input: DecideContractInput!) {
    record: approveContractAsManager(input: $input) {
      id
    }
  }
`;
export const decideFloorPriceDocument = gql`
  mutation DecideFloorPrice($input: DecideFloorPriceInput!) {
    record: decideFloorPrice(input: $input) {
      id
    }
  }
`;
export const giveVerdictDocument = gql`
  mutation GiveVerdict($input: GiveVerdictInput!) {
    record: giveVerdict(input: $input) {
      id
    }
  }
`;
export const decideContractDocument = gql`
  mutation DecideContract($input: DecideContractInput!) {
    record: decideContract(input: $input) {
      id
    }
  }
`;
export const signContractDocument = gql`
  mutation SignContract($input: SignContractInput!) {
    record: signContract(input: $input) {
      id
      number
    }
  }
`;
export const recordMilestoneDocument = gql`
  mutation RecordMilestone($input: RecordMilestoneInput!) {
    record: recordMilestone(input: $input) {
      id
    }
  }
`;
export const changePartiesDocument = gql`
  mutation ChangeContractParties($input: ChangeContractPartiesInput!) {
    record: changeContractParties(input: $input) {
      id
    }
  }
`;
export const recordDeliveryDocument = gql`
  mutation RecordDelivery($input: RecordDeliveryInput!) {
    delivery: recordDelivery(input: $input) {
      id
      number
    }
  }
`;
export const reverseDeliveryDocument = gql`
  mutation ReverseDelivery($input: ReverseDeliveryInput!) {
    delivery: reverseDelivery(input: $input) {
      id
    }
  }
`;
export const settleDifferenceDocument = gql`
  mutation SettleQuantityDifference($input: SettleQuantityDifferenceInput!) {
    delivery: settleQuantityDifference(input: $input) {
      id
    }
  }
`;
export const acceptDeliveryDocument = gql`
  mutation AcceptDelivery($input: AcceptDeliveryInput!) {
    acceptance: acceptDelivery(input: $input) {
      id
    }
  }
`;
export const takeIntoCollectionsDocument = gql`
  mutation TakeIntoCollections($input: TakeIntoCollectionsInput!) {
    record: takeIntoCollections(input: $input) {
      id
    }
  }
`;

export const contractsApi: ResourceApi = {
  access: { list: 'contract.read', create: 'contract.apply' },
  flags: { withMoney: 'receivable.read' },
  list: gql`
    query Contracts($filter: ContractFilter, $sort: SortInput, $page: PageInput, $withMoney: Boolean!) {
      list: contracts(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Contract($id: ID!, $withMoney: Boolean!) {
      record: contract(id: $id) { ${row} ${parts} }
    }
  `,
  create: {
    document: gql`
      mutation ApplyForContract($input: ApplyForContractInput!, $withMoney: Boolean!) {
        record: applyForContract(input: $input) { ${row} }
      }
    `,
    input: ({
      leadId,
      accountId,
      primaryRepId,
      projectName,
      unit,
      paymentTermDays,
      lines,
      paymentTerms,
      idempotencyKey,
    }) => ({
      leadId: leadId || null,
      accountId: accountId || null,
      primaryRepId: primaryRepId || null,
      projectName,
      unit,
      paymentTermDays,
      lines,
      paymentTerms,
      idempotencyKey,
    }),
  },
};
