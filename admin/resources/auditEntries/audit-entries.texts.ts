import { defineTexts } from '../../i18n/define';

export const auditEntryTexts = defineTexts({
  'resources.auditEntries.name': ['审计记录', 'Audit trail'],
  'resources.auditEntries.fields.createdAt': ['时间', 'When'],
  'resources.auditEntries.fields.event': ['事件', 'Event'],
  'resources.auditEntries.fields.actorName': ['操作人', 'Who'],
  'resources.auditEntries.fields.subjectType': ['对象类型', 'Kind of record'],
  'resources.auditEntries.fields.subjectId': ['对象编号', 'Record id'],
  'resources.auditEntries.fields.reason': ['原因', 'Reason'],
  'resources.auditEntries.fields.data': ['内容', 'Details'],
  'resources.auditEntries.empty': ['还没有审计记录。', 'The audit trail is empty.'],
  'resources.auditEntries.invite': [
    '每项业务操作都会在此留痕。',
    'Every business act leaves its trace here.',
  ],
  'audit.search': ['事件或操作人', 'Event or person'],
});
