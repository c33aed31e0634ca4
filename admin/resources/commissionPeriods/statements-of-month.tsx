import { RefLink } from '../../components/Fields';
import type { Column } from '../../components/columns';
import type { CommissionStatement } from '../commissionStatements/commission-statements.documents';
import { statementColumns } from '../commissionStatements/StatementList';

/** The statements of one month: the person is the link, the month is the page itself. */
export const statementsOfMonth: readonly Column<CommissionStatement>[] = [
  {
    source: 'rep.name',
    render: (statement) => (
      <RefLink to="commissionStatements" id={statement.id}>
        {statement.rep.name}
      </RefLink>
    ),
  },
  ...statementColumns.filter(({ source }) => source !== 'rep.name' && source !== 'month'),
];
