import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import type { LocalDate } from '../../../shared/local-date';
import { assignMode, territoryModelState, type AssignMode } from '../../../shared/vocabulary/territories';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import type { TerritoryModel } from '../territoryModels/territory-models.documents';
import type { Scenario } from './simulation.documents';

const ticks = ['moveColliding', 'moveIndebted', 'moveVisited'] as const;

/** What is simulated stands in the address: it can be sent to somebody, and coming back finds it again. */
export function useScenario(): {
  readonly scenario: Scenario;
  readonly change: (part: Record<string, string | null>) => void;
} {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const modelId = params.get('model');
  const day = params.get('on');
  const mode = (params.get('mode') ?? (modelId ? 'REEVALUATE_ALL' : 'FILL_UNASSIGNED')) as AssignMode;
  return {
    scenario: {
      mode,
      ...(modelId ? { modelId } : {}),
      ...(day && today && day > today ? { effectiveOn: day as LocalDate } : {}),
      moveColliding: params.has('moveColliding'),
      moveIndebted: params.has('moveIndebted'),
      moveVisited: params.has('moveVisited'),
    },
    change: (part) => {
      const next = new URLSearchParams(params);
      for (const [key, value] of Object.entries(part)) {
        if (value === null) next.delete(key);
        else next.set(key, value);
      }
      setParams(next, { replace: true });
    },
  };
}

/** Which version, how far, from which day, which exemptions are lifted. */
export function ScenarioBar({
  scenario,
  change,
}: {
  readonly scenario: Scenario;
  readonly change: (part: Record<string, string | null>) => void;
}) {
  const text = useText();
  const label = useLabel();
  const today = useToday() ?? '';
  const { data: drafts = [] } = useAllRows<TerritoryModel>('territoryModels', {
    states: ['DRAFT', 'SIMULATED', 'SCHEDULED'],
  });
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        fullWidth={false}
        select
        size="small"
        label={text('simulation.model')}
        value={scenario.modelId ?? ''}
        onChange={(event) => change({ model: event.target.value || null, mode: null })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ minWidth: 240, m: 0 }}
      >
        <MenuItem value="">{text('simulation.live')}</MenuItem>
        {drafts.map((draft) => (
          <MenuItem key={draft.id} value={draft.id}>
            {draft.name} · {label(territoryModelState.labels[draft.state])}
          </MenuItem>
        ))}
      </TextField>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={scenario.mode}
        aria-label={text('simulation.mode')}
        onChange={(_, mode: AssignMode | null) => mode && change({ mode })}
      >
        {assignMode.list.map((mode) => (
          <ToggleButton key={mode} value={mode} sx={{ textTransform: 'none', py: 0.5 }}>
            {label(assignMode.labels[mode])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        fullWidth={false}
        type="date"
        size="small"
        label={text('simulation.effectiveOn')}
        value={scenario.effectiveOn ?? today}
        onChange={(event) => change({ on: event.target.value || null })}
        slotProps={{ htmlInput: { min: today }, inputLabel: { shrink: true } }}
        sx={{ m: 0 }}
      />
      <Box
        role="group"
        aria-label={text('simulation.lift')}
        sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}
      >
        <Typography variant="caption" color="textSecondary">
          {text('simulation.lift')}
        </Typography>
        {ticks.map((tick) => (
          <FormControlLabel
            key={tick}
            control={
              <Checkbox
                size="small"
                checked={scenario[tick]}
                onChange={(event) => change({ [tick]: event.target.checked ? '1' : null })}
              />
            }
            label={text(`simulation.${tick}`)}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </Box>
    </Box>
  );
}
