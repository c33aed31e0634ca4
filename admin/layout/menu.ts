import type { SvgIconComponent } from '@mui/icons-material';
import AccountIcon from '@mui/icons-material/ApartmentOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import MapIcon from '@mui/icons-material/MapOutlined';
import PolicyIcon from '@mui/icons-material/TuneOutlined';
import TreeIcon from '@mui/icons-material/AccountTreeOutlined';
import type { Permission } from '../../shared/permissions';
import type { TextKey } from '../i18n/texts';

export interface MenuEntry {
  readonly to: string;
  readonly text: TextKey;
  readonly icon: SvgIconComponent;
  /** Any of these lets the entry be seen. */
  readonly permission: Permission | readonly Permission[];
}

export interface MenuGroup {
  readonly text: TextKey;
  readonly entries: readonly MenuEntry[];
}

/** The pages in the order of a day's work; each is seen by those who may open it. */
export const menu: readonly MenuGroup[] = [
  {
    text: 'menu.territories',
    entries: [{ to: '/territories', text: 'resources.territories.name', icon: MapIcon, permission: 'territory.read' }],
  },
  {
    text: 'menu.accounts',
    entries: [{ to: '/accounts', text: 'resources.accounts.name', icon: AccountIcon, permission: 'account.read' }],
  },
  {
    text: 'menu.settings',
    entries: [
      { to: '/users', text: 'resources.users.name', icon: PeopleIcon, permission: 'user.manage' },
      { to: '/units', text: 'resources.units.name', icon: TreeIcon, permission: 'user.manage' },
      { to: '/policies', text: 'resources.policies.name', icon: PolicyIcon, permission: 'policy.read' },
      { to: '/auditEntries', text: 'resources.auditEntries.name', icon: HistoryIcon, permission: 'audit.read' },
    ],
  },
];
