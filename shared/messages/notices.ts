import { legalNotices } from './legal-notices';
import type { Label } from '../vocabulary/define';
import { contractNotices } from './contract-notices';

/** Texts of the notices that people get (AUD-3). Names in braces are filled in from the notice. */
export const noticeTexts = {
  ...contractNotices,
  'account.owner_changed': {
    zh: '客户 {customer} 的负责人变更为 {owner}',
    en: 'Customer {customer} is now owned by {owner}',
  },
  'account.handed_over': {
    zh: '{count} 个客户移交给 {owner}：{reason}',
    en: '{count} customers handed over to {owner}: {reason}',
  },
  'account.feedback': {
    zh: '{customer} 的投诉/反馈请您答复',
    en: 'A complaint of {customer} waits for your answer',
  },
  'account.revealed': {
    zh: '{person} 查看了 {customer} 的敏感信息：{reason}',
    en: '{person} looked at masked data of {customer}: {reason}',
  },
  'account.merged': {
    zh: '客户 {merged} 已并入 {survivor}',
    en: 'Customer {merged} was merged into {survivor}',
  },
  'account.unmerged': {
    zh: '客户 {merged} 与 {survivor} 的合并已撤销',
    en: 'The merge of {merged} into {survivor} was undone',
  },
  'collection_plan.owed': {
    zh: '{customer} 已列入 A 类欠款，请于 {due} 前提交书面收款计划',
    en: '{customer} is a class A debt: hand in a written collection plan by {due}',
  },
  'collection_plan.returned': {
    zh: '{customer} 的收款计划被退回，请于 {due} 前重新提交',
    en: 'The collection plan for {customer} was returned: hand it in anew by {due}',
  },
  'collection_plan.overdue': {
    zh: '{customer} 的收款计划应于 {due} 提交，责任人 {rep} 尚未提交',
    en: 'The collection plan for {customer} was due on {due}; {rep} has not handed it in',
  },
  'collection_plan.step_overdue': {
    zh: '{customer} 收款计划的 {due} 一步未完成（责任人 {rep}）',
    en: 'The step of {due} in the collection plan for {customer} was not met ({rep})',
  },
  'rep.suspended_for_debt': {
    zh: '{rep} 有 B 类欠款项目移交清欠办，即日起暂停销售，全部收清后恢复',
    en: '{rep} has a class B project with the collections office: suspended from selling until all is collected',
  },
  'rep.debt_collected': {
    zh: '{rep} 的 B 类欠款项目已全部收清，恢复销售',
    en: 'All class B projects of {rep} are collected: selling resumes',
  },
  'pay_stop.proposed': {
    zh: '提议停发 {rep} 的底薪和奖金，请确认',
    en: 'Base pay and bonus of {rep} are proposed to be stopped: please decide',
  },
  'pay_stop.decided': {
    zh: '关于 {rep} 停发底薪和奖金的提议已有结论',
    en: 'It was decided whether base pay and bonus of {rep} are stopped',
  },
  'collection_task.to_sign': {
    zh: '{month} 收款任务书已编制，请核对签认',
    en: 'The collection task of {month} is drafted: please check it and sign off',
  },
  'collection_task.late': {
    zh: '{month} 收款任务书应于 {due} 前下达，现已逾期',
    en: 'The collection task of {month} was to be issued by {due} and is late',
  },
  'collection_task.issued': {
    zh: '{month} 收款任务书已下达',
    en: 'The collection task of {month} is issued',
  },
  'collection_task.adjusted': {
    zh: '{month} 收款任务有调整',
    en: 'Your collection task of {month} was adjusted',
  },
  'bank.imported': {
    zh: '银行流水 {number} 已导入：{from} 至 {to}，{lines} 笔收款共 {amount} 元待匹配',
    en: 'Bank statement {number} is in: {lines} payments of ¥{amount} from {from} to {to} wait to be matched',
  },
  ...legalNotices,
  'in_kind.applied': {
    zh: '{customer} 申请以物抵款（{number}），请估价',
    en: '{customer} offers goods instead of money ({number}): please appraise',
  },
  'in_kind.appraised': {
    zh: '{customer} 的抵款物资（{number}）已估价，等待验收',
    en: 'Goods of {customer} ({number}) were appraised and wait to be accepted',
  },
  'in_kind.accepted': {
    zh: '{customer} 的抵款物资（{number}）已验收入账',
    en: 'Goods of {customer} ({number}) were accepted and booked',
  },
  'in_kind.rejected': {
    zh: '{customer} 的以物抵款申请（{number}）已驳回',
    en: 'Goods of {customer} ({number}) were rejected',
  },
  'in_kind.withdrawn': {
    zh: '{customer} 的以物抵款申请（{number}）已撤回',
    en: 'The offer of goods of {customer} ({number}) was withdrawn',
  },
  'cover.named': {
    zh: '请假代理：{from} 至 {to}，由 {standIn} 代理 {absent} 的业务',
    en: 'Absence cover: {standIn} stands in for {absent} from {from} to {to}',
  },
  'cover.ended': {
    zh: '请假代理结束：{standIn} 不再代理 {absent} 的业务',
    en: 'Absence cover over: {standIn} no longer stands in for {absent}',
  },
  'territory.assigned': {
    zh: '区域分配：新增 {gained} 个客户，移出 {lost} 个',
    en: 'Territory run: {gained} customers gained, {lost} given up',
  },
  'territory.run_scheduled': {
    zh: '{day} 的分配将变动您的客户：转出 {lost}，转入 {gained}；生效前可提出异议',
    en: 'The run of {day} moves accounts of yours: {lost} out, {gained} in; challenge before that day',
  },
  'territory.challenged': {
    zh: '{rep} 对 {account} 的分配提出异议',
    en: '{rep} challenges the move of {account}',
  },
  'territory.challenge_accepted': {
    zh: '异议成立：{account} 不随本次分配变动 {answer}',
    en: 'Challenge accepted: {account} stays out of the run {answer}',
  },
  'territory.challenge_rejected': {
    zh: '异议驳回：{account}：{answer}',
    en: 'Challenge rejected: {account}: {answer}',
  },
  'territory.challenges_lapsed': {
    zh: '分配已处理，{count} 项异议未答复：{accounts}',
    en: 'The run is over with {count} challenges unanswered: {accounts}',
  },
  'territory.run_stopped': {
    zh: '原定 {day} 的区域分配已中止：{reason}',
    en: 'The territory run of {day} stopped: {reason}',
  },
  'collision.opened': {
    zh: '撞单：{customer}（{other}），等待裁定',
    en: 'Collision on {customer} with {other}, waiting for a ruling',
  },
  'collision.ruled': {
    zh: '撞单已裁定：{customer}，{outcome}',
    en: 'Collision ruled: {customer}, {outcome}',
  },
  'collision.suspected': {
    zh: '{customer} 与他人客户疑似相同（{rep}），请关注',
    en: '{customer} of {rep} looks like a colleague’s customer',
  },
  'collision.leave_granted': {
    zh: '撞单期间获准：{customer}，{what}，至 {until}',
    en: 'Leave during the case on {customer}: {what} until {until}',
  },
  'collision.withdrawn': {
    zh: '撞单已撤销：{customer}',
    en: 'The case on {customer} was withdrawn',
  },
  'collision.evidence_added': {
    zh: '撞单 {customer} 有新证据，请查看',
    en: 'New evidence in the case on {customer}',
  },
  'collision.appealed': {
    zh: '撞单裁定被申诉：{customer}（{rep}）',
    en: 'The ruling on {customer} was appealed by {rep}',
  },
  'collision.appeal_decided': {
    zh: '撞单申诉已复议：{customer}，{outcome}',
    en: 'The appeal on {customer} is decided: {outcome}',
  },
  'violation.decided': {
    zh: '违规处理：{kind}，{sanction}',
    en: 'A violation of yours was decided: {kind}, {sanction}',
  },
  'collision.escalated': {
    zh: '撞单逾期未裁定，已上报：{customer}',
    en: 'Collision on {customer} is overdue and now waits for you',
  },
  'collision.appeal_escalated': {
    zh: '撞单申诉逾期未复议，已上报：{customer}',
    en: 'The appeal on {customer} is overdue and now waits for you',
  },
  'lead.waiting': {
    zh: '{rep} 报备了 {customer}，等待审查',
    en: '{rep} registered {customer}; it waits for your review',
  },
  'outside.asked': {
    zh: '{rep} 申请跨区：{customer}（{territory}），等待您同意',
    en: '{rep} asks to work {customer} in {territory}; it waits for your consent',
  },
  'outside.granted': {
    zh: '跨区申请已同意：{customer}（{territory}）',
    en: 'Consent given: {customer} in {territory}',
  },
  'outside.refused': {
    zh: '跨区申请被拒绝：{customer}（{territory}）：{reason}',
    en: 'Consent refused: {customer} in {territory}: {reason}',
  },
  'lead.suspected': {
    zh: '{customer} 与已有客户疑似重复（{rep}）',
    en: '{customer} of {rep} looks like a known customer',
  },
  'lead.probed_many': { zh: '{rep} 今天查重 {count} 次', en: '{rep} checked {count} customers today' },
  'lead.given': { zh: '线索 {customer} 已分配给您', en: 'Lead {customer} was given to you' },
  'lead.taken_away': { zh: '线索 {customer} 已转给 {rep}', en: 'Lead {customer} was transferred to {rep}' },
  'lead.reviewed': {
    zh: '报备审查结果：{customer} {outcome}',
    en: 'Registration reviewed: {customer} {outcome}',
  },
  'lead.protection_ending': {
    zh: '{customer} 的保护期还剩 {days} 天',
    en: 'Protection of {customer} ends in {days} days',
  },
  'lead.fell_back': {
    zh: '{customer} 已退回公海：{reason}',
    en: '{customer} fell back to the pool: {reason}',
  },
  'plan.missing': {
    zh: '请提交 {week} 这一周的拜访计划',
    en: 'Your plan for the week of {week} is still owed',
  },
  'plan.goal_set': {
    zh: '{name} 提交了 {month} 的月目标，请确认',
    en: '{name} handed in the goals of {month}; they wait for your word',
  },
  'plan.goal_confirmed': {
    zh: '您 {month} 的月目标已确认',
    en: 'Your goals of {month} are confirmed',
  },
  'plan.goal_returned': {
    zh: '您 {month} 的月目标被退回：{reason}',
    en: 'Your goals of {month} were returned: {reason}',
  },
  'visit.reception_planned': {
    zh: '{day} 客户来访请您接待：{guests}',
    en: 'Customers come on {day} and you receive them: {guests}',
  },
  'visit.plan_submitted': {
    zh: '{name} 提交了 {week} 的周计划',
    en: '{name} handed in the plan for the week of {week}',
  },
  'visit.plan_returned': {
    zh: '{week} 的周计划被退回：{reason}',
    en: 'Week plan of {week} was returned: {reason}',
  },
  'visit.plan_frozen': { zh: '{week} 的周计划已冻结', en: 'Week plan of {week} is frozen' },
  'lead.terms_talked': {
    zh: '{rep} 登记您参加了 {customer} 的条款谈判（{day}）',
    en: '{rep} recorded you as second person in the terms talk with {customer} on {day}',
  },
  'trip.waiting': {
    zh: '{rep} 的出差待您审批：{route}（{from} 至 {to}）',
    en: 'A trip of {rep} waits for you: {route} ({from} to {to})',
  },
  'trip.approved': { zh: '{from} 的出差 {route} 已批准', en: 'Your trip {route} on {from} is approved' },
  'trip.rejected': { zh: '{from} 的出差 {route} 未批准', en: 'Your trip {route} on {from} was turned down' },
  'service.complaint_due': {
    zh: '{customer} 的投诉今天到期，请处理',
    en: 'The complaint of {customer} is due today',
  },
  'service.complaint_overdue': {
    zh: '{customer} 的投诉已逾期（处理人：{handler}）',
    en: 'The complaint of {customer} is overdue (handled by {handler})',
  },
  'service.complaint_reopened': {
    zh: '{customer} 对投诉处理不满意，已重新打开',
    en: '{customer} is not satisfied: the complaint is open again',
  },
  'loss.opened': {
    zh: '{customer} 已登记流失，请于 {due} 前填报丢单记录',
    en: '{customer} was recorded as lost; file the record by {due}',
  },
  'loss.due': {
    zh: '{customer} 的丢单记录今天到期，逾期将不能报备和认领',
    en: 'The loss record of {customer} is due today; overdue, it stops registering and claiming',
  },
  'loss.missing': {
    zh: '{customer} 的丢单记录逾期未填报，报备和认领已停止',
    en: 'The loss record of {customer} is missing; registering and claiming are stopped',
  },
  'loss.filed': { zh: '{rep} 已填报 {customer} 的丢单记录', en: '{rep} filed the loss of {customer}' },
  'loss.evidence': {
    zh: '{customer} 的丢单收到举证，请查看',
    en: 'Evidence came in on the loss of {customer}',
  },
  'loss.closed': { zh: '{customer} 的丢单已有结论', en: 'There is a finding on the loss of {customer}' },
  'contract.waiting': {
    zh: '合同待您处理：{customer} {step}',
    en: 'A contract waits for you: {customer} {step}',
  },
  'contract.decided': { zh: '合同 {customer}：{outcome}', en: 'Contract {customer}: {outcome}' },
  'letter.issued': {
    zh: '已向 {customer} 发出第 {count} 次催款函',
    en: 'Letter {count} issued to {customer}',
  },
  'letter.signed_off': {
    zh: '{customer} 的催款函 {number} 已签发，可以寄送',
    en: 'Letter {number} to {customer} was signed off and can go out',
  },
  'promise.made': {
    zh: '{customer} 承诺 {day} 付款 {amount}',
    en: '{customer} promised to pay {amount} by {day}',
  },
  'promise.broken': {
    zh: '{customer} 未兑现 {day} 的付款承诺（{amount}）',
    en: '{customer} broke the promise to pay {amount} by {day}',
  },
  'dispute.raised': {
    zh: '{customer} 对 {number} 提出异议（{amount}）',
    en: '{customer} disputes {amount} of {number}',
  },
  'dispute.settled': {
    zh: '{customer} 对 {number} 的异议已处理',
    en: 'The dispute of {customer} about {number} is settled',
  },
  'request.waiting': {
    zh: '有一笔申请待您审批：{customer} {amount}',
    en: 'A request waits for you: {customer} {amount}',
  },
  'request.decided': {
    zh: '您的申请已有结论：{customer} {amount}',
    en: 'Your request is decided: {customer} {amount}',
  },
  'confirmation.returned': {
    zh: '{customer} 的对账函已回函',
    en: 'The confirmation of {customer} came back',
  },
  'credit.rated': {
    zh: '{customer} 信用评级为 {rating}',
    en: 'Credit of {customer} is rated {rating}',
  },
  'credit.waiting': {
    zh: '{customer} 的授信申请：{step}',
    en: 'Application for credit of {customer}: {step}',
  },
  'credit.decided': {
    zh: '{customer} 的授信申请：{step}',
    en: 'Application for credit of {customer}: {step}',
  },
  'credit.over_limit': {
    zh: '{customer} 已超出授信额度：额度 {limit}，占用 {exposure}',
    en: '{customer} is over the credit limit: limit {limit}, exposure {exposure}',
  },
  'credit.override_granted': {
    zh: '{customer} 获准超限至 {amount}，截止 {until}',
    en: '{customer} may go up to {amount} until {until}',
  },
  'supply.stopped': { zh: '{customer} 已暂停供货', en: 'Supply to {customer} is stopped' },
  'supply.resumed': { zh: '{customer} 恢复供货', en: 'Supply to {customer} resumed' },
  'debt.class_changed': {
    zh: '{customer} 欠款分类：{from} → {to}',
    en: 'Debt of {customer}: class {from} to {to}',
  },
  'handover.received': {
    zh: '您接手了 {name} 移交的 {count} 项业务：{reason}',
    en: 'You took over {count} records from {name}: {reason}',
  },
  'tier.review_accepted': {
    zh: '级别评审已采纳：您的客户升级 {up} 个，降级 {down} 个',
    en: 'A tier review was accepted: {up} of your customers went up, {down} down',
  },
  'tier.overrides_ended': {
    zh: '{count} 个客户的指定级别已到期，下次评审按得分定级',
    en: 'The decided tier of {count} customers has ended; the next review goes by their score',
  },
  'commission.released': {
    zh: '释放提成 ¥{amount}（{contract}）',
    en: 'Commission released: ¥{amount} ({contract})',
  },
  'commission.statement_ready': {
    zh: '{month} 提成单已生成',
    en: 'Commission statement of {month} is ready',
  },
} as const satisfies Record<string, Label>;

export type NoticeKind = keyof typeof noticeTexts;

export function noticeText(
  kind: string,
  params: Record<string, string | number>,
  language: 'zh' | 'en',
): string {
  const text: Label | undefined = noticeTexts[kind as NoticeKind];
  return (text?.[language] ?? kind).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** A notice that reached a stand-in, marked with whose it is (ORG-3). */
export function noticeInTheNameOf(name: string, text: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? `【代 ${name}】${text}` : `[for ${name}] ${text}`;
}
