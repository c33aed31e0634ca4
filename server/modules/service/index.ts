import {
  CallBackDutyResolver,
  CallBackFigureResolver,
  CallBackResolver,
  DailyCallBackResolver,
} from './graphql/call-back.resolver';
import { ComplaintResolver, ComplaintStepResolver } from './graphql/complaint.resolver';

export { CallBack } from './entities/call-back.entity';
export { ComplaintStep } from './entities/complaint-step.entity';
export { remindComplaintsJob } from './jobs/remind-complaints';
export { servicePolicy } from './policy';
export { listCallBacksOwed } from './queries/call-backs-owed';
export { listComplaints } from './queries/complaints';
export { openComplaint } from './use-cases/open-complaint';
export { recordCallBack } from './use-cases/record-call-back';
export { takeComplaintStep } from './use-cases/take-complaint-step';

/** Resolvers of this module, for the composition root. */
export const serviceResolvers: (new () => object)[] = [
  ComplaintResolver,
  ComplaintStepResolver,
  CallBackResolver,
  CallBackDutyResolver,
  CallBackFigureResolver,
  DailyCallBackResolver,
];
