import type { ResourceProps } from 'react-admin';
import { AdvanceList } from './AdvanceList';

export const commissionAdvances: ResourceProps = { name: 'commissionAdvances', list: AdvanceList };
