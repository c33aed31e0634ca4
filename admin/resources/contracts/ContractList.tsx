import { SelectArrayInput } from 'react-admin';
import { customerAge } from '../../../shared/vocabulary/accounts';
import { contractState } from '../../../shared/vocabulary/contracts';
import { delinquencyClass } from '../../../shared/vocabulary/receivables';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import {
  CodeInput,
  DayInput,
  PersonInput,
  PickInput,
  SearchFilter,
  useCodeChoices,
} from '../../components/Inputs';
import { OnlyFilter } from '../../components/FlagFilter';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { ContractRow } from './contracts.documents';

function Name({ contract }: { readonly contract: ContractRow }) {
  const text = useText();
  return (
    <RefLink to="contracts" id={contract.id}>
      {contract.number ?? text('contracts.draft')}
    </RefLink>
  );
}

export const contractColumns: readonly Column<ContractRow>[] = [
  {
    source: 'number',
    sort: true,
    render: (contract) => <Name contract={contract} />,
    text: (contract) => contract.number ?? '',
  },
  { source: 'account.name' },
  { source: 'projectName', sort: true },
  { source: 'state', vocabulary: contractState, sort: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'quantityMilli', kind: 'quantity', unit: (contract) => contract.unit },
  { source: 'money.open', kind: 'money', permission: 'receivable.read' },
  { source: 'primaryRep.name' },
  { source: 'signedOn', kind: 'day', sort: true },
  { source: 'customerAge', vocabulary: customerAge, hidden: true },
  { source: 'delinquencyClass', vocabulary: delinquencyClass, sort: true },
  { source: 'createdAt', kind: 'instant', sort: true, hidden: true },
];

function StatesFilter({ source }: { readonly source: string; readonly alwaysOn?: boolean }) {
  return (
    <SelectArrayInput
      source={source}
      choices={useCodeChoices(contractState)}
      translateChoice={false}
      sx={{ minWidth: 160 }}
    />
  );
}

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="contracts.search" />,
  <StatesFilter key="states" source="states" alwaysOn />,
  <PersonInput key="primaryRepId" source="primaryRepId" />,
  <PickInput key="accountId" source="accountId" reference="accounts" />,
  <CodeInput key="customerAge" source="customerAge" vocabulary={customerAge} />,
  <CodeInput key="delinquencyClass" source="delinquencyClass" vocabulary={delinquencyClass} />,
  <OnlyFilter key="priceAsked" source="priceAsked" />,
  <DayInput key="signedFrom" source="signedFrom" />,
  <DayInput key="signedTo" source="signedTo" />,
];

export function ContractList() {
  return (
    <ListPage<ContractRow>
      columns={contractColumns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      card={{
        primary: (contract) => contract.account.name,
        secondary: (contract) => (
          <>
            {contract.projectName} <StateChip vocabulary={contractState} code={contract.state} />
          </>
        ),
        tertiary: (contract) => <Money value={contract.amount} sign />,
      }}
    />
  );
}
