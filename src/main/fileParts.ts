import { openFolderFileStore, openS3FileStore } from "../adapters/files/index.ts";
import {
  openInspection,
  readAuthorities,
  readByTesseract,
  scanByClamav,
} from "../adapters/inspection/index.ts";
import type { Context } from "../app/context.ts";
import type { FileStore } from "../app/files/index.ts";
import type { Settings } from "./settings.ts";

export interface FileParts extends Pick<Context, "files" | "inspection"> {
  readonly close: () => void;
}

/** Where evidence files lie: the folder below the data, or a bucket. */
export async function openFiles({ dataFolder, files }: Settings): Promise<FileStore> {
  return files.s3 === null ? openFolderFileStore(dataFolder) : openS3FileStore(files.s3);
}

/** The files, and what looks into them. */
export async function openFileParts(settings: Settings): Promise<FileParts> {
  const { clamav, ocr, trustFolder } = settings.files;
  const files = await openFiles(settings);
  const inspection = openInspection({
    files,
    dataFolder: settings.dataFolder,
    ...(trustFolder === null ? {} : { authorities: await readAuthorities(trustFolder) }),
    readPicture: ocr === null ? undefined : readByTesseract,
    scan: clamav === null ? undefined : scanByClamav(clamav),
  });
  return { files, inspection, close: inspection.close };
}
