import SwapIcon from '@mui/icons-material/SwapHoriz';
import Typography from '@mui/material/Typography';
import { required, useListContext } from 'react-admin';
import { ReasonInput } from '../../components/Act';
import { PersonInput } from '../../components/Inputs';
import { PlainTable } from '../../components/PlainTable';
import { PreviewAct } from '../../components/PreviewAct';
import { useText } from '../../i18n/use-text';
import { handOverDocument, type HandOver } from './accounts.documents';

/** The button over the ticked rows of the list. */
export function HandOverTicked() {
  const { selectedIds, onUnselectItems } = useListContext();
  return <HandOverButton accountIds={selectedIds as string[]} onDone={() => onUnselectItems()} />;
}

/** Hands accounts over after showing which move and which stay and why. */
export function HandOverButton({
  accountIds,
  onDone,
}: {
  readonly accountIds: readonly string[];
  readonly onDone?: () => void;
}) {
  const text = useText();
  return (
    <PreviewAct<HandOver>
      label="accounts.hand_over"
      icon={<SwapIcon />}
      permission="account.hand_over"
      says={text('accounts.hand_over_says')}
      document={handOverDocument}
      input={({ toUserId, reason }) => ({ accountIds, toUserId, reason })}
      preview={(answer) => <Preview answer={answer} />}
      worthwhile={(answer) => answer.moved > 0}
      done={({ moved }) => text('accounts.handed_over', { count: moved })}
      {...(onDone ? { onDone } : {})}
    >
      <PersonInput source="toUserId" label="accounts.hand_over_to" validate={required()} />
      <ReasonInput />
    </PreviewAct>
  );
}

function Preview({ answer }: { readonly answer: HandOver }) {
  const text = useText();
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1, fontWeight: 600 }}>
        {text('accounts.hand_over_summary', {
          moved: answer.moved,
          stays: answer.rows.length - answer.moved,
        })}
      </Typography>
      <PlainTable
        rows={answer.rows}
        rowKey={(row) => row.accountId}
        columns={[
          { source: 'accountName', label: 'resources.accounts.fields.name' },
          { source: 'accountCode', label: 'resources.accounts.fields.code' },
          {
            source: 'refusal',
            kind: 'long',
            label: 'accounts.answer',
            render: (row) =>
              row.moved
                ? text('accounts.hand_over_moves')
                : `${text('accounts.hand_over_stays')}${text('field.colon')}${row.refusal ?? ''}`,
          },
        ]}
      />
    </>
  );
}
