import Button from '@mui/material/Button';
import { Link } from 'react-admin';
import { assignmentState } from '../../../shared/vocabulary/territories';
import { StateChip } from '../../components/Chips';
import { CodeInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import type { AssignmentRun } from './assignment-runs.documents';
import { runColumns } from './run-columns';

const filters = [
  <CodeInput
    key="state"
    source="state"
    label="resources.assignmentRuns.fields.state"
    vocabulary={assignmentState}
    alwaysOn
    helperText={false}
  />,
];

export function RunList() {
  const text = useText();
  const may = useMay();
  return (
    <ListPage<AssignmentRun>
      columns={runColumns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={
        may('territory.assign') && (
          <Button variant="contained" component={Link} to="/territories/assign">
            {text('simulation.title')}
          </Button>
        )
      }
      card={{
        primary: (run) => run.effectiveOn,
        secondary: (run) => <StateChip vocabulary={assignmentState} code={run.state} />,
        tertiary: (run) => run.moved,
      }}
    />
  );
}
