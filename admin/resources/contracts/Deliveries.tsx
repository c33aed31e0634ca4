import LocalShippingIcon from '@mui/icons-material/LocalShippingOutlined';
import { required, SelectInput, TextInput } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Quantity } from '../../components/Fields';
import { figureOf } from '../../components/format';
import { DayInput, QuantityInput } from '../../components/Inputs';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  acceptDeliveryDocument,
  recordDeliveryDocument,
  reverseDeliveryDocument,
  settleDifferenceDocument,
  type Contract,
  type Delivery,
} from './contracts.documents';

/** What was delivered; mistakes are taken back by their opposite, never edited (REC-1). */
export function Deliveries({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const deliveries = contract.deliveries ?? [];
  const reversed = new Set(deliveries.map((delivery) => delivery.reversalOfId));
  const settled = new Set(deliveries.map((delivery) => delivery.settlesId));
  const remark = (delivery: Delivery) =>
    delivery.reversalOfId
      ? text('contracts.delivery.reversal')
      : delivery.settlesId
        ? text('contracts.delivery.difference')
        : reversed.has(delivery.id)
          ? text('contracts.delivery.reversed')
          : '';
  const columns: readonly Column<Delivery>[] = [
    { source: 'number', label: 'contracts.delivery.number' },
    { source: 'deliveredOn', label: 'contracts.delivery.on', kind: 'day' },
    { source: 'line.product', label: 'contracts.delivery.product' },
    {
      source: 'quantityMilli',
      label: 'contracts.delivery.quantity',
      kind: 'quantity',
      unit: () => contract.unit,
    },
    { source: 'amount', label: 'contracts.delivery.amount', kind: 'money' },
    { source: 'signedBy', label: 'contracts.delivery.signedBy' },
    {
      source: 'acceptance.acceptedMilli',
      label: 'contracts.delivery.accepted',
      render: ({ acceptance }) =>
        acceptance && (
          <>
            <Quantity value={acceptance.acceptedMilli} unit={contract.unit} /> · {acceptance.acceptedOn} ·{' '}
            {acceptance.acceptedBy}
          </>
        ),
    },
    { source: 'kind', label: 'contracts.delivery.kind', render: remark },
  ];
  return (
    <Section
      title={text('contracts.deliveries')}
      flush
      actions={contract.signedOn && <Deliver contract={contract} />}
    >
      <PlainTable
        rows={deliveries}
        columns={columns}
        rowKey={(delivery) => delivery.id}
        empty={text('contracts.deliveries_empty')}
        dim={(delivery) => delivery.reversalOfId !== null || reversed.has(delivery.id)}
        rowActions={(delivery) =>
          delivery.reversalOfId === null &&
          delivery.settlesId === null &&
          !reversed.has(delivery.id) && (
            <>
              {!delivery.acceptance && <Accept delivery={delivery} />}
              {!settled.has(delivery.id) && <Settle delivery={delivery} />}
              <Reverse delivery={delivery} />
            </>
          )
        }
      />
    </Section>
  );
}

function Deliver({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  const lines = contract.lines ?? [];
  return (
    <ActButton
      label="contracts.deliver"
      icon={<LocalShippingIcon />}
      permission="delivery.record"
      once
      says={text('contracts.deliver_says')}
      defaults={{ deliveredOn: today, lineId: lines.length === 1 ? lines[0]?.id : undefined }}
      document={recordDeliveryDocument}
      variables={({ lineId, deliveredOn, quantityMilli, signedBy, number }) => ({
        input: {
          contractId: contract.id,
          lineId,
          deliveredOn,
          quantityMilli: figureOf(quantityMilli, 3),
          signedBy,
          ...(number ? { number } : {}),
        },
      })}
    >
      <SelectInput
        source="lineId"
        label="contracts.delivery.product"
        choices={[...lines]}
        optionText="product"
        translateChoice={false}
        validate={required()}
      />
      <DayInput source="deliveredOn" label="contracts.delivery.on" validate={required()} />
      <QuantityInput
        source="quantityMilli"
        label="contracts.delivery.quantity"
        unit={contract.unit}
        validate={required()}
      />
      <TextInput source="signedBy" label="contracts.delivery.signedBy" validate={required()} />
      <TextInput
        source="number"
        label="contracts.delivery.number"
        helperText="contracts.deliver_number_help"
      />
    </ActButton>
  );
}

function Reverse({ delivery }: { readonly delivery: Delivery }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="contracts.reverse"
      variant="text"
      danger
      permission="delivery.record"
      once
      says={text('contracts.reverse_says')}
      defaults={{ on: today }}
      document={reverseDeliveryDocument}
      variables={({ on, reason }) => ({ input: { deliveryId: delivery.id, on, reason } })}
    >
      <DayInput source="on" label="contracts.reverse_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

function Accept({ delivery }: { readonly delivery: Delivery }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="contracts.accept"
      variant="text"
      permission="delivery.record"
      says={text('contracts.accept_says')}
      defaults={{ on: today, acceptedMilli: delivery.quantityMilli }}
      document={acceptDeliveryDocument}
      variables={({ on, note, acceptedMilli, acceptedBy }) => ({
        input: {
          deliveryId: delivery.id,
          on,
          acceptedMilli: figureOf(acceptedMilli, 3),
          acceptedBy,
          note: note || null,
        },
      })}
    >
      <QuantityInput source="acceptedMilli" label="contracts.accepted" validate={required()} />
      <TextInput source="acceptedBy" label="contracts.accepted_by" validate={required()} />
      <DayInput source="on" label="contracts.accepted_on" validate={required()} />
      <ReasonInput source="note" label="contracts.accept_note" optional />
    </ActButton>
  );
}

function Settle({ delivery }: { readonly delivery: Delivery }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="contracts.settle"
      variant="text"
      permission="delivery.record"
      once
      says={text('contracts.settle_says')}
      defaults={{ on: today }}
      document={settleDifferenceDocument}
      variables={({ on, reason, acceptedMilli, signedBy }) => ({
        input: { deliveryId: delivery.id, on, reason, acceptedMilli: figureOf(acceptedMilli, 3), signedBy },
      })}
    >
      <QuantityInput source="acceptedMilli" label="contracts.accepted" validate={required()} />
      <TextInput source="signedBy" label="contracts.delivery.signedBy" validate={required()} />
      <DayInput source="on" label="contracts.delivery.on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}
