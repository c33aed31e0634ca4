import ProposeIcon from '@mui/icons-material/EditNoteOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import DrawIcon from '@mui/icons-material/DrawOutlined';
import { BooleanInput, NumberInput, RadioButtonGroupInput, required } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe, useToday } from '../../providers/session';
import type { Contract } from '../contracts/contracts.documents';
import { LinesInput } from '../contracts/LinesInput';
import {
  approveAmendmentDocument,
  decideAmendmentDocument,
  proposeAmendmentDocument,
  signAmendmentDocument,
  withdrawAmendmentDocument,
  type AmendmentRow,
} from './amendments.documents';

interface LineForm {
  readonly lineId?: string | null;
  readonly product?: string;
  readonly quantityMilli?: unknown;
  readonly unitPrice?: unknown;
  readonly service?: unknown;
}

const linesOf = (lines: unknown): object[] =>
  ((lines as LineForm[] | undefined) ?? []).map((line) => ({
    lineId: line.lineId ?? null,
    product: line.product,
    quantityMilli: figureOf(line.quantityMilli, 3),
    unitPrice: figureOf(line.unitPrice, 2),
    service: Boolean(line.service),
  }));

/** The rep of a contract under way asks for other terms. */
export function ProposeButton({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const me = useMe();
  const mine = [contract.applicantId, contract.primaryRepId].includes(me?.user.id ?? '');
  if (contract.state !== 'SIGNED' || !mine) return null;
  return (
    <ActButton
      label="amendments.propose"
      icon={<ProposeIcon />}
      permission="contract.apply"
      wide
      once
      says={text('amendments.propose_says')}
      document={proposeAmendmentDocument}
      defaults={{
        paymentTermDays: contract.paymentTermDays,
        lines: (contract.lines ?? []).map(({ id, product, quantityMilli, unitPrice, service }) => ({
          lineId: id,
          product,
          quantityMilli,
          unitPrice,
          service,
        })),
      }}
      variables={({ paymentTermDays, lines, reason }) => ({
        input: { contractId: contract.id, paymentTermDays, lines: linesOf(lines), reason },
      })}
    >
      <NumberInput
        source="paymentTermDays"
        label="resources.contracts.fields.paymentTermDays"
        min={0}
        validate={required()}
      />
      <LinesInput />
      <ReasonInput />
    </ActButton>
  );
}

/** The acts that the amendment's state and the reader's rights leave open. */
export function AmendmentActs({ row }: { readonly row: AmendmentRow }) {
  const text = useText();
  const me = useMe();
  const today = useToday();
  const own = row.proposedBy?.id === me?.user.id;
  const at = { id: row.id, version: row.version };
  return (
    <>
      {row.state === 'SUBMITTED' && !own && <Decide row={row} step="manager" />}
      {row.state === 'REVIEWED' && !own && <Decide row={row} step="decide" />}
      {row.state === 'APPROVED' && (
        <ActButton
          label="amendments.sign"
          icon={<DrawIcon />}
          variant="contained"
          permission="contract.sign"
          says={text('amendments.sign_says')}
          document={signAmendmentDocument}
          defaults={{ signedOn: today }}
          variables={({ signedOn }) => ({ input: { ...at, signedOn } })}
        >
          <DayInput source="signedOn" label="amendments.signed_on" validate={required()} />
        </ActButton>
      )}
      {own && ['SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'APPROVED'].includes(row.state) && (
        <ActButton
          label="amendments.withdraw"
          permission="contract.apply"
          says={text('amendments.withdraw_says')}
          document={withdrawAmendmentDocument}
          variables={({ reason }) => ({ input: { ...at, reason } })}
        >
          <ReasonInput />
        </ActButton>
      )}
    </>
  );
}

function Decide({ row, step }: { readonly row: AmendmentRow; readonly step: 'manager' | 'decide' }) {
  const text = useText();
  const manager = step === 'manager';
  return (
    <ActButton
      label={manager ? 'amendments.manager' : 'amendments.decide'}
      icon={<GavelIcon />}
      variant="contained"
      permission={manager ? 'contract.approve' : 'contract.decide'}
      says={text('amendments.decide_says')}
      document={manager ? approveAmendmentDocument : decideAmendmentDocument}
      variables={({ approved, reason, belowFloor }) => ({
        input: {
          id: row.id,
          version: row.version,
          approved: approved === 'yes',
          reason,
          ...(belowFloor ? { belowFloor: true } : {}),
        },
      })}
    >
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
      {!manager && row.belowFloor && <BooleanInput source="belowFloor" label="amendments.below_floor" />}
      <ReasonInput />
    </ActButton>
  );
}
