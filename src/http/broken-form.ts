import { AppError } from "../contract/errors.ts";

/**
 * What to answer when reading a multipart form failed: its reader gives complaints no code, so that its own words must
 * tell a form that broke off from a fault of ours. Anything else is given back as it is.
 */
export function refusalOfForm(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  if (!/multipart|part header|end of (data|form|file)/i.test(error.message)) return error;
  return new AppError("invalid", error.message, { faults: [BROKEN] });
}

const BROKEN = {
  path: "file",
  vi: "Tệp chưa gửi lên trọn vẹn. Kiểm tra đường truyền rồi gửi lại.",
  en: "The file did not arrive whole. Check the connection and send it again.",
};
