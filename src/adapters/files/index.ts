import type { FileStore } from "../../app/files/index.ts";
import type { S3Address } from "./s3FileStore.ts";

export { openFolderFileStore } from "./folderFileStore.ts";
export type { S3Address } from "./s3FileStore.ts";

/** Its library is large: it is loaded only where a bucket is set. */
export async function openS3FileStore(address: S3Address): Promise<FileStore> {
  const { s3FileStore } = await import("./s3FileStore.ts");
  return s3FileStore(address);
}
