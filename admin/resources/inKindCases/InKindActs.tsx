import AcceptIcon from '@mui/icons-material/Inventory2Outlined';
import AppraiseIcon from '@mui/icons-material/PriceCheckOutlined';
import RejectIcon from '@mui/icons-material/BlockOutlined';
import WithdrawIcon from '@mui/icons-material/UndoOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { inKindGoods } from '../../../shared/vocabulary/inkind';
import { ActButton, ReasonInput } from '../../components/Act';
import { FilesInput } from '../../components/FilesInput';
import { idsOfFiles } from '../../components/files';
import { figureOf } from '../../components/format';
import { CodeInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMay, useMe } from '../../providers/session';
import {
  acceptInKindDocument,
  applyInKindDocument,
  appraiseInKindDocument,
  rejectInKindDocument,
  withdrawInKindDocument,
  type InKindCase,
} from './in-kind.documents';

/** Offers goods for the debt of a contract. */
export function OfferGoodsButton({ contractId }: { readonly contractId: string }) {
  const text = useText();
  return (
    <ActButton
      label="in_kind.apply"
      icon={<AcceptIcon />}
      permission="in_kind.apply"
      once
      says={text('in_kind.apply_says')}
      document={applyInKindDocument}
      variables={({ goods, description, offeredValue, reason, files }) => ({
        input: {
          contractId,
          goods,
          description,
          offeredValue: figureOf(offeredValue, 2),
          reason,
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <CodeInput
        source="goods"
        label="resources.inKindCases.fields.goods"
        vocabulary={inKindGoods}
        validate={required()}
      />
      <TextInput
        source="description"
        label="resources.inKindCases.fields.description"
        helperText="in_kind.description_help"
        multiline
        validate={[required(), maxLength(1000)]}
      />
      <MoneyInput
        source="offeredValue"
        label="resources.inKindCases.fields.offeredValue"
        validate={required()}
      />
      <TextInput source="reason" label="in_kind.reason" multiline validate={[required(), maxLength(500)]} />
      <FilesInput source="files" label="in_kind.papers" />
    </ActButton>
  );
}

export function AppraiseButton({ row }: { readonly row: InKindCase }) {
  const text = useText();
  if (row.state !== 'APPLIED') return null;
  return (
    <ActButton
      label="in_kind.appraise"
      icon={<AppraiseIcon />}
      variant="contained"
      permission="in_kind.appraise"
      says={text('in_kind.appraise_says')}
      document={appraiseInKindDocument}
      variables={({ value, basis, files }) => ({
        input: {
          id: row.id,
          version: row.version,
          value: figureOf(value, 2),
          basis,
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <MoneyInput source="value" label="resources.inKindCases.fields.appraisedValue" validate={required()} />
      <TextInput
        source="basis"
        label="in_kind.basis"
        helperText="in_kind.basis_help"
        multiline
        validate={[required(), maxLength(1000)]}
      />
      <FilesInput source="files" label="in_kind.papers" />
    </ActButton>
  );
}

export function AcceptButton({ row }: { readonly row: InKindCase }) {
  const text = useText();
  if (row.state !== 'APPRAISED') return null;
  return (
    <ActButton
      label="in_kind.accept"
      icon={<AcceptIcon />}
      variant="contained"
      permission="in_kind.accept"
      once
      says={text('in_kind.accept_says', { amount: row.countsFor ?? '' })}
      document={acceptInKindDocument}
      variables={({ quantity, quality, files }) => ({
        input: { id: row.id, version: row.version, quantity, quality, fileIds: idsOfFiles(files) },
      })}
    >
      <TextInput source="quantity" label="in_kind.quantity" validate={[required(), maxLength(200)]} />
      <TextInput source="quality" label="in_kind.quality" multiline validate={[required(), maxLength(500)]} />
      <FilesInput source="files" label="in_kind.papers" />
    </ActButton>
  );
}

export function RejectButton({ row }: { readonly row: InKindCase }) {
  const text = useText();
  if (row.state !== 'APPLIED' && row.state !== 'APPRAISED') return null;
  return (
    <ActButton
      label="in_kind.reject"
      icon={<RejectIcon />}
      permission={row.state === 'APPLIED' ? 'in_kind.appraise' : 'in_kind.accept'}
      danger
      says={text('in_kind.reject_says')}
      document={rejectInKindDocument}
      variables={({ reason }) => ({ input: { id: row.id, version: row.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function WithdrawButton({ row }: { readonly row: InKindCase }) {
  const text = useText();
  const may = useMay();
  const me = useMe();
  const mine = row.appliedBy?.id === me?.user.id;
  if (!mine || !may('in_kind.apply') || (row.state !== 'APPLIED' && row.state !== 'APPRAISED')) return null;
  return (
    <ActButton
      label="in_kind.withdraw"
      icon={<WithdrawIcon />}
      permission="in_kind.apply"
      says={text('in_kind.withdraw_says')}
      document={withdrawInKindDocument}
      variables={({ reason }) => ({ input: { id: row.id, version: row.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
