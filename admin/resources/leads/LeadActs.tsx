import AccountIcon from '@mui/icons-material/ApartmentOutlined';
import ChatIcon from '@mui/icons-material/ChatOutlined';
import ContractIcon from '@mui/icons-material/DescriptionOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import PanToolIcon from '@mui/icons-material/PanToolOutlined';
import Button from '@mui/material/Button';
import { maxLength, BooleanInput, Link, required, TextInput, useRedirect } from 'react-admin';
import type { DocumentNode } from 'graphql';
import { customerType } from '../../../shared/vocabulary/accounts';
import { followUpChannel, intentLevel, lossReason } from '../../../shared/vocabulary/leads';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput, PersonInput, QuantityInput } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { RecordTalkButton } from '../termsTalks/TermsTalkActs';
import { ScoreButton } from '../intents/ScoreButton';
import { OpenCaseButton } from '../collisionCases/OpenCaseButton';
import {
  accountFromLeadDocument,
  assignLeadDocument,
  changeLevelDocument,
  claimLeadDocument,
  extendProtectionDocument,
  holdLeadDocument,
  loseLeadDocument,
  markBiddingDocument,
  recordFollowUpDocument,
  releaseLeadDocument,
  transferLeadDocument,
  updateLeadDocument,
  type Lead,
  type LeadRow,
} from './leads.documents';
import { ReviewButtons } from './ReviewButtons';

type Subject = Pick<LeadRow, 'id' | 'customerName'>;

export function ClaimButton({ lead }: { readonly lead: Subject }) {
  const text = useText();
  return (
    <ActButton
      label="leads.claim"
      icon={<PanToolIcon />}
      variant="contained"
      permission="lead.claim"
      once
      title={`${text('leads.claim')}${text('field.colon')}${lead.customerName}`}
      says={text('leads.claim_says')}
      document={claimLeadDocument}
      variables={({ suspectedReason }) => ({ input: { leadId: lead.id, suspectedReason } })}
      done="leads.claimed"
    >
      <TextInput
        source="suspectedReason"
        label="resources.leads.fields.suspectedReason"
        helperText={text('leads.claim_reason')}
        validate={maxLength(300)}
      />
    </ActButton>
  );
}

interface GiveProps {
  readonly lead: Pick<LeadRow, 'id' | 'version'>;
  readonly label: TextKey;
  readonly says: TextKey;
  readonly document: DocumentNode;
}

function GiveButton({ lead, label, says, document }: GiveProps) {
  const text = useText();
  return (
    <ActButton
      label={label}
      permission="lead.assign"
      once
      says={text(says)}
      document={document}
      variables={({ toUserId, reason }) => ({
        input: { leadId: lead.id, version: lead.version, toUserId, reason },
      })}
    >
      <PersonInput source="toUserId" label="leads.to" role="REP" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

export const AssignButton = ({ lead }: { readonly lead: LeadRow }) => (
  <GiveButton lead={lead} label="leads.assign" says="leads.assign_says" document={assignLeadDocument} />
);

export function FollowUpButton({
  lead,
  variant = 'contained',
}: {
  readonly lead: Subject;
  readonly variant?: 'contained' | 'outlined';
}) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="leads.follow_up"
      icon={<ChatIcon />}
      variant={variant}
      permission="lead.follow_up"
      once
      title={`${text('leads.follow_up')}${text('field.colon')}${lead.customerName}`}
      says={text('leads.follow_up_says')}
      defaults={{ channel: 'PHONE', contactedOn: today, reached: true }}
      document={recordFollowUpDocument}
      variables={({ nextStep, nextStepOn, note, ...values }) => ({
        input: {
          leadId: lead.id,
          ...values,
          note: note ?? '',
          ...(nextStep ? { nextStep } : {}),
          ...(nextStepOn ? { nextStepOn } : {}),
        },
      })}
    >
      <CodeInput
        source="channel"
        label="leads.fu.channel"
        vocabulary={followUpChannel}
        validate={required()}
      />
      <DayInput source="contactedOn" label="leads.fu.on" validate={required()} />
      <BooleanInput source="reached" label="leads.fu.reached" />
      <TextInput source="note" label="leads.fu.note" multiline minRows={3} validate={required()} />
      <TextInput source="nextStep" label="leads.fu.next" />
      <DayInput source="nextStepOn" label="leads.fu.next_on" />
    </ActButton>
  );
}

