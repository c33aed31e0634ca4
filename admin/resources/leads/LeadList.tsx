import SearchIcon from '@mui/icons-material/ManageSearchOutlined';
import Button from '@mui/material/Button';
import { Link, SelectArrayInput, useListContext } from 'react-admin';
import {
  intentLevel,
  leadSource,
  leadState,
  type IntentLevel,
  type LeadState,
} from '../../../shared/vocabulary/leads';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput, SearchFilter, useCodeChoices } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { leadColumns } from './lead-columns';
import { HandleTicked } from './HandleTicked';
import { RegisterButton } from './RegisterButton';
import { leadSummaryDocument, type LeadRow } from './leads.documents';
import { ProtectionLeft } from './ProtectionLeft';

const columns: readonly Column<LeadRow>[] = [
  leadColumns.customerName,
  leadColumns.siteName,
  leadColumns.productLine,
  leadColumns.state,
  leadColumns.level,
  leadColumns.protection,
  leadColumns.owner,
  leadColumns.expectedAmount,
  leadColumns.source,
  leadColumns.createdAt,
];

function StatesFilter({ source }: { readonly source: string; readonly alwaysOn?: boolean }) {
  return (
    <SelectArrayInput
      source={source}
      choices={useCodeChoices(leadState)}
      translateChoice={false}
      sx={{ minWidth: 160 }}
    />
  );
}

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="leads.search" />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
  <StatesFilter key="states" source="states" />,
  <CodeInput key="level" source="level" vocabulary={intentLevel} />,
  <CodeInput key="source" source="source" vocabulary={leadSource} />,
  <PersonInput key="ownerId" source="ownerId" />,
  <PersonInput key="registeredById" source="registeredById" />,
];

interface Summary {
  readonly summary: {
    readonly total: number;
    readonly expectedAmount: string;
    readonly byState: readonly { readonly state: LeadState; readonly count: number }[];
    readonly byLevel: readonly { readonly level: IntentLevel; readonly count: number }[];
  };
}

function SummaryRow() {
  const text = useText();
  const label = useLabel();
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const kept = Object.fromEntries(
    Object.entries(filterValues).filter(([, value]) => value !== null && value !== ''),
  );
  const { data } = useAsk<Summary>(leadSummaryDocument, {
    filter: Object.keys(kept).length > 0 ? kept : null,
  });
  if (!data) return null;
  const { total, expectedAmount, byState } = data.summary;
  return (
    <Figures
      figures={[
        { label: text('leads.summary.total'), value: total },
        { label: text('leads.summary.expected'), value: <Money value={expectedAmount} sign /> },
        ...leadState.list.flatMap((state) => {
          const count = byState.find((row) => row.state === state)?.count ?? 0;
          return count === 0
            ? []
            : [
                {
                  label: label(leadState.labels[state]),
                  value: count,
                  onClick: () => setFilters({ ...filterValues, states: [state] }, displayedFilters),
                },
              ];
        }),
      ]}
    />
  );
}

function CheckButton() {
  const text = useText();
  const may = useMay();
  if (!may('lead.probe')) return null;
  return (
    <Button variant="outlined" startIcon={<SearchIcon />} component={Link} to="/leads/check">
      {text('check.title')}
    </Button>
  );
}

export function LeadList() {
  const may = useMay();
  return (
    <ListPage<LeadRow>
      columns={columns}
      filters={filters}
      filterDefaultValues={may('lead.register') ? { mine: true } : {}}
      sort={{ field: 'createdAt', order: 'DESC' }}
      above={<SummaryRow />}
      {...(may('lead.assign')
        ? { bulk: <HandleTicked acts={['TRANSFER', 'HOLD', 'EXTEND', 'RELEASE']} /> }
        : {})}
      actions={
        <>
          <CheckButton />
          <RegisterButton />
        </>
      }
      card={{
        primary: (lead) => lead.customerName,
        secondary: (lead) => (
          <>
            {lead.siteName} <StateChip vocabulary={leadState} code={lead.state} />
          </>
        ),
        tertiary: (lead) => <ProtectionLeft protection={lead.protection} />,
      }}
    />
  );
}
