import AmendIcon from '@mui/icons-material/EditNoteOutlined';
import ContractIcon from '@mui/icons-material/DescriptionOutlined';
import CreditAskIcon from '@mui/icons-material/RequestQuoteOutlined';
import CreditIcon from '@mui/icons-material/CreditScoreOutlined';
import PriceIcon from '@mui/icons-material/SellOutlined';
import SupplyIcon from '@mui/icons-material/LocalShippingOutlined';
import type { MenuGroup } from './menu';

/** From the application to what is released and what it may cost (CON-1, CRE-4, CRE-5). */
export const contractsMenu: MenuGroup = {
  text: 'menu.contracts',
  entries: [
    { to: '/contracts', text: 'resources.contracts.name', icon: ContractIcon, permission: 'contract.read' },
    {
      to: '/amendments',
      text: 'resources.amendments.name',
      icon: AmendIcon,
      permission: 'contract.read',
    },
    {
      to: '/supplyNotices',
      text: 'resources.supplyNotices.name',
      icon: SupplyIcon,
      permission: 'contract.read',
    },
    { to: '/priceLists', text: 'resources.priceLists.name', icon: PriceIcon, permission: 'price.read' },
    {
      to: '/creditStandings',
      text: 'resources.creditStandings.name',
      icon: CreditIcon,
      permission: 'receivable.read',
    },
    {
      to: '/creditApplications',
      text: 'resources.creditApplications.name',
      icon: CreditAskIcon,
      permission: 'receivable.read',
    },
  ],
};
