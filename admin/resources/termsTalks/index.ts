import type { ResourceProps } from 'react-admin';
import { TermsTalkList } from './TermsTalkList';

export const termsTalks: ResourceProps = { name: 'termsTalks', list: TermsTalkList };
