import type { ResourceProps } from 'react-admin';
import { NameAliasList } from './NameAliasList';

export const nameAliases: ResourceProps = { name: 'nameAliases', list: NameAliasList };
