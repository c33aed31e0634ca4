import type { ResourceProps } from 'react-admin';
import { ReceptionList } from './ReceptionList';

export const receptions: ResourceProps = { name: 'receptions', list: ReceptionList };
