import BankIcon from '@mui/icons-material/AccountBalanceOutlined';
import BankMatchIcon from '@mui/icons-material/RuleOutlined';
import InKindIcon from '@mui/icons-material/Inventory2Outlined';
import ChoiceIcon from '@mui/icons-material/NotificationsActiveOutlined';
import RobotIcon from '@mui/icons-material/SmartToyOutlined';
import OutsideIcon from '@mui/icons-material/FenceOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import AccountIcon from '@mui/icons-material/ApartmentOutlined';
import StrategicIcon from '@mui/icons-material/DiamondOutlined';
import MergeIcon from '@mui/icons-material/MergeOutlined';
import TierIcon from '@mui/icons-material/DiamondOutlined';
import HandOverIcon from '@mui/icons-material/GroupsOutlined';
import DutyIcon from '@mui/icons-material/EventRepeatOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import LayersIcon from '@mui/icons-material/LayersOutlined';
import ReportIcon from '@mui/icons-material/FactCheckOutlined';
import RunIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import SimulationIcon from '@mui/icons-material/ScienceOutlined';
import MapIcon from '@mui/icons-material/MapOutlined';
import PolicyIcon from '@mui/icons-material/TuneOutlined';
import TreeIcon from '@mui/icons-material/AccountTreeOutlined';
import AliasIcon from '@mui/icons-material/BadgeOutlined';
import MatrixIcon from '@mui/icons-material/GridOnOutlined';
import CoverIcon from '@mui/icons-material/SupervisedUserCircleOutlined';
import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import CheckIcon from '@mui/icons-material/ManageSearchOutlined';
import CollisionIcon from '@mui/icons-material/Gavel';
import PairIcon from '@mui/icons-material/JoinInnerOutlined';
import ViolationIcon from '@mui/icons-material/ReportOutlined';
import EndingIcon from '@mui/icons-material/HourglassBottomOutlined';
import IntentIcon from '@mui/icons-material/ViewKanbanOutlined';
import NextIcon from '@mui/icons-material/PhoneForwardedOutlined';
import DayIcon from '@mui/icons-material/SummarizeOutlined';
import ReceptionIcon from '@mui/icons-material/StorefrontOutlined';
import StageIcon from '@mui/icons-material/LinearScale';
import FunnelIcon from '@mui/icons-material/FilterAltOutlined';
import TalkIcon from '@mui/icons-material/HandshakeOutlined';
import ComplaintIcon from '@mui/icons-material/FeedbackOutlined';
import CallIcon from '@mui/icons-material/PhoneInTalkOutlined';
import CalledIcon from '@mui/icons-material/PhoneCallbackOutlined';
import TripIcon from '@mui/icons-material/LuggageOutlined';
import LossIcon from '@mui/icons-material/TrendingDownOutlined';
import OpenLossIcon from '@mui/icons-material/PolicyOutlined';
import LeadIcon from '@mui/icons-material/FlagOutlined';
import PoolIcon from '@mui/icons-material/WavesOutlined';
import ProbeIcon from '@mui/icons-material/VisibilityOutlined';
import ReviewIcon from '@mui/icons-material/RuleOutlined';
import InvoiceIcon from '@mui/icons-material/ReceiptOutlined';
import ReconcileIcon from '@mui/icons-material/RuleFolderOutlined';
import AgeingIcon from '@mui/icons-material/StackedBarChartOutlined';
import FiguresIcon from '@mui/icons-material/QueryStatsOutlined';
import AnalysisIcon from '@mui/icons-material/TableChartOutlined';
import TemplateIcon from '@mui/icons-material/ArticleOutlined';
import LetterIcon from '@mui/icons-material/MailOutlineOutlined';
import ReceiptIcon from '@mui/icons-material/PaymentsOutlined';
import ReceivableIcon from '@mui/icons-material/ReceiptLongOutlined';
import BoardIcon from '@mui/icons-material/CalendarViewWeekOutlined';
import ChecklistIcon from '@mui/icons-material/ChecklistOutlined';
import GoalIcon from '@mui/icons-material/OutlinedFlagOutlined';
import MeetingIcon from '@mui/icons-material/Groups2Outlined';
import ComplianceIcon from '@mui/icons-material/FactCheckOutlined';
import MyWeekIcon from '@mui/icons-material/EditCalendarOutlined';
import PlanIcon from '@mui/icons-material/EventAvailableOutlined';
import VisitIcon from '@mui/icons-material/PlaceOutlined';
import EntryIcon from '@mui/icons-material/FormatListNumberedOutlined';
import MoneyIcon from '@mui/icons-material/SavingsOutlined';
import MonthIcon from '@mui/icons-material/EventAvailableOutlined';
import RatesIcon from '@mui/icons-material/PercentOutlined';
import StatementIcon from '@mui/icons-material/RequestQuoteOutlined';
import PromiseIcon from '@mui/icons-material/EventNoteOutlined';
import DisputeIcon from '@mui/icons-material/FeedbackOutlined';
import RequestIcon from '@mui/icons-material/ApprovalOutlined';
import ConfirmationIcon from '@mui/icons-material/FactCheckOutlined';
import TodayIcon from '@mui/icons-material/TodayOutlined';
import type { Permission } from '../../shared/permissions';
import type { TextKey } from '../i18n/texts';
import { collectionsMenu } from './menu-collections';
import { contractsMenu } from './menu-contracts';

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
    text: 'menu.today',
    entries: [{ to: '/', text: 'today.title', icon: TodayIcon, permission: 'signed_in' }],
  },
  {
    text: 'menu.territories',
    entries: [
      { to: '/territories', text: 'resources.territories.name', icon: MapIcon, permission: 'territory.read' },
      {
        to: '/territoryModels',
        text: 'resources.territoryModels.name',
        icon: LayersIcon,
        permission: ['territory.manage', 'territory.assign'],
      },
      {
        to: '/territories/assign',
        text: 'simulation.title',
        icon: SimulationIcon,
        permission: 'territory.assign',
      },
      {
        to: '/territories/balance',
        text: 'balance.title',
        icon: BalanceIcon,
        permission: 'territory.assign',
      },
      {
        to: '/assignmentRuns',
        text: 'resources.assignmentRuns.name',
        icon: RunIcon,
        permission: ['territory.manage', 'territory.assign'],
      },
      { to: '/territories/mine', text: 'runs.mine', icon: RunIcon, permission: 'territory.challenge' },
      { to: '/territories/reports', text: 'reports.title', icon: ReportIcon, permission: 'account.read' },
    ],
  },
  {
    text: 'menu.accounts',
    entries: [
      { to: '/accounts', text: 'resources.accounts.name', icon: AccountIcon, permission: 'account.read' },
      { to: '/strategic', text: 'strategic.page', icon: StrategicIcon, permission: 'account.read' },
      { to: '/duplicates', text: 'merge.page', icon: MergeIcon, permission: 'account.merge' },
      { to: '/tiers', text: 'tiers.menu', icon: TierIcon, permission: 'tier.read' },
      { to: '/tiers/duties', text: 'duties.menu', icon: DutyIcon, permission: 'visit.read' },
      { to: '/handovers', text: 'handover.menu', icon: HandOverIcon, permission: 'account.hand_over' },
    ],
  },
  {
    text: 'menu.leads',
    entries: [
      { to: '/leads/check', text: 'check.menu', icon: CheckIcon, permission: 'lead.probe' },
      { to: '/leads', text: 'resources.leads.name', icon: LeadIcon, permission: 'lead.read' },
      { to: '/intents/board', text: 'intents.board', icon: IntentIcon, permission: 'lead.read' },
      { to: '/intents/due', text: 'intents.due', icon: NextIcon, permission: 'lead.read' },
      { to: '/intents/day', text: 'intents.day', icon: DayIcon, permission: 'lead.read' },
      { to: '/receptions', text: 'resources.receptions.name', icon: ReceptionIcon, permission: 'lead.read' },
      { to: '/stages', text: 'stages.title', icon: StageIcon, permission: 'lead.read' },
      { to: '/intents/funnel', text: 'intents.funnel', icon: FunnelIcon, permission: 'lead.read' },
      { to: '/leads/review', text: 'leads.review_name', icon: ReviewIcon, permission: 'lead.review' },
      {
        to: '/outsideRequests',
        text: 'resources.outsideRequests.name',
        icon: OutsideIcon,
        permission: 'outside.read',
      },
      { to: '/leads/pool', text: 'leads.pool_name', icon: PoolIcon, permission: 'lead.read' },
      { to: '/leads/ending', text: 'leads.ending_name', icon: EndingIcon, permission: 'lead.read' },
      { to: '/termsTalks', text: 'resources.termsTalks.name', icon: TalkIcon, permission: 'lead.read' },
      { to: '/losses', text: 'resources.losses.name', icon: LossIcon, permission: 'lead.read' },
      {
        to: '/openLosses',
        text: 'resources.openLosses.name',
        icon: OpenLossIcon,
        permission: 'loss.scrutinise',
      },
      { to: '/leadProbes', text: 'resources.leadProbes.name', icon: ProbeIcon, permission: 'lead.review' },
    ],
  },
  {
    text: 'menu.collisions',
    entries: [
      {
        to: '/collisionCases',
        text: 'resources.collisionCases.name',
        icon: CollisionIcon,
        permission: 'collision.read',
      },
      {
        to: '/weakCollisions',
        text: 'resources.weakCollisions.name',
        icon: PairIcon,
        permission: 'lead.review',
      },
      {
        to: '/violations',
        text: 'resources.violations.name',
        icon: ViolationIcon,
        permission: 'collision.read',
      },
    ],
  },
  {
    text: 'menu.visits',
    entries: [
      { to: '/visits/mine', text: 'visits.mine', icon: MyWeekIcon, permission: 'visit.plan' },
      { to: '/trips', text: 'resources.trips.name', icon: TripIcon, permission: 'visit.read' },
      { to: '/visits/week', text: 'visits.week', icon: BoardIcon, permission: 'visit.read' },
      { to: '/visits/meeting', text: 'meeting.title', icon: MeetingIcon, permission: 'visit.freeze' },
      {
        to: '/visits/goals',
        text: 'goals.title',
        icon: GoalIcon,
        permission: ['visit.plan', 'visit.freeze'],
      },
      { to: '/visits/compliance', text: 'compliance.title', icon: ComplianceIcon, permission: 'visit.read' },
      { to: '/weekPlans', text: 'resources.weekPlans.name', icon: PlanIcon, permission: 'visit.freeze' },
      {
        to: '/plannedVisits',
        text: 'resources.plannedVisits.name',
        icon: VisitIcon,
        permission: 'visit.read',
      },
      {
        to: '/visits/checklists',
        text: 'checklist.menu',
        icon: ChecklistIcon,
        permission: ['visit.read', 'checklist.publish'],
      },
    ],
  },
  contractsMenu,
  {
    text: 'menu.service',
    entries: [
      {
        to: '/complaints',
        text: 'resources.complaints.name',
        icon: ComplaintIcon,
        permission: 'account.read',
      },
      {
        to: '/callBackDuties',
        text: 'resources.callBackDuties.name',
        icon: CallIcon,
        permission: 'account.read',
      },
      { to: '/callBacks', text: 'resources.callBacks.name', icon: CalledIcon, permission: 'account.read' },
    ],
  },
  {
    text: 'menu.receivables',
    entries: [
      { to: '/ageing', text: 'ageing.title', icon: AgeingIcon, permission: 'receivable.read' },
      {
        to: '/receivables',
        text: 'resources.receivables.name',
        icon: ReceivableIcon,
        permission: 'receivable.read',
      },
      {
        to: '/reconciliations',
        text: 'resources.reconciliations.name',
        icon: ReconcileIcon,
        permission: 'receivable.read',
      },
      { to: '/invoices', text: 'resources.invoices.name', icon: InvoiceIcon, permission: 'receivable.read' },
      {
        to: '/inKindCases',
        text: 'resources.inKindCases.name',
        icon: InKindIcon,
        permission: 'contract.read',
      },
      {
        to: '/bankStatements',
        text: 'resources.bankStatements.name',
        icon: BankIcon,
        permission: 'bank.read',
      },
      { to: '/bank/match', text: 'bank.match', icon: BankMatchIcon, permission: 'bank.post' },
      { to: '/receipts', text: 'resources.receipts.name', icon: ReceiptIcon, permission: 'receivable.read' },
      {
        to: '/paymentPromises',
        text: 'resources.paymentPromises.name',
        icon: PromiseIcon,
        permission: 'receivable.read',
      },
      {
        to: '/receivableDisputes',
        text: 'resources.receivableDisputes.name',
        icon: DisputeIcon,
        permission: 'receivable.read',
      },
      {
        to: '/moneyRequests',
        text: 'resources.moneyRequests.name',
        icon: RequestIcon,
        permission: 'money_request.read',
      },
      {
        to: '/balanceConfirmations',
        text: 'resources.balanceConfirmations.name',
        icon: ConfirmationIcon,
        permission: 'receivable.read',
      },
      {
        to: '/dunningLetters',
        text: 'resources.dunningLetters.name',
        icon: LetterIcon,
        permission: 'receivable.read',
      },
      { to: '/analysis', text: 'analysis.title', icon: AnalysisIcon, permission: 'receivable.read' },
      {
        to: '/collection-figures',
        text: 'collection_figures.title',
        icon: FiguresIcon,
        permission: 'receivable.read',
      },
      {
        to: '/letter-templates',
        text: 'letters.templates',
        icon: TemplateIcon,
        permission: 'letter.template',
      },
    ],
  },
  collectionsMenu,
  {
    text: 'menu.commissions',
    entries: [
      { to: '/money', text: 'money.menu', icon: MoneyIcon, permission: 'commission.read' },
      {
        to: '/commissionStatements',
        text: 'resources.commissionStatements.name',
        icon: StatementIcon,
        permission: 'commission.read',
      },
      {
        to: '/commissionPeriods',
        text: 'resources.commissionPeriods.name',
        icon: MonthIcon,
        permission: 'commission.read',
      },
      {
        to: '/commissionEntries',
        text: 'resources.commissionEntries.name',
        icon: EntryIcon,
        permission: 'commission.read',
      },
      {
        to: '/commissionPlans',
        text: 'resources.commissionPlans.name',
        icon: RatesIcon,
        permission: 'commission.read',
      },
    ],
  },
  {
    text: 'menu.settings',
    entries: [
      { to: '/roles', text: 'roles.menu', icon: MatrixIcon, permission: 'user.manage' },
      {
        to: '/users',
        text: 'resources.users.name',
        icon: PeopleIcon,
        permission: ['user.manage', 'user.suspend'],
      },
      { to: '/covers', text: 'covers.menu', icon: CoverIcon, permission: 'cover.name' },
      { to: '/units', text: 'resources.units.name', icon: TreeIcon, permission: 'user.manage' },
      {
        to: '/nameAliases',
        text: 'resources.nameAliases.name',
        icon: AliasIcon,
        permission: 'alias.manage',
      },
      { to: '/notices/choices', text: 'choices.menu', icon: ChoiceIcon, permission: 'signed_in' },
      { to: '/notices/robots', text: 'robots.menu', icon: RobotIcon, permission: 'notice.manage' },
      { to: '/calendar', text: 'calendar.menu', icon: MonthIcon, permission: 'signed_in' },
      { to: '/policies', text: 'resources.policies.name', icon: PolicyIcon, permission: 'policy.read' },
      {
        to: '/auditEntries',
        text: 'resources.auditEntries.name',
        icon: HistoryIcon,
        permission: 'audit.read',
      },
    ],
  },
];
