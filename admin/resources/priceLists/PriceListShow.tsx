import DiscardIcon from '@mui/icons-material/DeleteOutlined';
import ReleaseIcon from '@mui/icons-material/PublishOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { required } from 'react-admin';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { priceChange, priceListState } from '../../../shared/vocabulary/prices';
import { ActButton, ReasonInput } from '../../components/Act';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, Money } from '../../components/Fields';
import { DayInput } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import {
  discardPriceListDocument,
  releasePriceListDocument,
  type PriceDifference,
  type PriceList,
  type PriceRow,
} from './price-lists.documents';
import { ExportRows } from './ExportRows';
import { RowsGrid } from './RowsGrid';

/** One version: its prices, a grid while it is a draft, and what it changes (CRE-4). */
export function PriceListShow() {
  const text = useText();
  const may = useMay();
  return (
    <RecordPage<PriceList>
      title={(list) => text('prices.version', { no: list.no })}
      subtitle={(list) => list.note}
      chips={(list) => (
        <>
          <StateChip vocabulary={priceListState} code={list.state} />
          {list.inForce && (
            <Sign tone="good" icon={CheckIcon}>
              {text('prices.in_force')}
            </Sign>
          )}
        </>
      )}
      facts={(list) => [
        {
          label: text('resources.priceLists.fields.effectiveFrom'),
          value: list.effectiveFrom && <Day value={list.effectiveFrom} />,
        },
        { label: text('prices.rows'), value: String(list.rows.length) },
        { label: text('resources.priceLists.fields.draftedBy.name'), value: list.draftedBy?.name },
        { label: text('resources.priceLists.fields.releasedBy.name'), value: list.releasedBy?.name },
        {
          label: text('resources.priceLists.fields.releasedOn'),
          value: list.releasedOn && <Day value={list.releasedOn} />,
        },
      ]}
      actions={(list) => list.state === 'DRAFT' && <DraftActs list={list} />}
    >
      {(list) => (
        <>
          <Changes list={list} />
          {list.state === 'DRAFT' && may('price.edit') ? (
            <RowsGrid key={`${list.id}${list.version}`} list={list} />
          ) : (
            <Prices list={list} />
          )}
        </>
      )}
    </RecordPage>
  );
}

function DraftActs({ list }: { readonly list: PriceList }) {
  const text = useText();
  const today = useToday();
  const at = { id: list.id, version: list.version };
  return (
    <>
      <ActButton
        label="prices.release"
        icon={<ReleaseIcon />}
        variant="contained"
        permission="price.release"
        says={text('prices.release_says')}
        document={releasePriceListDocument}
        defaults={{ effectiveFrom: today }}
        variables={({ effectiveFrom }) => ({ input: { ...at, effectiveFrom } })}
      >
        <DayInput source="effectiveFrom" label="prices.effective_from" validate={required()} />
      </ActButton>
      <ActButton
        label="prices.discard"
        icon={<DiscardIcon />}
        permission="price.edit"
        danger
        says={text('prices.discard_says')}
        document={discardPriceListDocument}
        variables={({ reason }) => ({ input: { ...at, reason } })}
      >
        <ReasonInput />
      </ActButton>
    </>
  );
}

const rowColumns = (all: string): readonly Column<PriceRow>[] => [
  { source: 'product', label: 'prices.product' },
  { source: 'unit', label: 'prices.unit' },
  {
    source: 'tier',
    label: 'prices.tier',
    render: (row) => (row.tier ? <StateChip vocabulary={accountTier} code={row.tier} /> : all),
  },
  { source: 'guidePrice', label: 'prices.guide', kind: 'money' },
  { source: 'floorPrice', label: 'prices.floor', kind: 'money' },
];

function Prices({ list }: { readonly list: PriceList }) {
  const text = useText();
  return (
    <Section title={text('prices.rows')} actions={<ExportRows list={list} />} flush>
      <PlainTable
        rows={list.rows}
        columns={rowColumns(text('prices.all_tiers'))}
        rowKey={(row) => row.id}
        empty={text('prices.no_rows')}
      />
    </Section>
  );
}

function Changes({ list }: { readonly list: PriceList }) {
  const text = useText();
  if (!list.before) return null;
  const now = (row: PriceDifference) => row.after ?? row.before;
  const columns: readonly Column<PriceDifference>[] = [
    {
      source: 'change',
      label: 'prices.change',
      render: (row) => <StateChip vocabulary={priceChange} code={row.change} />,
    },
    { source: 'after.product', label: 'prices.product', render: (row) => now(row)?.product },
    {
      source: 'after.tier',
      label: 'prices.tier',
      render: (row) => {
        const tier = now(row)?.tier;
        return tier ? <StateChip vocabulary={accountTier} code={tier} /> : text('prices.all_tiers');
      },
    },
    { source: 'before.guidePrice', label: 'prices.guide_before', kind: 'money' },
    {
      source: 'after.guidePrice',
      label: 'prices.guide',
      kind: 'money',
      render: (row) => row.after && <Money value={row.after.guidePrice} />,
    },
    { source: 'before.floorPrice', label: 'prices.floor_before', kind: 'money' },
    {
      source: 'after.floorPrice',
      label: 'prices.floor',
      kind: 'money',
      render: (row) => row.after && <Money value={row.after.floorPrice} />,
    },
  ];
  return (
    <Section title={text('prices.changes', { no: list.before.no })} flush>
      <PlainTable
        rows={list.changes.filter(({ change }) => change !== 'SAME')}
        columns={columns}
        rowKey={(row) => `${row.change}${now(row)?.id ?? ''}`}
        empty={text('prices.no_changes')}
      />
    </Section>
  );
}
