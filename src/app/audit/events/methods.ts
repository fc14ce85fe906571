import { z } from "zod";
import { eventKind } from "../eventKind.ts";

const method = z.object({ id: z.string(), version: z.string(), sha256: z.string() });

/** Own criteria sets. */
export const methodEvents = {
  "method.cloned": eventKind(method.extend({ from: z.string() }), (data) => ({
    vi: `Nhân bản bộ tiêu chí ${data.from} thành dự thảo ${data.id}, phiên bản ${data.version}`,
    en: `Cloned the method ${data.from} into the draft ${data.id}, version ${data.version}`,
  })),
  "method.uploaded": eventKind(method, (data) => ({
    vi: `Tải lên dự thảo bộ tiêu chí ${data.id}, phiên bản ${data.version}`,
    en: `Uploaded the draft method ${data.id}, version ${data.version}`,
  })),
  "method.saved": eventKind(method, (data) => ({
    vi: `Lưu dự thảo bộ tiêu chí ${data.id}, phiên bản ${data.version}`,
    en: `Saved the draft method ${data.id}, version ${data.version}`,
  })),
  "method.released": eventKind(method, (data) => ({
    vi: `Phát hành bộ tiêu chí ${data.id}, phiên bản ${data.version}`,
    en: `Released the method ${data.id}, version ${data.version}`,
  })),
  "method.deleted": eventKind(method, (data) => ({
    vi: `Xóa dự thảo bộ tiêu chí ${data.id}, phiên bản ${data.version}`,
    en: `Deleted the draft method ${data.id}, version ${data.version}`,
  })),
};
