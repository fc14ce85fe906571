import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Pictures of pages, made once, in `<data folder>/pages/ab/<sha256>-<page>-<width>.webp`. May be emptied at any time. */
export class PictureCache {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = path.join(dataFolder, "pages");
  }

  async get(sha256: string, page: number, width: number): Promise<Uint8Array | undefined> {
    return readFile(this.placeOf(sha256, page, width)).catch(() => undefined);
  }

  /** A picture that cannot be kept (a full disk) is made again the next time. */
  async keep(sha256: string, page: number, width: number, picture: Uint8Array): Promise<void> {
    const place = this.placeOf(sha256, page, width);
    const draft = `${place}.${randomUUID()}`;
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(draft, picture, { mode: 0o600 });
      await rename(draft, place);
    } catch {
      return;
    }
  }

  private placeOf(sha256: string, page: number, width: number): string {
    return path.join(this.folder, sha256.slice(0, 2), `${sha256}-${page}-${width}.webp`);
  }
}
