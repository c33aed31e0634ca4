import MailIcon from '@mui/icons-material/MailOutlineOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { letterOutcome } from '../../../shared/vocabulary/receivables';
import { Sign, StopChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Code, DueDay, RefLink } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { PreviewAct } from '../../components/PreviewAct';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { MAX_PAGE } from '../../providers/build-query';
import { useAsk } from '../../providers/use-act';
import {
  dunningAnalysisDocument,
  issueLettersDocument,
  type LetterResult,
  type Overdue,
} from './dunning-letters.documents';

const sends = (result: LetterResult) => result.outcome === 'ISSUED' || result.outcome === 'STOPPED';

/** Who owes overdue money today, and the month's letters in one batch (DUN-1, DUN-2). */
export function OverduePage() {
  const text = useText();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useAsk<{ analysis: { total: number; items: Overdue[] } }>(dunningAnalysisDocument, {
    page: { number: 1, size: MAX_PAGE },
  });
  if (error) return <ErrorState error={error} />;
  const rows = data?.analysis.items ?? [];
  const toggle = (id: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const names = new Map(rows.map((row) => [row.account.id, row.account.name]));
  const columns: readonly Column<Overdue>[] = [
    {
      source: 'tick',
      label: 'letters.tick',
      render: (row) => (
        <Checkbox
          size="small"
          sx={{ p: 0 }}
          checked={ticked.has(row.account.id)}
          onChange={() => toggle(row.account.id)}
          slotProps={{ input: { 'aria-label': row.account.name } }}
        />
      ),
    },
    {
      source: 'account.name',
      label: 'resources.dunningLetters.fields.account.name',
      render: (row) => (
        <RefLink to="accounts" id={row.account.id}>
          {row.account.name}
        </RefLink>
      ),
    },
    {
      source: 'account.onSupplyStop',
      label: 'resources.accounts.fields.onSupplyStop',
      render: (row) => <StopChip stopped={row.account.onSupplyStop} />,
    },
    { source: 'overdue', label: 'letters.overdue', kind: 'money' },
    { source: 'open', label: 'letters.open', kind: 'money' },
    { source: 'oldestDueOn', label: 'letters.oldest', render: (row) => <DueDay value={row.oldestDueOn} /> },
    {
      source: 'unansweredLetters',
      label: 'letters.unanswered',
      render: (row) => (
        <>
          {row.unansweredLetters}{' '}
          {row.unansweredLetters === 2 && (
            <Sign tone="warn" icon={WarningIcon}>
              {text('letters.next_stops')}
            </Sign>
          )}
        </>
      ),
    },
    { source: 'lastLetterOn', label: 'letters.last', kind: 'day' },
  ];
  return (
    <Page
      title={text('letters.analysis')}
      intro={text('letters.analysis_intro')}
      actions={
        rows.length > 0 && (
          <PreviewAct<readonly LetterResult[]>
            label="letters.issue"
            icon={<MailIcon />}
            variant="contained"
            permission="letter.issue"
            once={false}
            says={
              ticked.size > 0
                ? text('letters.says_some', { count: ticked.size })
                : text('letters.says_all', { count: data?.analysis.total ?? 0 })
            }
            document={issueLettersDocument}
            input={() => (ticked.size > 0 ? { accountIds: [...ticked] } : {})}
            preview={(results) => <Results results={results} names={names} />}
            worthwhile={(results) => results.some(sends)}
            done={(results) => text('letters.done', { count: results.filter(sends).length })}
            onDone={() => setTicked(new Set())}
          />
        )
      }
    >
      {!data ? (
        <LinearProgress />
      ) : rows.length === 0 ? (
        <Note title={text('letters.none')} />
      ) : (
        <Section flush>
          <PlainTable rows={rows} columns={columns} rowKey={(row) => row.id} />
        </Section>
      )}
    </Page>
  );
}

function Results({
  results,
  names,
}: {
  readonly results: readonly LetterResult[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const text = useText();
  const sent = results.filter(sends);
  const stopped = results.filter((result) => result.outcome === 'STOPPED').length;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 1 }}>
        {text('letters.summary', { sent: sent.length, stopped, rest: results.length - sent.length })}
      </Typography>
      <PlainTable
        rows={[...sent, ...results.filter((result) => !sends(result))]}
        rowKey={(row) => row.accountId}
        columns={[
          {
            source: 'name',
            label: 'resources.dunningLetters.fields.account.name',
            render: (row) => names.get(row.accountId) ?? row.accountId,
          },
          {
            source: 'outcome',
            label: 'letters.outcome',
            render: (row) => <Code vocabulary={letterOutcome} code={row.outcome} />,
          },
          {
            source: 'sequence',
            label: 'resources.dunningLetters.fields.sequence',
            render: (row) => (row.sequence ? text('letters.sequence', { count: row.sequence }) : ''),
          },
          { source: 'overdueAmount', label: 'letters.overdue', kind: 'money' },
        ]}
      />
    </>
  );
}
