import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { matchReason, matchVerdict } from '../../../shared/vocabulary/accounts';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip, TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { Pages } from '../../components/Pages';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { knownDifferentDocument, suspectedDocument, type SuspectedPair } from './dossier.documents';
import { MergeButton } from './MergeButton';

type Side = SuspectedPair['first'];
const PER_PAGE = 25;

function sideOf(side: Side) {
  return (
    <Box>
      <RefLink to="accounts" id={side.id}>
        {side.name}
      </RefLink>
      <Box
        sx={{ display: 'flex', gap: 1, alignItems: 'center', typography: 'caption', color: 'text.secondary' }}
      >
        {side.code} <TierChip tier={side.tier} /> {side.owner?.name}
      </Box>
    </Box>
  );
}

/** Pairs of customers that look like one, and the two answers: merge them, or say that they are different (ARC-2). */
export function DuplicatesPage() {
  const text = useText();
  const label = useLabel();
  const [page, setPage] = useState(0);
  const { data, error } = useAsk<{ pairs: { total: number; items: readonly SuspectedPair[] } }>(
    suspectedDocument,
    {
      page: { number: page + 1, size: PER_PAGE },
    },
  );
  const columns: readonly Column<SuspectedPair>[] = [
    { source: 'first.name', label: 'merge.first', kind: 'long', render: (pair) => sideOf(pair.first) },
    { source: 'second.name', label: 'merge.second', kind: 'long', render: (pair) => sideOf(pair.second) },
    {
      source: 'verdict',
      label: 'merge.verdict',
      render: (pair) => <StateChip vocabulary={matchVerdict} code={pair.verdict} />,
    },
    {
      source: 'reasons',
      label: 'merge.reasons',
      kind: 'long',
      render: (pair) => pair.reasons.map((reason) => label(matchReason.labels[reason], reason)).join(' · '),
    },
    { source: 'score', label: 'merge.score', kind: 'number' },
  ];
  return (
    <Page title={text('merge.page')} intro={text('merge.intro')}>
      {error ? (
        <ErrorState error={error} />
      ) : !data ? (
        <LinearProgress />
      ) : (
        <Section flush>
          <PlainTable
            rows={data.pairs.items}
            columns={columns}
            rowKey={({ id }) => id}
            empty={text('merge.empty')}
            rowActions={(pair) => (
              <>
                <MergeButton firstId={pair.first.id} secondId={pair.second.id} />
                <DifferentButton pair={pair} />
              </>
            )}
          />
          {
            <Pages
              total={data.pairs.total}
              page={page + 1}
              size={PER_PAGE}
              go={(next) => setPage(next - 1)}
            />
          }
        </Section>
      )}
    </Page>
  );
}

function DifferentButton({ pair }: { readonly pair: SuspectedPair }) {
  const text = useText();
  return (
    <ActButton
      label="merge.different"
      variant="text"
      permission="account.merge"
      says={text('merge.different_says')}
      document={knownDifferentDocument}
      variables={({ reason }) => ({ input: { accountId: pair.first.id, otherId: pair.second.id, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
