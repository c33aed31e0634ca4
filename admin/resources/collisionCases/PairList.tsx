import { matchReason, type MatchReason } from '../../../shared/vocabulary/accounts';
import { collisionStrength } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { CodeInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { Note } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import type { PairRow } from './collision-cases.documents';

function Reasons({ codes }: { readonly codes: readonly MatchReason[] }) {
  const label = useLabel();
  const text = useText();
  return <>{codes.map((code) => label(matchReason.labels[code])).join(text('field.comma'))}</>;
}

const sideOf = (lead: PairRow['lead']): string =>
  lead ? [lead.customerName, lead.siteName].filter(Boolean).join(' / ') : '';

/** One side of a pair: the lead where the reader may see it, else only the department that holds it. */
function Side({ lead, department }: { readonly lead: PairRow['lead']; readonly department: string }) {
  return lead ? (
    <RefLink to="leads" id={lead.id}>
      {sideOf(lead)}
    </RefLink>
  ) : (
    <>{department}</>
  );
}

const columns: readonly Column<PairRow>[] = [
  { source: 'foundOn', kind: 'day', sort: true },
  { source: 'strength', vocabulary: collisionStrength, sort: true },
  {
    source: 'lead',
    render: (row) => <Side lead={row.lead} department={row.departments[0] ?? ''} />,
    text: (row) => sideOf(row.lead) || (row.departments[0] ?? ''),
  },
  { source: 'department', render: (row) => row.departments[0], text: (row) => row.departments[0] ?? '' },
  {
    source: 'other',
    render: (row) =>
      row.account ? (
        <RefLink to="accounts" id={row.account.id}>
          {row.account.name}
        </RefLink>
      ) : (
        <Side lead={row.otherLead} department={row.departments[1] ?? ''} />
      ),
    text: (row) => row.account?.name ?? (sideOf(row.otherLead) || (row.departments[1] ?? '')),
  },
  { source: 'otherDepartment', render: (row) => row.departments[1], text: (row) => row.departments[1] ?? '' },
  {
    source: 'reasons',
    render: (row) => <Reasons codes={row.reasons} />,
    text: (row, locale) => row.reasons.map((code) => matchReason.labels[code][locale]).join(' '),
  },
];

/** What looks like somebody else's customer, too little for a case: for the managers to look at (COLL-1). */
export function PairList() {
  const text = useText();
  return (
    <ListPage<PairRow>
      resource="weakCollisions"
      title={text('resources.weakCollisions.name')}
      columns={columns}
      filters={[
        <CodeInput
          key="strength"
          source="strength"
          vocabulary={collisionStrength}
          only={['SOFT', 'WEAK']}
          alwaysOn
        />,
      ]}
      sort={{ field: 'foundOn', order: 'DESC' }}
      rowClick={false}
      above={<Intro>{text('collisions.weak_intro')}</Intro>}
      empty={<Note title={text('resources.weakCollisions.empty')} help={text('collisions.weak_intro')} />}
      card={{
        primary: (row) => sideOf(row.lead) || row.departments[0],
        secondary: (row) => sideOf(row.otherLead) || row.account?.name || row.departments[1],
        tertiary: (row) => row.foundOn,
      }}
    />
  );
}
