import type { ResourceProps } from 'react-admin';
import { ContractCreate } from './ContractCreate';
import { ContractList } from './ContractList';
import { ContractShow } from './ContractShow';

export const contracts: ResourceProps = {
  name: 'contracts',
  list: ContractList,
  create: ContractCreate,
  show: ContractShow,
  recordRepresentation: 'projectName',
};
