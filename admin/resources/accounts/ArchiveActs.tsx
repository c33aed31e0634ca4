import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { NumberInput, required, TextInput } from 'react-admin';
import type { Permission } from '../../../shared/permissions';
import {
  majorChangeKind,
  opinionAspect,
  opinionSource,
  projectStage,
  type ArchiveEntryKind,
} from '../../../shared/vocabulary/archive';
import { ActButton, ReasonInput, type Values } from '../../components/Act';
import { CodeInput, DayInput, MoneyInput, PersonInput, QuantityInput } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import {
  answerFeedbackDocument,
  confirmFeedbackDocument,
  recordMajorChangeDocument,
  recordOpinionDocument,
  recordSatisfactionDocument,
  retireDocument,
  reviewFileDocument,
  saveAliasDocument,
  saveBankDocument,
  saveProfileDocument,
  saveProjectDocument,
  saveSupplierDocument,
  type Alias,
  type ArchiveRow,
  type Bank,
  type Feedback,
  type Profile,
  type Project,
  type Supplier,
} from './archive.documents';

/** Emptied inputs are left out: what is left out of an entry becomes empty. */
const given = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

interface SaveProps<R extends ArchiveRow> {
  readonly accountId: string;
  readonly row?: R | undefined;
  readonly add: TextKey;
  readonly document: DocumentNode;
  readonly fields: readonly (keyof R & string)[];
  readonly permission?: Permission;
  /** Values that go out other than as they stand in the form. */
  readonly values?: (values: Values) => Values;
  readonly children: ReactNode;
}

function SaveButton<R extends ArchiveRow>(props: SaveProps<R>) {
  const { accountId, row, add, document, fields, permission = 'account.update', values, children } = props;
  return (
    <ActButton
      label={row ? 'archive.edit' : add}
      icon={row ? <EditIcon /> : <AddIcon />}
      variant={row ? 'text' : 'outlined'}
      permission={permission}
      defaults={row ? Object.fromEntries(fields.map((name) => [name, row[name]])) : {}}
      document={document}
      variables={(form) => ({
        input: {
          accountId,
          ...(row ? { id: row.id, version: row.version } : {}),
          ...given(values ? values(form) : form),
        },
      })}
    >
      {children}
    </ActButton>
  );
}

