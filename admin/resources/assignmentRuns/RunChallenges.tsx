import { challengeReason, challengeState } from '../../../shared/vocabulary/territories';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { challengesDocument, decideChallengeDocument, type Challenge } from './challenges.documents';

const columns: readonly Column<Challenge>[] = [
  { source: 'accountName', label: 'resources.assignmentMoves.fields.account.name' },
  { source: 'rep.name', label: 'runs.challenge.rep' },
  { source: 'code', label: 'runs.challenge.code', vocabulary: challengeReason },
  { source: 'note', label: 'runs.challenge.note', kind: 'long' },
  { source: 'state', label: 'runs.challenge.state', vocabulary: challengeState },
  { source: 'answer', label: 'runs.challenge.answer', kind: 'long' },
];

/** Objections to a run: the director answers them while it waits (TER-6). */
export function RunChallenges({ runId }: { readonly runId: string }) {
  const text = useText();
  const may = useMay();
  const { data } = useAsk<{ challenges: Challenge[] }>(challengesDocument, { runId });
  if (!data || data.challenges.length === 0) return null;
  return (
    <Section title={text('runs.challenges')} flush>
      <PlainTable
        rows={data.challenges}
        columns={columns}
        rowKey={(row) => row.id}
        dim={(row) => row.state !== 'OPEN'}
        rowActions={(row) =>
          row.state === 'OPEN' && may('territory.assign') ? <Answers challenge={row} /> : null
        }
      />
    </Section>
  );
}

function Answers({ challenge }: { readonly challenge: Challenge }) {
  const text = useText();
  const input = (accept: boolean) => (values: Record<string, unknown>) => ({
    input: {
      id: challenge.id,
      version: challenge.version,
      accept,
      ...(values['reason'] ? { answer: values['reason'] } : {}),
    },
  });
  return (
    <>
      <ActButton
        label="runs.challenge.accept"
        variant="contained"
        permission="territory.assign"
        says={text('runs.challenge.accept_says', { account: challenge.accountName })}
        document={decideChallengeDocument}
        variables={input(true)}
      >
        <ReasonInput optional label="act.note" />
      </ActButton>{' '}
      <ActButton
        label="runs.challenge.reject"
        danger
        permission="territory.assign"
        says={text('runs.challenge.reject_says', { account: challenge.accountName })}
        document={decideChallengeDocument}
        variables={input(false)}
      >
        <ReasonInput />
      </ActButton>
    </>
  );
}
