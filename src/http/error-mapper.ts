import type { FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { AppError, ERRORS, type ErrorBody } from "../contract/errors.ts";
import type { App } from "./app.ts";
import { faultOfIssue } from "./faultOfIssue.ts";

/** The one place where errors become answers. What is not a refusal of ours is logged and told without details. */
export function mapErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, request);
    if (refusal === null) {
      request.log.error({ err: error }, "unexpected error");
      return answer(new AppError("unexpected", "unexpected error"), request, reply);
    }
    request.log.info({ code: refusal.code, reason: refusal.message }, "refused");
    return answer(refusal, request, reply);
  });
}

/** Answers a refusal in the one form of the API. */
export function answer(refusal: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(ERRORS[refusal.code].status)
    .header("cache-control", "no-store")
    .send(bodyOf(refusal, request.id));
}

export function bodyOf({ code, faults, details }: AppError, requestId: string): ErrorBody {
  const { vi, en } = ERRORS[code];
  return {
    code,
    vi,
    en,
    requestId,
    ...(faults.length > 0 ? { faults } : {}),
    ...(details === undefined ? {} : { details }),
  };
}

function refusalOf(error: unknown, request: FastifyRequest): AppError | null {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    // An address that cannot be one of ours is simply not there.
    if (error.validationContext === "params")
      return new AppError("not-found", `no such address ${request.url}`);
    return new AppError("invalid", "the request does not fit its schema", {
      faults: error.validation.map(faultOfIssue),
    });
  }
  return refusalOfServer(error);
}

/** Refusals of the HTTP server itself: bodies too large, not JSON, of a wrong type. */
function refusalOfServer(error: unknown): AppError | null {
  if (!(error instanceof Error) || !("statusCode" in error) || !("code" in error)) return null;
  if (error.code === "FST_REQ_FILE_TOO_LARGE") return new AppError("file-too-large", error.message);
  if (error.code === "FST_FILES_LIMIT") return new AppError("invalid", error.message, { faults: [ONE_FILE] });
  const { statusCode } = error;
  if (typeof statusCode !== "number" || statusCode < 400 || statusCode >= 500) return null;
  if (statusCode === 413) return new AppError("invalid", error.message, { faults: [TOO_LARGE] });
  return new AppError("invalid", error.message, { faults: [UNREADABLE] });
}

const ONE_FILE = {
  path: "file",
  vi: "Mỗi lần chỉ gửi một tệp. Gửi từng tệp một.",
  en: "One file at a time. Send them one after the other.",
};
const TOO_LARGE = {
  path: "",
  vi: "Nội dung gửi lên quá lớn. Chia thành nhiều phần rồi gửi lại.",
  en: "The content sent is too large. Send it in parts.",
};
const UNREADABLE = {
  path: "",
  vi: "Không đọc được nội dung gửi lên. Tải lại trang rồi thử lại.",
  en: "The content sent cannot be read. Reload the page and try again.",
};
