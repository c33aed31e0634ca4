import type { ResourceProps } from 'react-admin';
import { UnitTree } from './UnitTree';

export const units: ResourceProps = { name: 'units', list: UnitTree, recordRepresentation: 'name' };
