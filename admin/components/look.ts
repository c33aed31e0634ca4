import type { SvgIconComponent } from '@mui/icons-material';
import BlockIcon from '@mui/icons-material/Block';
import BoltIcon from '@mui/icons-material/Bolt';
import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import CircleIcon from '@mui/icons-material/RadioButtonUnchecked';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import DiamondIcon from '@mui/icons-material/DiamondOutlined';
import DoneAllIcon from '@mui/icons-material/DoneAll';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import LocalShippingIcon from '@mui/icons-material/LocalShippingOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import StarIcon from '@mui/icons-material/StarBorder';
import WarningIcon from '@mui/icons-material/WarningAmber';
import WavesIcon from '@mui/icons-material/Waves';

export type Tone = 'neutral' | 'accent' | 'info' | 'good' | 'warn' | 'bad';

export interface Look {
  readonly tone: Tone;
  readonly icon: SvgIconComponent;
}

const look = (tone: Tone, icon: SvgIconComponent): Look => ({ tone, icon });

/** The same sign for the same thing on every page: vocabulary and code → icon and tone. The word is the label. */
const looks: Record<string, Look> = {
  'AccountTier.STRATEGIC': look('accent', DiamondIcon),
  'AccountTier.IMPORTANT': look('info', StarIcon),
  'AccountTier.GENERAL': look('neutral', CircleIcon),
  'CustomerAge.NEW': look('info', BoltIcon),
  'CustomerAge.OLD': look('neutral', CircleIcon),
  'MatchVerdict.BLOCK': look('bad', BlockIcon),
  'MatchVerdict.REVIEW': look('warn', WarningIcon),
  'MatchVerdict.NONE': look('good', CheckIcon),
  'LeadState.REGISTERED': look('warn', HourglassIcon),
  'LeadState.APPROVED': look('info', CheckIcon),
  'LeadState.PURSUING': look('accent', PlayIcon),
  'LeadState.BIDDING': look('accent', FlagIcon),
  'LeadState.WON': look('good', DoneAllIcon),
  'LeadState.LOST': look('neutral', CancelIcon),
  'LeadState.POOL': look('info', WavesIcon),
  'LeadState.REJECTED': look('bad', CancelIcon),
  'LeadState.DISPUTED': look('bad', GavelIcon),
  'IntentLevel.H': look('bad', BoltIcon),
  'IntentLevel.A': look('warn', FlagIcon),
  'IntentLevel.B': look('info', FlagIcon),
  'IntentLevel.C': look('neutral', FlagIcon),
  'IntentLevel.O': look('good', DoneAllIcon),
  'AttentionMark.FRESH': look('good', CheckIcon),
  'AttentionMark.ATTENTION': look('warn', WarningIcon),
  'AttentionMark.COOLING': look('info', WavesIcon),
  'ReceptionOutcome.REGISTERED': look('good', CheckIcon),
  'ReceptionOutcome.ATTACHED': look('info', CheckIcon),
  'ReceptionOutcome.TAKEN': look('bad', GavelIcon),
  'ReceptionOutcome.HELD_BACK': look('warn', WarningIcon),
  'ReceptionOutcome.ANONYMOUS': look('neutral', CircleIcon),
  'TripState.DRAFT': look('neutral', DescriptionIcon),
  'TripState.SUBMITTED': look('warn', HourglassIcon),
  'TripState.APPROVED': look('good', CheckIcon),
  'TripState.REJECTED': look('bad', CancelIcon),
  'TripState.CANCELLED': look('neutral', CancelIcon),
  'LossState.OPEN': look('warn', HourglassIcon),
  'LossState.FILED': look('good', CheckIcon),
  'LossFinding.CLEAN': look('good', CheckIcon),
  'LossFinding.DIVERSION_SUSPECTED': look('warn', WarningIcon),
  'LossFinding.DIVERSION_PROVEN': look('bad', BlockIcon),
  'ProbeOutcome.FREE': look('good', CheckIcon),
  'ProbeOutcome.SUSPECTED': look('warn', WarningIcon),
  'ProbeOutcome.TAKEN': look('bad', LockIcon),
  'ProbeOutcome.POOL': look('info', WavesIcon),
  'OutsideKind.REGISTRATION': look('neutral', DescriptionIcon),
  'OutsideKind.VISIT': look('neutral', GroupsIcon),
  'ChallengeState.OPEN': look('warn', HourglassIcon),
  'ChallengeState.ACCEPTED': look('good', CheckIcon),
  'ChallengeState.REJECTED': look('bad', CancelIcon),
  'ChallengeState.LAPSED': look('neutral', CancelIcon),
  'OutsideState.PENDING': look('warn', HourglassIcon),
  'OutsideState.GRANTED': look('good', CheckIcon),
  'OutsideState.REFUSED': look('bad', CancelIcon),
  'OutsideState.WITHDRAWN': look('neutral', CancelIcon),
  'CollisionState.OPEN': look('bad', GavelIcon),
  'CollisionState.RULED': look('good', CheckIcon),
  'CollisionState.WITHDRAWN': look('neutral', CancelIcon),
  'CollisionStrength.HARD': look('bad', WarningIcon),
  'CollisionStrength.SOFT': look('warn', WarningIcon),
  'CollisionStrength.WEAK': look('neutral', CircleIcon),
  'AppealState.OPEN': look('warn', HourglassIcon),
  'AppealState.UPHELD': look('good', CheckIcon),
  'AppealState.OVERTURNED': look('bad', WavesIcon),
  'Sanction.WARNING': look('warn', WarningIcon),
  'Sanction.LOSS_OF_SHARE': look('bad', CancelIcon),
  'Sanction.LOSS_OF_CLAIM': look('bad', BlockIcon),
  'Sanction.FINE': look('bad', GavelIcon),
  'ConflictSeverity.HARD': look('bad', WarningIcon),
  'ConflictSeverity.SOFT': look('warn', WarningIcon),
  'WeekPlanState.DRAFT': look('neutral', CircleIcon),
  'WeekPlanState.SUBMITTED': look('warn', HourglassIcon),
  'WeekPlanState.RETURNED': look('bad', CancelIcon),
  'WeekPlanState.FROZEN': look('good', LockIcon),
  'VisitState.PLANNED': look('info', HourglassIcon),
  'VisitState.DONE': look('good', CheckIcon),
  'VisitState.PUSHED_OUT': look('neutral', HourglassIcon),
  'MonthGoalState.SUBMITTED': look('warn', HourglassIcon),
  'MonthGoalState.RETURNED': look('bad', CancelIcon),
  'MonthGoalState.CONFIRMED': look('good', CheckIcon),
  'MonthGoalState.SUMMED_UP': look('neutral', DoneAllIcon),
  'StockSignal.LOW': look('bad', WarningIcon),
  'StockSignal.NORMAL': look('good', CheckIcon),
  'StockSignal.HIGH': look('warn', WarningIcon),
  'VisitState.CANCELLED': look('neutral', CancelIcon),
  'ContractState.DRAFT': look('neutral', DescriptionIcon),
  'ContractState.SUBMITTED': look('warn', HourglassIcon),
  'ContractState.IN_REVIEW': look('warn', GroupsIcon),
  'ContractState.REVIEWED': look('warn', HourglassIcon),
  'ContractState.APPROVED': look('info', CheckIcon),
  'ContractState.SIGNED': look('accent', PlayIcon),
  'ContractState.DELIVERED': look('accent', LocalShippingIcon),
  'ContractState.CLOSED': look('good', DoneAllIcon),
  'ContractState.REJECTED': look('bad', CancelIcon),
  'Verdict.YES': look('good', CheckIcon),
  'Verdict.NO': look('bad', CancelIcon),
  'DelinquencyClass.A': look('warn', WarningIcon),
  'DelinquencyClass.B': look('bad', WarningIcon),
  'DelinquencyClass.C': look('bad', GavelIcon),
  'TierBecause.RANK': look('neutral', CircleIcon),
  'TierBecause.HELD_BY_MARGIN': look('info', LockIcon),
  'TierBecause.DEBT_CAP': look('bad', BlockIcon),
  'TierBecause.OVERRIDE': look('accent', FlagIcon),
  'TierSignal.BENCHMARK': look('accent', StarIcon),
  'TierSignal.REPEAT': look('info', DoneAllIcon),
  'TierSignal.TOP_VOLUME': look('accent', DiamondIcon),
  'TierReviewState.OPEN': look('warn', HourglassIcon),
  'TierReviewState.ACCEPTED': look('good', CheckIcon),
  'TierReviewState.CANCELLED': look('neutral', CancelIcon),
  'DutyState.DONE': look('good', CheckIcon),
  'DutyState.OWED': look('warn', HourglassIcon),
  'DutyState.MISSED': look('bad', CancelIcon),
  'HandOverState.APPLIED': look('good', CheckIcon),
  'HandOverState.UNDONE': look('neutral', CancelIcon),
  'PeriodState.OPEN': look('info', PlayIcon),
  'PeriodState.CALCULATED': look('warn', HourglassIcon),
  'PeriodState.APPROVED': look('accent', CheckIcon),
  'PeriodState.CONFIRMED': look('accent', DoneAllIcon),
  'PeriodState.PAID': look('good', CheckIcon),
  'PeriodState.LOCKED': look('neutral', LockIcon),
  'TerritoryModelState.DRAFT': look('neutral', DescriptionIcon),
  'TerritoryModelState.SIMULATED': look('info', CheckIcon),
  'TerritoryModelState.SCHEDULED': look('warn', HourglassIcon),
  'TerritoryModelState.ACTIVE': look('good', PlayIcon),
  'TerritoryModelState.SUPERSEDED': look('neutral', LockIcon),
  'TerritoryModelState.CANCELLED': look('neutral', CancelIcon),
  'AssignmentState.SCHEDULED': look('warn', HourglassIcon),
  'AssignmentState.DONE': look('good', DoneAllIcon),
  'AssignmentState.CANCELLED': look('neutral', CancelIcon),
  'AssignmentState.STOPPED': look('bad', BlockIcon),
  'AssignmentState.ROLLED_BACK': look('neutral', WavesIcon),
  'RuleDifference.ADDED': look('good', FlagIcon),
  'RuleDifference.CHANGED': look('warn', BoltIcon),
  'RuleDifference.REMOVED': look('bad', CancelIcon),
  'EntryBucket.HELD': look('warn', HourglassIcon),
  'EntryBucket.PAYABLE': look('info', CheckIcon),
  'EntryBucket.PAID': look('good', DoneAllIcon),
};

const plain = look('neutral', CircleIcon);

export function lookOf(vocabulary: string, code: string): Look {
  return looks[`${vocabulary}.${code}`] ?? plain;
}

/** Vocabularies whose codes are shown as chips; the others are plain words. */
export const chipVocabularies = new Set(Object.keys(looks).map((key) => key.split('.')[0]));
