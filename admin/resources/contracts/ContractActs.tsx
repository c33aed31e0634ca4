import DrawIcon from '@mui/icons-material/DrawOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import SendIcon from '@mui/icons-material/SendOutlined';
import { BooleanInput, NumberInput, RadioButtonGroupInput, required, TextInput } from 'react-admin';
import type { DocumentNode } from 'graphql';
import type { Permission } from '../../../shared/permissions';
import { contractMilestone } from '../../../shared/vocabulary/contracts';
import { ActButton, ReasonInput } from '../../components/Act';
import { CodeInput, DayInput } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useMe, useToday } from '../../providers/session';
import { BeyondTier } from './BeyondTier';
import {
  approveAsManagerDocument,
  decideContractDocument,
  recordMilestoneDocument,
  signContractDocument,
  submitContractDocument,
  takeIntoCollectionsDocument,
  updateTermsDocument,
  type Contract,
} from './contracts.documents';
import { linesInput } from './line-amount';
import { LinesInput } from './LinesInput';
import { PaymentTermsInput, termsInput } from './PaymentTermsInput';
import { FloorPriceAct } from './PriceNotice';

const unsigned = new Set(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'APPROVED']);

/** The acts that the contract's state and the reader's rights leave open, the next step first. */
export function ContractActs({ contract }: { readonly contract: Contract }) {
  const me = useMe();
  const own = contract.applicantId === me?.user.id;
  const { state } = contract;
  return (
    <>
      {state === 'DRAFT' && own && <Submit contract={contract} />}
      {!own && <FloorPriceAct contract={contract} />}
      {state === 'SUBMITTED' && !own && (
        <Decide
          contract={contract}
          label="contracts.manager"
          says="contracts.manager_says"
          permission="contract.approve"
          document={approveAsManagerDocument}
        />
      )}
      {state === 'REVIEWED' && !own && (
        <Decide
          contract={contract}
          label="contracts.decide"
          says="contracts.decide_says"
          permission="contract.decide"
          document={decideContractDocument}
        />
      )}
      {state === 'APPROVED' && <Sign contract={contract} />}
      {unsigned.has(state) && own && <EditTerms contract={contract} />}
      {(state === 'SIGNED' || state === 'DELIVERED') && <Milestone contract={contract} />}
      {contract.delinquencyClass === 'B' && (!contract.collectionsSince || contract.recoveredAt) && (
        <TakeIntoCollections contract={contract} />
      )}
    </>
  );
}

function Submit({ contract }: { readonly contract: Contract }) {
  const text = useText();
  return (
    <ActButton
      label="contracts.submit"
      icon={<SendIcon />}
      variant="contained"
      permission="contract.apply"
      says={text('contracts.submit_says')}
      document={submitContractDocument}
      variables={() => ({ input: { id: contract.id, version: contract.version } })}
    />
  );
}

interface DecideProps {
  readonly contract: Contract;
  readonly label: TextKey;
  readonly says: TextKey;
  readonly permission: Permission;
  readonly document: DocumentNode;
}

function Decide({ contract, label, says, permission, document }: DecideProps) {
  const text = useText();
  return (
    <ActButton
      label={label}
      icon={<GavelIcon />}
      variant="contained"
      permission={permission}
      says={text(says)}
      document={document}
      variables={({ approved, reason, beyondTier }) => ({
        input: {
          id: contract.id,
          version: contract.version,
          approved: approved === 'yes',
          reason,
          ...(beyondTier ? { beyondTier: true } : {}),
        },
      })}
    >
      <BeyondTier contract={contract} />
      <RadioButtonGroupInput
        source="approved"
        label="contracts.approved"
        choices={[
          { id: 'yes', name: text('contracts.yes') },
          { id: 'no', name: text('contracts.no') },
        ]}
        translateChoice={false}
        validate={required()}
      />
      {permission === 'contract.decide' && (contract.beyondTier ?? []).length > 0 && (
        <BooleanInput source="beyondTier" label="contracts.beyond_agree" helperText={false} />
      )}
      <ReasonInput />
    </ActButton>
  );
}

function Sign({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton<{ record: { number: string | null } }>
      label="contracts.sign"
      icon={<DrawIcon />}
      variant="contained"
      permission="contract.sign"
      once
      says={text('contracts.sign_says')}
      defaults={{ signedOn: today }}
      document={signContractDocument}
      variables={({ signedOn }) => ({ input: { id: contract.id, version: contract.version, signedOn } })}
      done={({ record }) => text('contracts.signed', { number: record.number ?? '' })}
    >
      <DayInput source="signedOn" label="contracts.signed_on" validate={required()} />
    </ActButton>
  );
}

function EditTerms({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const { id, version, projectName, paymentTermDays, lines = [], paymentTerms = [] } = contract;
  return (
    <ActButton
      label="contracts.edit_terms"
      icon={<EditIcon />}
      wide
      permission="contract.apply"
      says={text('contracts.edit_terms_says')}
      defaults={{
        projectName,
        paymentTermDays,
        lines: lines.map(({ product, quantityMilli, unitPrice, service }) => ({
          product,
          quantityMilli,
          unitPrice,
          service,
        })),
        paymentTerms: paymentTerms.map(({ dueAfter, shareBp, days }) => ({
          dueAfter,
          percent: shareBp / 100,
          days,
        })),
      }}
      document={updateTermsDocument}
      variables={(values) => ({
        input: {
          id,
          version,
          projectName: values['projectName'],
          paymentTermDays: values['paymentTermDays'],
          lines: linesInput(values['lines']),
          paymentTerms: termsInput(values['paymentTerms']),
        },
      })}
    >
      <TextInput source="projectName" label="resources.contracts.fields.projectName" validate={required()} />
      <NumberInput
        source="paymentTermDays"
        label="resources.contracts.fields.paymentTermDays"
        min={0}
        validate={required()}
      />
      <LinesInput />
      <PaymentTermsInput />
    </ActButton>
  );
}

function Milestone({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="contracts.milestone"
      icon={<FlagIcon />}
      permission="contract.milestone"
      says={text('contracts.milestone_says')}
      defaults={{ on: today }}
      document={recordMilestoneDocument}
      variables={({ milestone, on }) => ({
        input: { contractId: contract.id, version: contract.version, milestone, on },
      })}
    >
      <CodeInput
        source="milestone"
        label="contracts.milestone_kind"
        vocabulary={contractMilestone}
        validate={required()}
      />
      <DayInput source="on" label="contracts.milestone_on" validate={required()} />
    </ActButton>
  );
}

function TakeIntoCollections({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="contracts.collections"
      permission="collections.take"
      says={text('contracts.collections_says')}
      defaults={{ on: today }}
      document={takeIntoCollectionsDocument}
      variables={({ on }) => ({ input: { contractId: contract.id, version: contract.version, on } })}
    >
      <DayInput source="on" label="contracts.collections_on" validate={required()} />
    </ActButton>
  );
}
