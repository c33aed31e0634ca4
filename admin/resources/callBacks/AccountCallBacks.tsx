import Box from '@mui/material/Box';
import { callBackState } from '../../../shared/vocabulary/service';
import { StateChip } from '../../components/Chips';
import { Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { useQuery } from '@tanstack/react-query';
import { RecordCallBackButton } from './CallBackActs';
import { callBackColumns } from './CallBackList';
import { callBackDutiesApi, type CallBackDuty, type CallBackRow } from './call-backs.documents';

/** The call-backs of one customer and when the next one is owed (SVC-2). */
export function AccountCallBacks({
  account,
}: {
  readonly account: { readonly id: string; readonly name: string };
}) {
  const text = useText();
  const { data } = useQuery({
    queryKey: ['ask', 'AccountCallBackDuty', account.id],
    queryFn: ({ signal }) =>
      ask<{ list: { items: readonly CallBackDuty[] } }>(
        callBackDutiesApi.list,
        { filter: { accountId: account.id } },
        signal,
      ),
  });
  const duty = data?.list.items[0];
  return (
    <Section
      title={text('callBacks.section')}
      actions={<RecordCallBackButton accountId={account.id} name={account.name} />}
      flush
    >
      {duty && (
        <Box sx={{ px: 2, pb: 1, display: 'flex', gap: 1, alignItems: 'center', typography: 'body2' }}>
          <StateChip vocabulary={callBackState} code={duty.state} />
          {text('callBacks.next', { day: duty.dueOn })}
        </Box>
      )}
      <RelatedRows<CallBackRow>
        resource="callBacks"
        filter={{ accountId: account.id }}
        sort={{ field: 'calledOn', order: 'DESC' }}
        columns={callBackColumns.slice(1)}
        empty={text('resources.callBacks.empty')}
      />
    </Section>
  );
}
