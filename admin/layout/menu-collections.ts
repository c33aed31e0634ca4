import DebtBoardIcon from '@mui/icons-material/ViewKanbanOutlined';
import PlanStepsIcon from '@mui/icons-material/ChecklistOutlined';
import OfficeIcon from '@mui/icons-material/AccountBalanceOutlined';
import AdvanceIcon from '@mui/icons-material/PaymentsOutlined';
import LegalIcon from '@mui/icons-material/Gavel';
import PayStopIcon from '@mui/icons-material/MoneyOffOutlined';
import TaskBookIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import type { MenuGroup } from './menu';

/** Getting money in: who owes a plan, what the office has, the month's task (REC-3, REC-4, TASK-1). */
export const collectionsMenu: MenuGroup = {
  text: 'menu.collections',
  entries: [
    {
      to: '/debtBoard',
      text: 'resources.debtBoard.name',
      icon: DebtBoardIcon,
      permission: 'receivable.read',
    },
    {
      to: '/collectionPlans',
      text: 'resources.collectionPlans.name',
      icon: PlanStepsIcon,
      permission: 'receivable.read',
    },
    {
      to: '/collectionTasks',
      text: 'resources.collectionTasks.name',
      icon: TaskBookIcon,
      permission: 'receivable.read',
    },
    {
      to: '/collectionsCases',
      text: 'resources.collectionsCases.name',
      icon: OfficeIcon,
      permission: 'receivable.read',
    },
    {
      to: '/legalCases',
      text: 'resources.legalCases.name',
      icon: LegalIcon,
      permission: 'receivable.read',
    },
    { to: '/payStops', text: 'resources.payStops.name', icon: PayStopIcon, permission: 'commission.read' },
    {
      to: '/commissionAdvances',
      text: 'resources.commissionAdvances.name',
      icon: AdvanceIcon,
      permission: 'commission.read',
    },
  ],
};
