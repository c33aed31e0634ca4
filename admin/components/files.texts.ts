import { defineTexts } from '../i18n/define';

export const filesTexts = defineTexts({
  'files.photos': ['照片和附件', 'Photos and documents'],
  'files.add': ['添加照片或 PDF', 'Add photos or PDF'],
  'files.sending': ['正在上传 %{name}…', 'Sending %{name}…'],
  'files.remove': ['移除 %{name}', 'Remove %{name}'],
  'files.hint': ['最多 10 个，照片自动缩小', 'At most 10; photos are made smaller'],
});
