import { inKindGoods, inKindState } from '../../../shared/vocabulary/inkind';
import { StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { FileList } from '../../components/FileList';
import { RecordPage, Section } from '../../components/Page';
import { StatePath } from '../../components/StatePath';
import { useText } from '../../i18n/use-text';
import { AcceptButton, AppraiseButton, RejectButton, WithdrawButton } from './InKindActs';
import type { InKindCase } from './in-kind.documents';

/** One case: the six facts, the three steps with their people, the papers (KIND-1). */
export function InKindShow() {
  const text = useText();
  const field = (
    name: 'appraisedValue' | 'appliedOn' | 'contract.projectName' | 'countsFor' | 'goods' | 'offeredValue',
  ) => text(`resources.inKindCases.fields.${name}`);
  return (
    <RecordPage<InKindCase>
      title={(row) => row.number}
      subtitle={(row) => row.account?.name ?? row.contract.projectName}
      chips={(row) => <StateChip vocabulary={inKindState} code={row.state} />}
      facts={(row) => [
        { label: field('goods'), value: <Code vocabulary={inKindGoods} code={row.goods} /> },
        { label: field('offeredValue'), value: <Money value={row.offeredValue} sign /> },
        {
          label: field('appraisedValue'),
          value: row.appraisedValue && <Money value={row.appraisedValue} sign />,
        },
        { label: field('countsFor'), value: row.countsFor && <Money value={row.countsFor} sign /> },
        { label: field('appliedOn'), value: <Day value={row.appliedOn} /> },
        {
          label: field('contract.projectName'),
          value: (
            <RefLink to="contracts" id={row.contract.id}>
              {row.contract.number ?? row.contract.projectName}
            </RefLink>
          ),
        },
      ]}
      actions={(row) => (
        <>
          <AppraiseButton row={row} />
          <AcceptButton row={row} />
          <RejectButton row={row} />
          <WithdrawButton row={row} />
        </>
      )}
    >
      {(row) => (
        <>
          <Section title={text('in_kind.steps')}>
            <StatePath
              vocabulary={inKindState}
              path={['APPLIED', 'APPRAISED', 'ACCEPTED']}
              current={row.state}
            />
            <Steps row={row} />
          </Section>
          <Section title={text('in_kind.papers')}>
            {row.files.length === 0 ? text('in_kind.no_papers') : <FileList files={row.files} />}
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Steps({ row }: { readonly row: InKindCase }) {
  const text = useText();
  const by = (name: string | undefined, on: string | null) =>
    on ? `${name ?? ''} · ${on}` : text('in_kind.waits');
  return (
    <Details
      rows={[
        [text('resources.inKindCases.fields.description'), row.description],
        [text('in_kind.reason'), row.reason],
        [text('in_kind.step_apply'), by(row.appliedBy?.name, row.appliedOn)],
        [text('in_kind.step_appraise'), by(row.appraisedBy?.name, row.appraisedOn)],
        [text('in_kind.basis'), row.appraisalBasis],
        [text('in_kind.step_accept'), by(row.acceptedBy?.name, row.acceptedOn)],
        [text('in_kind.quantity'), row.acceptedQuantity],
        [text('in_kind.quality'), row.acceptedQuality],
        [
          text('in_kind.receipt'),
          row.receiptId && (
            <RefLink key="receipt" to="receipts" id={row.receiptId}>
              {text('in_kind.to_receipt')}
            </RefLink>
          ),
        ],
        [text('in_kind.ended'), row.endReason && `${row.endReason} · ${row.endedBy?.name ?? ''}`],
      ]}
    />
  );
}
