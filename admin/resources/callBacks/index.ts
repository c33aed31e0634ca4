import type { ResourceProps } from 'react-admin';
import { CallBackDutyList } from './CallBackDutyList';
import { CallBackList } from './CallBackList';

export const callBackDuties: ResourceProps = { name: 'callBackDuties', list: CallBackDutyList };
export const callBacks: ResourceProps = { name: 'callBacks', list: CallBackList };
