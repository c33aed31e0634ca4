import { KeyHelp } from '../../components/KeyHelp';

const keys = [
  ['j ↓', 'meeting.key_next'],
  ['k ↑', 'meeting.key_before'],
  ['a', 'meeting.key_yes'],
  ['r', 'meeting.key_return'],
  ['x', 'meeting.key_reject'],
  ['F', 'meeting.key_freeze'],
  ['o ⏎', 'meeting.key_open'],
  ['p', 'meeting.key_print'],
  ['?', 'meeting.key_help'],
] as const;

/** The keys of the meeting, on `?`. */
export function MeetingKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeyHelp title="meeting.keys" close="meeting.close" keys={keys} onClose={onClose} />;
}
