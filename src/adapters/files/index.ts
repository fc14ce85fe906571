export { openFolderFileStore } from "./folderFileStore.ts";
export { openS3FileStore, type S3Address } from "./s3FileStore.ts";
