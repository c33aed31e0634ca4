export { FileContent } from './entities/file-content.entity';
export { StoredFile } from './entities/stored-file.entity';
export { bytesOf, filesOf, readableFile, showFilesOf } from './queries/readable-file';
export { attachFiles } from './use-cases/attach-files';
export { MOST_BYTES, storeFile, sweepFilesJob } from './use-cases/store-file';
