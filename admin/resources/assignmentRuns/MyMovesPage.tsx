import { challengeReason } from '../../../shared/vocabulary/territories';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { challengeDocument, myMovesDocument, type MyMove, type MyMoves } from './challenges.documents';
import { RunChallenges } from './RunChallenges';

const columns: readonly Column<MyMove>[] = [
  { source: 'accountName', label: 'resources.assignmentMoves.fields.account.name' },
  { source: 'accountCode', label: 'resources.assignmentMoves.fields.account.code' },
  { source: 'fromOwner.name', label: 'resources.assignmentMoves.fields.fromOwner.name' },
  { source: 'toOwner.name', label: 'resources.assignmentMoves.fields.toOwner.name' },
  { source: 'toTerritory.name', label: 'resources.assignmentMoves.fields.toTerritory.name' },
];

/** What the waiting run takes from or gives to the rep, with the way to object (TER-6). */
export function MyMovesPage() {
  const text = useText();
  const { data, error } = useAsk<MyMoves>(myMovesDocument, {});
  if (error) return <ErrorState error={error} />;
  const mine = data?.mine;
  return (
    <Page title={text('runs.mine')} intro={text('runs.mine_intro')}>
      {data && !mine && <Note title={text('runs.mine_none')} help={text('runs.mine_intro')} />}
      {mine && (
        <>
          <Section title={text('runs.mine_of', { day: mine.run.effectiveOn, count: mine.total })} flush>
            <PlainTable
              rows={mine.moves}
              columns={columns}
              rowKey={(move) => move.accountId}
              empty={text('runs.mine_empty')}
              rowActions={(move) => <ChallengeButton runId={mine.run.id} move={move} />}
            />
          </Section>
          <RunChallenges runId={mine.run.id} />
        </>
      )}
    </Page>
  );
}

function ChallengeButton({ runId, move }: { readonly runId: string; readonly move: MyMove }) {
  const text = useText();
  return (
    <ActButton
      label="runs.challenge.act"
      permission="territory.challenge"
      says={text('runs.challenge.act_says', { account: move.accountName })}
      document={challengeDocument}
      variables={({ code, reason }) => ({
        input: { runId, accountId: move.accountId, code, ...(reason ? { note: reason } : {}) },
      })}
    >
      <CodeInput source="code" label="runs.challenge.code" vocabulary={challengeReason} />
      <ReasonInput optional label="act.note" />
    </ActButton>
  );
}
