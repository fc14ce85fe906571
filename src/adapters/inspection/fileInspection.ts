import { buffer } from "node:stream/consumers";
import {
  type FileFacts,
  type FileInspection,
  type FileStore,
  InspectionFault,
  type PageText,
  type PictureWanted,
  type StagedFile,
} from "../../app/files/index.ts";
import { AppError } from "../../contract/errors.ts";
import { type Limits, LookingProcess } from "./lookingProcess.ts";
import { PictureCache } from "./pictureCache.ts";
import { type Authorities, NO_AUTHORITIES } from "./signatures/authorities.ts";

export interface InspectionSettings {
  readonly files: FileStore;
  /** Pictures of pages are kept below it. */
  readonly dataFolder: string;
  readonly authorities?: Authorities;
  /** Reads the text of a picture (PNG); without it only text that a file holds itself is found. */
  readonly readPicture?: ((picture: Uint8Array) => Promise<string>) | undefined;
  /** Throws where something harmful is found; without it every file is taken. */
  readonly scan?: ((staged: StagedFile) => Promise<void>) | undefined;
  readonly limits?: { readonly facts: Limits; readonly picture: Limits };
}

const MEMORY = 800 * 1024 * 1024;
const LIMITS = {
  facts: { timeMs: 120_000, memory: MEMORY },
  picture: { timeMs: 20_000, memory: MEMORY },
};
/** For reading text from a picture: about 200 dots an inch of an A4 page. */
const READING_WIDTH = 1700;
const MOST_READ_PAGES = 60;
const SHOWN = /^(?:application\/pdf|image\/(?:png|jpeg))$/;

export interface OpenInspection extends FileInspection {
  readonly close: () => void;
}

/** Looks into files in two processes, one for people who wait for a page, one for the rest. */
export function openInspection(settings: InspectionSettings): OpenInspection {
  const { files, authorities = NO_AUTHORITIES, limits = LIMITS } = settings;
  const forPeople = new LookingProcess(limits.picture);
  const behind = new LookingProcess(limits.facts);
  const cache = new PictureCache(settings.dataFolder);
  const bytesOf = async (sha256: string): Promise<Uint8Array> => buffer(await files.open(sha256));
  return {
    refuseInfected: async (staged) => settings.scan?.(staged),
    trust: async () => authorities.fingerprint,
    async facts({ sha256, mediaType }) {
      const bytes = await bytesOf(sha256);
      const facts = await behind.facts({
        kind: "facts",
        bytes,
        mediaType,
        authorities: authorities.certificates,
      });
      const { readPicture } = settings;
      return readPicture ? withReadPages(behind, readPicture, { bytes, mediaType }, facts) : facts;
    },
    picture: (wanted) => pictureOf(wanted, cache, forPeople, bytesOf),
    close: () => {
      forPeople.close();
      behind.close();
    },
  };
}

async function pictureOf(
  wanted: PictureWanted,
  cache: PictureCache,
  looking: LookingProcess,
  bytesOf: (sha256: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { sha256, mediaType, page, width } = wanted;
  if (!SHOWN.test(mediaType) || (mediaType !== "application/pdf" && page !== 1))
    throw new AppError("not-found", `no page ${page} to show in a file of type ${mediaType}`);
  const kept = await cache.get(sha256, page, width);
  if (kept) return kept;
  const bytes = await bytesOf(sha256);
  const job = { kind: "picture", bytes, mediaType, page, width, format: "webp" } as const;
  const picture = await looking.picture(job).catch((error: unknown) => {
    if (!(error instanceof InspectionFault)) throw error;
    throw new AppError("not-found", `page ${page} of ${sha256} cannot be drawn: ${error.message}`);
  });
  if (picture === null) throw new AppError("not-found", `${sha256} has no page ${page}`);
  await cache.keep(sha256, page, width, picture);
  return picture;
}

/** Reads the pages that hold no text of their own: scans and photographs. */
async function withReadPages(
  looking: LookingProcess,
  readPicture: (picture: Uint8Array) => Promise<string>,
  { bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string },
  facts: FileFacts,
): Promise<FileFacts> {
  const known = new Set(facts.pages.map(({ page }) => page));
  const read: PageText[] = [];
  const last = SHOWN.test(mediaType) ? (facts.pageCount ?? 0) : 0;
  for (let page = 1; page <= last && read.length < MOST_READ_PAGES; page++) {
    if (known.has(page)) continue;
    const job = { kind: "picture", bytes, mediaType, page, width: READING_WIDTH, format: "png" } as const;
    const picture = await looking.picture(job);
    const text = picture === null ? "" : await readPicture(picture);
    if (/[\p{L}\p{N}]/u.test(text)) read.push({ page, text });
  }
  if (read.length === 0) return facts;
  const pages = [...facts.pages, ...read].sort((one, other) => one.page - other.page);
  return { ...facts, pages, textFrom: facts.textFrom ?? "ocr" };
}
