import { probeOutcome } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { Moment } from '../../components/Fields';
import { PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { LeadProbe } from './leads.documents';

const columns: readonly Column<LeadProbe>[] = [
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'rep.name' },
  { source: 'name', sort: true },
  { source: 'outcome', vocabulary: probeOutcome },
  { source: 'hits', kind: 'number' },
];

/** Who asked for which customer: probing many names shows here (LEAD-2). */
export function ProbeList() {
  return (
    <ListPage<LeadProbe>
      columns={columns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn />,
        <PersonInput key="repId" source="repId" alwaysOn />,
      ]}
      sort={{ field: 'createdAt', order: 'DESC' }}
      rowClick={false}
      card={{
        primary: (probe) => probe.name,
        secondary: (probe) => probe.rep?.name,
        tertiary: (probe) => <Moment value={probe.createdAt} />,
      }}
    />
  );
}