export function RetireButton({
  accountId,
  kind,
  row,
}: {
  readonly accountId: string;
  readonly kind: ArchiveEntryKind;
  readonly row: ArchiveRow;
}) {
  const text = useText();
  return (
    <ActButton
      label="archive.retire"
      variant="text"
      permission="account.update"
      says={text('archive.retire_says')}
      document={retireDocument}
      variables={({ reason }) => ({ input: { accountId, kind, id: row.id, version: row.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function ProjectButton({ accountId, row }: { readonly accountId: string; readonly row?: Project }) {
  return (
    <SaveButton<Project>
      accountId={accountId}
      row={row}
      add="archive.project_add"
      document={saveProjectDocument}
      fields={[
        'name',
        'address',
        'regionCode',
        'stage',
        'plannedQuantityMilli',
        'startedOn',
        'toppedOutOn',
        'note',
      ]}
    >
      <TextInput source="name" label="archive.project" validate={required()} />
      <CodeInput source="stage" label="archive.stage" vocabulary={projectStage} validate={required()} />
      <TextInput source="address" label="archive.address" />
      <TextInput source="regionCode" label="resources.accounts.fields.regionCode" />
      <QuantityInput source="plannedQuantityMilli" label="archive.planned" />
      <DayInput source="startedOn" label="archive.started" />
      <DayInput source="toppedOutOn" label="archive.topped_out" />
      <TextInput source="note" label="archive.note" multiline />
    </SaveButton>
  );
}

export function SupplierButton({ accountId, row }: { readonly accountId: string; readonly row?: Supplier }) {
  return (
    <SaveButton<Supplier>
      accountId={accountId}
      row={row}
      add="archive.supplier_add"
      document={saveSupplierDocument}
      fields={['product', 'supplier', 'shareBp', 'suppliesSince', 'terms']}
      values={({ shareBp, ...rest }) => ({
        ...rest,
        shareBp: shareBp === '' || shareBp === null || shareBp === undefined ? null : Number(shareBp),
      })}
    >
      <TextInput source="product" label="archive.product" validate={required()} />
      <TextInput source="supplier" label="archive.supplier" validate={required()} />
      <NumberInput
        source="shareBp"
        label="archive.share"
        parse={(value: string) => (value === '' ? null : Math.round(Number(value) * 100))}
        format={(bp: number | null) => (bp === null || bp === undefined ? '' : bp / 100)}
      />
      <DayInput source="suppliesSince" label="archive.since" />
      <TextInput source="terms" label="archive.terms" />
    </SaveButton>
  );
}

export function AliasButton({ accountId, row }: { readonly accountId: string; readonly row?: Alias }) {
  return (
    <SaveButton<Alias>
      accountId={accountId}
      row={row}
      add="archive.alias_add"
      document={saveAliasDocument}
      fields={['name', 'note']}
    >
      <TextInput source="name" label="archive.alias" validate={required()} />
      <TextInput source="note" label="archive.note" />
    </SaveButton>
  );
}

export function BankButton({ accountId, row }: { readonly accountId: string; readonly row?: Bank }) {
  return (
    <SaveButton<Bank>
      accountId={accountId}
      row={row}
      add="archive.bank_add"
      document={saveBankDocument}
      permission="account.save_bank"
      fields={['title', 'taxNo', 'bankName', 'bankAccount', 'address', 'phone']}
      // a masked number is not sent back over the real one
      values={({ bankAccount, phone, ...rest }) => ({
        ...rest,
        ...(row && bankAccount === row.bankAccount ? {} : { bankAccount }),
        ...(row && phone === row.phone ? {} : { phone }),
      })}
    >
      <TextInput source="title" label="archive.invoice_title" validate={required()} />
      <TextInput source="taxNo" label="archive.tax_no" />
      <TextInput source="bankName" label="archive.bank" />
      <TextInput source="bankAccount" label="archive.account_no" />
      <TextInput source="address" label="archive.address" />
      <TextInput source="phone" label="accounts.contact.phone" />
    </SaveButton>
  );
}

export function ProfileButton({
  accountId,
  profile,
}: {
  readonly accountId: string;
  readonly profile: Profile | null;
}) {
  const { registeredCapital, employees, licenceNo, legalRepresentative, foundedOn, businessScope } =
    profile ?? {};
  return (
    <ActButton
      label="archive.profile_edit"
      icon={<EditIcon />}
      permission="account.update"
      defaults={{ registeredCapital, employees, licenceNo, legalRepresentative, foundedOn, businessScope }}
      document={saveProfileDocument}
      variables={(values) => ({
        input: { accountId, ...(profile ? { version: profile.version } : {}), ...given(values) },
      })}
    >
      <TextInput source="legalRepresentative" label="archive.legal" />
      <MoneyInput source="registeredCapital" label="archive.capital" />
      <NumberInput source="employees" label="archive.employees" min={0} />
      <TextInput source="licenceNo" label="archive.licence" />
      <DayInput source="foundedOn" label="archive.founded" />
      <TextInput source="businessScope" label="archive.scope" multiline />
    </ActButton>
  );
}

export function OpinionButton({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <ActButton
      label="archive.opinion_add"
      icon={<AddIcon />}
      permission="account.update"
      says={text('archive.opinion_says')}
      defaults={{ score: 3 }}
      document={recordOpinionDocument}
      variables={(values) => ({ input: { accountId, ...given(values) } })}
    >
      <CodeInput source="aspect" label="archive.aspect" vocabulary={opinionAspect} validate={required()} />
      <NumberInput source="score" label="archive.score5" min={1} max={5} validate={required()} />
      <CodeInput source="source" label="archive.source" vocabulary={opinionSource} validate={required()} />
      <TextInput source="note" label="archive.note" multiline validate={required()} />
      <DayInput source="heardOn" label="archive.heard" />
    </ActButton>
  );
}

export function MajorChangeButton({ accountId }: { readonly accountId: string }) {
  return (
    <ActButton
      label="archive.change_add"
      icon={<AddIcon />}
      permission="account.update"
      document={recordMajorChangeDocument}
      variables={(values) => ({ input: { accountId, ...given(values) } })}
    >
      <CodeInput source="kind" label="archive.kind" vocabulary={majorChangeKind} validate={required()} />
      <DayInput source="happenedOn" label="archive.day" validate={required()} />
      <TextInput source="what" label="archive.what" multiline validate={required()} />
      <TextInput source="effect" label="archive.effect" multiline />
    </ActButton>
  );
}

export function SatisfactionButton({
  accountId,
  contacts,
}: {
  readonly accountId: string;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
}) {
  const text = useText();
  return (
    <ActButton
      label="archive.satisfaction_add"
      icon={<AddIcon />}
      permission="account.update"
      says={contacts.length === 0 ? undefined : text('archive.satisfaction_says')}
      document={recordSatisfactionDocument}
      variables={(values) => ({ input: { accountId, ...given(values) } })}
    >
      <NumberInput source="score" label="archive.score100" min={0} max={100} validate={required()} />
      <DayInput source="askedOn" label="archive.day" />
      <PersonInput source="askedById" label="archive.asked_by" />
      <TextInput source="note" label="archive.note" multiline />
    </ActButton>
  );
}

export function ReviewFileButton({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <ActButton
      label="archive.review"
      permission="account.review_file"
      says={text('archive.review_says')}
      document={reviewFileDocument}
      variables={({ note }) => ({ input: { accountId, note } })}
    >
      <TextInput source="note" label="archive.note" multiline validate={required()} />
    </ActButton>
  );
}

/** Answer and word of the customer on praise and other feedback; a complaint has its steps (SVC-1). */
export function FeedbackActs({
  row: { id, version, state },
}: {
  readonly row: Pick<Feedback, 'id' | 'version' | 'state'>;
}) {
  if (state === 'OPEN') {
    return (
      <ActButton
        label="archive.answer"
        variant="text"
        permission="account.update"
        document={answerFeedbackDocument}
        variables={({ answer }) => ({ input: { id, version, answer } })}
      >
        <TextInput source="answer" label="archive.answer_text" multiline validate={required()} />
      </ActButton>
    );
  }
  if (state !== 'ANSWERED') return null;
  return (
    <>
      {([true, false] as const).map((satisfied) => (
        <ActButton
          key={String(satisfied)}
          label={satisfied ? 'archive.confirm' : 'archive.reopen'}
          variant="text"
          permission="account.update"
          document={confirmFeedbackDocument}
          variables={({ note }) => ({ input: { id, version, satisfied, ...given({ note }) } })}
        >
          <TextInput source="note" label="archive.note" multiline />
        </ActButton>
      ))}
    </>
  );
}
