import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocaleState } from 'react-admin';
import {
  bundlePart,
  legalOrigin,
  legalOutcome,
  legalPaper,
  legalStage,
  limitationCause,
} from '../../../shared/vocabulary/legal';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Code, Day, DueDay, Money, RefLink } from '../../components/Fields';
import { FileList } from '../../components/FileList';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { StatePath } from '../../components/StatePath';
import { Timeline } from '../../components/Timeline';
import { Asked } from '../../components/WhyButton';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { FilePaperButton, ReturnButton, StepButton, TakeBackButton } from './LegalActs';
import {
  legalBundleDocument,
  type BundlePiece,
  type LegalCase,
  type LegalPaperRow,
  type LimitationRow,
} from './legal.documents';

const way = legalStage.list.filter((stage) => stage !== 'SETTLEMENT');

/** Steps at which each item's limitation still runs; later the court, then the judgment counts. */
const beforeCourt = new Set<LegalCase['stage']>(['OPENED', 'LAWYER_LETTER', 'SETTLEMENT']);

/** One case: the six facts, its steps, how long there is time, and what proves the debt (REC-5). */
export function LegalShow() {
  const text = useText();
  return (
    <RecordPage<LegalCase>
      title={(row) => row.number}
      subtitle={(row) => row.account?.name ?? row.contract.projectName}
      chips={(row) => (
        <>
          <StateChip vocabulary={legalStage} code={row.stage} />
          {row.outcome && <StateChip vocabulary={legalOutcome} code={row.outcome} />}
        </>
      )}
      facts={(row) => [
        { label: text('legal.fact.open'), value: <Money value={row.open} sign /> },
        {
          label: text('legal.fact.limitation'),
          value: row.limitationOn ? <DueDay value={row.limitationOn} /> : text('legal.no_limitation'),
        },
        { label: text('legal.fact.opened'), value: <Day value={row.openedOn} /> },
        { label: text('legal.fact.open_then'), value: <Money value={row.openAmount} sign /> },
        { label: text('legal.fact.origin'), value: <Code vocabulary={legalOrigin} code={row.origin} /> },
        {
          label: text('legal.fact.contract'),
          value: (
            <RefLink to="contracts" id={row.contract.id}>
              {row.contract.number ?? row.contract.projectName}
            </RefLink>
          ),
        },
      ]}
      path={(row) => <StatePath vocabulary={legalStage} path={way} current={row.stage} />}
      actions={(row) => (
        <>
          <StepButton row={row} />
          <FilePaperButton row={row} />
          <TakeBackButton row={row} />
          <ReturnButton row={row} />
        </>
      )}
    >
      {(row) => (
        <>
          {row.reason && <Alert severity="info">{text('legal.because', { reason: row.reason })}</Alert>}
          {row.endReason && (
            <Alert severity="info">{text('legal.returned_because', { reason: row.endReason })}</Alert>
          )}
          <Steps row={row} />
          {!row.endedOn && beforeCourt.has(row.stage) && <Limitations row={row} />}
          <Bundle row={row} />
          <Papers row={row} />
        </>
      )}
    </RecordPage>
  );
}

function Steps({ row }: { readonly row: LegalCase }) {
  const text = useText();
  return (
    <Section
      title={text('legal.steps')}
      actions={
        !row.endedOn && (
          <Button
            component={Link}
            to={`/receivables?filter=${encodeURIComponent(JSON.stringify({ contractId: row.contract.id, open: true }))}`}
          >
            {text('legal.to_write_off')}
          </Button>
        )
      }
    >
      {row.steps.length === 0 && <Typography variant="body2">{text('legal.no_steps')}</Typography>}
      <Timeline
        items={row.steps.map((step) => ({
          id: step.id,
          at: step.steppedOn,
          tone: step.withdrawnOn ? ('neutral' as const) : ('info' as const),
          title: (
            <>
              <Code vocabulary={legalStage} code={step.stage} />
              {step.reference && ` ${step.reference}`} {step.amount && <Money value={step.amount} sign />}
              {step.withdrawnOn &&
                ` · ${text('legal.taken_back', { on: step.withdrawnOn, reason: step.withdrawnReason ?? '' })}`}
            </>
          ),
          detail: (
            <>
              {step.note} · {step.recordedBy?.name}
              {step.files.length > 0 && <FileList files={step.files} />}
            </>
          ),
        }))}
      />
    </Section>
  );
}

