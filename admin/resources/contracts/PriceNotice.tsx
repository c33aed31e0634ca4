import GrantIcon from '@mui/icons-material/PriceCheckOutlined';
import Alert from '@mui/material/Alert';
import { RadioButtonGroupInput, required } from 'react-admin';
import { priceDecider, priceReason } from '../../../shared/vocabulary/prices';
import { ActButton, ReasonInput } from '../../components/Act';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money } from '../../components/Fields';
import { percentOf } from '../../components/format';
import { lookOf } from '../../components/look';
import { useLabel, useText } from '../../i18n/use-text';
import { decideFloorPriceDocument, type Contract, type ContractLine } from './contracts.documents';

/** Columns of the lines where a price list holds: guide and floor, how far below, who may grant it (CRE-4). */
export function usePriceColumns(contract: Contract): readonly Column<ContractLine>[] {
  const text = useText();
  if (!(contract.lines ?? []).some(({ price }) => price)) return [];
  return [
    {
      source: 'price.guidePrice',
      label: 'prices.line.guide',
      kind: 'money',
      render: ({ price }) =>
        price?.guidePrice && price.floorPrice ? (
          <>
            <Money value={price.guidePrice} /> / <Money value={price.floorPrice} />
          </>
        ) : (
          price && text('prices.line.unlisted')
        ),
    },
    {
      source: 'price.deviationBp',
      label: 'prices.line.deviation',
      kind: 'percent',
      render: ({ price }) => (price && price.deviationBp > 0 ? percentOf(price.deviationBp) : '—'),
    },
    { source: 'price.decider', label: 'prices.line.decider', render: (line) => <Decider line={line} /> },
  ];
}

function Decider({ line: { price } }: { readonly line: ContractLine }) {
  const label = useLabel();
  if (!price) return null;
  const below = price.because === 'BELOW_FLOOR';
  const look = lookOf('PriceDecider', price.decider);
  return (
    <span title={label(priceReason.labels[price.because])}>
      {below ? (
        <Sign tone="bad" icon={look.icon}>
          {label(priceDecider.labels.VP)} · {label(priceReason.labels.BELOW_FLOOR)}
        </Sign>
      ) : (
        <StateChip vocabulary={priceDecider} code={price.decider} />
      )}
    </span>
  );
}

/** Whether a price below its floor waits for the VP, or was granted by whom (CRE-4). */
export function PriceNotice({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const { belowFloor, priceGrantedOn, priceGrantedBy, priceGrantReason, priceList, state } = contract;
  if (belowFloor && priceGrantedOn)
    return (
      <Alert severity="info" sx={{ mb: 1.5 }}>
        {text('prices.floor_granted', {
          name: priceGrantedBy?.name ?? '',
          day: priceGrantedOn,
          reason: priceGrantReason ?? '',
        })}
      </Alert>
    );
  const drafted = state === 'DRAFT' && contract.lines?.some(({ price }) => price?.because === 'BELOW_FLOOR');
  if ((belowFloor && state !== 'REJECTED') || drafted)
    return (
      <Alert severity="warning" sx={{ mb: 1.5 }}>
        {text('prices.floor_waits')}
        {priceList ? ` ${text('prices.by_list', { no: priceList.no })}` : ''}
      </Alert>
    );
  return null;
}

const open = new Set(['SUBMITTED', 'IN_REVIEW', 'REVIEWED']);

/** The VP's word on prices below the floor. */
export function FloorPriceAct({ contract }: { readonly contract: Contract }) {
  const text = useText();
  if (!contract.belowFloor || contract.priceGrantedOn || !open.has(contract.state)) return null;
  return (
    <ActButton
      label="prices.grant"
      icon={<GrantIcon />}
      variant="contained"
      permission="price.grant"
      says={text('prices.grant_says')}
      document={decideFloorPriceDocument}
      variables={({ granted, reason }) => ({
        input: { id: contract.id, version: contract.version, granted: granted === 'yes', reason },
      })}
    >
      <RadioButtonGroupInput
        source="granted"
        label="contracts.approved"
        choices={[
          { id: 'yes', name: text('contracts.yes') },
          { id: 'no', name: text('contracts.no') },
        ]}
        translateChoice={false}
        validate={required()}
      />
      <ReasonInput />
    </ActButton>
  );
}
