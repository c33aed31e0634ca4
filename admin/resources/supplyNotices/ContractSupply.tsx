import ReleaseIcon from '@mui/icons-material/LocalShippingOutlined';
import { maxLength, required, SelectInput, TextInput } from 'react-admin';
import { ActButton } from '../../components/Act';
import { figureOf } from '../../components/format';
import { DayInput, QuantityInput } from '../../components/Inputs';
import { Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import type { Contract } from '../contracts/contracts.documents';
import { noticeColumns, WithdrawButton } from './SupplyNoticeList';
import { issueSupplyNoticeDocument, type SupplyNotice } from './supply-notices.documents';

const columns = noticeColumns.filter(({ source }) => !source.startsWith('contract.'));

/** What of a contract is released for production and supply (CON-1). */
export function ContractSupply({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  const lines = contract.lines ?? [];
  return (
    <Section
      title={text('resources.supplyNotices.name', { smart_count: 2 })}
      flush
      actions={
        contract.state === 'SIGNED' && (
          <ActButton
            label="supply.issue"
            icon={<ReleaseIcon />}
            permission="supply.notice"
            once
            says={text('supply.issue_says')}
            document={issueSupplyNoticeDocument}
            defaults={{ neededOn: today, lineId: lines.length === 1 ? lines[0]?.id : undefined }}
            variables={({ lineId, quantityMilli, neededOn, note }) => ({
              input: {
                contractId: contract.id,
                lineId,
                quantityMilli: figureOf(quantityMilli, 3),
                neededOn,
                note: note || null,
              },
            })}
          >
            <SelectInput
              source="lineId"
              label="resources.supplyNotices.fields.line.product"
              choices={[...lines]}
              optionText="product"
              translateChoice={false}
              validate={required()}
            />
            <QuantityInput
              source="quantityMilli"
              label="resources.supplyNotices.fields.quantityMilli"
              unit={contract.unit}
              validate={required()}
            />
            <DayInput
              source="neededOn"
              label="resources.supplyNotices.fields.neededOn"
              validate={required()}
            />
            <TextInput
              source="note"
              label="resources.supplyNotices.fields.note"
              multiline
              validate={maxLength(500)}
            />
          </ActButton>
        )
      }
    >
      <RelatedRows<SupplyNotice>
        resource="supplyNotices"
        filter={{ contractId: contract.id }}
        sort={{ field: 'neededOn', order: 'DESC' }}
        columns={columns}
        empty={text('supply.none')}
        rowActions={(notice) => <WithdrawButton notice={notice} />}
      />
    </Section>
  );
}
