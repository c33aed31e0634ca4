import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Figures } from '../../components/Figures';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { percentOf } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { LoadTable } from './LoadTable';
import { ScenarioBar, useScenario } from './ScenarioBar';
import { SimulationActs } from './SimulationActs';
import { FindingsTable, MovesTable } from './SimulationTables';
import { simulationDocument, type Simulation } from './simulation.documents';

/** What a version of the rules would move, then confirmed, run, or let wait for its day (TER-3, TER-4). */
export function SimulationPage() {
  const text = useText();
  const { scenario, change } = useScenario();
  const { data, error, isFetching } = useAsk<{ simulation: Simulation }>(simulationDocument, { scenario });
  const simulation = data?.simulation;
  return (
    <Page title={text('simulation.title')} intro={text('simulation.intro')}>
      <Section>
        <ScenarioBar scenario={scenario} change={change} />
      </Section>
      {isFetching && <LinearProgress sx={{ mb: 1 }} />}
      {error && <ErrorState error={error} />}
      {simulation && (
        <>
          <Warnings simulation={simulation} />
          <Section
            flush
            title={simulation.model?.name ?? text('simulation.live')}
            actions={<SimulationActs scenario={scenario} simulation={simulation} />}
          >
            <Figures
              figures={[
                { label: text('simulation.accounts'), value: simulation.accounts },
                { label: text('simulation.looked'), value: simulation.looked },
                { label: text('simulation.moved'), value: simulation.moved },
                { label: text('simulation.owners'), value: simulation.ownersChanged },
                {
                  label: text('simulation.disturbed'),
                  value: percentOf(simulation.disturbedBp),
                  alarming: simulation.disturbedBp > 2500,
                },
                { label: text('simulation.overlaps'), value: simulation.overlaps },
                { label: text('simulation.gaps'), value: simulation.gaps, alarming: simulation.gaps > 0 },
                { label: text('simulation.held'), value: simulation.heldBack },
              ]}
            />
            {simulation.moved === 0 && (
              <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 1.25 }}>
                {text('simulation.nothing')}
              </Typography>
            )}
          </Section>
          <LoadTable loads={simulation.loads} />
          {simulation.moved > 0 && <MovesTable scenario={scenario} loads={simulation.loads} />}
          <FindingsTable scenario={scenario} simulation={simulation} />
        </>
      )}
    </Page>
  );
}

function Warnings({ simulation }: { readonly simulation: Simulation }) {
  const text = useText();
  const { model, digest, faults, frozenDay, effectiveOn } = simulation;
  const stale = model?.state === 'SIMULATED' && model.simulatedDigest !== digest;
  return (
    <Box sx={{ '& > *': { mb: 1.5 } }}>
      {faults.length > 0 && (
        <Alert severity="error">
          {text('simulation.faults')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {faults.map((fault) => (
              <li key={fault.rule.id}>
                {text('simulation.fault', {
                  territory: fault.territoryName,
                  rule: fault.rule.spoken,
                  person: fault.personName,
                })}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {frozenDay && <Alert severity="warning">{text('simulation.frozen_day', { day: effectiveOn })}</Alert>}
      {stale && <Alert severity="warning">{text('simulation.stale')}</Alert>}
    </Box>
  );
}
