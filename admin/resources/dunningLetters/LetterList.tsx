import MailIcon from '@mui/icons-material/MailOutlineOutlined';
import Button from '@mui/material/Button';
import { letterDocumentState, letterProof } from '../../../shared/vocabulary/letters';
import { Link, TextInput } from 'react-admin';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { Letter } from './dunning-letters.documents';
import { PackButton } from './PackButton';
import { SignOffAllButton } from './LetterActs';

export const letterColumns: readonly Column<Letter>[] = [
  {
    source: 'number',
    sort: true,
    render: (letter) => (
      <RefLink to="dunningLetters" id={letter.id}>
        {letter.number}
      </RefLink>
    ),
  },
  { source: 'account.name' },
  { source: 'month', sort: true },
  { source: 'sequence', kind: 'number' },
  { source: 'issuedOn', kind: 'day', sort: true },
  { source: 'overdueAmount', kind: 'money', sort: true },
  { source: 'document.state', vocabulary: letterDocumentState },
  { source: 'proof', vocabulary: letterProof },
  { source: 'settledOn', kind: 'day' },
  { source: 'issuedBy.name', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="letters.search" />,
  <OnlyFilter key="unanswered" source="unanswered" alwaysOn />,
  <CodeInput key="state" source="state" vocabulary={letterDocumentState} />,
  <CodeInput key="proof" source="proof" vocabulary={letterProof} />,
  <TextInput key="month" source="month" placeholder="2026-03" />,
  <PickInput key="accountId" source="accountId" reference="accounts" />,
];

function AnalysisButton() {
  const text = useText();
  return (
    <Button variant="contained" startIcon={<MailIcon />} component={Link} to="/overdue">
      {text('letters.analysis')}
    </Button>
  );
}

export function LetterList() {
  return (
    <ListPage<Letter>
      columns={letterColumns}
      filters={filters}
      sort={{ field: 'issuedOn', order: 'DESC' }}
      actions={
        <>
          <SignOffAllButton />
          <PackButton />
          <AnalysisButton />
        </>
      }
      card={{
        primary: (letter) => letter.account.name,
        secondary: (letter) => `${letter.issuedOn} · ${letter.number}`,
        tertiary: (letter) => <Money value={letter.overdueAmount} sign />,
      }}
    />
  );
}