const running = new Set(['APPROVED', 'PURSUING', 'BIDDING']);

/** The acts that the lead's state and the reader's part leave open, the usual one first. */
export function LeadActs({ lead }: { readonly lead: Lead }) {
  const may = useMay();
  const { state } = lead;
  const held = running.has(state) || state === 'REGISTERED';
  const works = lead.mine && held;
  return (
    <>
      {state === 'REGISTERED' && <ReviewButtons lead={lead} />}
      {state === 'POOL' && <ClaimButton lead={lead} />}
      {state === 'POOL' && <AssignButton lead={lead} />}
      {works && <FollowUpButton lead={lead} />}
      {lead.mine && (state === 'PURSUING' || state === 'BIDDING') && may('contract.apply') && (
        <ApplyLink lead={lead} />
      )}
      {lead.mine && !lead.account && running.has(state) && <OpenAccount lead={lead} />}
      {lead.mine && state === 'BIDDING' && <RecordTalkButton lead={lead} />}
      {works && <ScoreButton lead={lead} />}
      {works && <ChangeLevel lead={lead} />}
      {lead.mine && state === 'PURSUING' && <MarkBidding lead={lead} />}
      {works && <Edit lead={lead} />}
      {held && (
        <GiveButton
          lead={lead}
          label="leads.transfer"
          says="leads.transfer_says"
          document={transferLeadDocument}
        />
      )}
      {held && (
        <Prolong
          lead={lead}
          label="leads.extend"
          says="leads.extend_says"
          document={extendProtectionDocument}
        />
      )}
      {held && <Prolong lead={lead} label="leads.hold" says="leads.hold_says" document={holdLeadDocument} />}
      {held && !lead.mine && <OpenCaseButton leadId={lead.id} />}
      {works && <Lose lead={lead} />}
      {held && (lead.mine || may('lead.assign')) && <Release lead={lead} />}
    </>
  );
}