const limitationColumns: readonly Column<LimitationRow>[] = [
  {
    source: 'number',
    label: 'legal.item',
    render: (item) => (
      <RefLink to="receivables" id={item.receivableId}>
        {item.number}
      </RefLink>
    ),
  },
  { source: 'dueOn', label: 'legal.due', kind: 'day' },
  { source: 'open', label: 'legal.item_open', kind: 'money' },
  { source: 'cause', label: 'legal.counts_by', vocabulary: limitationCause },
  { source: 'countsFrom', label: 'legal.counts_from', kind: 'day' },
  { source: 'endsOn', label: 'legal.ends', render: (item) => <DueDay value={item.endsOn} /> },
];

function Limitations({ row }: { readonly row: LegalCase }) {
  const text = useText();
  return (
    <Section title={text('legal.limitations')} flush>
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {text('legal.limitations_intro')}
      </Typography>
      <PlainTable
        rows={row.limitations}
        columns={limitationColumns}
        rowKey={(item) => item.receivableId}
        empty={text('legal.nothing_open')}
      />
    </Section>
  );
}

function Bundle({ row }: { readonly row: LegalCase }) {
  const text = useText();
  const may = useMay();
  const [language] = useLocaleState();
  if (!may('legal.bundle')) return null;
  const columns: readonly Column<BundlePiece>[] = [
    { source: 'number', label: 'legal.piece_number' },
    { source: 'part', label: 'legal.piece_part', vocabulary: bundlePart },
    { source: 'title', label: 'legal.piece_title' },
    { source: 'on', label: 'legal.piece_on', kind: 'day' },
    {
      source: 'fileName',
      label: 'legal.piece_file',
      render: (piece) =>
        piece.fileName ? (
          piece.fileName.split('.').at(-1)?.toUpperCase()
        ) : (
          <Sign tone="warn" icon={WarningIcon}>
            {text('legal.missing')}
          </Sign>
        ),
    },
  ];
  return (
    <Section
      title={text('legal.bundle')}
      actions={
        <Button
          startIcon={<DownloadIcon />}
          variant="outlined"
          href={`/legal/${row.id}.zip?language=${language}`}
        >
          {text('legal.bundle_take')}
        </Button>
      }
      flush
    >
      <Asked<{ pieces: readonly BundlePiece[] }> document={legalBundleDocument} variables={{ id: row.id }}>
        {({ pieces }) => (
          <>
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
              {text('legal.bundle_intro', {
                count: pieces.length,
                missing: pieces.filter(({ fileName }) => !fileName).length,
              })}
            </Typography>
            <PlainTable rows={pieces} columns={columns} rowKey={({ number }) => number} />
          </>
        )}
      </Asked>
    </Section>
  );
}

const paperColumns: readonly Column<LegalPaperRow>[] = [
  { source: 'kind', label: 'legal.kind', vocabulary: legalPaper },
  { source: 'title', label: 'legal.title' },
  { source: 'delivery.number', label: 'legal.delivery' },
  { source: 'datedOn', label: 'legal.dated', kind: 'day' },
  { source: 'filedBy.name', label: 'legal.filed_by' },
  { source: 'files', label: 'legal.papers', render: (paper) => <FileList files={paper.files} /> },
];

function Papers({ row }: { readonly row: LegalCase }) {
  const text = useText();
  return (
    <Section title={text('legal.filed')} flush>
      <PlainTable
        rows={row.papers}
        columns={paperColumns}
        rowKey={({ id }) => id}
        empty={text('legal.none_filed')}
      />
    </Section>
  );
}
