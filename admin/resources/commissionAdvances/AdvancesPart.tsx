import Typography from '@mui/material/Typography';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { groupDigits, percentOf } from '../../components/format';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { RelatedRows } from '../../components/RelatedRows';
import { Asked, WhyButton } from '../../components/WhyButton';
import { useText } from '../../i18n/use-text';
import { useMay, useMe } from '../../providers/session';
import { AdvanceActs, AskAdvanceButton } from './AdvanceActs';
import { advanceColumns } from './AdvanceList';
import { drawablesDocument, type Advance, type Drawable } from './advances.documents';

const rows = advanceColumns.filter(({ source }) => source !== 'rep.name');

/** Advances of one person; for the reader's own, the projects that may be drawn on, with why (REC-7). */
export function AdvancesPart({ repId }: { readonly repId: string }) {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const own = me?.user.id === repId && may('commission.ask_advance');
  return (
    <>
      {own && (
        <Asked<{ drawables: readonly Drawable[] }> document={drawablesDocument} variables={{}}>
          {({ drawables }) => (drawables.length > 0 ? <Drawables projects={drawables} /> : null)}
        </Asked>
      )}
      <Section title={text('advances.section')} flush>
        <RelatedRows<Advance>
          resource="commissionAdvances"
          filter={{ repId }}
          columns={rows}
          sort={{ field: 'askedOn', order: 'DESC' }}
          most={6}
          rowActions={(row) => <AdvanceActs row={row} />}
          empty={text('advances.none')}
        />
      </Section>
    </>
  );
}

function Drawables({ projects }: { readonly projects: readonly Drawable[] }) {
  const text = useText();
  const columns: readonly Column<Drawable>[] = [
    {
      source: 'contract.projectName',
      label: 'advances.project',
      render: ({ contract }) => (
        <RefLink to="contracts" id={contract.id}>
          {contract.projectName}
        </RefLink>
      ),
    },
    { source: 'recovered', label: 'advances.recovered', kind: 'money' },
    { source: 'drawn', label: 'advances.drawn', kind: 'money' },
    {
      source: 'limit',
      label: 'advances.limit',
      kind: 'money',
      render: (project) => (
        <>
          <Money value={project.limit} sign />
          <WhyButton title={text('advances.limit')}>
            <Typography variant="body2">
              {text('advances.why', {
                recovered: groupDigits(project.recovered),
                earned: groupDigits(project.earned),
                base: groupDigits(project.base),
                share: percentOf(project.advanceBp),
                drawn: groupDigits(project.drawn),
                held: groupDigits(project.held),
              })}
            </Typography>
          </WhyButton>
        </>
      ),
    },
  ];
  return (
    <Section title={text('advances.drawable')} flush>
      <PlainTable
        rows={projects}
        columns={columns}
        rowKey={({ contractId }) => contractId}
        rowActions={(project) => <AskAdvanceButton project={project} />}
      />
    </Section>
  );
}
