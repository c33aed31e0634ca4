import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { addDays, isLocalDate, weekStartOf, type LocalDate } from '../../../shared/local-date';
import { meetingKind, type MeetingKind } from '../../../shared/vocabulary/planning';
import { reasonCode, visitState } from '../../../shared/vocabulary/visits';
import { ActDialog, ReasonInput } from '../../components/Act';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useLive } from '../../providers/live';
import { useToday } from '../../providers/session';
import { useAct, useAsk } from '../../providers/use-act';
import { MeetingKeys } from './MeetingKeys';
import { decisionsOn, pathOf, type Decision } from './meeting-keys';
import { meetingDocument, meetingUnitsDocument, type MeetingItem } from './meeting.documents';
import { freezePlansDocument } from './visits.documents';
import { WeekBar } from './WeekBar';

interface Asking {
  readonly item: MeetingItem;
  readonly decision: Decision;
}

/** The meeting of a team on the coming week, led by keys alone: each decision opens the next item (VIS-4). */
export function MeetingPage() {
  const text = useText();
  const label = useLabel();
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [freezing, setFreezing] = useState(false);
  const [helping, setHelping] = useState(false);
  const busy = useRef(false);
  const given = params.get('week') ?? '';
  // a meeting is about the week to come
  const monday: LocalDate | null = isLocalDate(given)
    ? weekStartOf(given)
    : today
      ? addDays(weekStartOf(today), 7)
      : null;
  const unitId = params.get('unit');
  const { data, error } = useAsk<{ meetingItems: readonly MeetingItem[] }>(
    meetingDocument,
    { weekStart: monday, unitId },
    { enabled: Boolean(monday) },
  );
  useLive(monday && `visits:${monday}`);
  const items = data?.meetingItems ?? [];
  const current = items[Math.min(at, items.length - 1)] ?? null;
  const ready = items.filter(({ kind }) => kind === 'PLAN_READY');

  const decide = async (item: MeetingItem, decision: Decision) => {
    if (decision.needsReason) {
      setAsking({ item, decision });
      return;
    }
    if (busy.current || !monday) return;
    busy.current = true;
    try {
      await act(decision.document, decision.variables(item, '', monday));
      notify(text('meeting.done', { what: text(decision.label), who: item.repName }), { type: 'success' });
      // what stays on the list after its decision is passed over
      if (item.kind === 'MISSING_PLAN') setAt((index) => Math.min(index + 1, items.length - 1));
    } catch (failure) {
      notify(failure instanceof Error ? failure.message : 'portal.error.network', { type: 'error' });
    } finally {
      busy.current = false;
    }
  };

  const press = (event: KeyboardEvent): void => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, [role="dialog"], [role="listbox"]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || asking || freezing) return;
    const move = (by: number) =>
      setAt((index) => Math.max(0, Math.min(Math.min(index, items.length - 1) + by, items.length - 1)));
    const key = event.key;
    if (key === '?') setHelping((open) => !open);
    else if (key === 'Escape') setHelping(false);
    else if (key === 'j' || key === 'ArrowDown') move(1);
    else if (key === 'k' || key === 'ArrowUp') move(-1);
    else if (key === 'F' && ready.length > 0) setFreezing(true);
    else if (key === 'p') window.print();
    else if (current && monday && (key === 'o' || key === 'Enter')) {
      if (event.target instanceof HTMLElement && event.target.closest('button, a')) return;
      void navigate(pathOf(current, monday));
    } else {
      const decision = current && decisionsOn(current).find((one) => one.key === key);
      if (!current || !decision) return;
      void decide(current, decision);
    }
    event.preventDefault();
  };
  // one listener for the life of the page, always with the newest closure
  const pressed = useRef(press);
  useEffect(() => {
    pressed.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  if (error) return <ErrorState error={error} />;
  if (!monday || !data) return <LinearProgress />;
  const change = (name: string, value: string | null) => {
    setAt(0);
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next);
  };
  const kinds = meetingKind.list.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <Page
      title={text('meeting.title')}
      intro={text('meeting.intro')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, displayPrint: 'none' }}>
          <Units unitId={unitId} onChange={(id) => change('unit', id)} />
          <Button startIcon={<KeyboardIcon />} onClick={() => setHelping(true)}>
            {text('meeting.keys')}
          </Button>
          <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
            {text('visits.print')}
          </Button>
          {ready.length > 0 && (
            <Button variant="contained" onClick={() => setFreezing(true)}>
              {text('meeting.freeze_all', { count: ready.length })}
            </Button>
          )}
        </Box>
      }
    >
      <Section title={<WeekBar monday={monday} onChange={(week) => change('week', week)} />}>
        <Box className="print-area">
          <Typography
            component="h1"
            variant="h6"
            sx={{ display: 'none', '@media print': { display: 'block', mb: 1 } }}
          >
            {text('meeting.title')} {monday}
          </Typography>
          {items.length === 0 && <Typography variant="body2">{text('meeting.nothing')}</Typography>}
          {kinds.map((kind) => (
            <Kind key={kind} kind={kind} title={label(meetingKind.labels[kind])} items={items}>
              {(item) => (
                <Row
                  key={item.id}
                  item={item}
                  selected={item === current}
                  onSelect={() => setAt(items.indexOf(item))}
                  onDecide={(decision) => void decide(item, decision)}
                  onOpen={() => void navigate(pathOf(item, monday))}
                />
              )}
            </Kind>
          ))}
        </Box>
      </Section>
      {asking && (
        <ActDialog
          title={`${text(asking.decision.label)}: ${asking.item.repName} ${asking.item.subject}`}
          document={asking.decision.document}
          confirm={text(asking.decision.label)}
          variables={({ reason }) =>
            asking.decision.variables(asking.item, typeof reason === 'string' ? reason : '', monday)
          }
          onClose={() => setAsking(null)}
        >
          <ReasonInput />
        </ActDialog>
      )}
      {freezing && (
        <ActDialog
          title={text('meeting.freeze_all', { count: ready.length })}
          says={text('visits.freeze_says')}
          document={freezePlansDocument}
          confirm={text('meeting.freeze')}
          variables={() => ({ ids: ready.map(({ targetId }) => targetId) })}
          done="visits.frozen"
          onClose={() => setFreezing(false)}
        />
      )}
      {helping && <MeetingKeys onClose={() => setHelping(false)} />}
    </Page>
  );
}

