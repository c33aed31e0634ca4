import type { ResourceProps } from 'react-admin';
import { LetterList } from './LetterList';
import { LetterShow } from './LetterShow';

export const dunningLetters: ResourceProps = {
  name: 'dunningLetters',
  list: LetterList,
  show: LetterShow,
  recordRepresentation: 'number',
};
