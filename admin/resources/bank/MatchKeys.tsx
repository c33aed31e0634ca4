import { KeyHelp } from '../../components/KeyHelp';

const keys = [
  ['↑ ↓', 'bank.key_move'],
  ['⏎', 'bank.key_accept'],
  ['Tab', 'bank.key_next'],
  ['S', 'bank.key_split'],
  ['X', 'bank.key_aside'],
  ['U', 'bank.key_undo'],
  ['?', 'bank.key_help'],
] as const;

/** The keys of the matching desk, on `?`. */
export function MatchKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeyHelp title="bank.keys" close="bank.close" keys={keys} onClose={onClose} />;
}