function Units({
  unitId,
  onChange,
}: {
  readonly unitId: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const text = useText();
  const { data } = useAsk<{ units: readonly { id: string; name: string }[] }>(meetingUnitsDocument);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={text('meeting.team')}
      value={unitId ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      sx={{ width: 170 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{text('meeting.all_teams')}</MenuItem>
      {(data?.units ?? []).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface KindProps {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly items: readonly MeetingItem[];
  readonly children: (item: MeetingItem) => React.ReactNode;
}

function Kind({ kind, title, items, children }: KindProps) {
  const own = items.filter((item) => item.kind === kind);
  return (
    <Box component="section" sx={{ mb: 1.5, breakInside: 'avoid-page' }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.25 }}>
        {title} · {own.length}
      </Typography>
      {own.map(children)}
    </Box>
  );
}

interface RowProps {
  readonly item: MeetingItem;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onOpen: () => void;
}

function Row({ item, selected, onSelect, onDecide, onOpen }: RowProps) {
  const text = useText();
  const label = useLabel();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) box.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const details = [
    item.on?.slice(5),
    item.kind === 'HARD_CONFLICT' && item.count !== null && text('meeting.conflicts', { count: item.count }),
    item.kind === 'PLAN_READY' && item.count !== null && text('meeting.visits', { count: item.count }),
    item.kind === 'DUTY_OVERDUE' && item.count !== null && text('meeting.owed', { count: item.count }),
    item.state && label(visitState.labels[item.state]),
    item.reason && label(reasonCode.labels[item.reason]),
  ].filter(Boolean);
  return (
    <Box
      ref={box}
      onClick={onSelect}
      aria-current={selected ? 'true' : undefined}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        px: 1,
        py: 0.5,
        minHeight: 36,
        borderLeft: 3,
        borderColor: selected ? 'primary.main' : 'transparent',
        bgcolor: selected ? 'action.selected' : 'transparent',
        '@media print': { bgcolor: 'transparent', borderColor: 'transparent', minHeight: 0, py: 0.1 },
      }}
    >
      <Typography variant="body2" sx={{ width: 190 }}>
        {item.repName}{' '}
        <Typography component="span" variant="caption" color="textSecondary">
          {item.team}
        </Typography>
      </Typography>
      <Typography variant="body2" sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {item.subject}{' '}
        <Typography component="span" variant="caption" color="textSecondary">
          {details.join(' · ')}
        </Typography>
      </Typography>
      {selected && (
        <Box sx={{ displayPrint: 'none', display: 'flex', gap: 0.5 }}>
          {decisionsOn(item).map((decision) => (
            <Button
              key={decision.key}
              size="small"
              aria-keyshortcuts={decision.key}
              color={decision.key === 'x' ? 'error' : 'primary'}
              onClick={() => onDecide(decision)}
            >
              {text(decision.label)} <Key name={decision.key} />
            </Button>
          ))}
          <Button size="small" color="inherit" aria-keyshortcuts="o" onClick={onOpen}>
            {text('meeting.open')} <Key name="o" />
          </Button>
        </Box>
      )}
      {/* room to write on paper */}
      <Box
        aria-hidden
        sx={{
          display: 'none',
          '@media print': {
            display: 'block',
            width: 160,
            borderBottom: 1,
            borderColor: 'divider',
            height: 16,
          },
        }}
      />
    </Box>
  );
}

export function Key({ name }: { readonly name: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        ml: 0.5,
        px: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        fontSize: '0.7rem',
        fontFamily: 'inherit',
      }}
    >
      {name}
    </Box>
  );
}
