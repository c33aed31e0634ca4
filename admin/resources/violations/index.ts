import type { ResourceProps } from 'react-admin';
import { ViolationList } from './ViolationList';

export const violations: ResourceProps = { name: 'violations', list: ViolationList };
