import { BooleanInput } from 'react-admin';
import { RefLink } from '../../components/Fields';
import { PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { FileTalkButton, talkColumns } from './TermsTalkActs';
import type { TermsTalk } from './terms-talks.documents';

/** Talks about terms; marketing files what waits (LEAD-12). */
export function TermsTalkList() {
  const text = useText();
  const may = useMay();
  return (
    <ListPage<TermsTalk>
      columns={[
        {
          source: 'customerName',
          render: (talk) => (
            <RefLink to="leads" id={talk.leadId}>
              {talk.customerName}
            </RefLink>
          ),
          text: (talk) => talk.customerName,
        },
        ...talkColumns,
      ]}
      filters={[
        <BooleanInput key="filed" source="filed" alwaysOn helperText={false} />,
        <PersonInput key="repId" source="repId" />,
      ]}
      filterDefaultValues={may('lead.file_talk') ? { filed: false } : {}}
      sort={{ field: 'talkedOn', order: 'DESC' }}
      rowClick={false}
      rowActions={(talk) => <FileTalkButton talk={talk} />}
      card={{
        primary: (talk) => talk.customerName,
        secondary: (talk) => `${talk.talkedOn} · ${talk.rep?.name ?? ''} + ${talk.second?.name ?? ''}`,
        tertiary: (talk) => talk.filedOn ?? text('talks.waits'),
      }}
    />
  );
}