function ApplyLink({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const source = {
    leadId: lead.id,
    accountId: lead.account?.id,
    projectName: lead.siteName || lead.customerName,
  };
  return (
    <Button
      variant="outlined"
      startIcon={<ContractIcon />}
      component={Link}
      to={`/contracts/create?source=${encodeURIComponent(JSON.stringify(source))}`}
    >
      {text('leads.apply_contract')}
    </Button>
  );
}

function OpenAccount({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const redirect = useRedirect();
  return (
    <ActButton<{ account: { id: string } }>
      label="leads.open_account"
      icon={<AccountIcon />}
      permission={['lead.follow_up', 'account.create']}
      once
      says={text('leads.open_account_says')}
      defaults={{ uscc: lead.uscc, regionCode: lead.regionCode }}
      document={accountFromLeadDocument}
      variables={(values) => ({
        input: {
          leadId: lead.id,
          ...Object.fromEntries(
            Object.entries(values).filter(
              ([, value]) => value !== '' && value !== null && value !== undefined,
            ),
          ),
        },
      })}
      onDone={({ account }) => redirect(`/accounts/${account.id}/show`)}
    >
      {(refusal) => (
        <>
          {refusal?.code === 'account.suspected_duplicate' && (
            <TextInput
              source="differentReason"
              label="accounts.different_reason"
              multiline
              validate={required()}
            />
          )}
          {refusal?.code === 'account.uscc_unconfirmed' && (
            <BooleanInput source="usccConfirmed" label="accounts.uscc_confirm" />
          )}
          <CodeInput
            source="customerType"
            label="resources.accounts.fields.customerType"
            vocabulary={customerType}
            validate={required()}
          />
          <TextInput source="uscc" label="resources.accounts.fields.uscc" />
          <TextInput source="regionCode" label="resources.accounts.fields.regionCode" />
          <TextInput source="address" label="resources.accounts.fields.address" />
        </>
      )}
    </ActButton>
  );
}

function ChangeLevel({ lead }: { readonly lead: Lead }) {
  const text = useText();
  return (
    <ActButton
      label="leads.level"
      permission="lead.follow_up"
      says={text('leads.level_says')}
      defaults={{ level: lead.level, changedOn: lead.followUps?.find(({ reached }) => reached)?.contactedOn }}
      document={changeLevelDocument}
      variables={({ level, changedOn, reason }) => ({
        input: {
          leadId: lead.id,
          version: lead.version,
          level,
          ...(changedOn ? { changedOn } : {}),
          ...(reason ? { reason } : {}),
        },
      })}
    >
      <CodeInput
        source="level"
        label="resources.leads.fields.level"
        vocabulary={intentLevel}
        validate={required()}
      />
      <DayInput source="changedOn" label="intents.moved_on" />
      <ReasonInput optional />
    </ActButton>
  );
}

function MarkBidding({ lead }: { readonly lead: Lead }) {
  const text = useText();
  return (
    <ActButton
      label="leads.bidding"
      permission="lead.follow_up"
      says={text('leads.bidding_says')}
      document={markBiddingDocument}
      variables={() => ({ input: { leadId: lead.id, version: lead.version } })}
    />
  );
}

function Edit({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const { contactName, contactPhone, regionCode, expectedAmount, expectedQuantityMilli } = lead;
  return (
    <ActButton
      label="leads.edit"
      icon={<EditIcon />}
      permission="lead.follow_up"
      says={text('leads.edit_says')}
      defaults={{ contactName, contactPhone, regionCode, expectedAmount, expectedQuantityMilli }}
      document={updateLeadDocument}
      variables={(values) => ({
        input: {
          leadId: lead.id,
          version: lead.version,
          contactName: values['contactName'] || null,
          contactPhone: values['contactPhone'] || null,
          regionCode: values['regionCode'] || null,
          expectedAmount: figureOf(values['expectedAmount'], 2) ?? null,
          expectedQuantityMilli: figureOf(values['expectedQuantityMilli'], 3) ?? null,
        },
      })}
    >
      <TextInput source="contactName" label="resources.leads.fields.contactName" />
      <TextInput source="contactPhone" label="resources.leads.fields.contactPhone" />
      <TextInput source="regionCode" label="resources.leads.fields.regionCode" />
      <MoneyInput source="expectedAmount" label="resources.leads.fields.expectedAmount" />
      <QuantityInput source="expectedQuantityMilli" label="resources.leads.fields.expectedQuantityMilli" />
    </ActButton>
  );
}

interface ProlongProps {
  readonly lead: Lead;
  readonly label: TextKey;
  readonly says: TextKey;
  readonly document: DocumentNode;
}

function Prolong({ lead, label, says, document }: ProlongProps) {
  const text = useText();
  return (
    <ActButton
      label={label}
      permission="lead.assign"
      says={text(says)}
      document={document}
      variables={({ reason }) => ({ input: { leadId: lead.id, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

function Lose({ lead }: { readonly lead: Lead }) {
  const text = useText();
  return (
    <ActButton
      label="leads.lose"
      danger
      permission="lead.follow_up"
      says={text('leads.lose_says')}
      document={loseLeadDocument}
      variables={({ reason, note }) => ({ input: { leadId: lead.id, version: lead.version, reason, note } })}
    >
      <CodeInput source="reason" label="leads.lose_reason" vocabulary={lossReason} validate={required()} />
      <TextInput source="note" label="leads.lose_note" multiline minRows={2} validate={required()} />
    </ActButton>
  );
}

function Release({ lead }: { readonly lead: Lead }) {
  const text = useText();
  return (
    <ActButton
      label="leads.release"
      danger
      permission={['lead.follow_up', 'lead.assign']}
      says={text('leads.release_says')}
      document={releaseLeadDocument}
      variables={({ reason }) => ({ input: { leadId: lead.id, version: lead.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
