import type { ResourceProps } from 'react-admin';
import { MoveList } from './MoveList';
import { RunList } from './RunList';
import { RunShow } from './RunShow';

export const assignmentRuns: ResourceProps = { name: 'assignmentRuns', list: RunList, show: RunShow };
export const assignmentMoves: ResourceProps = { name: 'assignmentMoves', list: MoveList };
