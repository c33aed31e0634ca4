import { createElement, type ComponentType } from 'react';
import type { Permission } from '../../shared/permissions';
import { Guarded } from '../components/Guarded';
import { DuplicatesPage } from './accounts/DuplicatesPage';
import { CalendarPage } from './calendar/CalendarPage';
import { ChoicesPage } from './notifications/ChoicesPage';
import { RobotsPage } from './notifications/RobotsPage';
import { CoversPage } from './covers/CoversPage';
import { StrategicPage } from './accounts/StrategicPage';
import { AnalysisPage } from './dunningLetters/AnalysisPage';
import { TemplatesPage } from './dunningLetters/TemplatesPage';
import { OverduePage } from './dunningLetters/OverduePage';
import { CheckPage } from './leads/CheckPage';
import { LimitsPage } from './leads/LimitsPage';
import { DayPage } from './intents/DayPage';
import { FollowUpDutiesPage } from './intents/FollowUpDutiesPage';
import { FunnelPage } from './intents/FunnelPage';
import { StageBoardPage } from './stages/StageBoardPage';
import { IntentBoardPage } from './intents/IntentBoardPage';
import { EndingPage } from './leads/EndingPage';
import { PoolPage } from './leads/PoolPage';
import { ReviewQueue } from './leads/ReviewQueue';
import { MyMovesPage } from './assignmentRuns/MyMovesPage';
import { MatchPage } from './bank/MatchPage';
import { MoneyPage } from './money/MoneyPage';
import { PostReceiptPage } from './receipts/PostReceiptPage';
import { CollectionFiguresPage } from './collectionFigures/CollectionFiguresPage';
import { AgeingPage } from './receivables/AgeingPage';
import { RolesPage } from './roles/RolesPage';
import { ChecklistsPage } from './visits/ChecklistsPage';
import { GoalsPage } from './visits/GoalsPage';
import { CompliancePage } from './visits/CompliancePage';
import { MeetingPage } from './visits/MeetingPage';
import { MyWeekPage } from './visits/MyWeekPage';
import { WeekBoardPage } from './visits/WeekBoardPage';
import { BalancePage } from './territories/BalancePage';
import { DutyPage } from './tiers/DutyPage';
import { HandOverPage } from './handovers/HandOverPage';
import { TierReviewPage } from './tiers/TierReviewPage';
import { SimulationPage } from './territories/SimulationPage';
import { TerritoryReports } from './territories/TerritoryReports';

const page = (path: string, permission: Permission | readonly Permission[], component: ComponentType) => ({
  path,
  element: createElement(
    Guarded as ComponentType<{ permission: typeof permission }>,
    { permission },
    createElement(component),
  ),
});

/** Pages that are not the list or record of a resource. */
export const pages = [
  page('/strategic', 'account.read', StrategicPage),
  page('/notices/choices', 'signed_in', ChoicesPage),
  page('/notices/robots', 'notice.manage', RobotsPage),
  page('/calendar', 'signed_in', CalendarPage),
  page('/covers', 'cover.name', CoversPage),
  page('/duplicates', 'account.merge', DuplicatesPage),
  page('/tiers', 'tier.read', TierReviewPage),
  page('/handovers', 'account.hand_over', HandOverPage),
  page('/tiers/duties', 'visit.read', DutyPage),
  page('/territories/balance', 'territory.assign', BalancePage),
  page('/territories/mine', 'territory.challenge', MyMovesPage),
  page('/territories/assign', 'territory.assign', SimulationPage),
  page('/territories/reports', 'account.read', TerritoryReports),
  page('/leads/check', 'lead.probe', CheckPage),
  page('/leads/review', 'lead.review', ReviewQueue),
  page('/leads/limits', 'lead.set_limits', LimitsPage),
  page('/leads/pool', 'lead.read', PoolPage),
  page('/intents/board', 'lead.read', IntentBoardPage),
  page('/intents/due', 'lead.read', FollowUpDutiesPage),
  page('/intents/day', 'lead.read', DayPage),
  page('/intents/funnel', 'lead.read', FunnelPage),
  page('/stages', 'lead.read', StageBoardPage),
  page('/leads/ending', 'lead.read', EndingPage),
  page('/visits/mine', 'visit.plan', MyWeekPage),
  page('/visits/meeting', 'visit.freeze', MeetingPage),
  page('/visits/compliance', 'visit.read', CompliancePage),
  page('/visits/goals', ['visit.plan', 'visit.freeze'], GoalsPage),
  page('/visits/checklists', 'checklist.read', ChecklistsPage),
  page('/visits/week', 'visit.read', WeekBoardPage),
  page('/roles', 'user.read', RolesPage),
  page('/ageing', 'receivable.read', AgeingPage),
  page('/collection-figures', 'receivable.read', CollectionFiguresPage),
  page('/receipts/post', 'receipt.post', PostReceiptPage),
  page('/bank/match', 'bank.read', MatchPage),
  page('/money', 'commission.read', MoneyPage),
  page('/analysis', 'receivable.read', AnalysisPage),
  page('/letter-templates', 'letter.template', TemplatesPage),
  page('/overdue', 'receivable.read', OverduePage),
];
