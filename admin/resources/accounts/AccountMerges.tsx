import Box from '@mui/material/Box';
import { ActButton, ReasonInput } from '../../components/Act';
import { Section } from '../../components/Page';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import type { Account, Merge } from './accounts.documents';
import { unmergeDocument } from './dossier.documents';

/** Merges that the customer was part of; one that stands can be undone for the days of the policy (ARC-2). */
export function AccountMerges({ account }: { readonly account: Account }) {
  const text = useText();
  if (!account.merges || account.merges.length === 0) return null;
  return (
    <Section title={text('merge.history')}>
      <Timeline
        items={account.merges.map((merge) => ({
          id: merge.id,
          at: merge.mergedOn,
          by: merge.mergedBy?.name,
          tone: merge.undoneOn ? 'neutral' : 'accent',
          title: text('merge.of', { merged: merge.merged?.name ?? '', survivor: merge.survivor?.name ?? '' }),
          detail: (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              {[
                merge.reason,
                merge.undoneOn && text('merge.undone', { day: merge.undoneOn }),
                merge.undoneReason,
              ]
                .filter(Boolean)
                .join(' · ')}
              <UndoButton merge={merge} />
            </Box>
          ),
        }))}
      />
    </Section>
  );
}

function UndoButton({ merge }: { readonly merge: Merge }) {
  const text = useText();
  const today = useToday();
  if (merge.undoneOn || !today || today > merge.undoableUntil) return null;
  return (
    <ActButton
      label="merge.undo"
      variant="text"
      permission="account.merge"
      once
      says={text('merge.undo_says')}
      document={unmergeDocument}
      variables={({ reason }) => ({ input: { mergeId: merge.id, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
