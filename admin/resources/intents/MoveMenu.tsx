import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { required } from 'react-admin';
import { intentLevel, type IntentLevel } from '../../../shared/vocabulary/leads';
import { ActDialog, ReasonInput } from '../../components/Act';
import { DayInput } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { changeLevelDocument } from '../leads/leads.documents';
import type { WorkedLead } from './intents.documents';

const levels: readonly IntentLevel[] = ['H', 'A', 'B', 'C'];

/** "Move to…": the same way by mouse, keyboard and finger; the level moves with the day of its contact (INT-4). */
export function MoveMenu({ card }: { readonly card: WorkedLead }) {
  const text = useText();
  const label = useLabel();
  const today = useToday();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [to, setTo] = useState<IntentLevel | null>(null);
  const { lead } = card;
  return (
    <>
      <IconButton
        size="small"
        aria-label={text('intents.card', { customer: lead.customerName })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: 2.2 }}>{text('intents.move')}</ListSubheader>
        {levels
          .filter((level) => level !== lead.level)
          .map((level) => (
            <MenuItem
              key={level}
              onClick={() => {
                setAnchor(null);
                setTo(level);
              }}
            >
              {label(intentLevel.labels[level])}
            </MenuItem>
          ))}
      </Menu>
      {to && (
        <ActDialog
          title={`${text('intents.move')} ${label(intentLevel.labels[to])}`}
          says={text('intents.move_says', {
            customer: lead.customerName,
            from: label(intentLevel.labels[lead.level]),
            to: label(intentLevel.labels[to]),
          })}
          document={changeLevelDocument}
          defaults={{ changedOn: card.lastContactOn ?? today }}
          variables={({ changedOn, reason }) => ({
            input: {
              leadId: lead.id,
              version: lead.version,
              level: to,
              changedOn,
              ...(reason ? { reason } : {}),
            },
          })}
          confirm={text('leads.level')}
          onClose={() => setTo(null)}
        >
          <DayInput source="changedOn" label="intents.moved_on" validate={required()} />
          <ReasonInput optional />
        </ActDialog>
      )}
    </>
  );
}
