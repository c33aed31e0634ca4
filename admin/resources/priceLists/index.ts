import type { ResourceProps } from 'react-admin';
import { PriceListList } from './PriceListList';
import { PriceListShow } from './PriceListShow';

export const priceLists: ResourceProps = {
  name: 'priceLists',
  list: PriceListList,
  show: PriceListShow,
  recordRepresentation: 'no',
};
