import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import TierIcon from '@mui/icons-material/DiamondOutlined';
import { BooleanInput, required, TextInput, useRedirect } from 'react-admin';
import { accountTier, customerType, purchaseRole, sizeBand } from '../../../shared/vocabulary/accounts';
import { ActButton, ReasonInput } from '../../components/Act';
import { CodeInput, DayInput, PersonInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import type { RefusalBody } from '../../providers/errors';
import {
  addContactDocument,
  createAccountDocument,
  pinDocument,
  setTierDocument,
  unpinDocument,
  updateAccountDocument,
  updateContactDocument,
  type Account,
  type Contact,
} from './accounts.documents';

/** Archive fields, and what a refusal asks for: a confirmation of the code, the reason why it is another customer. */
function ArchiveInputs({ refusal }: { readonly refusal: RefusalBody | null }) {
  return (
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
      {refusal?.code === 'account.uscc_wrong' && (
        <TextInput source="usccOverrideReason" label="accounts.uscc_override" />
      )}
      <TextInput source="name" label="resources.accounts.fields.name" validate={required()} />
      <CodeInput
        source="customerType"
        label="resources.accounts.fields.customerType"
        vocabulary={customerType}
        validate={required()}
      />
      <TextInput source="uscc" label="resources.accounts.fields.uscc" />
      <TextInput source="phone" label="resources.accounts.fields.phone" />
      <TextInput source="regionCode" label="resources.accounts.fields.regionCode" />
      <TextInput
        source="industry"
        label="resources.accounts.fields.industry"
        helperText="territories.rule_industries_help"
      />
      <CodeInput source="sizeBand" label="resources.accounts.fields.sizeBand" vocabulary={sizeBand} />
      <TextInput source="address" label="resources.accounts.fields.address" />
    </>
  );
}

const orNothing = (value: unknown) =>
  value === '' || value === null || value === undefined ? undefined : value;

export function CreateAccountButton() {
  const text = useText();
  const redirect = useRedirect();
  return (
    <ActButton<{ record: { id: string; name: string } }>
      label="accounts.create"
      icon={<AddIcon />}
      variant="contained"
      permission="account.create"
      once
      says={text('accounts.create_says')}
      document={createAccountDocument}
      variables={(values) => ({
        input: Object.fromEntries(
          Object.entries(values).filter(([, value]) => orNothing(value) !== undefined),
        ),
      })}
      done={({ record }) => text('accounts.created', { name: record.name })}
      onDone={({ record }) => redirect(`/accounts/${record.id}/show`)}
    >
      {(refusal) => <ArchiveInputs refusal={refusal} />}
    </ActButton>
  );
}

export function EditAccountButton({ account }: { readonly account: Account }) {
  const text = useText();
  const {
    id,
    version,
    name,
    customerType: type,
    uscc,
    regionCode,
    industry,
    sizeBand: size,
    address,
  } = account;
  return (
    <ActButton
      label="accounts.edit"
      icon={<EditIcon />}
      permission="account.update"
      says={text('accounts.edit_says')}
      defaults={{ name, customerType: type, uscc, regionCode, industry, sizeBand: size, address }}
      document={updateAccountDocument}
      variables={({ phone, usccOverrideReason: _, ...values }) => ({
        input: { id, version, ...values, ...(orNothing(phone) === undefined ? {} : { phone }) },
      })}
    >
      {(refusal) => <ArchiveInputs refusal={refusal} />}
    </ActButton>
  );
}

export function SetTierButton({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <ActButton
      label="accounts.tier"
      icon={<TierIcon />}
      permission="account.set_tier"
      says={text('accounts.tier_says')}
      defaults={{ tier: account.tier }}
      document={setTierDocument}
      variables={({ tier, reason }) => ({
        input: { accountId: account.id, version: account.version, tier, reason },
      })}
    >
      <CodeInput
        source="tier"
        label="resources.accounts.fields.tier"
        vocabulary={accountTier}
        validate={required()}
      />
      <ReasonInput />
    </ActButton>
  );
}

export function PinButton({ account }: { readonly account: Account }) {
  const text = useText();
  if (account.pin) {
    return (
      <ActButton
        label="accounts.unpin"
        icon={<PinIcon />}
        permission="territory.assign"
        says={text('accounts.unpin_says')}
        document={unpinDocument}
        variables={({ reason }) => ({ input: { accountId: account.id, reason } })}
      >
        <ReasonInput />
      </ActButton>
    );
  }
  return (
    <ActButton
      label="accounts.pin"
      icon={<PinIcon />}
      permission="territory.assign"
      once
      says={text('accounts.pin_says')}
      document={pinDocument}
      variables={({ ownerId, reason, until }) => ({
        input: {
          accountId: account.id,
          reason,
          ...(ownerId ? { ownerId } : {}),
          ...(until ? { until } : {}),
        },
      })}
    >
      <PersonInput source="ownerId" label="accounts.pin_owner" />
      <DayInput source="until" label="accounts.pin_until" />
      <ReasonInput />
    </ActButton>
  );
}

export function ContactButton({
  account,
  contact,
}: {
  readonly account: Account;
  readonly contact?: Contact;
}) {
  const kept = (value: unknown) => orNothing(value) ?? null;
  return (
    <ActButton
      label={contact ? 'accounts.contact_edit' : 'accounts.contact_add'}
      icon={contact ? <EditIcon /> : <AddIcon />}
      variant={contact ? 'text' : 'outlined'}
      permission="account.update"
      defaults={{ ...contact }}
      document={contact ? updateContactDocument : addContactDocument}
      variables={({ name, title, purchaseRole: part, phone, email, preferences, leftOn }) => {
        const given = {
          name,
          title: kept(title),
          purchaseRole: kept(part),
          preferences: kept(preferences),
          ...(contact ? { leftOn: kept(leftOn) } : {}),
        };
        // a masked phone or address is not sent back over the real one
        const reach = {
          ...(contact && phone === contact.phone ? {} : { phone: kept(phone) }),
          ...(contact && email === contact.email ? {} : { email: kept(email) }),
        };
        return {
          input: {
            ...(contact ? { id: contact.id, version: contact.version } : { accountId: account.id }),
            ...given,
            ...reach,
          },
        };
      }}
    >
      <TextInput source="name" label="accounts.contact.name" validate={required()} />
      <TextInput source="title" label="accounts.contact.title" />
      <CodeInput source="purchaseRole" label="accounts.contact.role" vocabulary={purchaseRole} />
      <TextInput source="phone" label="accounts.contact.phone" />
      <TextInput source="email" label="accounts.contact.email" />
      <TextInput source="preferences" label="archive.preferences" multiline />
      {contact && <DayInput source="leftOn" label="archive.left_on" />}
    </ActButton>
  );
}
